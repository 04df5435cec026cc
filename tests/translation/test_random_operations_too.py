"""The other half of the long run: a file is the most that one process of a test run works on."""

import pytest

from tests.translation.random_runs import (
    FILES,
    run,
    seed_of_a_site,
    sequences_of_the_long_run,
)

pytestmark = [pytest.mark.django_db, pytest.mark.soak]

SITES = 10


@pytest.mark.parametrize("site", range(SITES))
def test_no_promise_is_broken_in_a_long_run(site_people, site):
    seed, only = seed_of_a_site(f"b{site}")
    assert run(seed, site_people, sequences_of_the_long_run() // FILES // SITES, only)
