"""What search costs beside Wagtail's own, by turns over the same pages."""

from collections.abc import Callable
from functools import partial
from typing import Any
from unittest.mock import patch

from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from bench.editing import Editor, made_page
from bench.kinds import GROWTH
from bench.pairs import Line, signed_in
from bench.queries import HOST
from bench.stock_search import prepare, stock_search
from bench.timing import quickest, seconds
from bench.visits import COMMON_WORDS, SEARCHES
from blog.models import BlogIndexPage, BlogPostPage
from core.readable import readable
from demo.scale import made_posts
from search.asking import ask
from search.finding import Found
from tools.odd_questions import odd_questions
from translation.locales import LANGUAGES, locale_for

RESULTS = 10
ASKED = 20
INDEXED, AT_ONCE = 2_000, 200
SAVES = 30
QUICKER, RATE, SLOWER, ODD = 10, 0.5, 1.2, 3
GENERATED, ODD_TIMES = 100, 3
FIRST_WORDS = 1_000  # unlike those of the page that is saved with pairs and without


def lines(settle: Callable[[], None]) -> list[Line]:
    """Search as it is with all the pages there are; Wagtail's own gets an index of its own.

    Args:
        settle: does now what the database does by itself within a minute.
    """
    prepare()
    indexing = _indexing()
    settle()
    return [
        *(_finding(SEARCHES[language], language) for language in LANGUAGES),
        *(_finding(COMMON_WORDS[language], language, QUICKER) for language in LANGUAGES),
        *(_odd(language) for language in LANGUAGES),
        indexing,
        _saving(),
    ]


def _indexing() -> Line:
    """All made posts into Wagtail's index; then the same pages into both once more, by turns."""
    ids = list(made_posts().order_by("pk").values_list("pk", flat=True))
    with stock_search() as backend:
        for start in range(0, len(ids), AT_ONCE):
            _index(backend, ids[start : start + AT_ONCE])
    ours = stock = 0.0
    for start in range(0, INDEXED, AT_ONCE):
        some = ids[start : start + AT_ONCE]
        ours += seconds(lambda some=some: _index(get_search_backend(), some))
        with stock_search() as backend:
            stock += seconds(lambda some=some: _index(backend, some))
    share = stock / ours
    return Line(
        f"indexing {INDEXED:,} pages",
        f"{INDEXED / ours:.0f} a second (×{share:.2f})",
        f"{INDEXED / stock:.0f} a second",
        f"×{RATE} at least",
        share >= RATE,
    )


def _index(backend: Any, ids: list[int]) -> None:
    backend.add_bulk(BlogPostPage, list(BlogPostPage.objects.filter(pk__in=ids)))


def _finding(words: str, language: str, quicker: int | None = None) -> Line:
    """How many there are of each kind and the first of them, by turns."""
    pages = readable(Page.objects.filter(locale=locale_for(language)))
    ours, stock = [], []
    for _time_asked in range(ASKED):
        ours.append(seconds(lambda: _ask_ours(words, language)))
        with stock_search() as backend:
            stock.append(seconds(lambda backend=backend: _ask_stock(backend, words, pages)))
    mine, theirs = quickest(ours), quickest(stock)
    number = Found(ask(words, language)).by_kind.total()
    return Line(
        f"“{words}”, on {number:,} pages: ms",
        f"{mine * 1000:.1f} (×{theirs / mine:.1f} as quick)",
        f"{theirs * 1000:.1f}",
        f"×{quicker} as quick at least" if quicker else "–",
        quicker is None or theirs / mine >= quicker,
    )


def _ask_ours(words: str, language: str) -> None:
    found = Found(ask(words, language))
    found.by_kind.total()
    found.hits(0, RESULTS)


def _ask_stock(backend: Any, words: str, pages: Any) -> None:
    found = backend.search(words, pages)
    found.count()
    list(found[:RESULTS])


def page_times() -> dict[str, float]:
    """The seconds that the search page takes for a rare word, by language."""
    return {language: _page_time(SEARCHES[language], language, ASKED) for language in LANGUAGES}


def growing(before: dict[str, float], pairs: int) -> list[Line]:
    """The same page as it is now, beside what it took with fewer pages.

    Args:
        before: its times then, in seconds.
        pairs: how many pairs of posts there were.
    """
    return [
        Line(
            f"the search page for “{SEARCHES[language]}”: ms",
            f"{now * 1000:.0f} (×{now / before[language]:.2f})",
            f"{before[language] * 1000:.0f} with {pairs:,} pairs",
            f"×{GROWTH:.0f}",
            now / before[language] < GROWTH,
        )
        for language, now in page_times().items()
    ]


def _odd(language: str) -> Line:
    """The slowest of what no reader asks, beside the common word that a reader may ask for."""
    ordinary = _page_time(COMMON_WORDS[language], language, ODD_TIMES)
    odd = [_page_time(words, language, ODD_TIMES) for words in odd_questions(GENERATED, language)]
    times = max(odd) / ordinary
    return Line(
        f"the slowest of {len(odd)} odd questions ({language}), whole page: ms",
        f"{max(odd) * 1000:.0f} (×{times:.1f})",
        f"{ordinary * 1000:.0f} for “{COMMON_WORDS[language]}”",
        f"×{ODD}",
        times <= ODD,
    )


def _page_time(words: str, language: str, times: int) -> float:
    """The seconds of the quickest of a few times the search page is asked for."""
    client = Client(headers={"host": HOST})
    with translation.override(language):
        address = reverse("search")
    get = partial(client.get, address, {"q": words}, secure=True)
    return min(seconds(get) for _ask in range(times))


def _saving() -> Line:
    """Publishing a page of fifty pieces of text with search, and where nothing is indexed."""
    page = made_page(BlogIndexPage.objects.get(locale=locale_for("en")), FIRST_WORDS)
    editor = Editor(signed_in(), page, FIRST_WORDS)
    editor.publish()
    ours, without, stock = [], [], []
    for _save in range(SAVES):
        ours.append(seconds(editor.publish))
        with patch("modelsearch.signal_handlers.insert_or_update_object_task"):
            without.append(seconds(editor.publish))
        with stock_search():
            stock.append(seconds(editor.publish))
    mine, none, theirs = quickest(ours), quickest(without), quickest(stock)
    return Line(
        "publishing a page of 50 segments: ms",
        f"{mine * 1000:.0f} (×{mine / none:.2f})",
        f"{none * 1000:.0f} without search, {theirs * 1000:.0f} with Wagtail’s",
        f"×{SLOWER}",
        mine / none <= SLOWER,
    )
