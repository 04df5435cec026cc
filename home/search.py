"""The search page: Wagtail's own search, in the page's language, of what everyone may read."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from modelsearch.query import PlainText
from wagtail.models import Page

from core.lists.searching import LONGEST_QUERY, has_words, words_of
from core.readable import readable
from translation.locales import OTHER, locale_for

RESULTS_ON_A_PAGE = 10


@dataclass(frozen=True)
class Result:
    """A page that was found."""

    title: str
    url: str
    summary: str
    kind: str


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Answer `?q=` with live, public pages in the language of the address."""
    query = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    words = words_of(query)
    language = get_language()
    paginator = Paginator(found(words, language), RESULTS_ON_A_PAGE)
    shown = paginator.get_page(request.GET.get("page"))
    context = {
        "query": query,
        "results": results_of(shown.object_list),
        "count": paginator.count,
        "shown": shown,
        "other_results": other_results(query, words, OTHER[language]),
        "robots": "noindex",
    }
    return render(request, "home/search.html", context)


def found(words: str, language: str) -> Any:
    """The live, public pages in a language that have every word.

    Args:
        words: the words, without punctuation; with none, nothing is found.
        language: "en" or "cy".
    """
    if not has_words(words):
        return Page.objects.none()
    pages: Any = readable(Page.objects.filter(locale=locale_for(language)))
    return pages.search(PlainText(words))


def results_of(pages: Any) -> list[Result]:
    """What the search page shows of some pages, in their order."""
    order = [page.pk for page in pages]
    specific = {page.pk: page for page in Page.objects.filter(pk__in=order).specific()}
    return [
        Result(
            title=page.title,
            url=page.url_path,
            summary=page.search_description or page.summary_text,
            kind=getattr(page, "kind_label", ""),
        )
        for page in (specific[pk] for pk in order)
    ]


def other_results(query: str, words: str, other: str) -> dict[str, Any]:
    """How many pages the other language has, and where."""
    with translation.override(other):
        url = f"{reverse('search')}?{urlencode({'q': query})}"
    return {"count": found(words, other).count(), "url": url, "language": other}
