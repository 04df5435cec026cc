"""A process dies while it sends: what was handed over is never sent again without a person."""

import pytest

from tests.mail.workers import Worker
from tools.databases import copied_database

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def database(tmp_path_factory, django_db_setup, django_db_blocker):
    folder = tmp_path_factory.mktemp("mail")
    with django_db_blocker.unblock(), copied_database(folder, "mail") as name:
        yield name


@pytest.fixture
def do(database, tmp_path):
    accepted = tmp_path / "accepted"
    accepted.touch()

    def start(what, *given, moment=""):
        return Worker(database, str(accepted), what, *given, moment=moment)

    start.accepted = lambda: accepted.read_text().split()
    return start


def kill_at(do, moment, pk):
    worker = do("send_one", pk, moment=moment)
    assert worker.hear() == "standing still"
    worker.kill()


def test_killed_before_a_word_was_said_the_message_is_sent_later(do):
    pk = do("write", "open@example.org").answer()
    kill_at(do, "open", pk)
    assert do("look", pk).answer() == ("waiting", 1)

    assert do("tick_later").answer() == 1
    assert do.accepted() == ["open@example.org"]
    assert do("look", pk).answer() == ("sent", 2)


@pytest.mark.parametrize(("moment", "received"), [("before", 0), ("after", 1)])
def test_killed_during_the_hand_over_the_message_waits_for_a_person(do, moment, received):
    address = f"{moment}@example.org"
    pk = do("write", address).answer()
    kill_at(do, moment, pk)
    assert do("look", pk).answer() == ("handing_over", 1)

    for _time in range(3):
        assert do("tick_later").answer() == 0
    assert do("look", pk).answer() == ("uncertain", 1)
    assert do.accepted() == [address] * received


def test_of_several_workers_one_hands_a_message_over(do):
    pk = do("write", "several@example.org").answer()
    workers = [do("send_when_told", pk) for _number in range(4)]
    assert [worker.hear() for worker in workers] == ["ready"] * 4
    for worker in workers:
        worker.talk.send("go")

    assert sorted(worker.answer() for worker in workers) == [False, False, False, True]
    assert do.accepted() == ["several@example.org"]
