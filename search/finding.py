"""What is found: in tiers, recent first, and nothing that a reader may not read.

Cost: one query for how many there are of each kind, one for a page of them, one for what these say
and one for what is restricted, however much the site holds. No text is ranked: what is in the title
comes before what is not, and of equals the newer one first.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, reduce
from operator import or_
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Exists, F, Q, QuerySet
from wagtail.models import Locale

from search import vocabulary
from search.asking import Question, ask
from search.matching import matching, tier
from search.models import Findable
from search.sources import sources
from translation.locales import LANGUAGES, locale_for


class Hit(NamedTuple):
    """Something that was found.

    Attributes:
        content_type, object_id: what it is.
        tier: how near it is to what was typed; see `search.matching`.
        title: what it is called.
        url: where it is; empty for a page.
        dated: the day it is dated, if it is.
        text: what it says.
    """

    content_type: int
    object_id: int
    tier: int
    title: str
    url: str
    dated: date | None
    text: str


@dataclass(frozen=True)
class Narrowed:
    """What a reader wants of what is found.

    Attributes:
        kinds: the ids of content types; none means all.
        year: the year it is dated.
        labelled: which labels it has, as a condition on `Findable`.
    """

    kinds: frozenset[int] = frozenset()
    year: int | None = None
    labelled: Q = field(default_factory=Q)


class Found:
    """What a question finds; nothing is asked of the database before it is wanted.

    Args:
        question: what is asked for.
        narrowed: what a reader wants of it.
    """

    def __init__(self, question: Question, narrowed: Narrowed | None = None) -> None:
        self._question = question
        self._narrowed = narrowed or Narrowed()

    @cached_property
    def by_kind(self) -> Counter[int]:
        """How many there are of each kind, whichever kind a reader wants."""
        found: Counter[int] = Counter()
        for (kind, year), number in self._counted.items():
            if self._narrowed.year in (None, year):
                found[kind] += number
        return found

    @cached_property
    def by_year(self) -> Counter[int | None]:
        """How many there are of each year, whichever year a reader wants; None is no date."""
        kinds = self._narrowed.kinds
        found: Counter[int | None] = Counter()
        for (kind, year), number in self._counted.items():
            if not kinds or kind in kinds:
                found[year] += number
        return found

    @property
    def count(self) -> int:
        """How many there are of the kinds and of the year a reader wants."""
        kinds = self._narrowed.kinds
        return sum(number for kind, number in self.by_kind.items() if not kinds or kind in kinds)

    @property
    def total(self) -> int:
        """How many there are, whichever kind or year a reader wants."""
        return self._counted.total()

    def hits(self, start: int, stop: int) -> list[Hit]:
        """Some of what is found, the nearest first, of these the newest.

        Args:
            start, stop: places, from 0.
        """
        if not self._question:
            return []
        rows = self._all
        if self._narrowed.kinds:
            rows = rows.filter(content_type__in=self._narrowed.kinds)
        if self._narrowed.year:
            rows = rows.filter(dated__year=self._narrowed.year)
        tiers = dict(self._ordered(rows, "content_type").values_list("pk", "tier")[start:stop])
        # What they say is read of these few alone, and not while all that is found is put in order.
        there = Findable.objects.in_bulk(tiers)
        return [_hit(there[pk], tier) for pk, tier in tiers.items() if pk in there]

    def ids(self, model: type[Any]) -> list[int]:
        """The ids of everything of one type that is found, in their order."""
        if not self._question:
            return []
        kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
        rows = self._ordered(self._all.filter(content_type=kind))
        return list(rows.values_list("object_id", flat=True))

    def _ordered(self, rows: QuerySet[Findable], *ties: str) -> QuerySet[Any]:
        newest_first = F("dated").desc(nulls_last=True)
        in_tiers = rows.annotate(tier=tier(self._question))
        return in_tiers.order_by("tier", newest_first, "-object_id", *ties)

    @cached_property
    def _all(self) -> QuerySet[Findable]:
        language = self._question.language
        rows = Findable.objects.filter(readable_by_all(language), matching(self._question))
        return rows.filter(self._narrowed.labelled, locale=locale_for(language))

    @cached_property
    def _counted(self) -> Counter[tuple[int, int | None]]:
        """How many there are of each kind and year."""
        if not self._question:
            return Counter()
        rows = self._all.order_by().values_list("content_type", "dated__year")
        counted = rows.annotate(Count("pk"))
        return Counter({(kind, year): number for kind, year, number in counted})


def _hit(found: Findable, tier: int) -> Hit:
    return Hit(
        content_type=found.content_type_id,
        object_id=found.object_id,
        tier=tier,
        title=found.title,
        url=found.url,
        dated=found.dated,
        text=found.text,
    )


def first_that_finds(queries: Sequence[str], language: str) -> str | None:
    """The first of some searches that finds anything. One query, and no more rows than it needs."""
    asked = [Exists(Found(ask(query, language))._all) for query in queries]
    there = Locale.objects.filter(pk=locale_for(language).pk).values_list(*asked).get()
    return next((query for query, finds in zip(queries, there, strict=True) if finds), None)


def readable_by_all(language: str) -> Q:
    """What everybody may read."""
    parts: Sequence[Q] = [
        Q(content_type__in=source.content_types()) & source.readable(language)
        for source in sources()
    ]
    return reduce(or_, parts)


def texts() -> Iterator[tuple[str, str]]:
    """All that readers can find: the language of each thing, and what it says."""
    for language in LANGUAGES:
        rows = Findable.objects.filter(readable_by_all(language), locale=locale_for(language))
        for title, text in rows.values_list("title", "text").iterator():
            yield language, f"{title} {text}"


def count_words() -> None:
    """Count the words of the site, for suggestions. `manage.py tick` does it, once a day."""
    vocabulary.count_anew_when_due(texts)
