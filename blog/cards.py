"""Posts as lists show them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from blog.models import BlogPostPage, PostAuthor
from core.dates import date_for_machines, date_in_words
from core.models import SiteImage
from core.readable import readable, served
from translation.locales import OTHER, language_of, locale_for

CARD_RENDITIONS = ("fill-640x400|format-webp", "fill-640x400|format-jpeg")


@dataclass(frozen=True)
class Card:
    """What a list shows of a post."""

    title: str
    url: str
    summary: str
    language: str
    kind_label: str
    date_words: str
    date_machine: str
    authors: list[str]
    picture: Any
    pattern_key: Any


def card_of(post: BlogPostPage) -> Card:
    """The card of a post that came from `with_card_parts`."""
    return Card(
        title=post.title,
        url=post.url_path,
        summary=post.summary,
        language=language_of(post),
        kind_label=post.get_kind_display(),
        date_words=date_in_words(post.date, post.date_precision),
        date_machine=date_for_machines(post.date, post.date_precision),
        authors=[author.person.name for author in post.authors.all() if author.person.live],
        picture=post.picture,
        pattern_key=post.translation_key,
    )


def with_card_parts(posts: QuerySet[BlogPostPage]) -> QuerySet[BlogPostPage]:
    """Fetch what cards need in a fixed number of queries, without the bodies."""
    pictures = SiteImage.objects.prefetch_renditions(*CARD_RENDITIONS)
    authors = PostAuthor.objects.select_related("person")
    return posts.defer("body", "corrections").prefetch_related(
        Prefetch("authors", queryset=authors), Prefetch("picture", queryset=pictures)
    )


def posts_in(language: str) -> QuerySet[BlogPostPage]:
    """The posts readers of a language may open, newest first: those in it, and only those."""
    posts = BlogPostPage.objects.filter(locale=locale_for(language))
    return readable(posts).order_by("-date", "-pk")


def posts_for(language: str) -> QuerySet[BlogPostPage]:
    """The posts a list in a language shows: its own, and those that exist only in the other."""
    twins = BlogPostPage.objects.filter(
        translation_key=OuterRef("translation_key"), locale=locale_for(language)
    )
    alone = Q(locale=locale_for(OTHER[language])) & ~Exists(served(twins))
    posts = BlogPostPage.objects.filter(Q(locale=locale_for(language)) | alone)
    return readable(posts).order_by("-date", "-pk")


def newest_cards(language: str, most: int) -> list[Card]:
    """The cards of the newest posts in a language.

    Args:
        language: "en" or "cy".
        most: how many at the most.
    """
    return [card_of(post) for post in with_card_parts(posts_in(language))[:most]]
