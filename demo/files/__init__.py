"""The demonstration's files, written by code: the same on every machine, and nobody else's."""

from collections.abc import Callable

from demo.files import film, office, pdf, plain, sound
from demo.reading import Item

# How a file is written, by the word in content/files.toml: its extension and its bytes.
WRITERS: dict[str, tuple[str, Callable[[Item], bytes]]] = {
    "csv": ("csv", plain.table),
    "docx": ("docx", office.document),
    "large-pdf": ("pdf", pdf.large_print),
    "mp3": ("mp3", sound.quiet),
    "pdf": ("pdf", pdf.document),
    "vtt": ("vtt", plain.captions),
    "webm": ("webm", film.slides),
}


def write_file(item: Item) -> tuple[str, bytes]:
    """The name and the bytes of a file.

    Args:
        item: its entry in content/files.toml.

    Raises:
        KeyError: if nothing writes such files.
    """
    extension, write = WRITERS[item["write"]]
    return f"{item['key']}.{extension}", write(item)
