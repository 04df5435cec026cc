"""Pages and records changed at random, through the operations people have, stay true pairs.

A failure names its seed: `CARTHEN_SEED=…` runs that sequence again. `CARTHEN_SEQUENCES` says how
many sequences the long run has in all; by default 500 on PostgreSQL and 100 on SQLite.
"""

import pytest

from tests.translation.random_runs import (
    FILES,
    run,
    seed_of_a_site,
    seed_of_this_run,
    sequences_of_the_long_run,
)

pytestmark = pytest.mark.django_db

# On each of the two databases; the long run has many times as many.
SEQUENCES = 3
SITES = 10


def test_no_promise_is_broken_after_any_of_many_steps(site_people):
    seed, only = seed_of_this_run()
    assert run(seed, site_people, SEQUENCES, only)


@pytest.mark.soak
@pytest.mark.parametrize("site", range(SITES))
def test_no_promise_is_broken_in_a_long_run(site_people, site):
    seed, only = seed_of_a_site(f"a{site}")
    assert run(seed, site_people, sequences_of_the_long_run() // FILES // SITES, only)
