"""Bands of likeness: how much is paid for a text depends on how like one it is that is known."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# What is less alike is not looked for; what is more alike is the same text.
LEAST, MOST = 70, 99
MOST_BANDS = 6
AT_FIRST = "95–99\n85–94\n75–84"

LINE = re.compile(r"(\d{1,3})\s*%?\s*[-–—]\s*(\d{1,3})\s*%?")


@dataclass(frozen=True)
class Band:
    """From how much to how much two texts are alike, in whole per cent, both included."""

    least: int
    most: int

    @property
    def name(self) -> str:
        """The band as a person reads it."""
        return f"{self.least}–{self.most}%"

    @property
    def pair(self) -> list[int]:
        """The band as it is kept with a job."""
        return [self.least, self.most]


def read(lines: str) -> list[Band]:
    """The bands that are written one on each line, the highest first; empty lines are none.

    Raises:
        ValidationError: naming the first line that is wrong.
    """
    bands: list[Band] = []
    for number, line in enumerate(lines.splitlines(), start=1):
        if not line.strip():
            continue
        found = LINE.fullmatch(line.strip())
        if not found:
            raise _error(_("Line %(number)s is not a band such as 95–99."), number)
        band = Band(int(found[1]), int(found[2]))
        _require_right(band, bands, number)
        bands.append(band)
    if len(bands) > MOST_BANDS:
        sentence = _("There can be %(most)s bands.")
        raise ValidationError(sentence % {"most": MOST_BANDS})
    return bands


def of_pairs(pairs: Iterable[Sequence[int]]) -> list[Band]:
    """The bands that are kept with a job."""
    return [Band(least, most) for least, most in pairs]


def place_of(percent: int, bands: Sequence[Band]) -> int | None:
    """Which band a likeness lies in; None if in none."""
    inside = (place for place, band in enumerate(bands) if band.least <= percent <= band.most)
    return next(inside, None)


def _require_right(band: Band, above: Sequence[Band], number: int) -> None:
    if band.least > band.most:
        raise _error(_("Line %(number)s: the smaller number comes first."), number)
    if band.least < LEAST or band.most > MOST:
        sentence = _("Line %(number)s: a band lies between %(least)s and %(most)s per cent.")
        raise _error(sentence, number, least=LEAST, most=MOST)
    if not above:
        return
    if band.least > above[-1].most:
        raise _error(_("Line %(number)s: the highest band comes first."), number)
    if band.most >= above[-1].least:
        raise _error(_("Line %(number)s overlaps the band above it."), number)


def _error(sentence: str, number: int, **values: int) -> ValidationError:
    return ValidationError(sentence % {"number": number, **values})
