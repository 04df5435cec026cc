"""Errors speak the language of the address."""

import pytest
from django.db import OperationalError
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "cy"])
def test_not_found_speaks_the_language_of_the_address(client, language):
    response = client.get(f"/{language}/nowhere/", headers={"accept-language": "fr"})
    assert response.status_code == 404
    html = response.content.decode()
    assert f'<html lang="{language}"' in html
    assert 'name="q"' in html


def test_not_found_offers_the_same_path_in_the_other_language(client, english_index, make_post):
    post = make_post(english_index, "Only here")
    html = client.get(post.url_path.replace("/en/", "/cy/", 1)).content.decode()
    assert f'href="{post.url_path}"' in html
    assert "Only here" in html


def test_not_found_never_names_a_draft_of_the_other_language(client, english_index, make_post):
    draft = make_post(english_index, "Not for you yet", live=False)
    html = client.get(draft.url_path.replace("/en/", "/cy/", 1)).content.decode()
    assert "Not for you yet" not in html


def test_the_welsh_home_says_so_in_welsh_while_it_is_not_published(client, welsh_home):
    welsh_home.unpublish()
    response = client.get("/cy/")
    assert response.status_code == 503
    html = response.content.decode()
    assert '<html lang="cy"' in html
    assert "Working as equals" not in html


def test_a_page_under_an_unpublished_page_is_not_served(client, pair, welsh_index):
    _english, welsh = pair
    welsh_index.unpublish()
    assert client.get(welsh.url_path).status_code == 404


def test_a_forbidden_answer_speaks_welsh_under_cy(rf):
    from django.utils import translation

    from core.errors import bad_request, forbidden

    for answer, status in ((forbidden, 403), (bad_request, 400)):
        with translation.override("cy"):
            response = answer(rf.get("/cy/"), Exception())
        assert response.status_code == status
        assert '<html lang="cy"' in response.content.decode()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_query_too_long_to_read_is_a_bad_request_in_the_language_of_the_address(client, language):
    response = client.get(f"/{language}/?{'a&' * 20_000}")
    assert response.status_code == 400
    assert f'<html lang="{language}"' in response.content.decode()


def test_an_unknown_host_is_told_so_in_the_language_of_the_address(client, settings):
    settings.ALLOWED_HOSTS = ["www.example.org"]
    response = client.get("/cy/", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert '<html lang="cy"' in response.content.decode()


@pytest.mark.parametrize(
    "address",
    ["/en/%00/", "/cy/a%00b/", "/en/not-yet/1%00/", f"/documents/{'9' * 5_000}/a.pdf"],
)
def test_an_address_that_no_database_can_look_for_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_a_form_without_its_cookie_is_refused_in_the_person_s_language(db):
    client = Client(enforce_csrf_checks=True, headers={"accept-language": "cy"})
    response = client.post("/admin/login/", {"username": "ann"})
    assert response.status_code == 403
    html = response.content.decode()
    assert '<html lang="cy"' in html
    assert "<style" not in html


def test_a_form_nobody_can_read_is_a_bad_request_in_the_admin_too(client, editor):
    client.force_login(editor)
    fields = {str(number): "" for number in range(10_001)}
    assert client.post("/admin/account/", fields).status_code == 400


def test_the_server_error_page_needs_nothing_and_speaks_both_languages():
    from django.template.loader import get_template

    html = get_template("500.html").render()
    assert 'lang="cy"' in html and 'lang="en"' in html


@pytest.mark.parametrize(("broken", "status"), [(OperationalError, 503), (ValueError, 500)])
def test_a_database_that_is_away_is_worth_another_try(client, monkeypatch, broken, status):
    def fail(*args):
        raise broken("the database and its password")

    monkeypatch.setattr("core.serving.find_live_page", fail)
    client.raise_request_exception = False
    response = client.get("/cy/blog/")
    assert response.status_code == status
    assert ("Retry-After" in response.headers) == (status == 503)
    html = response.content.decode()
    assert 'lang="cy"' in html and "password" not in html
