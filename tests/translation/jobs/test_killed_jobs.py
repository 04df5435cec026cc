"""Sending a job at bad moments: the process is killed, or two work on it at once.

Everything happens in processes of their own, on a database of their own.
"""

import pytest

from tests.translation.jobs import sender
from tests.translation.processes import Database, Publisher, processes
from tools.databases import copied_database

pytestmark = pytest.mark.django_db

PAGES = 6


class Sender(Publisher):
    """A running `sender.py`."""

    def __init__(self, database, command, stop_at):
        self.talk, theirs = processes.Pipe()
        self.process = processes.Process(
            target=sender.run,
            args=(theirs, database.name, str(database.folder), stop_at, *command),
            daemon=True,
        )
        self.process.start()
        theirs.close()
        self.has_to_go = command[0] in sender.WHEN_TOLD
        if self.has_to_go:
            assert self.hear() == "ready"


class JobDatabase(Database):
    """A database whose processes send jobs."""

    def start(self, *command, stop_at=""):
        return Sender(self, command, stop_at)


@pytest.fixture(scope="module")
def database(tmp_path_factory, django_db_setup, django_db_blocker):
    folder = tmp_path_factory.mktemp("killed_jobs")
    with django_db_blocker.unblock(), copied_database(folder, "killed_jobs") as name:
        yield JobDatabase(name, folder)


def assert_every_page_was_sent_once(database, job):
    seen = database.do("look", job)
    segments, _late = seen.pop("segments"), seen.pop("late")
    assert seen == {
        "state": "out",
        "items": ["sent"] * PAGES,
        "pages": PAGES,
        "translations": PAGES,
        "twins": PAGES,
        "sent": PAGES,
        "letters": seen["letters"],
    }
    assert segments % PAGES == 0
    return seen["letters"]


@pytest.mark.parametrize("moment", ["inside 1", "inside 4", "between 1", "between 6"])
def test_a_killed_job_goes_on_with_every_page_sent_once(database, moment):
    job = str(database.do("prepare", str(PAGES)))
    before = database.do("look", job)["letters"]
    killed = database.start("tick", stop_at=moment)
    killed.go().wait_until_it_stands_still()
    killed.kill()
    where, number = moment.split()
    done = int(number) - (where == "inside")
    seen = database.do("look", job)
    assert seen["items"].count("sent") == seen["sent"] == seen["twins"] == done
    assert (seen["state"], seen["letters"]) == ("preparing", before)
    assert database.do("tick") == "done"
    assert assert_every_page_was_sent_once(database, job) == before + 1


def test_two_who_send_one_job_at_once_send_every_page_once(database):
    job = str(database.do("prepare", str(PAGES)))
    before = database.do("look", job)["letters"]
    workers = [database.start("tick") for _one in range(2)]
    for worker in workers:
        worker.go()
    assert [worker.answer() for worker in workers] == ["done", "done"]
    assert assert_every_page_was_sent_once(database, job) == before + 1


def test_two_who_tell_at_once_tell_once(database):
    job = str(database.do("prepare", "1"))
    database.do("tick")
    before = database.do("look", job)["late"]
    database.do("remind", job)
    tellers = [database.start("tell") for _one in range(2)]
    for teller in tellers:
        teller.go()
    assert [teller.answer() for teller in tellers] == ["done", "done"]
    assert database.do("look", job)["late"] == before + 1
