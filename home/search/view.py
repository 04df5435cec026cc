"""The search page."""

from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.readable import readable
from home.search.chosen import Chosen, read_chosen
from home.search.labelled import all_choices
from home.search.narrowing import kind_links, narrowing_of
from home.search.results import Result, results
from search import missed
from search.asking import Question, ask, typed_by
from search.finding import Found
from search.promotions import promoted
from search.spelling import suggestion
from translation.locales import OTHER, locale_for

RESULTS_ON_A_PAGE = 10
RESULTS_OF_THE_OTHER = 3
PAGE = "page"


@dataclass(frozen=True)
class OtherLanguage:
    """What the other language has.

    Attributes:
        language: which it is.
        count: how much there is.
        url: where all of it is.
        results: the first few.
    """

    language: str
    count: int = 0
    url: str = ""
    results: list[Result] = field(default_factory=list)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Answer `?q=` with what everybody may read in the language of the address."""
    language = get_language()
    query = typed_by(request.GET.get("q", ""))
    question = ask(query, language)
    known = all_choices()
    chosen = read_chosen(query, request.GET, known)
    found = Found(question, chosen.narrowed)
    pages: Any = _Page(found)
    shown = Paginator(pages, RESULTS_ON_A_PAGE).get_page(request.GET.get(PAGE))
    is_missed = _is_missed(found, chosen, question)
    if is_missed:
        missed.note(query, language)
    is_beginning = shown.number == 1 and not chosen.is_narrowed
    number = "" if shown.number == 1 else shown.number
    request.twin_query = chosen.query(OTHER[language], page=number)  # type: ignore[attr-defined]
    context = {
        "query": query,
        "question": question,
        "results": results(list(shown.object_list), question),
        "count": found.count,
        "promoted": _promoted(query, language) if is_beginning else [],
        "meant": _meant(query, language) if is_missed else None,
        "kinds": kind_links(found, chosen, language),
        "narrowing": narrowing_of(found, chosen, known, language) if question else None,
        "is_kept_out": bool(question) and not is_missed and not found.count,
        "clear_url": Chosen(query).url(language),
        "shown": shown,
        "other": _other(chosen, OTHER[language]),
        "robots": "noindex",
    }
    return render(request, "home/search.html", context)


class _Page:
    """What is found, as a paginator takes it."""

    ordered = True

    def __init__(self, found: Found) -> None:
        self._found = found

    def count(self) -> int:
        return self._found.count

    def __getitem__(self, part: slice) -> Any:
        return self._found.hits(part.start, part.stop)


def _promoted(query: str, language: str) -> list[Page]:
    """The pages that editors put above the results, in their order."""
    wanted = promoted(query, language)
    if not wanted:
        return []
    pages = readable(Page.objects.filter(pk__in=wanted, locale=locale_for(language)))
    by_id = {page.pk: page for page in pages.only("title", "url_path", "search_description")}
    return [by_id[pk] for pk in wanted if pk in by_id]


def _meant(query: str, language: str) -> dict[str, str] | None:
    """What a reader may have meant, and where it is looked for."""
    words = suggestion(query, language)
    return {"words": words, "url": f"?{urlencode({'q': words})}"} if words else None


def _is_missed(found: Found, chosen: Chosen, question: Question) -> bool:
    """Whether nothing is found without filters either. One query, where labels left nothing."""
    if not question or found.total:
        return False
    return not chosen.labels or not Found(question).total


def _other(chosen: Chosen, language: str) -> OtherLanguage:
    question = ask(chosen.words, language)
    if not question:
        return OtherLanguage(language)
    found = Found(question, chosen.narrowed)
    count = found.count
    first = results(found.hits(0, RESULTS_OF_THE_OTHER), question) if count else []
    return OtherLanguage(language, count, chosen.url(language), first)
