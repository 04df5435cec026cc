"""What a supervisor is told."""

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.utils import OperationalError

from site_project import health


@pytest.fixture(autouse=True)
def _ask_afresh():
    health._all_migrations_applied.cache_clear()
    yield
    health._all_migrations_applied.cache_clear()


def test_a_living_process_says_so_without_a_database(client):
    # No database mark: a query would fail.
    assert client.get("/-/alive/").json() == {"alive": True}


def test_a_site_with_all_migrations_is_ready(client, db):
    assert client.get("/-/ready/").status_code == 200


def test_a_site_with_a_migration_waiting_is_not_ready(client, db):
    app, name = MigrationLoader(connection).graph.leaf_nodes("home")[0]
    MigrationRecorder(connection).record_unapplied(app, name)
    answer = client.get("/-/ready/")
    assert (answer.status_code, answer.json()["reason"]) == (503, "migrations")


def test_a_site_without_its_database_is_not_ready_and_tells_no_details(client, monkeypatch):
    class Unreachable:
        def cursor(self):
            raise OperationalError("password of the database")

    monkeypatch.setattr(health, "connection", Unreachable())
    answer = client.get("/-/ready/")
    assert answer.status_code == 503
    assert answer.json() == {"ready": False, "reason": "database"}


def test_a_probe_needs_no_host_name_and_no_https(client, settings):
    settings.ALLOWED_HOSTS = ["www.example.org"]
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/-/alive/", headers={"host": "10.0.0.1"}).status_code == 200
