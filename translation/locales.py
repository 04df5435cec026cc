"""The two languages, and the one way for code to speak in either of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from django.db.models.signals import post_delete, post_save
from django.utils import translation
from wagtail.models import Locale

from translation.kinds import Record

LANGUAGES = ("en", "cy")
OTHER = {"en": "cy", "cy": "en"}


@cache
def locale_for(language: str) -> Locale:
    """The Wagtail locale of a language, read once in the life of a process.

    Args:
        language: "en" or "cy".

    Raises:
        Locale.DoesNotExist: if migrations have not made the locale.
    """
    return Locale.objects.get(language_code=language)


def language_of(record: Record) -> str:
    """The language code of a page or translatable record, without a query."""
    return language_of_locale(record.locale_id)


def language_of_locale(locale_id: int) -> str:
    """The language code of a locale by its number, without a query."""
    return next(language for language in LANGUAGES if locale_for(language).pk == locale_id)


def other_locale(record: Record) -> Locale:
    """The locale of a page's or record's twin."""
    return locale_for(OTHER[language_of(record)])


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Run a block in one language: interface words, dates and page addresses.

    Mails, tasks and commands run outside a request; without this they would build addresses and
    sentences in whatever language the process last used.
    """
    with translation.override(language):
        yield


def _forget_locales(**kwargs: object) -> None:
    locale_for.cache_clear()


post_save.connect(_forget_locales, sender=Locale)
post_delete.connect(_forget_locales, sender=Locale)
