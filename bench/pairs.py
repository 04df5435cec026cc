"""What pairs cost those who work on the site, beside Wagtail without them."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field
from operator import truediv
from statistics import median
from typing import Any
from unittest.mock import patch

from django.core.management import call_command
from django.db import connection
from django.db.models.signals import ModelSignal, post_delete, post_save, pre_delete
from django.test import Client
from django.urls import reverse
from wagtail import hooks
from wagtail.search.models import IndexEntry

from bench.editing import Editor, made_page, someone
from bench.queries import HOST, UnexpectedAnswerError
from bench.timing import seconds
from blog.models import BlogIndexPage
from translation import explorer
from translation.going_live import overwriting, turns
from translation.locales import locale_for
from translation.state.rebuilding import rebuild

OURS = ("translation.", "wagtail_localize.")
MORE_IN_A_LIST, REPORT, A_PAIR, MORE_IN_A_SAVE, SLOWER = 5, 20, 8, 15, 1.3
# Each save is compared with the one beside it, and the ratio in the middle of so many is told: a
# machine may be half as fast a moment later.
SAVES = 80


@dataclass(frozen=True)
class Line:
    """A line of the table.

    Attributes:
        what: what was done.
        ours, beside: what it costs here, and where nothing knows of pairs, or before the site grew.
        limit: the most it may cost.
        is_kept: whether it costs no more.
    """

    what: str
    ours: str
    beside: str
    limit: str
    is_kept: bool

    def cells(self) -> list[str]:
        """The line as the report prints it."""
        return [self.what, self.ours, self.beside, self.limit]

    def finding(self) -> str:
        """A sentence, where the promise is broken."""
        return f"{self.what}: {self.ours}, and may be {self.limit}"


@dataclass
class Lists:
    """Queries of the two lists, by the number of posts in each language.

    Attributes:
        explorer: the list of 50 pages with pairs, and without.
        report: the parity report.
    """

    explorer: dict[int, tuple[int, int]] = field(default_factory=dict)
    report: dict[int, int] = field(default_factory=dict)

    def count(self, size: int) -> None:
        """Ask for both lists while there are so many posts."""
        client = signed_in()
        explored = reverse("wagtailadmin_explore", args=[_index().pk])
        ours = _count(lambda: _get(client, explored))
        with without_pairs():
            plain = _count(lambda: _get(client, explored))
        self.explorer[size] = (ours, plain)
        self.report[size] = _count(lambda: _get(client, reverse("translation:parity")))

    def lines(self) -> list[Line]:
        """The lines of the table."""
        first, last = min(self.report), max(self.report)
        (ours, plain), report = self.explorer[last], self.report[last]
        return [
            Line(
                "list of 50 pages: queries",
                f"{ours}",
                f"{plain} without pairs",
                f"{plain + MORE_IN_A_LIST}",
                ours <= plain + MORE_IN_A_LIST,
            ),
            Line(
                "parity report, 50 rows: queries",
                f"{report}",
                f"{self.report[first]} with {first:,} pairs",
                f"{REPORT}, and no more than with {first:,} pairs",
                report <= min(REPORT, self.report[first]),
            ),
        ]


def signed_in() -> Client:
    """A browser of somebody who may do everything."""
    client = Client()
    client.force_login(someone(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def _get(client: Client, address: str) -> None:
    response = client.get(address, secure=True, headers={"host": HOST})
    if response.status_code != 200:
        raise UnexpectedAnswerError(f"{address} answered {response.status_code}, not 200")


def _index() -> BlogIndexPage:
    return BlogIndexPage.objects.get(locale=locale_for("en"))


def rebuilding() -> Line:
    """Working out every pair anew, and `update_index` in the same minute."""
    counter = Counter()
    begun = time.perf_counter()
    with connection.execute_wrapper(counter):
        pairs = rebuild(save=True, tell=lambda difference: None).pairs
    rate = pairs / (time.perf_counter() - begun)
    begun = time.perf_counter()
    call_command("update_index", verbosity=0)
    beside = IndexEntry.objects.count() / (time.perf_counter() - begun)
    each = counter.count / pairs
    return Line(
        f"rebuilding {pairs:,} pairs",
        f"{each:.2f} queries a pair, {rate:.0f} pairs a second",
        f"`update_index`: {beside:.0f} pages and records a second",
        f"{A_PAIR} queries a pair",
        each <= A_PAIR,
    )


def saving() -> list[Line]:
    """Saving a page of 50 pieces of text in the page editor, by turns with and without pairs."""
    page = made_page(_index())
    editor = Editor(signed_in(), page)
    editor.save()
    more = _count(editor.save)
    with without_pairs():
        less = _count(editor.save)
    ours, plain, ratio = _by_turns(editor.save)
    return [
        Line(
            "saving a page of 50 segments: queries",
            f"{more}",
            f"{less} without pairs",
            f"{MORE_IN_A_SAVE} more",
            more - less <= MORE_IN_A_SAVE,
        ),
        Line(
            "saving a page of 50 segments: ms",
            f"{ours * 1000:.0f} (×{ratio:.2f})",
            f"{plain * 1000:.0f} without pairs",
            f"×{SLOWER}",
            ratio <= SLOWER,
        ),
    ]


def _by_turns(action: Callable[[], None]) -> tuple[float, float, float]:
    """The median seconds of an action with and without pairs, and the median of their ratios.

    Now one goes first and now the other: neither always finds warm what the other left.
    """
    ours, plain = [], []
    for turn in range(SAVES):
        if turn % 2:
            ours.append(seconds(action))
        with without_pairs():
            plain.append(seconds(action))
        if not turn % 2:
            ours.append(seconds(action))
    return median(ours), median(plain), median(map(truediv, ours, plain))


class Counter:
    """Counts the statements a connection sends."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        """Count one and send it."""
        self.count += 1
        return execute(*arguments)


def _count(action: Callable[[], None]) -> int:
    """The statements of an action once everything is warm."""
    action()
    counter = Counter()
    with connection.execute_wrapper(counter):
        action()
    return counter.count


@contextmanager
def without_pairs() -> Iterator[None]:
    """Wagtail as it is where nothing knows of pairs: no hook, signal or column of ours, nor any of
    wagtail-localize."""
    with ExitStack() as taken:
        for name, registered in hooks._hooks.items():
            theirs = [hook for hook in registered if not _is_ours(hook[0])]
            taken.enter_context(patch.dict(hooks._hooks, {name: theirs}))
        for signal in (post_save, pre_delete, post_delete):
            taken.enter_context(_silent(signal))
        empty = patch.object(explorer.StateColumn, "render_cell_html", lambda *whatever: "")
        taken.enter_context(empty)
        taken.enter_context(patch.object(explorer, "attach_pairs", lambda records: None))
        taken.enter_context(patch.object(turns, "taken", lambda record: nullcontext()))
        taken.enter_context(patch.object(overwriting, "spared", lambda record, options: options))
        yield


@contextmanager
def _silent(signal: ModelSignal) -> Iterator[None]:
    everyone = signal.receivers
    signal.receivers = [one for one in everyone if not _is_ours(_receiver(one[1]))]
    signal.sender_receivers_cache.clear()
    try:
        yield
    finally:
        signal.receivers = everyone
        signal.sender_receivers_cache.clear()


def _receiver(reference: Any) -> Any:
    return reference() if type(reference).__name__ in ("ReferenceType", "WeakMethod") else reference


def _is_ours(function: Any) -> bool:
    return getattr(function, "__module__", "").startswith(OURS)
