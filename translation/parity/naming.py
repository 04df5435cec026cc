"""What reports need to know of the pages and records behind many pairs, read at once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Case, F, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast
from wagtail.models import Page

from translation.locales import LANGUAGES, locale_for
from translation.models import Pair
from translation.paired import paired_records, title_field

STEP = Page.steplen
COLUMNS = ("translation_key", "locale_id", "live", "half_title", "half_path", "pk")


class Half(NamedTuple):
    """One language of a pair; the path is empty for a record."""

    key: Any
    locale_id: int
    live: bool
    title: str
    path: str
    pk: int


@dataclass(frozen=True)
class Naming:
    """What a pair is called.

    Attributes:
        title: in its source language, or in the other where only that half is left.
        language: which of the two it is.
        source_language: the language it was first written in.
        is_below_draft: whether a live half stands below a page that is not live, so that no
            reader comes by it.
    """

    title: str
    language: str
    source_language: str
    is_below_draft: bool = False


def language_of_locale(pk: int) -> str:
    """The language code of a locale, without a query."""
    return next(language for language in LANGUAGES if locale_for(language).pk == pk)


def name(pairs: Sequence[Pair]) -> dict[Any, Naming]:
    """What some pairs are called, by key; two queries for any number of them.

    Args:
        pairs: pairs of which at least one half exists; the others are left out.
    """
    found: dict[Any, dict[int, Half]] = defaultdict(dict)
    for half in halves_of_keys([pair.pk for pair in pairs]):
        found[half.key][half.locale_id] = half
    hidden = _below_drafts(half for halves in found.values() for half in halves.values())
    named = {}
    for pair in pairs:
        if halves := found.get(pair.pk):
            half = halves.get(pair.source_locale_id) or next(iter(halves.values()))
            named[pair.pk] = Naming(
                title=half.title,
                language=language_of_locale(half.locale_id),
                source_language=language_of_locale(pair.source_locale_id),
                is_below_draft=any(half.path in hidden for half in halves.values()),
            )
    return named


def halves_of_keys(keys: Collection[Any], also: QuerySet[Any, Any] | None = None) -> list[Half]:
    """The halves of some pairs; one query.

    Args:
        keys: translation keys.
        also: a query for more of them.
    """
    wanted = Q(translation_key__in=list(keys))
    if also is not None:
        wanted |= Q(translation_key__in=also)
    pages = Page.objects.annotate(
        half_title=Case(When(live=True, then="title"), default="draft_title"),
        half_path=Cast("path", TextField()),
    )
    records = [
        model._default_manager.annotate(
            half_title=F(title_field(model)), half_path=Value("", TextField())
        )
        for model in paired_records()
    ]
    asked = [rows.filter(wanted).order_by().values_list(*COLUMNS) for rows in [pages, *records]]
    return [Half(*values) for values in asked[0].union(*asked[1:], all=True)]


def _below_drafts(halves: Iterable[Half]) -> set[str]:
    """The paths of the live pages among some halves that stand below one that is not live."""
    above = {half.path: _paths_above(half.path) for half in halves if half.live and half.path}
    asked = {path for paths in above.values() for path in paths}
    drafts = set(Page.objects.filter(path__in=asked, live=False).values_list("path", flat=True))
    return {path for path, paths in above.items() if drafts.intersection(paths)}


def _paths_above(path: str) -> list[str]:
    return [path[:end] for end in range(STEP, len(path), STEP)]
