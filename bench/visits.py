"""The kinds of page a reader meets, and an address of each in both languages."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from blog.models import BlogIndexPage, BlogPostPage
from core.lists.index import index_of
from core.lists.state import FacetState
from demo.scale import made_posts
from home.models import ContactPage, HomePage, StandardPage
from translation.locales import LANGUAGES, OTHER, locale_for

# The most queries a page may need, whatever the amount of content (Welsh may need one more).
CONTENT, LIST, SEARCH = 14, 16, 14
# What a reader looks for (the sixth made post has it), and the worst case: a word that stands in
# nearly every post.
SEARCHES = {"en": "Haverfordwest", "cy": "Hwlffordd"}
COMMON_WORDS = {"en": "meeting", "cy": "cyfarfod"}


@dataclass(frozen=True)
class Visit:
    """A kind of page.

    Attributes:
        name: what the report calls it.
        limit: the most queries it may need.
        addresses: a path for each language; one path under "" where it belongs to neither.
        status: the status it answers with.
    """

    name: str
    limit: int
    addresses: dict[str, str]
    status: int = 200


def visits() -> list[Visit]:
    """Every kind of page, with addresses of the demonstration site and its made posts."""
    index = _both(BlogIndexPage)
    return [
        Visit("front door", CONTENT, {"": "/"}),
        Visit("home", LIST, _both(HomePage)),
        Visit("blog index", LIST, index),
        Visit("blog index, narrowed", LIST, _narrowed(index)),
        Visit("blog index, page 2", LIST, {key: f"{path}?page=2" for key, path in index.items()}),
        Visit("post", CONTENT, _both(BlogPostPage)),
        Visit("made post", CONTENT, _made_post()),
        Visit("standard page", CONTENT, _both(StandardPage)),
        Visit("contact", CONTENT, _both(ContactPage)),
        Visit("search", SEARCH, _views("search", query=SEARCHES)),
        Visit("search, common word", SEARCH, _views("search", query=COMMON_WORDS)),
        Visit("search, empty", SEARCH, _views("search", query=dict.fromkeys(LANGUAGES, ""))),
        Visit("not yet", CONTENT, _not_yet()),
        Visit("404", CONTENT, {key: f"/{key}/no-such-page/" for key in LANGUAGES}, status=404),
        Visit("feed", LIST, _views("feed")),
    ]


def _both(model: type[Page]) -> dict[str, str]:
    """The addresses of a live pair, of the one with the longest body where there are several."""
    twins = model.objects.live().filter(locale=locale_for("cy")).values("translation_key")
    pages = model.objects.live().filter(locale=locale_for("en"), translation_key__in=twins)
    if model is BlogPostPage:
        pages = pages.exclude(pk__in=made_posts())
    english = max(pages, key=lambda page: len(str(getattr(page, "body", ""))))
    return _pair_of(english)


def _made_post() -> dict[str, str]:
    """A made post with the most topics, and its twin."""
    posts = made_posts().filter(locale=locale_for("en")).order_by("translation_key")[:20]
    pairs = [post for post in posts if post.get_live_twin()]
    english = max(pairs, key=lambda post: (post.topics.count(), post.authors.count()))
    return _pair_of(english)


def _pair_of(english: Any) -> dict[str, str]:
    return {"en": english.url_path, "cy": english.get_live_twin().url_path}


def _narrowed(index: dict[str, str]) -> dict[str, str]:
    """The list narrowed to the kind, topic and year of a made post with a picture."""
    posts = made_posts().filter(locale=locale_for("en"), picture__isnull=False)
    post = posts.filter(topics__isnull=False).earliest("translation_key")
    topic = post.topics.all()[0]
    chosen = {"topics": topic.pk, "kind": post.kind, "year": post.date.year}
    query = QueryDict(mutable=True)
    for facet in index_of(BlogPostPage, "en").facets:
        for choice in index_of(BlogPostPage, "en").choices[facet.key]:
            if choice.lookup == chosen.get(facet.key):
                query.appendlist(facet.names["en"], choice.words["en"])
    state = FacetState(index_of(BlogPostPage, "en"), query)
    return {language: f"{path}?{state.query(language)}" for language, path in index.items()}


def _views(name: str, query: dict[str, str] | None = None) -> dict[str, str]:
    addresses = {}
    for language in LANGUAGES:
        with translation.override(language):
            words = f"?q={query[language]}" if query and query[language] else ""
            addresses[language] = reverse(name) + words
    return addresses


def _not_yet() -> dict[str, str]:
    """What says that a page does not exist in a language: its number in the other one."""
    addresses = {}
    for language in LANGUAGES:
        there = made_posts().filter(locale=locale_for(OTHER[language]))
        here = made_posts().filter(locale=locale_for(language)).values("translation_key")
        alone = there.exclude(translation_key__in=here).earliest("translation_key")
        with translation.override(language):
            addresses[language] = reverse("not_yet", args=[alone.pk])
    return addresses
