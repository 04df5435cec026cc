"""What the desk costs, beside wagtail-localize's own screens for the same pages in one run."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db import connection, transaction
from django.test import override_settings
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from bench.editing import someone
from bench.pairs import Counter, Line, signed_in
from bench.queries import HOST, UnexpectedAnswerError
from blog.models import BlogIndexPage, BlogPostPage
from translation.desk import sheet
from translation.locales import locale_for
from translation.sources import sending

# Segments of a page; its title, its address and its summary are three of them.
SIZES = (12, 102, 302)
NOT_PARAGRAPHS = 3
SMALLEST = NOT_PARAGRAPHS + 1
# The most queries.
SUBMIT, OPEN, SAVE = 149, 29, 9
LISTED, FEW = 50, 5
# What can be asked again is asked so often, and the quickest answer is told.
TIMES = 5
FORM = "application/x-www-form-urlencoded"
Ask = Callable[[], None]


@dataclass(frozen=True)
class Cost:
    """What one request costs.

    Attributes:
        queries: statements sent.
        milliseconds: how long it took.
    """

    queries: int
    milliseconds: float

    def __str__(self) -> str:
        return f"{self.queries} queries, {self.milliseconds:.0f} ms"


def lines() -> list[Line]:
    """The table of the desk."""
    with override_settings(ROOT_URLCONF="bench.stock_urls"):
        bench = _Desk()
        bench.warm_up()
        submitted = [bench.submitting(size) for size in SIZES]
        translations = [bench.sent(size) for size in SIZES]
        return [
            *submitted,
            *(bench.opening(*one) for one in zip(SIZES, translations, strict=True)),
            *(bench.saving(*one) for one in zip(SIZES, translations, strict=True)),
            bench.previewing(SIZES[-1], translations[-1]),
            bench.listing(),
        ]


class _Desk:
    """Somebody who does the same at the desk and in wagtail-localize's screens."""

    def __init__(self) -> None:
        self.client = signed_in()
        self.index = BlogIndexPage.objects.get(locale=locale_for("en"))

    def warm_up(self) -> None:
        """Do everything once, so that nothing is read for the first time when it is measured."""
        self.submitting(SMALLEST)
        translation = self.sent(SMALLEST)
        self.opening(SMALLEST, translation)
        self.saving(SMALLEST, translation)
        self.previewing(SMALLEST, translation)

    def submitting(self, size: int) -> Line:
        """Two pages alike, one sent by us and one by it."""
        mine, theirs = self._page(size), self._page(size)
        form = {"locales": [locale_for("cy").pk]}
        ours = _cost(self._asking("post", _at("translation:send_page", mine.pk), status=302))
        stock = _cost(self._asking("post", _at("stock_submit", theirs.pk), form, status=302))
        return _line(f"submitting a page of {size} segments", ours, stock, SUBMIT)

    def sent(self, size: int) -> Translation:
        """A page that was sent, for both to look at."""
        return sending.send(self._page(size), someone())[-1].translation

    def opening(self, size: int, translation: Translation) -> Line:
        """Opening one translation, of which nothing is translated yet."""
        ours = self._looking("translation:desk", translation.pk)
        stock = self._looking("stock_open", translation.pk)
        return _line(f"opening a translation of {size} segments", ours, stock, OPEN)

    def saving(self, size: int, translation: Translation) -> Line:
        """Saving one text again and again, each time another."""
        row = StringSegment.objects.get(source=translation.source, context__path="summary")
        ours = _best(lambda: self._saving_ours(translation, row))
        stock = _best(lambda: self._saving_theirs(translation, row))
        return _line(f"saving one of {size} segments", ours, stock, SAVE)

    def _saving_ours(self, translation: Translation, row: StringSegment) -> Ask:
        key = f"{row.context_id}-{row.string_id}"
        piece = next(one for one in sheet.of(translation, someone()).texts if one.key == key)
        form = {"key": key, "text": f"Geiriau {uuid4()}", "version": piece.version}
        return self._asking("post", _at("translation:desk_segment", translation.pk), form)

    def _saving_theirs(self, translation: Translation, row: StringSegment) -> Ask:
        address = _at("stock_save", translation.pk, row.pk)
        status = 200 if _is_translated(row) else 201
        return self._asking("put", address, f"value={uuid4()}", content_type=FORM, status=status)

    def previewing(self, size: int, translation: Translation) -> Line:
        """The page in the other language, with the source's words where there are no others."""
        ours = self._looking("translation:preview_target", translation.pk)
        stock = self._looking("stock_preview", translation.pk)
        return _line(f"preview of {size} segments", ours, stock)

    def listing(self) -> Line:
        """The list of translations: a page full of them, beside a few."""
        for _number in range(LISTED - Translation.objects.count()):
            self.sent(SMALLEST)
        with transaction.atomic():
            listed = Translation.objects.order_by("pk").values_list("pk", flat=True)
            Translation.objects.exclude(pk__in=list(listed[:FEW])).update(enabled=False)
            few = self._looking("translation:list").queries
            transaction.set_rollback(True)
        ours, stock = self._looking("translation:list"), self._looking("stock_list")
        return _line(f"list of {LISTED} translations ({FEW}: {few} queries)", ours, stock, few)

    def _looking(self, name: str, *arguments: int) -> Cost:
        ask = self._asking("get", _at(name, *arguments))
        return _best(lambda: ask)

    def _page(self, size: int) -> BlogPostPage:
        body = [
            {"type": "text", "id": str(uuid4()), "value": f"<p>What was said, {uuid4()}.</p>"}
            for _number in range(size - NOT_PARAGRAPHS)
        ]
        words = {"title": f"A page {uuid4()}", "summary": f"What it says, {uuid4()}"}
        page = self.index.add_child(
            instance=BlogPostPage(**words, body=json.dumps(body), live=False)
        )
        page.save_revision(user=someone())
        return page

    def _asking(
        self, method: str, address: str, data: Any = None, status: int = 200, **how: str
    ) -> Ask:
        def ask() -> None:
            response = getattr(self.client, method)(
                address, data, secure=True, headers={"host": HOST}, **how
            )
            if response.status_code != status:
                found = response.status_code
                raise UnexpectedAnswerError(f"{address} answered {found}, not {status}")

        return ask


def _at(name: str, *arguments: int) -> str:
    return reverse(name, args=arguments)


def _is_translated(row: StringSegment) -> bool:
    there = StringTranslation.objects.filter(
        translation_of=row.string_id, context=row.context_id, locale=locale_for("cy")
    )
    return there.exists()


def _cost(ask: Ask) -> Cost:
    counter = Counter()
    begun = time.perf_counter()
    with connection.execute_wrapper(counter):
        ask()
    return Cost(counter.count, (time.perf_counter() - begun) * 1000)


def _best(prepare: Callable[[], Ask]) -> Cost:
    costs = [_cost(prepare()) for _time in range(TIMES)]
    return Cost(costs[-1].queries, min(cost.milliseconds for cost in costs))


def _line(what: str, ours: Cost, stock: Cost, most: int | None = None) -> Line:
    limit = f"{most} queries" if most else ""
    return Line(what, str(ours), str(stock), limit, most is None or ours.queries <= most)
