"""Publishing a pair at bad moments: the process dies, two people meet, the twin is taken away.

Everything happens in processes of their own, on a database of their own.
"""

from itertools import cycle, islice

import pytest
from django.db import connection

from tests.translation.processes import Database
from tools.databases import copied_database

pytestmark = pytest.mark.django_db

OLD, NEW = "Old words", "New words"
BOTH = {"en": NEW, "cy": NEW}
TOGETHER = [("en", True), ("cy", True)]
# One half is live, both are, everything is committed.
MOMENTS = ["1", "1", "2", "committed"]


@pytest.fixture(scope="module")
def database(tmp_path_factory, django_db_setup, django_db_blocker):
    folder = tmp_path_factory.mktemp("killed")
    with django_db_blocker.unblock(), copied_database(folder, "killed") as name:
        yield Database(name, folder)


def kill_while_publishing(database, times):
    keys = database.do("prepare", str(times))
    before = database.do("look")
    moments = dict(zip(keys, islice(cycle(MOMENTS), times), strict=True))
    for key, moment in moments.items():
        publisher = database.start("publish", key, stop_at=moment)
        publisher.go().wait_until_it_stands_still()
        publisher.kill()
    return before, moments, database.do("look")


def assert_both_or_neither(before, moments, after):
    for key, moment in moments.items():
        if moment == "committed":
            assert after[key]["readers"] == BOTH
            assert after[key]["events"][-2:] == TOGETHER
            assert len(after[key]["logged"]) == len(before[key]["logged"]) + 2
            assert after[key]["state"] == "live"
        else:
            assert after[key] == before[key]


def assert_publishing_works_again(database, moments, after):
    for key, moment in moments.items():
        if moment != "committed":
            assert database.do("publish", key) == "published"
    last = database.do("look")
    for key in moments:
        assert last[key]["readers"] == BOTH
        new = last[key]["events"][len(after[key]["events"]) :]
        assert new in ([], TOGETHER)


def _killed(database, times):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no server that outlives the process")
    before, moments, after = kill_while_publishing(database, times)
    assert_both_or_neither(before, moments, after)
    assert_publishing_works_again(database, moments, after)


def test_a_killed_process_leaves_both_halves_or_neither(database):
    _killed(database, 4)


@pytest.mark.soak
def test_twenty_killed_processes_leave_both_halves_or_neither(database):
    _killed(database, 20)


@pytest.mark.parametrize("second", ["en", "cy"])
def test_two_who_publish_at_once_publish_once(database, second):
    key = database.do("prepare", "1")[0]
    before = database.do("look")[key]
    people = [database.start("publish", key, half) for half in ("en", second)]
    for person in people:
        person.go()
    assert [person.answer() for person in people] == ["published", "published"]
    after = database.do("look")[key]
    assert after["readers"] == BOTH
    assert sorted(after["events"]) == sorted([*before["events"], *TOGETHER])
    assert sorted(after["logged"]) == sorted([*before["logged"], "cy", "en"])


@pytest.mark.parametrize("half", ["en", "cy"])
@pytest.mark.parametrize("what", ["edit", "delete", "lock"])
def test_a_half_that_is_changed_while_the_pair_is_published(database, what, half):
    key = database.do("prepare", "1")[0]
    publisher = database.start("publish", key, stop_at="1")
    other = database.start(what, key, half)
    publisher.go().wait_until_it_stands_still()
    other.go()
    other.give_time()
    publisher.let_on()
    assert publisher.answer() == "published"
    assert other.answer() in ("saved", "deleted", "locked")
    after = database.do("look")[key]
    assert after["events"][-2:] == TOGETHER
    gone = {half: ""} if what == "delete" else {}
    assert after["readers"] == {**BOTH, **gone}
