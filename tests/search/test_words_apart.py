"""A word is found whether it was typed as one or as two, and by forms that no ending tells."""

import pytest

from search.asking import ask
from search.languages import analyser

pytestmark = pytest.mark.django_db


@pytest.fixture
def posts(make_post, english_index, welsh_index):
    """Posts with words that are written in more ways than one."""
    make_post(english_index, "Online event", summary="Children taught us what they had written.")
    make_post(english_index, "A line of people", summary="An event in the hall.")
    make_post(welsh_index, "Digwyddiad ar-lein", summary="Ein pen-blwydd.")
    make_post(welsh_index, "Stori", summary="Aethant ati i gydgynllunio yn yr awyr agored.")


@pytest.mark.parametrize(
    ("typed", "language", "found"),
    [
        ("on line", "en", ["Online event", "A line of people"]),
        ("on line event", "en", ["Online event", "A line of people"]),
        ("ar lein", "cy", ["Digwyddiad ar-lein"]),
        ("digwyddiad ar lein", "cy", ["Digwyddiad ar-lein"]),
        ("pen blwydd", "cy", ["Digwyddiad ar-lein"]),
        ("cyd gynllunio", "cy", ["Stori"]),
        ("cyd cynllunio", "cy", ["Stori"]),
        ("gyd gynllunio", "cy", ["Stori"]),
        ("aethant ati i gyd gynllunio", "cy", ["Stori"]),
        ("child", "en", ["Online event"]),
        ("teach writing", "en", ["Online event"]),
        ("wrote", "en", ["Online event"]),
    ],
)
def test_it_is_found(posts, find, typed, language, found):
    assert set(find(typed, language)) == set(found)


@pytest.mark.parametrize("typed", ["edrych ar", "i fyny", "llyfr 2014", "tai, bach"])
def test_phrases_and_numbers_are_not_taken_for_one_word(typed):
    reader = analyser("cy")
    keys = {key for word in reader.words(typed) for key in reader.query_keys(word.text)}
    assert ask(typed, "cy").keys <= keys


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("go", "went"),
        ("taught", "teaching"),
        ("woman", "women"),
        ("life", "lives"),
        ("live", "lives"),
        ("lives", "living"),
        ("programs", "programme"),
        ("practising", "practice"),
    ],
)
def test_english_words_find_the_forms_that_no_ending_tells(typed, text):
    english = analyser("en")
    assert not set(english.query_keys(typed)).isdisjoint(english.index_keys(text))


def test_a_person_is_not_looked_for_among_all_people():
    english = analyser("en")
    assert set(english.query_keys("person")).isdisjoint(english.index_keys("people"))
