"""The ways to narrow the list of posts."""

from collections import Counter
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from blog.models import BlogPostPage
from core.facets import Choice, Facet, counts_by
from labels.cached import all_topics
from translation.locales import locale_for
from welsh.collation import sort_key_for

KIND_WORDS = {
    "opinion": {"en": "opinion", "cy": "barn"},
    "news": {"en": "news", "cy": "newyddion"},
    "event-report": {"en": "event-report", "cy": "adroddiad-digwyddiad"},
    "press-release": {"en": "press-release", "cy": "datganiad-i-r-wasg"},
}
AUTHOR_PATH = "authors__person__translation_key"
AUTHOR_NAMES = {"en": "author", "cy": "awdur"}
TOPIC_NAMES = {"en": "topic", "cy": "pwnc"}


def author_word(name: str, key: Any) -> str:
    """What stands for an author in an address: the name, or the key of one without letters."""
    return slugify(name) or str(key)


def blog_facets(posts: QuerySet[BlogPostPage]) -> list[Facet]:
    """Topic, type, author and year, each with its choices.

    Args:
        posts: the whole list, from which authors and years are taken.
    """
    return [topic_facet(), kind_facet(), author_facet(posts), year_facet(posts)]


def topic_facet() -> Facet:
    """What posts are about, in the order of the reader's alphabet."""
    topics = all_topics()
    choices = [
        Choice(topic.pk, topic.name, {"en": topic.slug_en, "cy": topic.slug_cy}) for topic in topics
    ]
    key = sort_key_for(get_language())
    choices.sort(key=lambda choice: key(choice.label))
    return Facet("topics", TOPIC_NAMES, _("Topic"), choices)


def kind_facet() -> Facet:
    """What sort of post."""
    choices = [
        Choice(kind.value, str(kind.label), KIND_WORDS[kind.value]) for kind in BlogPostPage.Kind
    ]
    return Facet("kind", {"en": "type", "cy": "math"}, _("Type"), choices)


def author_facet(posts: QuerySet[BlogPostPage]) -> Facet:
    """Who wrote it. A person in two languages is one author."""
    rows = (
        posts.order_by()
        .filter(authors__person__live=True)
        .values_list(AUTHOR_PATH, "authors__person__name", "authors__person__locale")
        .annotate(Count("pk", distinct=True))
    )
    ours = locale_for(get_language()).pk
    people: dict[Any, str] = {}
    counts: Counter[Any] = Counter()
    # Read last, the name in the reader's language stays.
    for key, name, _locale, count in sorted(rows, key=lambda row: row[2] == ours):
        people[key] = name
        counts[key] += count
    choices = []
    for key, name in people.items():
        word = author_word(name, key)
        choices.append(Choice(key, name, {"en": word, "cy": word}))
    order = sort_key_for(get_language())
    choices.sort(key=lambda choice: order(choice.label))
    return Facet(AUTHOR_PATH, AUTHOR_NAMES, _("Author"), choices, known_counts=counts)


def year_facet(posts: QuerySet[BlogPostPage]) -> Facet:
    """The year it is dated, newest first."""
    counts = counts_by("date__year", posts)
    choices = [
        Choice(year, str(year), {"en": str(year), "cy": str(year)})
        for year in sorted(counts, reverse=True)
    ]
    names = {"en": "year", "cy": "blwyddyn"}
    return Facet("date__year", names, _("Year"), choices, known_counts=counts)
