"""What code puts into letters.

A value is text (a translated string is said in the language of each half), a date, a time, a
number, `InLanguage`, or a list of `Line`. Where code has to decide, it gives one for each language:
`{"en": …, "cy": …}`.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone, translation
from django.utils.formats import date_format

DATE = "j F Y"
MOMENT = "j F Y, H:i"


@dataclass(frozen=True)
class InLanguage:
    """Text that may be in another language than the letter, such as the title of a page."""

    text: str
    language: str


@dataclass(frozen=True)
class Line:
    """One line of a list in a letter.

    Attributes:
        title: what it is about.
        address: where it leads, in full.
        note: what is said of it.
        language: of the title, if it may be another than the letter's.
    """

    title: Any
    address: str = ""
    note: Any = ""
    language: str = ""


def in_language(value: Any, language: str) -> Any:
    """A value as it is said in one language: text, `InLanguage`, or a list of `Line`."""
    if isinstance(value, Mapping):
        value = value[language]
    if isinstance(value, list | tuple):
        return [_line(line, language) for line in value]
    if isinstance(value, InLanguage):
        return InLanguage(tidy(value.text), value.language)
    return _text(value, language)


def tidy(text: str) -> str:
    """Text without the control characters that databases and mail servers refuse."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        sign for sign in lines if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs")
    )


def one_line(text: str) -> str:
    """Text on one line, as a header of a mail has to be."""
    return " ".join(tidy(" ".join(text.split())).split())


def _line(line: Line, language: str) -> Line:
    title, note = _text(line.title, language), _text(line.note, language)
    return Line(title, line.address, note, line.language)


def _text(value: Any, language: str) -> str:
    if isinstance(value, Mapping):
        value = value[language]
    with translation.override(language):
        if isinstance(value, datetime):
            moment = timezone.localtime(value) if timezone.is_aware(value) else value
            return date_format(moment, MOMENT)
        if isinstance(value, date):
            return date_format(value, DATE)
        return tidy(str(value)).strip()
