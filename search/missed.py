"""What readers looked for and did not find, so that editors can write it or teach search a word.

A search is counted in the cache of counts, which all processes of the site share, and `tick`
writes the counts to the database. Nothing is kept of who looked, and nothing that looks as if it
belonged to a person.

What is counted goes into boxes of two minutes, each stored when its time is over: so nothing is
counted while it is being stored, and no count is lost or stored twice.
"""

import logging
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.db import transaction
from django.utils import timezone

from search.languages import analyser
from search.models import MissedSearch
from translation.locales import locale_for

logger = logging.getLogger("carthen.search")

MOST_WORDS: Final = 6
LONGEST: Final = 100  # characters
LEAST_SHOWN: Final = 2
"""How often something was looked for before anybody is shown it."""

BOX: Final = 120  # seconds
GRACE: Final = 30  # seconds a box is still open to processes whose clocks are slow
KEPT: Final = 12 * 3600  # seconds a box waits for `tick`
MOST_IN_BOX: Final = 500  # different searches
MOST_IN_MONTH: Final = 5000  # different searches of a language

_KEY: Final = "carthen:missed"
_DOMAIN: Final = re.compile(r"@|\w\.\w{2}")
_LONG_NUMBER: Final = re.compile(r"(?:\d[\s().,/+-]*){5}")
_POST_CODE: Final = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b", re.IGNORECASE)

# The language, the words and the first day of the month.
_Missed = tuple[str, str, date]


def note(words: str, language: str) -> None:
    """Count a search that found nothing. It writes nothing to the database, and asks it nothing.

    Args:
        words: what somebody looked for, as they typed it.
        language: "en" or "cy", of the page they looked on.
    """
    kept = without_people(words, language)
    if not kept:
        return
    box = f"{_KEY}:{int(time.time()) // BOX}"
    try:
        _count(box, (language, kept))
    except OSError:  # a full disk keeps nobody from searching
        logger.exception("a search that found nothing could not be counted")


def without_people(words: str, language: str) -> str:
    """The words of a search as they may be kept: in small letters, without marks.

    Args:
        words: what somebody looked for, as they typed it.
        language: "en" or "cy".

    Returns:
        Nothing where they are too many, or where something among them looks like an address, a
        telephone or other long number, or a post code.
    """
    text = unicodedata.normalize("NFKC", words)
    if len(text) > LONGEST or any(
        sign.search(text) for sign in (_DOMAIN, _LONG_NUMBER, _POST_CODE)
    ):
        return ""
    said = [word.text for word in analyser(language).words(text)]
    return " ".join(said)[:LONGEST] if len(said) <= MOST_WORDS else ""


def store() -> None:
    """Write what was counted to the database. `manage.py tick` does it."""
    now = int(time.time() - GRACE) // BOX
    closed = {f"{_KEY}:{box}": box for box in range(now - KEPT // BOX, now)}
    sizes: dict[str, int] = _counts().get_many(closed)
    found: Counter[_Missed] = Counter()
    done: list[str] = []
    for box, size in sizes.items():
        month = _month_of(closed[box])
        places = [f"{box}:{number}" for number in range(1, size + 1)]
        entries: dict[str, Any] = _counts().get_many(places)
        counts = _counts().get_many([count for _what, count in entries.values()])
        for (language, words), count in entries.values():
            found[language, words, month] += counts.get(count, 0)
        done += [box, *places, *counts]
    _add(found)
    _counts().delete_many(done)


def forget() -> None:
    """Forget the months that are past keeping. `manage.py tick` does it."""
    month = timezone.localdate().replace(day=1)
    for _month in range(settings.MISSED_SEARCHES_MONTHS):
        month = (month - timedelta(days=1)).replace(day=1)
    MissedSearch.objects.filter(month__lt=month).delete()


def _counts() -> BaseCache:
    return caches["counts"]


def _count(box: str, what: tuple[str, str]) -> None:
    count = f"{box}:{sha256(':'.join(what).encode()).hexdigest()}"
    try:
        _counts().incr(count)
    except ValueError:  # nobody looked for it in these minutes
        if _counts().get(box, 0) < MOST_IN_BOX:
            _begin(box, count, what)


def _begin(box: str, count: str, what: tuple[str, str]) -> None:
    # Of several processes at once only one adds it; the others count on.
    if _counts().add(count, 0, KEPT + BOX):
        _counts().add(box, 0, KEPT + BOX)
        number = _counts().incr(box)
        _counts().set(f"{box}:{number}", (what, count), KEPT + BOX)
    _counts().incr(count)


def _month_of(box: int) -> date:
    begun = datetime.fromtimestamp(box * BOX, UTC)
    return timezone.localtime(begun).date().replace(day=1)


@transaction.atomic
def _add(found: Counter[_Missed]) -> None:
    for language, month in sorted({(language, month) for language, _words, month in found}):
        locale = locale_for(language)
        there = {row.words: row for row in MissedSearch.objects.filter(locale=locale, month=month)}
        new: list[MissedSearch] = []
        more: list[MissedSearch] = []
        for words, times in _of(found, language, month):
            if words in there:
                there[words].times += times
                more.append(there[words])
            elif len(there) + len(new) < MOST_IN_MONTH:
                new.append(MissedSearch(locale=locale, words=words, month=month, times=times))
        MissedSearch.objects.bulk_create(new, MOST_IN_BOX)
        MissedSearch.objects.bulk_update(more, ["times"], MOST_IN_BOX)


def _of(found: Counter[_Missed], language: str, month: date) -> Iterator[tuple[str, int]]:
    for (its, words, then), times in found.most_common():
        if (its, then) == (language, month) and times:
            yield words, times
