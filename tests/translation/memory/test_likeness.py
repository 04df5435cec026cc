"""When two texts are the same, and how alike they are."""

import pytest

from translation.memory.words import key_of, likeness, words_of


@pytest.mark.parametrize(
    ("one", "other", "percent"),
    [
        ("The river froze.", "The river froze.", 100),
        ("It’s “frozen”  over", 'It\'s "frozen" over', 100),
        ("The river froze.", "The river ⟦b⟧froze⟦/b⟧.", 99),
        ("The river froze.", "the River froze!", 99),
        (
            "one two three four five six seven eight nine ten",
            "one two three four five six seven eight nine",
            90,
        ),
        ("Meet on 12 May at ten", "Meet on 13 May at ten", 83),
        ("Yr afon", "Something else", 0),
        ("", "The river", 0),
    ],
)
def test_a_text_is_as_alike_as_its_words(one, other, percent):
    assert likeness(one, other) == likeness(other, one) == percent


def test_the_shape_of_quotes_and_spaces_makes_no_difference():
    assert key_of("i’r  afon ") == key_of("i'r afon")
    assert key_of("I’r afon") != key_of("i’r afon")


def test_letters_with_accents_are_the_same_however_they_are_written():
    assert key_of("dŵr") == key_of("dw\u0302r")
    assert words_of("Dŵr a thŷ") == ["dŵr", "a", "thŷ"]


def test_codes_are_no_words():
    assert words_of("Read ⟦a1⟧the ⟦b⟧report⟦/b⟧⟦/a1⟧") == ["read", "the", "report"]
