"""A resource as lists show it."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.cards import Card, card_date, plain_card
from resources.beside import formats_beside_languages
from resources.facets import easy_read_languages, is_signed, languages_in
from translation.locales import LANGUAGES


def card_of(page: Any) -> Card:
    """The card of a resource that came from `with_card_parts`."""
    publisher = page.publisher
    return plain_card(
        page,
        when=card_date(page.date, page.date_precision) if page.date else None,
        people=[publisher.name] if publisher and publisher.live else [],
        badges=badges_of(page.files, page.recordings),
    )


def badges_of(files: Any, recordings: Any) -> list[str]:
    """The languages it can be had in, the reader's first, then sign language and Easy Read.

    Args:
        files: the set of files.
        recordings: the videos and sound on the page.
    """
    there = languages_in(files, recordings)
    names = {"cy": _("Welsh"), "en": _("English")}
    languages = sorted(LANGUAGES, key=lambda language: language != get_language())
    beside = formats_beside_languages()
    signed = beside.signed if is_signed(files, recordings, beside) else None
    easy_read = beside.easy_read if easy_read_languages(files, beside) else None
    return [
        *(names[language] for language in languages if language in there),
        *(label.name for label in (signed, easy_read) if label),
    ]
