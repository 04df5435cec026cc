"""A public site as docs/deployment.md describes it, with all its processes, on the loopback."""

import os
from dataclasses import replace

import pytest

from tests.load import postgres, running
from tests.load.post import PostOffice
from tests.load.signers import Site
from tests.load.town import Town, add_letters

# Nobody is under attack here but where a test says so.
AT_PEACE = {"FORM_ATTACK_PER_MINUTE": "1000000", "FORM_DOMAIN_PER_MINUTE": "1000000"}


@pytest.fixture(scope="session")
def town(tmp_path_factory):
    """A running site with open letters, a worker and a mail server that is open."""
    folder = tmp_path_factory.mktemp("load")
    log, office = folder / "log", PostOffice()
    office.open()
    with postgres.running() as database:
        environment = {
            **os.environ,
            **AT_PEACE,
            "DJANGO_SETTINGS_MODULE": "tests.load.settings",
            "DATABASE_URL": database.url,
            "SECRET_KEY": "only for tests, and long enough for a server that is not public",
            "ALLOWED_HOSTS": "localhost,127.0.0.1",
            "BASE_URL": "https://localhost",
            "DEFAULT_FROM_EMAIL": "Carthen <post@localhost>",
            "EMAIL_URL": f"smtp://127.0.0.1:{office.port}",
            "MEDIA_ROOT": str(folder / "media"),
            "ERASURE_LOG": str(folder / "erasures.jsonl"),
            "COUNTS_ROOT": str(folder / "counts"),
        }
        running.manage(environment, "migrate", "--verbosity", "0")
        letters = add_letters(environment)
        with (
            running.web(environment, log) as (port, web),
            running.background(environment, log) as worker,
        ):
            yield Town(Site(port), database, office, environment, letters, log, web, worker)
    office.close()


@pytest.fixture(scope="module")
def guarded(town):
    """The same site, from a server whose limits are as they come."""
    environment = {name: value for name, value in town.environment.items() if name not in AT_PEACE}
    with running.web(environment, town.log) as (port, _web):
        yield replace(town, site=Site(port))
