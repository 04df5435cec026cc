"""What readers are told about the other language of the page they read, or do not find."""

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.dates import date_in_words
from translation.locales import OTHER
from translation.models import Pair, ReadersState

TOLD = ("readers_state", "lacking", "behind_since", "due_on")
# By the newer page's language, and whether the other one is promised.
SENTENCES = {
    ("cy", False): _("The Welsh version of this page was updated on %(updated)s."),
    ("cy", True): _(
        "The Welsh version of this page was updated on %(updated)s; "
        "this version will follow by %(due)s."
    ),
    ("en", False): _("The English version of this page was updated on %(updated)s."),
    ("en", True): _(
        "The English version of this page was updated on %(updated)s; "
        "this version will follow by %(due)s."
    ),
}


@dataclass(frozen=True)
class TwinNotice:
    """That the other language's page says something newer.

    Attributes:
        sentence: when it was updated, and by when this page will follow, if that is promised.
        twin: the newer page.
        language: the newer page's language.
    """

    sentence: str
    twin: Page
    language: str


def told_of_pair(key: UUID) -> dict[str, Subquery]:
    """What a query for pages may add of one pair, so that no query of its own is needed.

    Args:
        key: the pair's translation key.
    """
    pair = Pair.objects.filter(pk=key)
    return {f"pair_{name}": Subquery(pair.values(name)) for name in TOLD}


def notice_about(twin: Any, language: str) -> TwinNotice | None:
    """What readers of a page are told about its live twin; None if it says nothing newer.

    Args:
        twin: the twin, from a query with `told_of_pair`.
        language: the page's own language.
    """
    is_newer = twin.pair_readers_state == ReadersState.OUT_OF_DATE
    if not is_newer or twin.pair_lacking != language:
        return None
    newer = OTHER[language]
    updated = date_in_words(timezone.localdate(twin.pair_behind_since))
    due = promised(twin.pair_due_on)
    sentence = SENTENCES[newer, bool(due)] % {"updated": updated, "due": due}
    return TwinNotice(sentence, twin, newer)


def promised(due_on: datetime.date | None) -> str:
    """The day the other language is due, in words; empty if none is promised or it has passed."""
    is_to_come = due_on is not None and due_on >= timezone.localdate()
    return date_in_words(due_on) if due_on and is_to_come else ""
