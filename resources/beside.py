"""The formats that readers choose as they choose a language, found by their addresses."""

from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save

from core.caching import LIFETIME, forget
from labels.former import former_addresses
from labels.models import Format

# The address part in English of the labels that every site begins with.
SIGNED = "british-sign-language"
EASY_READ = "easy-read"
BESIDE_KEY = "carthen:beside-languages"


@dataclass(frozen=True)
class BesideLanguages:
    """The formats that readers choose as they choose a language; None for one the labels lack."""

    signed: Format | None
    easy_read: Format | None


def formats_beside_languages() -> BesideLanguages:
    """Sign language and Easy Read, as the labels name them; remembered."""
    found: Any = cache.get_or_set(BESIDE_KEY, read_beside_languages, LIFETIME)
    return found


def read_beside_languages() -> BesideLanguages:
    """Sign language and Easy Read, as the labels name them now. Two queries.

    A label that was merged into another, or given another address, is found by its old one.
    """
    labels = list(Format.objects.all())
    former = former_addresses(Format)
    formats = {slug: label for label in labels for slug in former.get(label.pk, ())}
    formats |= {label.slug_en: label for label in labels}
    return BesideLanguages(formats.get(SIGNED), formats.get(EASY_READ))


def _forget_beside_languages(**kwargs: object) -> None:
    forget(BESIDE_KEY)


post_save.connect(_forget_beside_languages, sender=Format)
post_delete.connect(_forget_beside_languages, sender=Format)
