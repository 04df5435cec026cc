"""Whatever is sent to a place where the public can write: a page in its language, never an error.

Each test goes through every place in both languages.
"""

import logging
import uuid
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from participation import tokens
from site_project.logs import JsonFormatter
from tests.participation.places import KEPT, make_places

pytestmark = pytest.mark.django_db
LIMIT = 2_621_440  # bytes of a form that the server reads
SECRETS = ("tystfardd", "evil.example")
OURS = {"origin": "http://testserver"}
URLENCODED = "application/x-www-form-urlencoded"
# What no browser sends: the type it is said to be of, and its bytes.
BODIES = {
    "no boundary": ("multipart/form-data", b"--x"),
    "a boundary that cannot be": ("multipart/form-data; boundary=\xff", b"--\xff"),
    "broken off": ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; na"),
    "bytes in a part": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="name"\r\n\r\n\xff\xfe\0\r\n--x--\r\n',
    ),
    "no text": (URLENCODED, b"name=%ff%fe&email=%00&%ed%a0%80=%zz"),
    "an alphabet that is none": (f"{URLENCODED}; charset=nonsense", b"name=Nest"),
    "another alphabet": (f"{URLENCODED}; charset=utf-16", b"name=Nest"),
    "too large": (URLENCODED, b"name=" + b"x" * LIMIT),
    "too many fields": (URLENCODED, b"a=1&" * 10_001),
    "no form": ("application/json", b'{"name": "Nest"}'),
    "nothing": (URLENCODED, b""),
}
REFUSED = {400, 403, 405, 413, 422}


@pytest.fixture(scope="module")
def everywhere(standing):
    """A place of every kind in each language, made once."""
    with standing():
        yield make_places()


@pytest.fixture
def send(everywhere, settings, monkeypatch, caplog):
    """Send to every place, and hold each answer to the promise.

    Every answer is in the place's language; nothing is kept; no line of the log says who it was.
    """
    settings.FORM_BURST = settings.FORM_HOURLY = settings.FORM_ATTACK_PER_MINUTE = 10_000
    settings.FORM_DOMAIN_PER_MINUTE = 10_000
    monkeypatch.setattr(tokens, "QUICKEST", 0)
    caplog.set_level(logging.INFO)
    client = Client(raise_request_exception=False)

    def through(post, places=everywhere):
        before = [model.objects.count() for model in KEPT]
        answers = {}
        for place in places:
            answer = post(client, place)
            answers[place.name, place.language] = answer.status_code
            if answer.status_code != 405:
                assert f'<html lang="{place.language}"' in answer.content.decode(), place
        assert [model.objects.count() for model in KEPT] == before
        return answers

    yield through
    lines = [JsonFormatter().format(record).lower() for record in caplog.get_records("call")]
    assert lines
    assert not [line for line in lines if any(secret in line for secret in SECRETS)]


def test_what_is_rightly_sent_is_taken_at_every_place(everywhere, settings, monkeypatch):
    monkeypatch.setattr(tokens, "QUICKEST", 0)
    settings.FORM_BURST = 10_000
    told = [Client().post(one.path, one.filled(), headers=OURS).status_code for one in everywhere]
    assert told == [303] * len(everywhere)


@pytest.mark.parametrize("body", BODIES)
def test_a_body_that_no_browser_sends_is_refused(send, body):
    content_type, sent = BODIES[body]
    answers = send(lambda client, place: client.generic("POST", place.path, sent, content_type))
    assert set(answers.values()) <= REFUSED, answers


@pytest.mark.parametrize("headers", [
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"referer": "https://evil.example/testserver"},
    {"sec-fetch-site": "cross-site"},
], ids=str)  # fmt: skip
def test_what_another_website_sends_is_refused(send, headers):
    answers = send(lambda client, place: client.post(place.path, place.filled(), headers=headers))
    assert set(answers.values()) == {403}, answers


def test_a_token_that_is_forged_too_old_or_for_something_else_is_not_taken(send, everywhere):
    with_token = [place for place in everywhere if place.pair]

    def sent_with(token_of):
        def post(client, place):
            sent = place.filled(token=token_of(place))
            return client.post(place.path, sent, headers=OURS)

        return set(send(post, with_token).values())

    with time_machine.travel(timezone.now() - timedelta(days=2)):
        old = {place.path + place.name: place.filled()["token"] for place in with_token}
    assert sent_with(lambda place: place.filled()["token"][:-1] + "!") == {422}
    assert sent_with(lambda place: tokens.issue_token(place.name, uuid.uuid4())) == {422}
    assert sent_with(lambda place: tokens.issue_token("another", place.pair)) == {422}
    assert sent_with(lambda place: old[place.path + place.name]) == {422}


@pytest.mark.parametrize(("field", "text"), [
    ("name", "Nest\r\nBcc: all@evil.example"),
    ("name", '=HYPERLINK("evil.example")'),
    ("email", "nest@example.org\r\nBcc: all@evil.example"),
    ("email", "nest@example.org\nSubject: evil.example"),
    ("email", "nest@example.org,all@evil.example"),
    ("name", "Nest\0"),
])  # fmt: skip
def test_what_would_add_a_header_or_run_in_a_spreadsheet_comes_back(send, everywhere, field, text):
    places = [place for place in everywhere if field in place.fields]
    answers = send(
        lambda client, place: client.post(place.path, place.filled(**{field: text}), headers=OURS),
        places,
    )
    assert len(answers) == 2 * 5
    assert set(answers.values()) == {422}, answers
