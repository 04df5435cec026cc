"""The titles that a search box offers while somebody types."""

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, PageViewRestriction

from core.readable import look_for_hidden_sections

pytestmark = pytest.mark.django_db


@pytest.fixture
def offered(client, site):
    """The titles offered for what was typed so far."""

    def ask(query, language="cy"):
        with translation.override(language):
            address = reverse("search_titles")
        answer = client.get(address, {"q": query})
        assert answer.status_code == 200
        return answer.json()

    return ask


def titles(answer):
    return [one["title"] for one in answer["titles"]]


def test_a_begun_word_offers_titles_with_their_addresses(offered):
    answer = offered("conw", "en")
    page = Page.objects.get(title="Co-production in Conwy")
    assert answer == {
        "titles": [{"title": page.title, "url": page.url_path}],
        "said": "1 suggestion",
    }


@pytest.mark.parametrize("title", ["Dysgu cydgynhyrchu", "Dysgu am gydgynhyrchu"])
@pytest.mark.parametrize("begun", ["cydgyn", "gydgyn", "chydgyn", "cyd-gyn", "DYSGU cydg"])
def test_a_begun_word_is_found_however_it_is_mutated(offered, welsh_index, make_post, title, begun):
    make_post(welsh_index, title)
    assert titles(offered(begun)) == [title]


def test_nothing_is_unmutated_in_english(offered, english_index, make_post):
    make_post(english_index, "Grain for everyone")
    assert titles(offered("rain", "en")) == []


def test_every_word_has_to_be_in_the_title_and_all_but_the_last_whole(offered):
    assert titles(offered("the serv", "en")) == ["The service we wanted"]
    assert titles(offered("hous conw", "en")) == []
    assert titles(offered("serv want", "en")) == []


def test_the_texts_of_pages_are_not_looked_through(offered):
    assert titles(offered("citizens", "en")) == []


def test_the_newest_come_first_and_only_six(offered, welsh_index, make_post):
    for day in range(1, 9):
        make_post(welsh_index, f"Afon {day}", date=f"2024-05-0{day}")
    assert titles(offered("af")) == [f"Afon {day}" for day in range(8, 2, -1)]


def test_the_language_is_that_of_the_address(offered):
    assert titles(offered("cymuned")) and not titles(offered("cymuned", "en"))


def test_nothing_is_offered_that_not_everybody_may_read(offered, client):
    page = Page.objects.get(title="Cymunedau Cymru")
    assert page.title in titles(offered("cymune"))
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.LOGIN
    )
    assert page.title not in titles(offered("cymune"))
    restriction.delete()
    page.unpublish()
    assert page.title not in titles(offered("cymune"))


def test_nothing_is_offered_below_a_section_that_is_hidden(offered, welsh_index):
    Page.objects.filter(pk=welsh_index.pk).update(live=False)
    look_for_hidden_sections()
    assert titles(offered("cymune")) == []


@pytest.mark.parametrize(
    "odd", ["", "c", " c ", "\0\0", "'", '"', "!!", "( )", "\uff9e\uff9e", "🙂", ":*"]
)
def test_too_little_offers_nothing(offered, odd):
    assert offered(odd)["titles"] == []


@pytest.mark.parametrize(
    "odd", ["cy\0mune", "cymune'", '"cymune', "cymune:*", "cymune & | !", "CYMUNE", "cymune\u00ad"]
)
def test_signs_beside_a_word_are_no_hindrance(offered, odd):
    assert offered(odd)["titles"] is not None


def test_a_question_without_end_is_answered(offered):
    assert offered("cymuned " * 5_000)["titles"]
    assert offered("x" * 100_000)["titles"] == []


def test_nothing_is_sent_with_post(client, site):
    assert client.post(reverse("search_titles")).status_code == 405


def test_it_asks_four_questions_at_most(offered, django_assert_max_num_queries):
    offered("cymuned")
    with django_assert_max_num_queries(4):
        offered("gymune")


def test_the_form_says_where_titles_are(client, site):
    for language in ("en", "cy"):
        with translation.override(language):
            search, address = reverse("search"), reverse("search_titles")
        assert address.startswith(search)
        assert f'data-titles="{address}"' in client.get(search).content.decode()
