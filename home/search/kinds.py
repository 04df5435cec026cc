"""The kinds of things that readers tell apart among what is found."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.utils import translation
from django.utils.functional import Promise
from django.utils.text import capfirst, slugify
from django.utils.translation import gettext_lazy as _

from core.lists.listed import ListedMixin
from core.pages import BasePage
from core.records.kinds import KINDS
from translation.locales import LANGUAGES

OTHER = _("Other pages")


@dataclass(frozen=True)
class Kind:
    """A kind of thing.

    Attributes:
        label: what readers call several of them.
        singular: what they call one; empty for pages of no special kind.
        words: what stands for it in an address, by language.
        types: the ids of its content types.
        is_dated: whether it has a date that matters to readers.
    """

    label: str | Promise
    singular: str | Promise
    words: dict[str, str]
    types: frozenset[int]
    is_dated: bool = False


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind, in the order in which readers see them."""
    pages = [model for model in apps.get_models() if issubclass(model, BasePage)]
    listed = [model for model in pages if issubclass(model, ListedMixin)]
    others = [model for model in pages if model not in listed]
    return (
        *(_kind(one._meta.verbose_name_plural, one._meta.verbose_name, [one]) for one in listed),
        *(_kind(one.plural, one.model._meta.verbose_name, [one.model]) for one in KINDS.values()),
        _kind(OTHER, "", others),
    )


def kind_of(content_type: int) -> Kind:
    """The kind of something of a content type."""
    return next(kind for kind in kinds() if content_type in kind.types)


def _kind(label: Any, singular: Any, models: Sequence[type[Any]]) -> Kind:
    words = {}
    for language in LANGUAGES:
        with translation.override(language):
            words[language] = slugify(str(label))
    types = ContentType.objects.get_for_models(*models, for_concrete_models=False).values()
    is_dated = any(hasattr(model, name) for model in models for name in ("date", "start_date"))
    return Kind(label, singular, words, frozenset(one.pk for one in types), is_dated)


def in_words(kind: Kind) -> str:
    """What readers call a kind, as it stands by itself."""
    return capfirst(str(kind.label))
