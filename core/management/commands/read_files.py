"""Reads the text of every document anew."""

from typing import Any

from django.core.management.base import BaseCommand

from core.files.texts import keeping


class Command(BaseCommand):
    """For after a change to how files are read; new files are read by themselves."""

    help = "Read the text of all PDF and Word files anew, and index the pages that hold them."

    def handle(self, *args: Any, **options: Any) -> None:
        count = failed = 0
        for document in keeping.readable().iterator(chunk_size=100):
            count += 1
            try:
                keeping.read(document)
            except OSError as error:
                failed += 1
                self.stderr.write(f"Document {document.pk} could not be read: {error}")
        self.stdout.write(f"Read: {count - failed}. Could not be read: {failed}.")
