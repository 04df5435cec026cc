"""Collections: steps in order, and honest where one is not in the reader's language."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from wagtail.models import PageViewRestriction

from resources.models import CollectionStep

pytestmark = pytest.mark.django_db


def steps(client, page):
    answer = client.get(page.url_path)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").select(".path__step")


def about(client, page):
    part = BeautifulSoup(client.get(page.url_path).content, "html.parser").select_one(".about")
    return " ".join(part.text.split())


@pytest.fixture
def post(english_index, make_post):
    """A live English post without a twin."""
    return make_post(english_index, "Ideas from elsewhere")


def test_steps_lead_to_pages_of_any_type_in_the_readers_language(
    client, make_pair, make_collection, post
):
    english, welsh = make_pair()
    taken = [{"page": english, "minutes": 50}, {"page": post, "minutes": 30}]
    collection = make_collection(steps=taken)
    first, second = steps(client, collection)
    assert first.a["href"] == english.url_path
    assert "Resource" in first.text
    assert second.a["href"] == post.url_path
    twin = make_collection("Camau cyntaf", "cy", taken)
    assert steps(client, twin)[0].a["href"] == welsh.url_path


def test_a_step_only_the_other_language_has_says_so(client, make_collection, post):
    collection = make_collection("Camau cyntaf", "cy", [{"page": post, "text": "Darllenwch hwn."}])
    (step,) = steps(client, collection)
    assert step.a["lang"] == step.a["hreflang"] == "en"
    assert step.a["href"] == post.url_path
    assert "Yn Saesneg yn unig" in step.select_one(".badge").text


def test_the_time_is_added_up_in_words(client, make_pair, make_collection):
    english, _welsh = make_pair()
    collection = make_collection(
        steps=[{"page": english, "minutes": 50}, {"heading": "Talk it over", "minutes": 31}]
    )
    words = about(client, collection)
    assert "2 steps" in words
    assert "1 hour 21 minutes" in words


def test_a_step_can_be_something_to_do(client, make_collection):
    collection = make_collection(steps=[{"heading": "Talk it over", "text": "With a neighbour."}])
    (step,) = steps(client, collection)
    assert step.a is None
    assert "Talk it over" in step.text
    assert "With a neighbour." in step.text


def test_a_page_nobody_may_read_is_neither_shown_nor_named(client, make_resource, make_collection):
    draft = make_resource("A secret draft", live=False)
    closed = make_resource("Behind a door")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    collection = make_collection(steps=[{"page": draft, "minutes": 5}, {"page": closed}])
    content = client.get(collection.url_path).content.decode()
    assert "A secret draft" not in content
    assert "Behind a door" not in content
    assert steps(client, collection) == []


def test_a_deleted_page_leaves_the_words_of_its_step(client, make_resource, make_collection):
    page = make_resource()
    collection = make_collection(steps=[{"page": page, "heading": "Read about it"}])
    page.delete()
    (step,) = steps(client, collection)
    assert step.a is None
    assert "Read about it" in step.text


def test_a_resource_names_its_collections_in_its_language(client, make_pair, make_collection):
    english, welsh = make_pair()
    collection = make_collection(steps=[{"page": english}])
    # The Welsh half of the collection names the English half of the resource: a step is a fact.
    twin = make_collection("Camau cyntaf", "cy", [{"page": english}])
    hidden = make_collection("Draft", steps=[{"page": english}], live=False)
    shown = client.get(english.url_path).content.decode()
    assert collection.url_path in shown
    assert twin.url_path not in shown
    assert hidden.title not in BeautifulSoup(shown, "html.parser").main.text
    assert twin.url_path in client.get(welsh.url_path).content.decode()


def test_collections_are_listed_and_the_library_leads_to_them(
    client, library, collections, make_collection
):
    collection = make_collection(steps=[{"heading": "One", "minutes": 60}])
    listing = BeautifulSoup(client.get(collections["en"].url_path).content, "html.parser").main
    assert listing.article.a["href"] == collection.url_path
    assert "1 step" in listing.article.text
    assert "1 hour" in listing.article.text
    library_page = client.get(library["en"].url_path).content.decode()
    assert collections["en"].url_path in library_page


def test_a_card_counts_the_steps_a_reader_is_shown(
    client, collections, make_resource, make_pair, make_collection
):
    draft, gone = make_resource("A draft", live=False), make_resource("Gone soon")
    _english, welsh = make_pair()
    make_collection(
        steps=[
            {"page": draft, "minutes": 60},
            {"page": gone, "minutes": 60},
            {"page": welsh, "minutes": 20},
            {"heading": "Talk it over", "minutes": 10},
        ]
    )
    gone.delete()
    listing = BeautifulSoup(client.get(collections["en"].url_path).content, "html.parser").main
    words = " ".join(listing.article.text.split())
    assert "2 steps" in words
    assert "30 minutes" in words
    assert "hour" not in words


def test_a_step_needs_a_page_or_a_heading():
    with pytest.raises(ValidationError, match="heading of its own"):
        CollectionStep(text="Only words").clean()
