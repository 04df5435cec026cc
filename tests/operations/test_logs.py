"""Logs say what happened and nothing about whom."""

import json
import logging

import pytest
from django.core import signing

from site_project.logs import JsonFormatter, without_personal_data


@pytest.fixture
def lines(caplog):
    """The lines of a machine-readable log, as they would be written."""
    caplog.set_level(logging.INFO)
    return lambda: [json.loads(JsonFormatter().format(record)) for record in caplog.records]


def test_a_request_is_one_line_without_its_query_or_its_senders_address(client, db, lines):
    answer = client.get(
        "/robots.txt?email=nia@example.org",
        REMOTE_ADDR="203.0.113.7",
        HTTP_USER_AGENT="Nia’s",
    )
    [line] = [line for line in lines() if line["logger"] == "carthen.access"]
    assert (line["method"], line["path"], line["status"]) == ("GET", "/robots.txt", 200)
    assert line["ms"] >= 0
    assert answer.headers["X-Request-ID"]
    assert not any(secret in str(lines()) for secret in ("nia@", "203.0.113.7", "Nia’s"))


def test_lines_written_during_a_request_carry_its_id(client, db, lines, settings, monkeypatch):
    class IdOfTheMoment(logging.Handler):
        seen: list[dict] = []

        def emit(self, record):
            self.seen.append(json.loads(JsonFormatter().format(record)))

    handler = IdOfTheMoment()
    logging.getLogger("carthen.access").addHandler(handler)
    try:
        answer = client.get("/robots.txt")
    finally:
        logging.getLogger("carthen.access").removeHandler(handler)
    assert handler.seen[0]["request"] == answer.headers["X-Request-ID"]


def test_the_key_in_the_address_of_a_password_reset_is_not_logged(client, db, lines):
    client.get("/admin/password_reset/confirm/MQ/secret-token/")
    assert "secret-token" not in str(lines())
    assert "/admin/password_reset/confirm/<uidb64>/<token>/" in str(lines())


def test_the_key_of_a_signed_link_is_not_logged_where_it_is_refused():
    link = signing.TimestampSigner().sign("2e94f54041af45268388e6e3ae702991")
    line = without_personal_data(f"Forbidden: /cy/llofnod/{link}/ at 12:30:45")
    assert line == "Forbidden: /cy/llofnod/[key]/ at 12:30:45"


def test_a_failed_sign_in_logs_neither_name_nor_address(client, db, lines, settings):
    settings.AXES_ENABLED = True
    client.post(
        "/admin/login/", {"username": "nia", "password": "guess"}, REMOTE_ADDR="203.0.113.7"
    )
    assert any(line["logger"].startswith("axes") for line in lines())
    assert not any(secret in str(lines()) for secret in ("nia", "203.0.113.7", "guess"))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("to nia.jones+x@example.org failed", "to [e-mail] failed"),
        ("from 203.0.113.7:5000", "from [address]:5000"),
        ("from 2001:db8::1 again", "from [address] again"),
        ("from ::1.", "from [address]."),
        ("at 12:30:45 in version 8.0.1", "at 12:30:45 in version 8.0.1"),
        ("GET /cy/chwilio/?q=cyfrinach HTTP", "GET /cy/chwilio/?… HTTP"),
        ("is this right? a = b", "is this right? a = b"),
        ("std::vector ::", "std::vector ::"),
    ],
)
def test_addresses_and_queries_are_taken_out_of_any_line(text, written):
    assert without_personal_data(text) == written


def test_a_trace_is_searched_too():
    try:
        raise ValueError("duplicate key (email)=(nia@example.org)")
    except ValueError:
        import sys

        record = logging.LogRecord("x", logging.ERROR, "", 0, "failed", None, sys.exc_info())
    line = json.loads(JsonFormatter().format(record))
    assert "ValueError" in line["trace"]
    assert "nia@" not in line["trace"]
