"""Putting texts into the memory."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID
from zlib import crc32

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.admin.utils import get_user_display_name

from translation.kinds import Someone, known
from translation.memory.words import key_of, words_of
from translation.models.memory import MemoryEntry, MemoryUnit, MemoryWord

Row = TypeVar("Row")
# A query names at most so many keys or words.
AT_ONCE = 400
LONGEST_NAME = 200
LONGEST_LABEL = 500
# Longer texts are found as texts of so many words.
LONGEST = 32767
# Names the memory to PostgreSQL.
LOCK = crc32(b"carthen:memory")


@dataclass(frozen=True)
class Both:
    """A text in both languages.

    Attributes:
        english, welsh: as the desk writes texts, with codes.
        written_in: the language it was first written in; empty if nobody knows.
        label: where it stands, in words.
        pair: the key of the pair it stands in.
        by: who translated it.
    """

    english: str
    welsh: str
    written_in: str = ""
    label: str = ""
    pair: UUID | None = None
    by: Someone | None = None

    @property
    def keys(self) -> tuple[str, str]:
        """What the memory knows it by."""
        return key_of(self.english), key_of(self.welsh)


@transaction.atomic
def remember(texts: Iterable[Both], origin: str) -> int:
    """Put texts into the memory; those that are there already count as approved now.

    Args:
        texts: what was approved. A text without words in one language is left out.
        origin: a code of `MemoryUnit.Origin`.

    Returns:
        How many the memory did not have.
    """
    by_keys = {text.keys: text for text in texts if _has_words(text)}
    _wait_for_others()
    new = 0
    for keys in _batches(list(by_keys)):
        known_units = _found(keys)
        MemoryUnit.objects.filter(pk__in=known_units.values()).update(at=timezone.now())
        missing = [key for key in keys if key not in known_units]
        rows = [_unit(by_keys[key], key, origin) for key in missing]
        # Somebody else may remember the same at this moment.
        MemoryUnit.objects.bulk_create(rows, ignore_conflicts=True)
        made = _found(missing)
        _index({pk: by_keys[key] for key, pk in made.items()})
        new += len(made)
    return new


@transaction.atomic
def forget(units: Sequence[int]) -> None:
    """Take texts out of the memory, by their numbers."""
    _wait_for_others()
    for some in _batches(units):
        words = MemoryEntry.objects.filter(unit__in=some).values_list("word", flat=True)
        _count(Counter(words), -1)
        MemoryUnit.objects.filter(pk__in=some).delete()


def _wait_for_others() -> None:
    """One at a time changes the memory, until their transaction ends.

    All texts share their words, and PostgreSQL would end one of two who wait for each other’s.
    SQLite lets one write at a time by itself.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _has_words(text: Both) -> bool:
    return bool(words_of(text.english) and words_of(text.welsh))


def _found(keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    wanted = set(keys)
    rows = MemoryUnit.objects.filter(english_key__in=[english for english, _welsh in wanted])
    found = rows.values_list("english_key", "welsh_key", "pk")
    return {(english, welsh): pk for english, welsh, pk in found if (english, welsh) in wanted}


def _unit(text: Both, keys: tuple[str, str], origin: str) -> MemoryUnit:
    person = known(text.by)
    return MemoryUnit(
        english=text.english,
        welsh=text.welsh,
        english_key=keys[0],
        welsh_key=keys[1],
        written_in=text.written_in,
        origin=origin,
        label=text.label[:LONGEST_LABEL],
        pair=text.pair,
        user=person,
        user_name=str(get_user_display_name(person))[:LONGEST_NAME] if person else "",
    )


def _index(texts: dict[int, Both]) -> None:
    """Keep which words stand in which text, of how many words."""
    said = [
        (language, pk, words)
        for pk, text in texts.items()
        for language, words in (("en", words_of(text.english)), ("cy", words_of(text.welsh)))
    ]
    numbers = _numbers({(language, word) for language, _pk, words in said for word in words})
    entries = {
        (numbers[language, word], min(len(words), LONGEST), pk)
        for language, pk, words in said
        for word in words
    }
    rows = [
        MemoryEntry(word_id=word, length=length, unit_id=pk) for word, length, pk in sorted(entries)
    ]
    MemoryEntry.objects.bulk_create(rows, batch_size=5000, ignore_conflicts=True)
    _count(Counter(word for word, _length, _pk in entries), 1)


def _numbers(words: set[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """The numbers of words; words the memory has not met become known to it."""
    numbers: dict[tuple[str, str], int] = {}
    for some in _batches(sorted(words)):
        MemoryWord.objects.bulk_create(
            [MemoryWord(language=language, word=word) for language, word in some],
            ignore_conflicts=True,
        )
        rows = MemoryWord.objects.filter(word__in={word for _language, word in some})
        numbers |= {(row.language, row.word): row.pk for row in rows}
    return numbers


def _count(counted: Counter[int], sign: int) -> None:
    """Let words know that they stand in so many texts more, or fewer."""
    by_number: dict[int, list[int]] = {}
    for word, number in counted.items():
        by_number.setdefault(number, []).append(word)
    for number, words in sorted(by_number.items()):
        for some in _batches(sorted(words)):
            MemoryWord.objects.filter(pk__in=some).update(count=F("count") + sign * number)


def _batches(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    for start in range(0, len(rows), AT_ONCE):
        yield rows[start : start + AT_ONCE]
