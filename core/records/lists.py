"""The lists on a record's page: what it wrote, said, published, and where it is mentioned."""

from collections import OrderedDict
from dataclasses import dataclass
from time import monotonic
from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import get_language

from core.caching import LIFETIME
from core.cards import Card, cards_of
from core.changes import State, state_of_site
from core.records.found import Found, pages_naming
from core.records.relations import Relation

AT_FIRST = 6
ON_A_PAGE = 12
MOST_REMEMBERED = 300
PARAMETER = {"en": "list", "cy": "rhestr"}
WORDS: dict[Relation, dict[str, str]] = {
    Relation.WROTE: {"en": "author-of", "cy": "awdur"},
    Relation.SAID: {"en": "quoted-in", "cy": "dyfynnwyd"},
    Relation.SPOKE: {"en": "spoke-at", "cy": "siarad"},
    Relation.PUBLISHED: {"en": "published", "cy": "cyhoeddwyd"},
    Relation.ORGANISED: {"en": "organised", "cy": "trefnwyd"},
    Relation.TOOK_PART: {"en": "took-part-in", "cy": "cyfrannwyd"},
    Relation.MENTIONED: {"en": "mentioned-in", "cy": "crybwyllwyd"},
}


@dataclass(frozen=True)
class RelatedList:
    """The pages on which a record did one thing.

    Attributes:
        all_url: where all of them are listed; empty where they are.
        number, total: which page of a long list this is, of how many.
    """

    label: str
    cards: list[Card]
    count: int
    all_url: str = ""
    number: int = 1
    total: int = 1
    previous_url: str = ""
    next_url: str = ""


@dataclass(frozen=True)
class Remembered:
    """Lists worked out at a state of the site, and until when they hold."""

    lists: list[RelatedList]
    state: State
    until: float


# Half a minute at the most: the index of references may follow the content a moment later.
_remembered: OrderedDict[tuple[Any, ...], Remembered] = OrderedDict()


def asked_relation(query: QueryDict) -> Relation | None:
    """The one list an address asks for, in the words of either language."""
    words = {word for name in PARAMETER.values() for word in query.getlist(name)}
    return next((one for one in Relation if words & set(WORDS[one].values())), None)


def query_in(language: str, query: QueryDict) -> str:
    """The query string of the same list in the words of a language."""
    relation = asked_relation(query)
    return urlencode({PARAMETER[language]: WORDS[relation][language]}) if relation else ""


def lists_of(record: Any, query: QueryDict) -> list[RelatedList]:
    """The lists of a record in the language of the moment. One query if they are remembered.

    Args:
        record: a public record.
        query: the address: without a list in it the beginning of every list is shown.
    """
    # Asked before anything is read: what is committed meanwhile makes it too new, never too old.
    state, language = state_of_site(), get_language()
    relation = asked_relation(query)
    number = query.get("page", "") if relation else ""
    name = (record._meta.label, record.translation_key, language, relation, number[:4])
    known = _remembered.pop(name, None)
    if known is None or known.state != state or known.until < monotonic():
        found = pages_naming(record, language)
        lists = _one(record, found, relation, number) if relation else _all(record, found)
        known = Remembered(lists, state, monotonic() + LIFETIME)
    _remembered[name] = known
    if len(_remembered) > MOST_REMEMBERED:
        _remembered.popitem(last=False)
    return known.lists


def _all(record: Any, found: Found) -> list[RelatedList]:
    # All cards are read together, so that several lists cost no more than one.
    wanted = {relation: dict(list(pages.items())[:AT_FIRST]) for relation, pages in found.items()}
    together = {key: pk for pages in wanted.values() for key, pk in pages.items()}
    cards = {card.pattern_key: card for card in cards_of(together.values())}
    return [
        RelatedList(
            label=str(relation.label),
            cards=[cards[key] for key in pages if key in cards],
            count=len(found[relation]),
            all_url=_url(record, relation) if len(found[relation]) > AT_FIRST else "",
        )
        for relation, pages in wanted.items()
    ]


def _one(record: Any, found: Found, relation: Relation, number: str) -> list[RelatedList]:
    paginator = Paginator(list(found.get(relation, {}).values()), ON_A_PAGE)
    page = paginator.get_page(number)
    previous = page.previous_page_number() if page.has_previous() else 0
    following = page.next_page_number() if page.has_next() else 0
    return [
        RelatedList(
            label=str(relation.label),
            cards=cards_of(page.object_list),
            count=paginator.count,
            number=page.number,
            total=paginator.num_pages,
            previous_url=_url(record, relation, previous) if previous else "",
            next_url=_url(record, relation, following) if following else "",
        )
    ]


def _url(record: Any, relation: Relation, number: int = 1) -> str:
    language = get_language()
    query: dict[str, Any] = {PARAMETER[language]: WORDS[relation][language]}
    if number > 1:
        query["page"] = number
    return f"{record.url}?{urlencode(query)}"


def forget_lists() -> None:
    """Forget what was worked out for every record."""
    _remembered.clear()
