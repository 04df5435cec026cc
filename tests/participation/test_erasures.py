"""Somebody who is forgotten stays forgotten, and the log of it does not say who they are."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from mail.models import Message
from participation.addresses import email_hash
from participation.erasures import log
from participation.erasures.erasing import erase_person, held, record, replay
from participation.models import Erasure, FormEntry

pytestmark = pytest.mark.django_db

MAIR = "mair@example.org"


@pytest.fixture(autouse=True)
def erasures(settings, tmp_path):
    settings.ERASURE_LOG = tmp_path / "log" / "erasures.jsonl"
    return settings.ERASURE_LOG


@pytest.fixture
def committing(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def write(english_contact):
    def write(email, days=0):
        entry = FormEntry.objects.create(
            pair=english_contact.pair, language="en", reply_language="en",
            name="Mair", email=email, message="=1+1",
        )  # fmt: skip
        written = timezone.now() - timedelta(days=days)
        FormEntry.objects.filter(pk=entry.pk).update(created_at=written)
        return entry

    return write


def test_everything_of_one_person_is_found_and_erased_and_nothing_of_anybody_else(
    write, committing
):
    write("Mair@Example.org")
    kept = write("mair@example.com")
    Message.objects.create(to="office@example.org", reply_to=MAIR, subject="s", body="b")
    assert [(kind.name, len(rows)) for kind, rows in held(MAIR)] == [("messages", 1), ("mails", 1)]

    with committing():
        assert erase_person(MAIR) == {"messages": 1, "mails": 1}
    assert held(MAIR) == []
    assert list(FormEntry.objects.all()) == [kept]


def test_a_line_of_the_log_holds_a_hash_a_kind_and_a_moment_only(write, committing, erasures):
    write(MAIR)
    with committing():
        erase_person(MAIR)
    (line,) = erasures.read_text().splitlines()
    fields = json.loads(line)
    assert fields.keys() == {"who", "what", "thing", "at", "key"}
    assert (fields["who"], fields["what"]) == (email_hash(MAIR), "everything")
    assert erasures.stat().st_mode & 0o777 == 0o600
    assert Erasure.objects.get().written


def test_who_writes_again_is_not_forgotten_twice(write, committing, erasures):
    with committing():
        record(email_hash(MAIR), when=timezone.now() - timedelta(days=2))
    write(MAIR, days=3)
    again = write(MAIR, days=1)
    assert replay(erasures) == {"messages": 1}
    assert replay(erasures) == {}
    assert list(FormEntry.objects.all()) == [again]


def test_one_thing_can_be_forgotten_by_itself(write, committing, erasures):
    one, other = write(MAIR), write(MAIR)
    with committing():
        record(email_hash(MAIR), "messages", thing=str(one.token))
    assert replay(erasures) == {"messages": 1}
    assert list(FormEntry.objects.all()) == [other]


def test_nothing_is_erased_while_the_log_cannot_be_written(write, settings, tmp_path):
    entry = write(MAIR)
    (tmp_path / "file").write_text("")
    settings.ERASURE_LOG = tmp_path / "file" / "erasures.jsonl"
    with pytest.raises(OSError):
        erase_person(MAIR)
    assert list(FormEntry.objects.all()) == [entry]
    assert not Erasure.objects.exists()


def test_what_a_crash_left_out_of_the_log_is_written_by_the_next_tick(erasures):
    first, second = (record(email_hash(f"{name}@example.org")) for name in "ab")
    Erasure.objects.filter(pk=first.pk).update(written=True)
    log.require_writable()
    erasures.write_text('{"who": "torn')
    log.write_down()
    assert [one.who for one in log.read(erasures)] == [second.who]


def test_a_log_of_another_key_is_refused_and_erases_nothing(write, committing, erasures, settings):
    with committing():
        record(email_hash(MAIR))
    entry = write(MAIR, days=1)
    settings.PERSON_HASH_KEY = "another"
    with pytest.raises(log.UnreadableLogError, match="PERSON_HASH_KEY"):
        replay(erasures)
    assert list(FormEntry.objects.all()) == [entry]


def test_the_log_forgets_what_no_backup_can_bring_back(committing, erasures, settings):
    settings.ERASURES_KEPT_DAYS = 30
    with committing():
        record("a" * 64, when=timezone.now() - timedelta(days=31))
        kept = record("b" * 64, when=timezone.now() - timedelta(days=29))
    log.forget()
    assert [one.who for one in log.read(erasures)] == [kept.who]
    assert list(Erasure.objects.all()) == [kept]
    assert erasures.stat().st_mode & 0o777 == 0o600
