"""The whole site looked at for its terms: where one is missing, where a form stands that is not
to be used.

Everything that is translated now is looked at, live or not. What was found is kept in the process
for as long as neither texts nor terms change; after a change only what has changed is looked at
anew. Asking whether anything has changed is four queries, whatever the site holds.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from html import unescape
from typing import Any, Final
from uuid import UUID

from django.db.models import Count, Exists, Max, OuterRef, QuerySet
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.locales import OTHER, language_of_locale
from translation.terms.current import current_terms
from translation.terms.termbase import Found, Terms
from translation.units import Unit

CHUNK: Final = 2000
_TAG: Final = re.compile(r"<[^>]*>")


class Kind(StrEnum):
    """What can be the matter with a term."""

    MISSING = "missing"
    AVOIDED = "avoided"
    AVOIDED_IN_SOURCE = "avoided_in_source"


@dataclass(frozen=True, slots=True)
class Fault:
    """A term that is not kept to.

    Attributes:
        kind: what is the matter.
        term: the number of the term.
        words: as they stand in the text: of the source where a translation is missing, else the
            form that is not to be used.
    """

    kind: Kind
    term: int
    words: str


@dataclass(frozen=True, slots=True)
class Place:
    """A translated text with a fault.

    Attributes:
        pair: the key of its pair.
        language: the language it is translated into.
        context_id, string_id: the piece; see `Entry.key`.
        path: where it stands, as wagtail-localize writes it.
        row: the number of the translated text.
    """

    pair: UUID
    language: str
    context_id: int
    string_id: int
    path: str
    row: int
    fault: Fault


# What was found: for which texts and terms, where, and in each text since it was last written.
_state: tuple[Any, ...] = ()
_places: list[Place] = []
_seen: dict[int, tuple[datetime, tuple[Fault, ...]]] = {}


def places() -> list[Place]:
    """Every place of the site where a term is not kept to, pair by pair."""
    global _state, _places, _seen
    terms = current_terms()
    state = (terms.version, *_state_of_texts())
    if state != _state:
        known = _seen if _state and _state[0] == terms.version else {}
        _seen, _places = _look(terms, known)
        _state = state
    return _places


def _state_of_texts() -> tuple[Any, ...]:
    texts = StringTranslation.objects.aggregate(Count("pk"), Max("updated_at"))
    segments = StringSegment.objects.aggregate(Count("pk"), Max("pk"))
    return (*texts.values(), *segments.values(), Translation.objects.filter(enabled=True).count())


def _look(
    terms: Terms, known: dict[int, tuple[datetime, tuple[Fault, ...]]]
) -> tuple[dict[int, tuple[datetime, tuple[Fault, ...]]], list[Place]]:
    seen: dict[int, tuple[datetime, tuple[Fault, ...]]] = {}
    found = []
    for row in _texts().iterator(CHUNK):
        pk, at, locale, pair, context, path, string, source, data = row
        language = language_of_locale(locale)
        before = known.get(pk)
        if before and before[0] == at:
            faults = before[1]
        else:
            faults = tuple(_faults(terms, source, data, language))
        seen[pk] = at, faults
        found += [Place(pair, language, context, string, path, pk, one) for one in faults]
    return seen, found


def _texts() -> QuerySet[StringTranslation, Any]:
    """The translated texts whose source still says the same words at the same place."""
    segments = StringSegment.objects.filter(
        context=OuterRef("context_id"),
        string=OuterRef("translation_of_id"),
        source__object=OuterRef("context__object_id"),
        source__translations__target_locale=OuterRef("locale"),
        source__translations__enabled=True,
    )
    return (
        StringTranslation.objects.filter(Exists(segments))
        .exclude(context__path="slug")
        .order_by("context__object_id", "context_id", "pk")
        .values_list(
            "pk",
            "updated_at",
            "locale_id",
            "context__object_id",
            "context_id",
            "context__path",
            "translation_of_id",
            "translation_of__data",
            "data",
        )
    )


def _faults(terms: Terms, source: str, data: str, language: str) -> Iterator[Fault]:
    unit = Unit("", words_of(source), words_of(data), OTHER[language], language)
    avoided = terms.forbidden(unit)
    yield from _each(Kind.AVOIDED, avoided)
    # A wrong form of a term says enough: that the right one is missing goes with it.
    wrong = {term.key for found in avoided for term in found.terms}
    missing = (
        found for found in terms.missing(unit) if not any(term.key in wrong for term in found.terms)
    )
    yield from _each(Kind.MISSING, missing)
    yield from _each(Kind.AVOIDED_IN_SOURCE, terms.avoided_in(unit.source, unit.source_language))


def _each(kind: Kind, found: Iterable[Found]) -> Iterator[Fault]:
    """One fault for each term, however often it stands there."""
    yield from {
        one.terms[0].key: Fault(kind, one.terms[0].key, one.text) for one in reversed(list(found))
    }.values()


def words_of(data: str) -> str:
    """The words of a text as wagtail-localize keeps it, without marks."""
    return unescape(_TAG.sub("", data.replace("<br/>", "\n")))
