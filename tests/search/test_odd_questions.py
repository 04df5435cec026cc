"""Questions and texts with something odd in them."""

import random

import pytest
from modelsearch.query import PlainText
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from search.asking import ask
from search.finding import Found
from search.matching import ELSEWHERE, PHRASE_IN_TITLE
from translation.models import Term
from welsh.folding import folded
from welsh.words import words

pytestmark = pytest.mark.django_db

MARKS_ALONE = "\uff9e"  # a letter to Unicode, which is taken apart into a mark


@pytest.mark.anywhere
def test_every_word_has_a_key_of_small_letters_and_figures():
    for sign in map(chr, range(0x110000)):
        for word in words(sign):
            key = folded(word.text)
            assert key.isascii(), hex(ord(sign))
            assert key.isalnum(), hex(ord(sign))


@pytest.mark.parametrize("query", [MARKS_ALONE, f"tai {MARKS_ALONE}", f"tai -{MARKS_ALONE}"])
def test_a_letter_that_is_but_a_mark_is_no_error(site, query):
    for language in ("en", "cy"):
        found = Found(ask(query, language))
        assert len(found.hits(0, 10)) == found.count
    list(Page.objects.search(query))
    list(Page.objects.autocomplete(query))


@pytest.mark.parametrize("query", ["00", "000"])
def test_noughts_are_looked_for_like_any_number(find, welsh_index, make_post, query):
    make_post(welsh_index, "Grantiau", summary="Hyd at £10,000, am 10:00 o’r gloch.")
    assert find(query) == ["Grantiau"]
    assert find(query, "en") == []


@pytest.mark.parametrize("query", ["!!!", "( )", "🙂"])
def test_the_admin_finds_nothing_where_no_word_was_typed(site, welsh_index, make_post, query):
    make_post(welsh_index, "Grantiau", summary="Hyd at £10,000.")
    assert list(Page.objects.search(PlainText(query))) == []


def test_a_code_of_letters_and_figures_is_found(find, english_index, make_post):
    make_post(english_index, "Order 6e078mp", summary="Ask for 31e072k.")
    assert find("6e078mp", "en") == find("31e072k", "en") == ["Order 6e078mp"]


def test_a_word_copied_with_a_soft_hyphen_is_one_word(find):
    assert set(find("cydgyn\u00adhyrchu")) == set(find("cydgynhyrchu")) != set()


def test_a_term_in_quotes_is_asked_for_in_the_other_language_too(find):
    Term.objects.create(en="co-production", cy="cydgynhyrchu", status=Term.Status.AGREED)
    assert set(find('"co-production"')) == set(find("cydgynhyrchu")) != set()


def test_a_phrase_counts_among_what_was_typed(site):
    (hit,) = Found(ask('"gwasanaeth eu hunain" tai', "cy")).hits(0, 9)
    assert hit.tier == ELSEWHERE
    (hit,) = Found(ask('"Tai i" bawb', "cy")).hits(0, 9)
    assert hit.tier == PHRASE_IN_TITLE


def test_a_text_of_long_words_without_end_is_indexed(find, welsh_index, make_post):
    dice = random.Random(1)  # noqa: S311 - not a secret
    post = make_post(welsh_index, "Hir")
    post.summary = " ".join("".join(dice.choices("abcdefghijklm", k=55)) for _ in range(40_000))
    get_search_backend().add(post)
    assert find("hir") == ["Hir"]
