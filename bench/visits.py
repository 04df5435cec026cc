"""The kinds of page a reader meets, and an address of each in both languages."""

from django.urls import reverse
from django.utils import translation

from bench.addresses import Addresses, both, narrowed, pair_of, views, with_query
from bench.kinds import CONTENT, GROWTH, LIST, SEARCH, Visit
from bench.published import published
from blog.models import BlogIndexPage, BlogPostPage
from demo.scale import made_posts
from home.models import ContactPage, HomePage, StandardPage
from translation.locales import LANGUAGES, OTHER, locale_for

__all__ = ["CONTENT", "LIST", "SEARCH", "Visit", "visits"]

# What a reader looks for (the sixth made post has it), and the worst case: a word that stands in
# nearly every post.
SEARCHES = {"en": "Haverfordwest", "cy": "Hwlffordd"}
COMMON_WORDS = {"en": "meeting", "cy": "cyfarfod"}


def visits() -> list[Visit]:
    """Every kind of page, with addresses of the demonstration site and its made pages."""
    index = both(BlogIndexPage)
    return [
        Visit("front door", CONTENT, {"": "/"}),
        Visit("home", LIST, both(HomePage)),
        Visit("blog index", LIST, index),
        Visit("blog index, narrowed", LIST, narrowed(index, BlogPostPage, _of_a_made_post())),
        Visit("blog index, page 2", LIST, with_query(index, "page=2")),
        Visit("post", CONTENT, both(BlogPostPage)),
        Visit("made post", CONTENT, _made_post()),
        Visit("standard page", CONTENT, both(StandardPage)),
        Visit("contact", CONTENT, both(ContactPage)),
        *published(),
        Visit("search", SEARCH, views("search", query=SEARCHES), growth=GROWTH),
        Visit("search, common word", SEARCH, views("search", query=COMMON_WORDS)),
        Visit("search, empty", SEARCH, views("search", query=dict.fromkeys(LANGUAGES, ""))),
        Visit("not yet", CONTENT, _not_yet()),
        Visit("404", CONTENT, {key: f"/{key}/no-such-page/" for key in LANGUAGES}, status=404),
        Visit("feed", LIST, views("feed")),
    ]


def _made_post() -> Addresses:
    """A made post with the most topics, and its twin."""
    posts = made_posts().filter(locale=locale_for("en")).order_by("translation_key")[:20]
    pairs = [post for post in posts if post.get_live_twin()]
    return pair_of(max(pairs, key=lambda post: (post.topics.count(), post.authors.count())))


def _of_a_made_post() -> dict[str, set]:
    """The kind, a topic and the year of a made post with a picture."""
    posts = made_posts().filter(locale=locale_for("en"), picture__isnull=False)
    post = posts.filter(topics__isnull=False).earliest("translation_key")
    return {"topics": {post.topics.all()[0].pk}, "kind": {post.kind}, "year": {post.date.year}}


def _not_yet() -> Addresses:
    """What says that a page does not exist in a language: its number in the other one."""
    addresses = {}
    for language in LANGUAGES:
        there = made_posts().filter(locale=locale_for(OTHER[language]))
        here = made_posts().filter(locale=locale_for(language)).values("translation_key")
        alone = there.exclude(translation_key__in=here).earliest("translation_key")
        with translation.override(language):
            addresses[language] = reverse("not_yet", args=[alone.pk])
    return addresses
