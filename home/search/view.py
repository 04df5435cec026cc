"""The search page."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.lists.standard import TYPE, YEAR
from core.readable import readable
from home.search.kinds import Kind, in_words, kinds
from home.search.results import Result, results
from search import missed
from search.asking import Question, ask, typed_by
from search.finding import Found, Narrowed
from search.promotions import promoted
from search.spelling import suggestion
from translation.locales import OTHER, locale_for

RESULTS_ON_A_PAGE = 10
RESULTS_OF_THE_OTHER = 3
PAGE = "page"
FOUR_FIGURES = re.compile(r"[12]\d{3}", re.ASCII)


@dataclass(frozen=True)
class Choice:
    """A kind that readers can narrow the results to."""

    label: str
    count: int
    url: str
    is_chosen: bool


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
    kind, year = _chosen_kind(request.GET), _chosen_year(request.GET)
    found = Found(question, Narrowed(kind.types if kind else frozenset(), year=year))
    pages: Any = _Page(found)
    shown = Paginator(pages, RESULTS_ON_A_PAGE).get_page(request.GET.get(PAGE))
    kept = {"q": query, **({YEAR[language]: str(year)} if year else {})}
    is_missed = bool(question) and not found.by_kind
    if is_missed and year is None:
        missed.note(query, language)
    context = {
        "query": query,
        "question": question,
        "results": results(list(shown.object_list), question),
        "count": found.count,
        "promoted": _promoted(query, language) if shown.number == 1 and not kind else [],
        "meant": _meant(query, language) if is_missed else None,
        "kinds": _choices(found, kind, kept, language),
        "shown": shown,
        "other": _other(query, OTHER[language]),
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


def _chosen_kind(query: QueryDict) -> Kind | None:
    words = {word for name in set(TYPE.values()) for word in query.getlist(name)}
    return next((kind for kind in kinds() if words & set(kind.words.values())), None)


def _chosen_year(query: QueryDict) -> int | None:
    years = [word for name in set(YEAR.values()) for word in query.getlist(name)]
    return next(
        (int(year) for year in years if year.isascii() and year.isdigit() and len(year) == 4), None
    )


def _choices(
    found: Found, chosen: Kind | None, kept: dict[str, str], language: str
) -> list[Choice]:
    """The kinds that are found, each with its number."""
    address = reverse("search")
    choices = []
    for kind in kinds():
        count = sum(found.by_kind[one] for one in kind.types)
        if count or kind is chosen:
            query = urlencode({**kept, TYPE[language]: kind.words[language]})
            choices.append(Choice(in_words(kind), count, f"{address}?{query}", kind is chosen))
    everything = Choice("", found.by_kind.total(), f"{address}?{urlencode(kept)}", chosen is None)
    return [everything, *choices] if len(choices) > 1 or chosen else []


def _other(query: str, language: str) -> OtherLanguage:
    question: Question = ask(query, language)
    if not question:
        return OtherLanguage(language)
    found = Found(question)
    with translation.override(language):
        url = f"{reverse('search')}?{urlencode({'q': query})}"
    count = found.by_kind.total()
    first = results(found.hits(0, RESULTS_OF_THE_OTHER), question) if count else []
    return OtherLanguage(language, count, url, first)
