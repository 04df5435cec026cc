"""Everybody and everything on record, from A to Z by the alphabet of each language."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import get_language

from core.records.kinds import Kind
from people.models import Person
from translation.locales import language_of, locale_for
from welsh.collation import heading, sort_key_for

LETTER = {"en": "letter", "cy": "llythyren"}
MOST_ON_A_PAGE = 200


@dataclass(frozen=True)
class Entry:
    """A record in the list.

    Attributes:
        about: what it is, in a few words.
        language: the language of the record, which is not always that of the list.
    """

    name: str
    url: str
    about: str
    language: str
    sort_by: str


@dataclass(frozen=True)
class Letter:
    """A letter of the alphabet and what stands under it.

    Attributes:
        entries: empty where only one letter of a long list is shown, and it is not this one.
    """

    name: str
    entries: list[Entry]
    is_shown: bool


def letters_of(kind: Kind, asked: str) -> list[Letter]:
    """The public records of a kind in the language of the moment, by letter. One query.

    What exists only in the other language is there too. A long list shows one letter at a time.

    Args:
        kind: the kind of record.
        asked: the letter asked for; one that is not there is the first.
    """
    language = get_language()
    key = sort_key_for(language)
    entries = sorted(entries_of(kind), key=lambda entry: key(entry.sort_by))
    groups = [
        (name, list(those))
        for name, those in groupby(entries, key=lambda entry: heading(entry.sort_by, language))
    ]
    is_long = len(entries) > MOST_ON_A_PAGE
    names = [name for name, _those in groups]
    wanted = next(
        (name for name in names if name.casefold() == asked.casefold()), "".join(names[:1])
    )
    return [Letter(name, those, not is_long or name == wanted) for name, those in groups]


def entries_of(kind: Kind) -> list[Entry]:
    """Each pair once, in the language of the moment where it is public in it."""
    ours = locale_for(get_language()).pk
    records = kind.model.objects.filter(live=True).exclude(slug="")
    if kind.model is Person:
        records = records.select_related("organisation").defer("biography")
    by_pair: dict[Any, Any] = {}
    for record in records:
        if record.translation_key not in by_pair or record.locale_id == ours:
            by_pair[record.translation_key] = record
    return [entry_of(record) for record in by_pair.values()]


def entry_of(record: Any) -> Entry:
    """A record in the list."""
    is_person = isinstance(record, Person)
    parts = (record.role, record.organisation_name) if is_person else ()
    return Entry(
        name=record.name,
        url=record.url,
        # A commissioner is an office and an organisation of one name.
        about=", ".join(dict.fromkeys(part for part in parts if part)),
        language=language_of(record),
        sort_by=record.name_in_lists if is_person else record.name,
    )
