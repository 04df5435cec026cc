"""Addresses right under a home that belong to the site, not to a page."""

from functools import cache

from django.utils import translation

from core import addresses
from core.languages import CODES


@cache
def reserved_slugs() -> frozenset[str]:
    """The first parts of the site's own addresses, in both languages."""
    slugs: set[str] = set()
    for language in CODES:
        with translation.override(language):
            parts = (
                addresses.SEARCH,
                addresses.FEED,
                addresses.NOT_YET,
                addresses.COMPONENTS,
                addresses.PEOPLE,
                addresses.ORGANISATIONS,
                addresses.LAWS,
                addresses.TOPICS,
                addresses.AREAS,
                addresses.SIGNATURE,
            )
            slugs.update(str(part).partition("/")[0] for part in parts)
    return frozenset(slugs)
