"""Names that files are kept under."""

import re
import unicodedata
from pathlib import PurePath

LONGEST_STEM = 60
UNSAFE = re.compile(r"[^A-Za-z0-9]+")


def safe_name(name: str) -> str:
    """A name that no file system, address or reader trips over.

    Letters lose what ASCII has no sign for, and everything that is neither letter nor digit
    becomes a hyphen: no path, second extension, leading dot or mark that turns the text around.

    Args:
        name: the name a file was sent with.

    Returns:
        A short stem in ASCII and the extension in small letters.
    """
    path = PurePath(name.replace("\\", "/"))
    stem, extension = _plain(path.stem), _plain(path.suffix).lower()
    return f"{stem[:LONGEST_STEM].strip('-') or 'file'}{'.' if extension else ''}{extension}"


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return UNSAFE.sub("-", letters).strip("-")
