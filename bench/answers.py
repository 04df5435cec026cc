"""What search finds beside Wagtail's own: what readers look for, and the words of a treebank."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management import call_command
from modelsearch.index import get_indexed_models
from wagtail.models import Page

from bench.pairs import Line
from bench.stock_search import prepare, stock_search
from core.readable import readable
from core.records.kinds import KINDS
from people.reading import public
from tools import lemmas, queries
from translation.locales import locale_for
from welsh.analysis import Welsh
from welsh.folding import folded
from welsh.lexicon import Lexicon, simplemma_forms, supplement

TREEBANK = "TREEBANK"
"""The environment variable that names a file with gold lemmas, in the format CoNLL-U."""


def lines() -> list[Line]:
    """What is asked of the demonstration alone, and of the treebank if one is named."""
    treebank = os.environ.get(TREEBANK)
    return [_queries(), *(_lemmas(Path(treebank)) if treebank else ())]


def _queries() -> Line:
    with queries.FILE.open(encoding="utf-8") as file:
        asked = list(queries.read(file))
    call_command("count_words", verbosity=0)
    ours = sum(queries.answered(query).succeeds for query in asked) / len(asked)
    prepare()
    with stock_search() as backend:
        for model in get_indexed_models():
            backend.add_bulk(model, [one for one in model.objects.all() if type(one) is model])
        theirs = sum(_stock_answers(backend, query) for query in asked) / len(asked)
    return Line(
        f"{len(asked)} queries of readers: success among the first {queries.FIRST}",
        f"{ours:.3f}",
        f"{theirs:.3f}",
        f"{queries.LEAST_SUCCESS} at least",
        ours >= queries.LEAST_SUCCESS,
    )


def _stock_answers(backend: Any, query: queries.Query) -> bool:
    """Whether Wagtail's search has the titles first, among pages or among records of any kind."""
    return all(
        set(titles) <= set(_stock_titles(backend, query.words, language))
        for language, titles in query.expected.items()
    )


def _stock_titles(backend: Any, words: str, language: str) -> Iterator[str]:
    pages = readable(Page.objects.filter(locale=locale_for(language)))
    yield from (page.title for page in backend.search(words, pages)[: queries.FIRST])
    for kind in KINDS.values():
        # Wagtail cannot ask its index for the language of a record.
        shown = set(public(kind.model, language).values_list("pk", flat=True))
        records = [one for one in backend.search(words, kind.model) if one.pk in shown]
        yield from (str(one.title) for one in records[: queries.FIRST])


class _AsWritten:
    """Words that are found as they are written, and in no other form."""

    def index_keys(self, word: str) -> tuple[str, ...]:
        """The word."""
        return (folded(word),)

    query_keys = index_keys


def _lemmas(treebank: Path) -> list[Line]:
    with treebank.open(encoding="utf-8") as file:
        occurrences = list(lemmas.read(file))
    ours = lemmas.measure(Welsh(Lexicon(simplemma_forms()).taught(supplement())), occurrences)
    plain = lemmas.measure(_AsWritten(), occurrences)
    return [
        Line(
            f"Welsh words: {name} of {ours.inflected:,} inflected forms",
            f"{here:.3f}",
            f"{there:.3f} as they are written",
            f"{least} at least",
            here >= least,
        )
        for name, here, there, least in (
            ("recall", ours.recall, plain.recall, lemmas.LEAST_RECALL),
            ("precision", ours.precision, plain.precision, lemmas.LEAST_PRECISION),
        )
    ]
