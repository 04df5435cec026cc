"""What a post's own page shows beyond its fields."""

import re
from dataclasses import dataclass
from math import ceil
from typing import Any

from django.utils.html import strip_tags
from django.utils.timezone import localtime

from core.cards import Card
from core.dates import date_for_machines, date_in_words
from core.label_links import LabelGroup, label_groups, labels_in
from people.at import role_at
from people.dates import PartialDate
from people.models import Person
from people.reading import public_records, with_dates

# One speed for both languages: no study of reading Welsh silently is at hand, and a Welsh text
# must not look longer to read than its twin because nobody measured it.
WORDS_A_MINUTE = 200


@dataclass(frozen=True)
class ShownAuthor:
    """An author as readers meet them, with the role they had at the time."""

    name: str
    role: str
    organisation_name: str
    biography: str
    picture: Any
    url: str


@dataclass(frozen=True)
class ShownPost:
    """The parts of a post that are worked out."""

    date_words: str
    date_machine: str
    updated_words: str
    kind_label: str
    reading_minutes: int
    label_groups: list[LabelGroup]
    authors: list[ShownAuthor]
    related: list[Card]
    source_date_words: str


def show_post(post: Any, index: Any, *, is_preview: bool = False) -> ShownPost:
    """Work out what a post's page shows.

    Args:
        post: the post.
        index: the page it is listed on, in the same language.
        is_preview: whether it is a draft.
    """
    labels = label_groups(post, index.url_path, is_preview=is_preview)
    return ShownPost(
        date_words=date_in_words(post.date, post.date_precision),
        date_machine=date_for_machines(post.date, post.date_precision),
        updated_words=updated_in_words(post),
        kind_label=post.get_kind_display(),
        reading_minutes=reading_minutes(post),
        label_groups=labels,
        authors=show_authors(post),
        related=post.cards_alike([topic.pk for topic in labels_in(labels, "topics")]),
        source_date_words=date_in_words(post.source_date) if post.source_date else "",
    )


def updated_in_words(post: Any) -> str:
    """The day of the last publication, where it is later than the first."""
    if not post.first_published_at or not post.last_published_at:
        return ""
    first, last = localtime(post.first_published_at), localtime(post.last_published_at)
    return date_in_words(last.date()) if last.date() > first.date() else ""


def reading_minutes(post: Any) -> int:
    """Whole minutes to read the summary and body, at least one."""
    text = " ".join([post.summary, *post.body.stream_block.get_searchable_content(post.body)])
    return max(1, ceil(len(re.findall(r"\w+", strip_tags(text))) / WORDS_A_MINUTE))


def show_authors(post: Any) -> list[ShownAuthor]:
    """The cards of the authors whose record is public in the post's language, each once."""
    authors = post.authors.select_related("person__organisation", "person__picture")
    people = public_records([author.person for author in authors])
    with_dates(list(people.values()))
    date = PartialDate.of(post.date, post.date_precision)
    cards = (
        show_author(author, people[author.person.translation_key], date)
        for author in authors
        if author.person.translation_key in people
    )
    return list(dict.fromkeys(cards))


def show_author(author: Any, person: Person, date: PartialDate) -> ShownAuthor:
    """An author's card, with what they were when they wrote: as said here, or as on record."""
    held = role_at(person, date)
    return ShownAuthor(
        name=person.name,
        role=author.role or (held.title if held else ""),
        organisation_name=author.organisation or (held.organisation_name if held else ""),
        biography=person.biography,
        picture=person.picture,
        url=person.url,
    )
