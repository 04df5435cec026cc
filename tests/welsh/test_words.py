"""The words of a text, as search takes them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from welsh.folding import folded, told_apart
from welsh.words import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mae’r gymuned yma", ["mae", "gymuned", "yma"]),
        ("i'w gweld a'u helpu", ["i", "gweld", "a", "helpu"]),
        ("Sy’n dda, sy'n well", ["sy", "dda", "sy", "well"]),
        ("cyd-gynhyrchu, cyd‑gynhyrchu", ["cyd-gynhyrchu", "cyd-gynhyrchu"]),
        ("Wales’s rivers don’t freeze", ["wales", "rivers", "don't", "freeze"]),
        ("TŶ'R CYFFREDIN", ["tŷ", "cyffredin"]),
        ("1970au; 3.5%", ["1970au", "3", "5"]),
        ("— … !?", []),
        ("", []),
    ],
)
def test_what_leans_on_a_word_is_none_of_it(text, found):
    assert [word.text for word in words(text)] == found


def test_a_word_says_where_it_stands():
    text = "Gwelais dy\u0302’r gymuned."
    (_first, house, community) = words(text)
    assert house.text == "dŷ"
    assert text[house.start : house.end] == "dy\u0302"
    assert text[community.start : community.end] == "gymuned"


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("tŷ", "ty"),
        ("ŵyn", "wyn"),
        ("cyd-gynhyrchu", "cydgynhyrchu"),
        ("storïau", "storiau"),
        ("don't", "dont"),
        ("№", "no"),
        ("да", "u434u430"),
    ],
)
def test_accents_and_marks_do_not_count(word, plain):
    assert folded(word) == plain


def test_an_accent_counts_where_it_makes_another_word():
    assert told_apart("môr") != told_apart("mor")
    assert told_apart("tŷ") == told_apart("ty") == "ty"


@given(st.text())
def test_any_text_has_words_that_every_database_takes_for_one(text):
    for word in words(text):
        assert unicodedata.is_normalized("NFC", word.text) or not word.text.isascii()
        assert 0 <= word.start < word.end <= len(text)
        key = folded(word.text)
        assert key == "" or (key.isascii() and key.isalnum() and key == key.lower())
