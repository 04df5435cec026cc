"""Believable pages by the thousand, for tests and benchmarks, and the way to be rid of them."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, transaction
from django.db.models import QuerySet
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from blog.models import BlogPostPage
from core.changes import note_change
from demo.scale_kinds import EventRows, ResourceRows, StudyRows
from demo.scale_letters import LetterRows
from demo.scale_numbers import MARK, key_of
from demo.scale_pages import PageRows
from demo.scale_removal import remove_authors, remove_pages
from demo.scale_rows import PostRows
from demo.scale_words import LANGUAGES
from translation.models import Pair

BATCH = 500
# Of the numbers of posts those up to here are posts, and those above them are authors.
MOST = 999_999
KEYS_OF_AUTHORS = (key_of(MOST + 1), key_of(2 * MOST))
KINDS: dict[type[PageRows], Any] = {
    PostRows: partial(PostRows, MOST + 1),
    ResourceRows: ResourceRows,
    StudyRows: StudyRows,
    EventRows: EventRows,
    LetterRows: LetterRows,
}


def keys_of(kind: type[PageRows]) -> tuple[UUID, UUID]:
    """The first and the last key a made page of a kind may have."""
    return key_of(kind.first + 1), key_of(kind.first + MOST)


def made_pairs(kind: type[PageRows] = PostRows) -> QuerySet[Pair]:
    """The pairs of made pages of a kind."""
    return Pair.objects.filter(pk__range=keys_of(kind))


def made_pages(kind: type[PageRows]) -> QuerySet[Any]:
    """The made pages of a kind in both languages."""
    return kind.model.objects.filter(translation_key__range=keys_of(kind))


def made_posts() -> QuerySet[BlogPostPage]:
    """The made posts in both languages."""
    return made_pages(PostRows)


@transaction.atomic
def bring_to(wanted: int) -> None:
    """Make or remove pages of each kind until there are so many pairs.

    A few of the pairs are in one language only, as on any real site. Kinds of page for which the
    site has no list in both languages are left out.

    Args:
        wanted: how many pairs of each kind, from 0 to `MOST`.
    """
    for kind, rows_of in KINDS.items():
        _bring_kind_to(kind, rows_of, wanted)
    if not wanted:
        remove_authors(KEYS_OF_AUTHORS)
    # Nothing listened while the rows were written.
    note_change()
    _tell_the_planner()


def _bring_kind_to(kind: type[PageRows], rows_of: Any, wanted: int) -> None:
    there = {key.int - MARK - kind.first for key in made_pairs(kind).values_list("pk", flat=True)}
    for numbers in _batches([number for number in there if number > wanted]):
        remove_pages(kind, [key_of(kind.first + number) for number in numbers])
    missing = [number for number in range(1, wanted + 1) if number not in there]
    if missing and has_lists(kind):
        rows = rows_of()
        for batch in _batches(missing):
            rows.write_pairs(batch)
            rows.write(batch)


def has_lists(kind: type[PageRows]) -> bool:
    """Whether the site has a page in each language to put pages of a kind under."""
    try:
        return all(kind.index_in(language) for language in LANGUAGES)
    except ObjectDoesNotExist:
        return False


def index_made_pages(kind: type[PageRows]) -> None:
    """Let the site's search find the made pages of a kind that it does not know yet."""
    backend = get_search_backend()
    content_type = ContentType.objects.get_for_model(kind.model)
    entries = IndexEntry.objects.filter(content_type=content_type)
    known = set(entries.values_list("object_id", flat=True))
    ids = made_pages(kind).values_list("pk", flat=True)
    for keys in _batches([key for key in ids if str(key) not in known]):
        backend.add_bulk(kind.model, list(kind.model.objects.filter(pk__in=keys)))
    _tell_the_planner()


def index_made_posts() -> None:
    """Let the site's search find the made posts."""
    index_made_pages(PostRows)


def _tell_the_planner() -> None:
    """Count the rows for the database's planner.

    It does so itself within a minute, but one that still believes the tables nearly empty needs
    minutes for a search.
    """
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _batches(things: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(things), BATCH):
        yield things[start : start + BATCH]
