"""Tests that stand on the demonstration."""

import pytest


@pytest.fixture(scope="module")
def loaded(demo_site, django_db_blocker, tmp_path_factory):
    """What loading the demonstration printed; what a module does to it is undone at its end."""
    with (
        django_db_blocker.unblock(),
        demo_site.lent(tmp_path_factory.mktemp("lent") / "media") as printed,
    ):
        yield printed
