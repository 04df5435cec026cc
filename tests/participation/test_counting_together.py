"""Several processes count as one, as the processes of a server do."""

import multiprocessing

import pytest

from participation.abuse.counters import Counted, count, later
from tools.databases import copied_database, moved_to

pytestmark = pytest.mark.django_db

PROCESSES, TIMES = 4, 50
processes = multiprocessing.get_context("fork")


@pytest.fixture(scope="module")
def database(tmp_path_factory, django_db_setup, django_db_blocker):
    folder = tmp_path_factory.mktemp("counting")
    with django_db_blocker.unblock(), copied_database(folder, "counting") as name:
        yield name


def count_often(database, talk, number):
    """Count the same two things, in an order of one's own, and say how often each was counted."""
    things = [Counted("ours", later(hours=1)), Counted("theirs", later(hours=1))]
    names = [thing.name for thing in things]
    with moved_to(database):
        seen = [
            dict(zip(names, count(*things), strict=True))
            if number % 2
            else dict(zip(names[::-1], count(*things[::-1]), strict=True))
            for _ in range(TIMES)
        ]
    talk.send(seen)


def test_several_processes_count_each_sending_once(database):
    ends = [processes.Pipe() for _ in range(PROCESSES)]
    workers = [
        processes.Process(target=count_often, args=(database, theirs, number), daemon=True)
        for number, (_ours, theirs) in enumerate(ends)
    ]
    for worker in workers:
        worker.start()
    for ours, _theirs in ends:
        assert ours.poll(60), "a process did not come to its end"
    seen = [told for ours, _theirs in ends for told in ours.recv()]
    for worker in workers:
        worker.join(60)

    for name in ("ours", "theirs"):
        assert sorted(told[name] for told in seen) == list(range(1, PROCESSES * TIMES + 1))
