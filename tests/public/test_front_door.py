"""Choosing a language, and being remembered."""

import pytest

pytestmark = pytest.mark.django_db


def test_the_front_door_offers_both_languages_with_welsh_first(client):
    html = client.get("/").content.decode()
    assert html.index("/language/cy/") < html.index("/language/en/")
    assert 'lang="cy"' in html and 'lang="en"' in html


def test_opening_the_front_door_sets_no_cookie(client):
    assert not client.get("/").cookies


def test_a_choice_is_remembered_in_one_cookie(client):
    response = client.get("/language/cy/")
    assert response["Location"] == "/cy/"
    assert list(response.cookies) == ["language"]
    assert client.get("/")["Location"] == "/cy/"


def test_the_choice_can_be_made_again(client):
    client.get("/language/cy/")
    assert client.get("/?choose").status_code == 200


def test_a_language_we_do_not_have_is_not_found(client):
    assert client.get("/language/fr/").status_code == 404


def test_a_choice_never_leads_to_another_site(client):
    response = client.get("/language/cy/?next=https://example.com/")
    assert response["Location"] == "/cy/"


def test_another_host_name_leads_to_its_language(client, settings):
    settings.LANGUAGE_HOSTS = {"carthen.cymru": "cy"}
    settings.WAGTAILADMIN_BASE_URL = "https://carthen.wales"
    response = client.get("/", headers={"host": "carthen.cymru"})
    assert response["Location"] == "https://carthen.wales/cy/"
    kept = client.get("/en/news-and-views/?page=2", headers={"host": "carthen.cymru"})
    assert kept["Location"] == "https://carthen.wales/en/news-and-views/?page=2"
