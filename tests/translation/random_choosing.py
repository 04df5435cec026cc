"""Choosing by chance among what there is on a site."""

from typing import Any

from wagtail.models import Page

from home.models import StandardPage
from tests.translation.random_site import Site
from translation.desk.segments import translation_of
from translation.locales import language_of
from translation.models import Pair


class Choosing:
    """A site, and what something can be done to."""

    def __init__(self, site: Site) -> None:
        self.site, self.chance, self.people = site, site.chance, site.people

    def _any(self, records: list[Any]) -> Any:
        return self.chance.choice(records)

    def _pages(self) -> list[Any]:
        return [record for record in self.site.records() if isinstance(record, Page)]

    def _with_drafts(self) -> list[Any]:
        """What has something new to publish; everything, where nothing has."""
        records = self.site.records()
        return [half for half in records if half.has_unpublished_changes] or records

    def _keys(self, **wanted: Any) -> list[Any]:
        """The translation keys of the pairs in a state."""
        return list(Pair.objects.filter(**wanted).values_list("pk", flat=True))

    def _sources(self) -> list[Any]:
        """The halves that were written first."""
        sources = dict(Pair.objects.values_list("pk", "source_locale_id"))
        records = self.site.records()
        return [half for half in records if sources[half.translation_key] == half.locale_id]

    def _written_here(self) -> list[Any]:
        """What is edited on its own page, not at the translator's desk."""
        return [record for record in self.site.records() if not translation_of(record)]


def named(record: Any) -> str:
    """A half in a few words."""
    return f"{type(record).__name__} {record.pk} {language_of(record)} “{record}”"


def reread(record: Any) -> Any:
    """A page or record as its row is now."""
    return type(record).objects.get(pk=record.pk)


def is_a_place_for(page: Any, other: Any) -> bool:
    """Whether a page may be moved below another."""
    return (
        isinstance(page, StandardPage)
        and isinstance(other, StandardPage)
        and page.locale_id == other.locale_id
        and not (other == page or other.is_descendant_of(page))
    )


# How often each is done, the one beside the other.
