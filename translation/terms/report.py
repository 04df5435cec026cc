"""The rows of the report on terms, as far as a person may know of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation, Translation

from translation.desk.entry import key_of
from translation.desk.pieces import finder_of
from translation.desk.places import PlaceFinder
from translation.kinds import Someone
from translation.locales import OTHER, locale_for
from translation.models import Pair
from translation.names import language_name
from translation.parity.naming import name
from translation.rights import languages_of
from translation.state import state_words
from translation.terms.current import current_terms
from translation.terms.scanning import Kind, Place, places, words_of


@dataclass(frozen=True)
class Row:
    """One place where a term is not kept to, in words of the language of the moment.

    Attributes:
        title, title_language: of the page or record.
        where: what the place is called.
        language: the language it is translated into.
        wrong: what is the matter.
        words: the words in question, and in `words_language` their language.
        right: what is agreed there.
        right_language: the language of what is agreed.
        source, target: the texts.
        readers: what readers get.
        address: where it is translated; empty for who may not.
    """

    title: str
    title_language: str
    where: str
    language: str
    wrong: str
    words: str
    words_language: str
    right: str
    right_language: str
    source: str
    target: str
    readers: str
    state_class: str
    address: str

    @property
    def language_name(self) -> str:
        """The name of the language it is translated into."""
        return language_name(self.language)


def wrong_words(kind: Kind) -> str:
    """What is the matter, in the language of the moment."""
    return {
        Kind.MISSING: _("The agreed translation is missing"),
        Kind.AVOIDED: _("A form not to be used"),
        Kind.AVOIDED_IN_SOURCE: _("A form not to be used, in the source"),
    }[kind]


def visible_places(pairs: QuerySet[Pair]) -> list[Place]:
    """The places of some pairs.

    Args:
        pairs: those a person may know of, or some of them; see `sight.visible`.
    """
    every = places()
    keys = {place.pair for place in every}
    known = set(pairs.filter(pk__in=keys).order_by().values_list("pk", flat=True))
    return [place for place in every if place.pair in known]


def rows_of(found: Sequence[Place], user: Someone) -> list[Row]:
    """Places as rows; the number of queries does not depend on how many they are."""
    if not found:
        return []
    pairs = Pair.objects.in_bulk({place.pair for place in found})
    namings = name(list(pairs.values()))
    texts = StringTranslation.objects.select_related("translation_of").in_bulk(
        {place.row for place in found}
    )
    translations = _translations(set(pairs))
    reader = _Reader(pairs, namings, texts, translations, set(languages_of(user)))
    return [row for place in found if (row := reader.row(place))]


def _translations(keys: set[UUID]) -> dict[tuple[UUID, int], Translation]:
    rows = Translation.objects.filter(source__object__in=keys).select_related(
        "source__specific_content_type"
    )
    return {(row.source.object_id, row.target_locale_id): row for row in rows}


class _Reader:
    """Puts together what was read for many places."""

    def __init__(
        self,
        pairs: dict[Any, Pair],
        namings: dict[Any, Any],
        texts: dict[int, StringTranslation],
        translations: dict[tuple[UUID, int], Translation],
        languages: set[str],
    ) -> None:
        self._pairs = pairs
        self._namings = namings
        self._texts = texts
        self._translations = translations
        self._languages = languages
        self._finders: dict[int, PlaceFinder] = {}
        self._terms = current_terms()

    def row(self, place: Place) -> Row | None:
        """A place as a row; None where it went meanwhile."""
        text, naming = self._texts.get(place.row), self._namings.get(place.pair)
        term = self._terms.by_key.get(place.fault.term)
        translation = self._translations.get((place.pair, locale_for(place.language).pk))
        if not (text and naming and term and translation):
            return None
        kind, other = place.fault.kind, OTHER[place.language]
        here = place.language if kind is not Kind.AVOIDED_IN_SOURCE else other
        pair = self._pairs[place.pair]
        return Row(
            title=naming.title,
            title_language=naming.language,
            where=self._label(translation, place),
            language=place.language,
            wrong=wrong_words(kind),
            words=place.fault.words,
            words_language=place.language if kind is Kind.AVOIDED else other,
            right=term.said(here),
            right_language=here,
            source=words_of(text.translation_of.data),
            target=words_of(text.data),
            readers=state_words.readers_words(pair),
            state_class=state_words.state_class(pair),
            address=self._address(translation, place),
        )

    def _label(self, translation: Translation, place: Place) -> str:
        if translation.pk not in self._finders:
            self._finders[translation.pk] = finder_of(translation)
        found = self._finders[translation.pk].by_path.get(place.path)
        return found.label if found else ""

    def _address(self, translation: Translation, place: Place) -> str:
        if place.language not in self._languages:
            return ""
        piece = key_of(place.context_id, place.string_id)
        return f"{reverse('translation:desk', args=[translation.pk])}#p-{piece}"
