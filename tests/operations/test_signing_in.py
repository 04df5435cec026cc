"""Signing in: throttled, and in the reader's language."""

import pytest

from tests.conftest import PASSWORD

LOGIN = "/admin/login/"


@pytest.fixture
def throttled(settings):
    settings.AXES_ENABLED = True
    return settings.AXES_FAILURE_LIMIT


def sign_in(client, password, **headers):
    return client.post(LOGIN, {"username": "editor", "password": password}, **headers)


def test_an_editor_signs_in(client, editor, throttled):
    assert sign_in(client, PASSWORD).status_code == 302


@pytest.mark.parametrize(("language", "switch"), [("en", "Cymraeg"), ("cy", "English")])
@pytest.mark.parametrize(
    "path", [LOGIN, "/admin/password_reset/", "/admin/password_reset/done/",
             "/admin/password_reset/confirm/MQ/x/", "/admin/password_reset/complete/"],
)  # fmt: skip
def test_screens_of_signing_in_speak_the_readers_language_and_offer_the_other(
    client, db, path, language, switch
):
    page = client.get(path, headers={"accept-language": language}).content.decode()
    assert f'<html lang="{language}"' in page
    assert f">{switch}</a>" in page


@pytest.mark.parametrize("language", ["en", "cy"])
def test_guessing_is_stopped_and_the_reader_told_in_their_language(
    client, editor, throttled, language
):
    for _ in range(throttled):
        answer = sign_in(client, "wrong", headers={"accept-language": language})
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "900"
    page = answer.content.decode()
    assert f'<html lang="{language}"' in page
    assert 'aria-current="true"' in page
    answer = sign_in(client, PASSWORD, headers={"accept-language": language})
    assert answer.status_code == 429, "the right password does not help while it lasts"


def test_the_same_person_can_sign_in_from_elsewhere(client, editor, throttled):
    for _ in range(throttled):
        sign_in(client, "wrong", REMOTE_ADDR="203.0.113.7")
    assert sign_in(client, PASSWORD, REMOTE_ADDR="203.0.113.8").status_code == 302


def test_the_stop_ends_by_itself(client, editor, throttled, time_machine_now):
    for _ in range(throttled):
        sign_in(client, "wrong")
    time_machine_now.shift(60 * 15 + 1)
    assert sign_in(client, PASSWORD).status_code == 302


def test_behind_a_proxy_the_readers_own_address_counts(client, editor, throttled, settings):
    settings.PROXY_COUNT = 1
    for number in range(throttled):
        forged = f"198.51.100.{number}, 203.0.113.7"
        answer = sign_in(client, "wrong", HTTP_X_FORWARDED_FOR=forged)
    assert answer.status_code == 429, "what the reader wrote before the proxy is not believed"
    answer = sign_in(client, PASSWORD, HTTP_X_FORWARDED_FOR="203.0.113.8")
    assert answer.status_code == 302


def test_without_a_proxy_a_forwarded_address_is_not_believed(client, editor, throttled):
    for number in range(throttled):
        answer = sign_in(client, "wrong", HTTP_X_FORWARDED_FOR=f"198.51.100.{number}")
    assert answer.status_code == 429


def test_only_those_who_sign_in_get_a_session_cookie(client, editor):
    assert "sessionid" not in client.get(LOGIN).cookies
    answer = sign_in(client, PASSWORD)
    assert answer.cookies["sessionid"]["httponly"]
    assert answer.cookies["csrftoken"]["path"] == "/admin/"
