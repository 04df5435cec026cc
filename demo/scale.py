"""Believable posts by the thousand, for tests and benchmarks, and the way to be rid of them."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import QuerySet
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from blog.models import BlogIndexPage, BlogPostPage
from demo.scale_removal import remove_authors, remove_posts
from demo.scale_rows import MARK, PostRows, key_of
from demo.scale_words import LANGUAGES, bank
from people.models import Person
from translation.locales import locale_for
from translation.models import Pair

BATCH = 500
# Numbers up to here are posts, the numbers above them are authors.
MOST = 999_999
KEYS_OF_POSTS = (key_of(1), key_of(MOST))
KEYS_OF_AUTHORS = (key_of(MOST + 1), key_of(2 * MOST))


def made_pairs() -> QuerySet[Pair]:
    """The pairs of made posts."""
    return Pair.objects.filter(pk__range=KEYS_OF_POSTS)


def made_posts() -> QuerySet[BlogPostPage]:
    """The made posts in both languages."""
    return BlogPostPage.objects.filter(translation_key__range=KEYS_OF_POSTS)


@transaction.atomic
def bring_to(wanted: int) -> None:
    """Make or remove posts until there are so many pairs of them.

    A few of the pairs are in one language only, as on any real site.

    Args:
        wanted: how many pairs, from 0 to `MOST`.

    Raises:
        BlogIndexPage.DoesNotExist: if a language has no index page to put them under.
    """
    there = {key.int - MARK for key in made_pairs().values_list("pk", flat=True)}
    for numbers in _batches([number for number in there if number > wanted]):
        remove_posts([key_of(number) for number in numbers])
    if missing := [number for number in range(1, wanted + 1) if number not in there]:
        _make(missing)
    if not wanted:
        remove_authors(KEYS_OF_AUTHORS)
    _tell_the_planner()


def index_made_posts() -> None:
    """Let the site's search find the made posts it does not know yet."""
    backend = get_search_backend()
    content_type = ContentType.objects.get_for_model(BlogPostPage)
    entries = IndexEntry.objects.filter(content_type=content_type)
    known = set(entries.values_list("object_id", flat=True))
    keys_of_posts = made_posts().values_list("pk", flat=True)
    for keys in _batches([key for key in keys_of_posts if str(key) not in known]):
        backend.add_bulk(BlogPostPage, list(BlogPostPage.objects.filter(pk__in=keys)))
    _tell_the_planner()


def _tell_the_planner() -> None:
    """Count the rows for the database's planner.

    It does so itself within a minute, but one that still believes the tables nearly empty needs
    minutes for a search.
    """
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _make(numbers: list[int]) -> None:
    indexes = {
        language: BlogIndexPage.objects.filter(locale=locale_for(language)).earliest("path")
        for language in LANGUAGES
    }
    rows = PostRows(indexes, {language: _authors(language) for language in LANGUAGES})
    for batch in _batches(numbers):
        rows.write_pairs(batch)
        rows.write(batch)


def _authors(language: str) -> list[Person]:
    """Groups who might write. No real person is said to have written what nobody wrote."""
    content_type = ContentType.objects.get_for_model(Person)
    people = []
    lines = zip(bank()["author"], bank()["author_role"], strict=True)
    for number, (name, role) in enumerate(lines, start=MOST + 1):
        Pair.objects.get_or_create(
            pk=key_of(number),
            defaults={"content_type": content_type, "source_locale": locale_for("en")},
        )
        person, _created = Person.objects.get_or_create(
            translation_key=key_of(number),
            locale=locale_for(language),
            defaults={"name": name[language], "role": role[language]},
        )
        people.append(person)
    return people


def _batches(things: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(things), BATCH):
        yield things[start : start + BATCH]
