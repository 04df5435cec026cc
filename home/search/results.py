"""What is found, as readers see it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.utils.text import capfirst
from wagtail.models import Page

from home.search.kinds import kind_of
from search.asking import Question
from search.finding import Hit
from search.indexing import BETWEEN_PARTS
from search.models import Findable
from search.snippets import marked, snippet
from translation.stretches import Stretch

Found = TypeVar("Found", Hit, Findable)

BEGINNING = 200  # characters of a text shown where none of it was asked for


@dataclass(frozen=True)
class Result:
    """Something that was found.

    Attributes:
        title, snippet: in stretches, what was asked for apart.
        kind: what it is, in the language of the moment; empty for a page of no special kind.
        year: the year it is dated, where that matters; how much more is known differs.
    """

    title: Sequence[Stretch]
    url: str
    kind: str
    year: int | None
    snippet: Sequence[Stretch]


def results(hits: Sequence[Hit], question: Question) -> list[Result]:
    """What readers see of some hits, in their order. One query."""
    return [_result(hit, url, question) for hit, url in with_addresses(hits)]


def with_addresses(found: Sequence[Found]) -> Iterator[tuple[Found, str]]:
    """What was found and is still there, with its address. One query."""
    pages = [one.object_id for one in found if not one.url]
    addresses = dict(Page.objects.filter(pk__in=pages).values_list("pk", "url_path"))
    for one in found:
        if url := one.url or addresses.get(one.object_id):
            yield one, url


def _result(hit: Hit, url: str, question: Question) -> Result:
    language, keys = question.language, question.keys
    says = snippet(hit.text, keys, language) or _beginning(hit.text)
    kind = kind_of(hit.content_type)
    year = hit.dated.year if hit.dated and kind.is_dated else None
    title = marked(hit.title, keys, language)
    return Result(title, url, capfirst(str(kind.singular)), year, says)


def _beginning(text: str) -> list[Stretch]:
    beginning = text.partition(BETWEEN_PARTS)[0]
    if len(beginning) <= BEGINNING:
        return [Stretch(beginning)] if beginning else []
    return [Stretch(beginning[:BEGINNING].rpartition(" ")[0]), Stretch(" …")]
