"""Editors say which page is shown first to who looks for certain words."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from search.models import Promotion
from search.promotions import promoted


@pytest.fixture
def promote(make_post):
    """Promote a new page under an index page."""

    def promote(index, words, **fields):
        page = make_post(index, f"Page {Promotion.objects.count()}")
        Promotion.objects.create(page=page, words=words, **fields)
        return page

    return promote


@pytest.mark.parametrize(
    "asked", ["cymuned", "y gymuned", "gymunedau", "CYMUNEDAU!", "ein cymunedau", "“gymuned”"]
)
def test_a_page_is_promoted_whatever_the_form_of_the_words(promote, welsh_index, asked):
    page = promote(welsh_index, "cymunedau")
    assert promoted(asked, "cy") == [page.pk]


@pytest.mark.parametrize(
    ("asked", "is_shown"),
    [
        ("community grants", True),
        ("grant for communities", True),
        ("grants", False),
        ("community grants wales", False),
        ("", False),
        ("?!", False),
    ],
)
def test_the_whole_search_has_to_be_the_same(promote, english_index, asked, is_shown):
    page = promote(english_index, "newsletter\ncommunity grant")
    assert promoted(asked, "en") == ([page.pk] if is_shown else [])


def test_a_promotion_is_for_searches_in_the_language_of_its_page(promote, welsh_index):
    page = promote(welsh_index, "grant")
    assert Promotion.objects.get().locale.language_code == "cy"
    assert promoted("grant", "cy") == [page.pk]
    assert promoted("grant", "en") == []


def test_several_pages_come_in_the_order_editors_gave_them(promote, english_index):
    second, first = (promote(english_index, "grants", order=order) for order in (2, 1))
    promote(english_index, "grants\ngrant")
    assert promoted("grants", "en")[1:] == [first.pk, second.pk]


def test_a_page_that_is_not_live_is_not_promoted(promote, english_index):
    page = promote(english_index, "grants")
    page.unpublish()
    cache.clear()
    assert promoted("grants", "en") == []


def test_asking_costs_one_query_and_then_none(promote, english_index, django_assert_num_queries):
    for number in range(5):
        promote(english_index, f"grant {number}")
    promoted("a", "en")
    cache.clear()
    with django_assert_num_queries(1):
        assert promoted("grant 3", "en")
    with django_assert_num_queries(0):
        assert promoted("grants 4", "en")


def test_a_change_counts_at_once(promote, english_index):
    page = promote(english_index, "grants")
    assert promoted("money", "en") == []
    promotion = Promotion.objects.get()
    promotion.words = "money"
    promotion.save()
    assert promoted("money", "en") == [page.pk]
    promotion.delete()
    assert promoted("money", "en") == []


def sent(client, **fields):
    address = reverse("wagtailsnippets_search_promotion:add")
    return client.post(address, {"page": "", "words": "", "order": "0", **fields})


def test_an_editor_promotes_a_page_and_finds_it_in_the_list(client, editor, make_post, welsh_index):
    page = make_post(welsh_index, "Grantiau bach")
    client.force_login(editor)
    searches = "  grant bach \n\ngrant bach\narian\ncymorth\npres"
    assert sent(client, page=page.pk, words=searches).status_code == 302
    promotion = Promotion.objects.get()
    assert promotion.words == "grant bach\narian\ncymorth\npres"
    assert promotion.locale == page.locale
    listed = client.get(reverse("wagtailsnippets_search_promotion:list"))
    text = listed.content.decode()
    assert "Grantiau bach" in text
    assert '<span lang="cy">grant bach · arian · cymorth</span>' in text
    assert "and 1 more" in text
    assert "Welsh" in text


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("?!", "There are no words in this: ?!"),
        ("\n".join(map(str, range(31))), "At most 30 searches."),
        ("", "This field is required."),
    ],
)
def test_searches_without_words_are_refused(client, editor, make_post, english_index, words, says):
    page = make_post(english_index)
    client.force_login(editor)
    assert sent(client, page=page.pk, words=words).context["form"].errors == {"words": [says]}


def test_a_translator_does_not_promote(client, translator):
    client.force_login(translator)
    listed = client.get(reverse("wagtailsnippets_search_promotion:list"))
    assert listed.status_code != 200
