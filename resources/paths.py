"""A collection as readers meet it: its steps in their language, and honest where one is not."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.text import capfirst
from django.utils.translation import get_language, ngettext
from wagtail.models import Page

from core.meta import absolute
from core.readable import readable
from translation.locales import language_of


@dataclass(frozen=True)
class ShownStep:
    """One step.

    Attributes:
        language: the language of the page it leads to, or of the collection if it leads nowhere.
        url: where it leads; empty for something to do without a page.
        address: the same in full, for print.
        kind: what sort of page it is.
        time: how long it takes, in words; empty if nobody said.
    """

    title: str
    language: str
    url: str
    address: str
    kind: str
    text: str
    time: str


@dataclass(frozen=True)
class Path:
    """A collection's steps, and how many and how long they are, in words and for machines."""

    steps: list[ShownStep]
    length: str
    time: str
    time_for_machines: str


def show_path(collection: Any) -> Path:
    """The steps a reader can take, in order. Two queries, however many there are.

    A step whose page nobody can read is left out, unless it has a heading of its own.

    Args:
        collection: a `CollectionPage`.
    """
    rows = list(collection.steps.select_related("page"))
    pages = readable_pages({row.page.translation_key for row in rows if row.page})
    there = [(row, pages.get(row.page.translation_key) if row.page else None) for row in rows]
    shown = [(row, page) for row, page in there if page or row.heading]
    minutes = sum(row.minutes or 0 for row, _page in shown)
    return Path(
        steps=[shown_step(row, page) for row, page in shown],
        length=steps_in_words(len(shown)),
        time=time_in_words(minutes),
        time_for_machines=f"PT{minutes}M" if minutes else "",
    )


def readable_pages(keys: Iterable[UUID]) -> dict[UUID, Page]:
    """The pages of some pairs that everyone may read, in the reader's language where there is one.

    Args:
        keys: the keys of the pairs.
    """
    ours = get_language()
    found = readable(Page.objects.filter(translation_key__in=keys))
    in_order = sorted(found, key=lambda page: language_of(page) == ours)
    return {page.translation_key: page for page in in_order}


def can_be_taken(steps: QuerySet[Any]) -> Q:
    """What tells the steps of collections that their readers are shown, for counting them.

    Args:
        steps: the steps there are.
    """
    pages = readable(Page.objects.filter(translation_key__in=steps.values("page__translation_key")))
    keys = pages.order_by().values("translation_key")
    return Q(steps__page__translation_key__in=keys) | Q(steps__heading__gt="")


def shown_step(row: Any, page: Page | None) -> ShownStep:
    """One step, with its page if it has one."""
    kind = page.specific_class._meta.verbose_name if page and page.specific_class else ""
    return ShownStep(
        title=page.title if page else row.heading,
        language=language_of(page) if page else get_language() or "",
        url=page.url_path if page else "",
        address=absolute(page.url_path) if page else "",
        kind=capfirst(str(kind)),
        text=row.text,
        time=time_in_words(row.minutes or 0),
    )


def steps_in_words(count: int) -> str:
    """How many steps there are, in the language of the moment."""
    return ngettext("%(count)s step", "%(count)s steps", count) % {"count": count}


def time_in_words(minutes: int) -> str:
    """A stretch of time in the language of the moment; empty for none."""
    hours, rest = divmod(minutes, 60)
    parts = [
        ngettext("%(count)s hour", "%(count)s hours", hours) % {"count": hours} if hours else "",
        ngettext("%(count)s minute", "%(count)s minutes", rest) % {"count": rest} if rest else "",
    ]
    return " ".join(part for part in parts if part)
