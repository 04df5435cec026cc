"""The text of a PDF, page by page. Runs in a process of its own: see `core.files.texts.reader`."""

from collections.abc import Iterator
from itertools import islice
from typing import IO

from pypdf import PdfReader

MOST_PAGES = 500


def pages_of_pdf(file: IO[bytes]) -> Iterator[str]:
    """The text of each page, of at most `MOST_PAGES`; "" for a page that cannot be read.

    Raises:
        ValueError: if it is encrypted.
        Exception: whatever pypdf makes of a file that is damaged.
    """
    reader = PdfReader(file)
    if reader.is_encrypted:
        raise ValueError("encrypted")
    for page in islice(reader.pages, MOST_PAGES):
        try:
            yield page.extract_text()
        except MemoryError:
            raise
        except Exception:  # one bad page does not take the others along
            yield ""
