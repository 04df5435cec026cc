"""A place for files, and those who send them."""

from pathlib import Path

import pytest


@pytest.fixture
def kept(tmp_path, settings):
    """Everything in the storage: a function that lists it."""
    settings.MEDIA_ROOT = tmp_path / "media"

    def names():
        folder = Path(settings.MEDIA_ROOT)
        return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())

    return names


@pytest.fixture
def sender(client, administrator, kept):
    """Somebody who may send files of every kind."""
    client.force_login(administrator)
    return client
