"""The demonstration, loaded once for each module that asks for it."""

import pytest

from tests.demo.loading import run


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demonstration, loaded once for the whole module and taken back at its end."""
    from django.db import transaction

    with (
        pytest.MonkeyPatch.context() as patch,
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        patch.setattr("django.conf.settings.MEDIA_ROOT", tmp_path_factory.mktemp("media"))
        yield run()
        transaction.set_rollback(True)
