"""How the files that belong to the code are put together and named when they are collected."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

PART = re.compile(r'^@import "(?P<part>[\w/-]+\.css)";\n', re.MULTILINE)


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Names every file by what is in it, also where one script module imports another.

    Without it a browser could put modules of two releases together for as long as it keeps them.
    A stylesheet that is written in parts is served as one file, so that a page waits for one.
    """

    support_js_module_import_aggregation = True

    def post_process(
        self, paths: dict[str, tuple[Storage, str]], dry_run: bool = False, **options: Any
    ) -> Iterator[tuple[str, str, bool]]:
        """Put the parts of stylesheets together; then name and compress everything.

        Args:
            paths: where each file comes from, by its name.
            dry_run: whether nothing is written.
            options: Django's own.
        """
        whole = InMemoryStorage()
        for name in [name for name in paths if PurePosixPath(name).suffix == ".css"]:
            text = _text(paths, name)
            if PART.search(text):
                whole.save(name, ContentFile(_with_parts(paths, name, text)))
                paths[name] = whole, name
        yield from super().post_process(paths, dry_run, **options)


def _text(paths: dict[str, tuple[Storage, str]], name: str) -> str:
    storage, path = paths[name]
    with storage.open(path) as file:
        return str(file.read().decode())


def _with_parts(paths: dict[str, tuple[Storage, str]], name: str, text: str) -> str:
    folder = PurePosixPath(name).parent
    return PART.sub(lambda found: _text(paths, str(folder / found["part"])), text)
