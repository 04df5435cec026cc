"""The search page, as readers meet it."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from labels.models import Topic
from search import missed
from search.finding import count_words
from search.models import Promotion
from translation.models import Term

pytestmark = pytest.mark.django_db

ADDRESSES = {"en": "/en/search/", "cy": "/cy/chwilio/"}


@pytest.fixture
def look(client, site):
    """The search page after something was asked."""

    def at(query, language="cy", **asked):
        answer = client.get(ADDRESSES[language], {"q": query, **asked})
        assert answer.status_code == 200
        return BeautifulSoup(answer.content, "html.parser").main

    return at


def titles(page):
    return [" ".join(one.get_text().split()) for one in page.select(".results__title")]


def test_what_was_asked_for_is_marked_in_every_form(look):
    page = look("cymuned")
    marked = {mark.get_text() for mark in page.select("mark")}
    assert {"gymuned", "Cymunedau"} <= marked
    assert page.select_one("[role=status]").get_text(strip=True) == "3 chanlyniad"


def test_what_the_other_language_has_stands_below_in_that_language(look):
    Term.objects.create(en="co-production", cy="cydgynhyrchu", status=Term.Status.AGREED)
    page = look("co-production", "en")
    ours, others = page.select("ol.results")
    assert titles(ours) == ["Co-production in Conwy"]
    assert set(titles(others)) == {"Llais y gymuned", "Cymunedau Cymru"}
    assert (ours.get("lang"), others["lang"]) == (None, "cy")
    link = page.select_one(".results__other > p a")
    assert link["hreflang"] == "cy"
    assert link["href"] == "/cy/chwilio/?q=co-production"


@pytest.mark.parametrize(("asked", "number"), [({"type": "posts"}, 1), ({"math": "pobl"}, 0)])
def test_results_are_narrowed_to_a_kind_in_the_words_of_either_language(look, asked, number):
    assert len(look("network conwy", "en", **asked).select(".results__one")) == number


def test_a_year_narrows_results(look, english_index, make_post):
    make_post(english_index, "An old river", date="2013-05-01")
    make_post(english_index, "A new river", date="2025-05-01")
    assert titles(look("river", "en", year="2013")) == ["An old river"]
    assert len(titles(look("river", "en", year="when"))) == 2


@pytest.fixture
def rivers(english_index, welsh_index, make_post):
    """Posts about rivers: one about homes in 2013, one about nothing, and a Welsh one."""
    homes = Topic.objects.create(
        name_en="Homes", name_cy="Cartrefi", slug_en="homes", slug_cy="cartrefi"
    )
    for index, title, date in (
        (english_index, "An old river", "2013-05-01"),
        (welsh_index, "Hen afon", "2013-05-01"),
    ):
        post = make_post(index, title, date=date)
        post.topics.add(homes)
        post.save()
    make_post(english_index, "A new river", date="2025-05-01")
    Topic.objects.create(name_en="Unused", name_cy="Segur", slug_en="unused", slug_cy="segur")
    return homes


@pytest.mark.parametrize("asked", [{"topic": "homes"}, {"pwnc": "cartrefi"}, {"topic": "cartrefi"}])
def test_a_topic_narrows_results_in_the_words_of_either_language(look, rivers, asked):
    page = look("river", "en", **asked)
    assert titles(page) == ["An old river"]
    assert page.select_one("select[name=topic] option[selected]")["value"] == "homes"


def test_the_form_offers_labels_in_use_and_years_with_their_numbers(look, rivers):
    form = look("river", "en").select_one("form.narrow")
    topics = [option.get_text() for option in form.select("select[name=topic] option")]
    years = [option.get_text() for option in form.select("select[name=year] option")]
    assert (topics, years) == (["All", "Homes"], ["All", "2025 (1)", "2013 (1)"])


def test_the_form_and_the_kinds_keep_what_is_chosen(look, rivers):
    page = look("river", "en", topic="homes", year="2013", type="posts")
    form = page.select_one("form.narrow")
    kept = {one["name"]: one["value"] for one in form.select("input[type=hidden]")}
    chosen = [one["value"] for one in form.select("option[selected]")]
    assert (kept, chosen) == ({"q": "river", "type": "posts"}, ["homes", "2013"])
    everything, posts = (one["href"] for one in page.select(".kinds__one"))
    assert everything == "/en/search/?q=river&topic=homes&year=2013"
    assert posts == "/en/search/?q=river&type=posts&topic=homes&year=2013"
    assert [one["href"] for one in page.select(".chip")] == [
        "/en/search/?q=river&type=posts&year=2013",
        "/en/search/?q=river&type=posts&topic=homes",
    ]
    assert page.find("a", string="Clear filters")["href"] == "/en/search/?q=river"


def test_the_switch_keeps_the_filters_in_the_words_of_the_other_language(client, rivers):
    html = client.get("/en/search/?q=afon&topic=homes&year=2013&type=posts").content
    link = BeautifulSoup(html, "html.parser").select_one(".switch__link")
    assert link["href"].startswith("/cy/chwilio/?q=afon&math=")
    assert link["href"].endswith("&pwnc=cartrefi&blwyddyn=2013")


def test_what_filters_left_out_is_said_and_not_counted_as_missed(look, rivers, monkeypatch):
    noted = []
    monkeypatch.setattr(missed, "note", lambda *search: noted.append(search))
    page = look("new river", "en", topic="unused")
    assert "with these filters" in page.select_one(".notice").get_text()
    assert page.select_one(".notice a")["href"] == "/en/search/?q=new+river"
    assert noted == []
    assert "with these filters" not in look("xyzzy", "en", topic="homes").get_text()
    assert noted == [("xyzzy", "en")]


@pytest.mark.parametrize("name", ["topic", "area", "year", "type"])
@pytest.mark.parametrize("value", ["", "none", "0000", "-1", "٣٣٣٣", "\0", "'", "9" * 5000])
def test_a_value_that_is_not_known_narrows_nothing(look, rivers, name, value):
    assert len(titles(look("river", "en", **{name: value}))) == 2


def test_words_in_every_text_are_looked_for_in_titles_and_this_is_said(look):
    page = look("who we are", "en")
    assert titles(page) == ["Who we are"]
    assert "nearly every text" in page.get_text()


def test_nothing_found_says_so_and_nothing_asked_does_not(look):
    assert look("xyzzy", "en").select_one(".notice")
    assert not look("", "en").select_one(".notice")


@pytest.mark.parametrize("number", ["2", "0", "-1", "x", "99"])
def test_a_page_that_is_not_there_is_the_nearest_that_is(look, number):
    assert titles(look("network", "en", page=number)) == titles(look("network", "en"))


def test_markup_in_texts_and_questions_stays_text(look, english_index, make_post):
    make_post(english_index, "Rivers <b>and</b> lakes", summary="A <script>river</script>.")
    page = look('river <img src="x">', "en")
    assert not page.select("img, script:not([src]), .results b")
    assert page.select_one("input[name=q]")["value"] == 'river <img src="x">'


def test_a_slip_is_put_right(look, count):
    count_words()
    page = look("cydgynhrychu")
    link = page.select_one(".notice a")
    assert link.get_text() == "cydgynhyrchu"
    assert link["href"] == "?q=cydgynhyrchu"


def test_a_promoted_page_comes_first_and_only_while_readers_may_open_it(look):
    page = Page.objects.get(title="Cymunedau Cymru")
    Promotion.objects.create(page=page, locale=page.locale, words="gofalwyr")
    assert look("gofalwr").select_one(".promoted a")["href"] == page.url_path
    page.unpublish()
    assert not look("gofalwr").select(".promoted")


def test_a_narrowed_search_asks_the_database_no_more_than_ten_questions(
    look, rivers, django_assert_max_num_queries
):
    asked = {"topic": "homes", "year": "2013", "type": "posts"}
    look("river", "en", **asked)
    with django_assert_max_num_queries(10):
        look("river", "en", **asked)


def test_a_search_asks_the_database_no_more_than_ten_questions(look, django_assert_max_num_queries):
    look("cymuned")
    with django_assert_max_num_queries(10):
        look("cymuned")


def test_a_search_writes_nothing_to_the_database(look):
    look("xyzzy")
    with CaptureQueriesContext(connection) as asked:
        look("xyzzy")
    assert asked.captured_queries
    assert all(one["sql"].startswith("SELECT") for one in asked.captured_queries)
