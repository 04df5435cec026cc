"""Where the glossary stands, remembered between requests."""

from typing import Any

from django.core.cache import cache
from django.db.models.signals import post_delete
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from core.caching import LIFETIME, forget
from core.readable import readable
from glossary.models import GlossaryPage
from translation.locales import LANGUAGES, locale_for

KEY = "carthen:glossary:{language}"


def glossary_path() -> str:
    """The path of the glossary in the language of the moment; empty if nobody can read it."""
    path: Any = cache.get_or_set(KEY.format(language=get_language()), _read, LIFETIME)
    return path


def _read() -> str:
    pages = GlossaryPage.objects.filter(locale=locale_for(get_language()))
    return readable(pages).values_list("url_path", flat=True).first() or ""


def _forget(**kwargs: object) -> None:
    forget(*(KEY.format(language=language) for language in LANGUAGES))


for _signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
    _signal.connect(_forget)
post_delete.connect(_forget, sender=Page)
