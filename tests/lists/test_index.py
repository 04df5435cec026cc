"""Narrowing and counting in memory gives what the database would have said."""

from datetime import date
from random import Random

import pytest
from django.http import QueryDict

from core.lists.facets import Choice, Facet
from core.lists.index import ListIndex, as_bits, places_in
from core.lists.state import FacetState

FACETS = {"colour": ["red", "green", "blue"], "size": ["small", "large"], "year": ["2024", "2025"]}


def facet(key):
    return Facet(key, {"en": key, "cy": f"{key}-cy"}, key, lambda items: [], lambda found: [])


@pytest.fixture
def chance(request):
    return Random(request.param)  # noqa: S311


def made_list(chance):
    """A list with values by chance, and the same as plain sets to compare with."""
    count = chance.randint(1, 200)
    have = {
        key: [set(chance.sample(values, chance.randint(0, len(values)))) for _ in range(count)]
        for key, values in FACETS.items()
    }
    index = ListIndex(
        state=(0, 0, None),
        day=date(2026, 1, 1),
        keys=list(range(1000, 1000 + count)),
        facets=[facet(key) for key in FACETS],
        choices={
            key: [Choice(value, value, {"en": value, "cy": f"{value}-cy"}) for value in values]
            for key, values in FACETS.items()
        },
        bits={
            key: {
                value: as_bits([place for place in range(count) if value in have[key][place]])
                for value in values
            }
            for key, values in FACETS.items()
        },
        own=(1 << count) - 1,
        alphabetical=list(range(count)),
    )
    return index, have, count


def asked(chance):
    return {
        key: chance.sample(values, chance.randint(0, len(values))) for key, values in FACETS.items()
    }


def address(wanted, suffix=""):
    query = QueryDict(mutable=True)
    for key, values in wanted.items():
        for value in values:
            query.appendlist(key + suffix, value + suffix)
    return query


def left_by_hand(have, count, wanted, but=None):
    return [
        place
        for place in range(count)
        if all(
            not values or key == but or have[key][place] & set(values)
            for key, values in wanted.items()
        )
    ]


@pytest.mark.parametrize("chance", range(60), indirect=True)
def test_what_is_left_and_every_count_are_those_of_plain_sets(chance):
    index, have, count = made_list(chance)
    wanted = asked(chance)
    state = FacetState(index, address(wanted))
    places = places_in(state.left(), range(count))
    assert places == left_by_hand(have, count, wanted)
    for one in index.facets:
        others = left_by_hand(have, count, wanted, but=one.key)
        for value, number in state.counts(one).items():
            assert number == sum(value in have[one.key][place] for place in others)


@pytest.mark.parametrize("chance", range(20), indirect=True)
def test_the_words_of_the_other_language_mean_the_same(chance):
    index, _have, _count = made_list(chance)
    wanted = asked(chance)
    english = FacetState(index, address(wanted))
    welsh = FacetState(index, QueryDict(english.query("cy")))
    assert welsh.left() == english.left()
    assert welsh.query("en") == english.query("en")


def test_places_come_in_the_order_asked_for():
    assert places_in(as_bits([0, 3, 9]), [9, 8, 3, 2, 0]) == [9, 3, 0]


def test_an_empty_list_has_no_places():
    assert places_in(0, range(5)) == []
    assert as_bits([]) == 0
