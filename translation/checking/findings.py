"""What a check found in a translation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Check(models.TextChoices):
    """What is looked at, in the order in which it is told."""

    NUMBERS = "numbers", _("Numbers")
    DATES = "dates", _("Dates")
    TIMES = "times", _("Times")
    MONEY = "money", _("Amounts of money")
    ADDRESSES = "addresses", _("Addresses and telephone numbers")
    PLACEHOLDERS = "placeholders", _("Placeholders")
    LINKS = "links", _("Links")
    MARKS = "marks", _("Bold, italic and other marks")
    LIST_ITEMS = "list_items", _("List items")
    WRONG_LANGUAGE = "wrong_language", _("Left in the other language")
    SAME_AS_SOURCE = "same_as_source", _("The same as the source")
    TOO_LONG = "too_long", _("Too long")
    TERM_MISSING = "term_missing", _("Agreed terms")
    TERM_FORBIDDEN = "term_forbidden", _("Forms of terms not to use")
    SPACES = "spaces", _("Spaces")
    CAPITALS = "capitals", _("Capital letters")
    QUOTES = "quotes", _("Quotation marks")
    ENDING = "ending", _("Punctuation at the end")
    SPELLING = "spelling", _("Welsh spelling")
    MUTATION = "mutation", _("Welsh mutations")


@dataclass(frozen=True)
class Span:
    """Some signs of a text.

    Attributes:
        start, end: positions in the text as the desk writes it, codes included.
    """

    start: int
    end: int


@dataclass(frozen=True)
class Finding:
    """What is wrong, or may be, with one piece of text.

    Attributes:
        check: which check found it.
        sentence: what it is, with named gaps; translated when it is read.
        values: what fills the gaps: words of the texts, never inflected.
        source, target: where it is to be seen in each text.
    """

    check: Check
    sentence: str | Promise
    values: Mapping[str, Any] = field(default_factory=dict)
    source: tuple[Span, ...] = ()
    target: tuple[Span, ...] = ()

    @property
    def reason(self) -> str:
        """What it is, in the language of the moment."""
        return str(self.sentence) % self.values if self.values else str(self.sentence)
