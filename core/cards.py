"""A page as lists, collections and other pages show it: the same card for every type."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet
from wagtail.models import Page

from core.dates import DatePrecision, date_for_machines, date_in_words
from core.images import SiteImage
from translation.locales import language_of

RENDITIONS = ("fill-640x400|format-webp", "fill-640x400|format-jpeg")


@dataclass(frozen=True)
class CardDate:
    """A date as a card shows it: in words, and for machines.

    Attributes:
        label: what day it is, where that does not go without saying.
    """

    words: str
    machine: str
    label: str = ""


@dataclass(frozen=True)
class Card:
    """What a list shows of a page.

    Attributes:
        language: the language of the page, which is not always that of the list.
        kind: what sort of page it is, in the language of the moment.
        when: the date that matters for its type, if one does.
        people: names, which are shown on one line.
        facts: short facts, such as a place or the number of pages, in the language of the moment.
        badges: the languages and formats it can be had in, in the language of the moment.
        pattern_key: the key of its pair, from which its cloth is woven where it has no picture.
    """

    title: str
    url: str
    summary: str
    language: str
    kind: str = ""
    when: CardDate | None = None
    people: Sequence[str] = ()
    facts: Sequence[str] = ()
    badges: Sequence[str] = ()
    picture: Any = None
    pattern_key: Any = ""


def card_date(date: datetime.date, precision: str = DatePrecision.DAY, label: str = "") -> CardDate:
    """A date for a card.

    Args:
        date: the date.
        precision: a `DatePrecision` value: how much of it is known.
        label: what day it is, where that does not go without saying.
    """
    return CardDate(date_in_words(date, precision), date_for_machines(date, precision), label)


def plain_card(page: Any, **parts: Any) -> Card:
    """The card of any page; a type with more to say gives the parts it knows better.

    Args:
        page: a page of a type of ours.
        parts: attributes of `Card`.
    """
    common = {
        "title": page.title,
        "url": page.url_path,
        "summary": page.summary_text,
        "language": language_of(page),
        "kind": getattr(page, "kind_label", ""),
        "picture": getattr(page, "picture", None),
        "pattern_key": page.translation_key,
    }
    return Card(**{**common, **parts})


def with_pictures(pages: QuerySet[Any]) -> QuerySet[Any]:
    """Fetch the pictures of cards with their renditions. Two queries."""
    pictures = SiteImage.objects.prefetch_renditions(*RENDITIONS)
    return pages.prefetch_related(Prefetch("picture", queryset=pictures))


def cards_of(keys: Iterable[int]) -> list[Card]:
    """The cards of pages of any types, in the order of their ids.

    A fixed number of queries for each type there is among them.

    Args:
        keys: ids of pages that readers may open.
    """
    wanted = list(keys)
    types: dict[type[Any], list[int]] = {}
    for page in Page.objects.filter(pk__in=wanted).only("pk", "content_type"):
        types.setdefault(page.specific_class, []).append(page.pk)
    cards: dict[int, Card] = {}
    for model, of_type in types.items():
        cards |= cards_by_key(model, of_type)
    return [cards[key] for key in wanted if key in cards]


def cards_by_key(model: type[Any], keys: Iterable[int]) -> dict[int, Card]:
    """The cards of pages of one type, by their ids. A fixed number of queries.

    Args:
        model: the type of page.
        keys: ids of pages that readers may open.
    """
    pages = model.with_card_parts(model._default_manager.filter(pk__in=list(keys)))
    return {page.pk: page.card() for page in pages}
