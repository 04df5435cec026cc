"""Taking a record down takes it off every page, list, feed and facet."""

import pytest
from django.urls import reverse

from home.models import StandardPage
from people.models import Organisation, Person
from translation.going_live import decisions
from translation.together import deeds

pytestmark = pytest.mark.django_db


@pytest.fixture
def ann(in_both):
    group = in_both(Organisation, "Common Ground", "Tir Cyffredin")
    ann = in_both(Person, "Ann Rees")
    for half in (ann, ann.get_twin()):
        half.organisation = group if half == ann else group.get_twin()
        Person.objects.filter(pk=half.pk).update(organisation=half.organisation)
    return Person.objects.get(pk=ann.pk)


@pytest.fixture
def places(ann, by, english_home, english_index, welsh_index):
    """Every public address of each language on which Ann is named."""
    post = by(ann, mentions=[("person", ann)])
    body = [("people", {"heading": "", "people": [ann]})]
    english_home.add_child(instance=StandardPage(title="People", slug="who", body=body))
    return {
        "en": [post.url_path, english_index.url_path, "/en/who/", "/en/", *shared("en")],
        "cy": [post.get_twin().url_path, welsh_index.url_path, *shared("cy")],
    }


def shared(language):
    from django.utils import translation

    with translation.override(language):
        return [reverse("people"), reverse("feed")]


def naming(client, paths, name="Ann Rees"):
    return [path for path in paths if name in client.get(path).content.decode()]


def test_she_is_on_every_page_at_first(client, ann, places):
    feeds_and_homes = {path for path in places["en"] if "feed" in path or path == "/en/"}
    assert set(naming(client, places["en"])) >= set(places["en"]) - feeds_and_homes


def test_hidden_in_both_languages_she_is_nowhere(client, ann, places, administrator):
    addresses = [ann.url, ann.get_twin().url]
    deeds.unpublish(ann, ann.get_twin(), administrator)
    assert naming(client, places["en"] + places["cy"]) == []
    assert [client.get(address).status_code for address in addresses] == [404, 404]
    assert "ann-rees" not in client.get("/sitemap.xml").content.decode()


def test_hidden_in_one_language_she_stays_in_the_other(client, ann, places):
    ann.get_twin().unpublish()
    assert naming(client, places["cy"][:2]) == []
    assert places["en"][0] in naming(client, places["en"])


def test_an_organisation_that_is_hidden_is_not_named_on_the_page_of_a_member(
    client, ann, administrator
):
    assert "Common Ground" in client.get(ann.url).content.decode()
    deeds.unpublish(ann.organisation, ann.organisation.get_twin(), administrator)
    assert "Common Ground" not in client.get(ann.url).content.decode()
    assert "Common Ground" not in client.get("/en/people/").content.decode()


def test_shown_again_she_is_back_at_the_same_address(client, ann, administrator):
    address = ann.url
    deeds.unpublish(ann, ann.get_twin(), administrator)
    ann = Person.objects.get(pk=ann.pk)
    with decisions.alone("late"):
        ann.save_revision().publish(user=administrator)
    assert client.get(address).status_code == 200
