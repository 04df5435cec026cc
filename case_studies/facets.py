"""The ways to narrow the list of case studies."""

from collections.abc import Collection
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from case_studies.choices import STAGE_WORDS, Stage
from core.lists.facets import Choice, Facet, Values
from core.lists.standard import (
    IN_ENGLISH,
    IN_WELSH,
    LANGUAGE,
    YEAR,
    area_facet,
    choice_facet,
    sector_facet,
    topic_facet,
    year_choices,
)
from core.readable import readable
from translation.locales import language_of_locale

STAGE = {"en": "stage", "cy": "cam"}
LANGUAGE_WORDS = {"cy": IN_WELSH, "en": IN_ENGLISH}
# Work that is said to have begun in another century is a slip of the pen, not fifty choices.
MOST_YEARS = 40


def case_study_facets() -> list[Facet]:
    """Topic, sector, area, how decisions were shared, when, and in which language."""
    return [
        topic_facet(),
        sector_facet(),
        area_facet(),
        choice_facet("stage", STAGE, _("How decisions were shared"), Stage, STAGE_WORDS),
        years_facet(),
        language_facet(),
    ]


def years_facet() -> Facet:
    """Every year the work went on in, newest first."""

    def values(items: QuerySet[Any]) -> Values:
        rows = items.order_by().exclude(started="").values_list("pk", "started", "ended")
        return ((pk, year) for pk, start, end in rows for year in years_between(start, end))

    return Facet("years", YEAR, _("Year"), values, year_choices)


def years_between(start: str, end: str) -> range:
    """The years of a piece of work that has not ended, or of one that has.

    Args:
        start: when it began, as it is kept: 2013, 2013-05 or 2013-05-01.
        end: when it ended; empty while it goes on.
    """
    first = int(start[:4])
    last = int(end[:4]) if end else timezone.localdate().year
    return range(first, min(last, first + MOST_YEARS) + 1)


def language_facet() -> Facet:
    """The languages it can be read in."""

    def values(items: QuerySet[Any]) -> Values:
        model: Any = items.model
        twins = model.objects.filter(translation_key=OuterRef("translation_key"))
        others = readable(twins.exclude(locale=OuterRef("locale")))
        rows = items.order_by().annotate(in_both=Exists(others))
        for pk, locale_id, in_both in rows.values_list("pk", "locale", "in_both"):
            own = language_of_locale(locale_id)
            yield from ((pk, one) for one in LANGUAGE_WORDS if in_both or one == own)

    def choices(found: Collection[str]) -> list[Choice]:
        labels = {"cy": _("Welsh"), "en": _("English")}
        return [Choice(one, labels[one], words) for one, words in LANGUAGE_WORDS.items()]

    return Facet("languages", LANGUAGE, _("Language"), values, choices)
