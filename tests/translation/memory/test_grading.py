"""How alike many texts are to what the memory has, asked for all of them at once."""

import random

import pytest

from tests.translation.memory.texts import remember
from translation.memory import finding, grading

pytestmark = pytest.mark.django_db

WORDS = [f"word{number}" for number in range(30)]


def test_many_texts_are_as_alike_as_each_is_when_it_is_asked_about_alone():
    drawn = random.Random(7)  # noqa: S311
    texts = [" ".join(drawn.choices(WORDS, k=drawn.randint(1, 12))) for _ in range(60)]
    remember(*((text, f"{text} cymraeg") for text in texts[:40]))
    changed = [text.replace(drawn.choice(WORDS), "other") for text in texts]
    asked = [*texts, *changed, "", "⟦b⟧"]
    expected = {
        text: matches[0].percent for text in asked if (matches := finding.near(text, "en", 75))
    }
    assert len(set(expected.values())) > 3
    assert grading.best(asked, "en", 75) == expected


def test_texts_that_differ_in_quotes_alone_are_all_known():
    remember(("It’s frozen", "Mae’n rhewllyd"))
    assert grading.best(["It’s frozen", "It's  frozen"], "en", 100) == {
        "It’s frozen": 100,
        "It's  frozen": 100,
    }


def test_forty_texts_take_four_queries(django_assert_num_queries):
    texts = [f"one two three four {number}" for number in range(40)]
    remember(*((text, f"{text} un") for text in texts))
    asked = [f"{text} five" for text in texts]
    with django_assert_num_queries(4):
        assert set(grading.best(asked, "en", 75).values()) == {83}


def test_nothing_is_asked_about_texts_without_words(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert grading.best([], "en", 75) == {}
    with django_assert_num_queries(1):
        assert grading.best(["–"], "en", 75) == {}
