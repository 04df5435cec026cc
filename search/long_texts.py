"""The keys of long texts, kept between the saves of the page that holds them.

A file of 200,000 characters is read again at each save of its page, and hardly ever changes.
"""

from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.cache import cache

from search import taught

LONG: Final = 20_000  # characters
KEPT: Final = 30 * 24 * 3600  # seconds

_ROOT: Final = Path(__file__).parents[1]
_READING: Final = ("welsh/*.py", "welsh/*.tsv", "search/english*", "search/fields.py")


def kept(text: str, language: str, work_out: Callable[[], str]) -> str:
    """What is indexed of a text, worked out only if the text or the way it is read has changed.

    Args:
        text: any text; a short one is not kept.
        language: "en" or "cy".
        work_out: gives what is indexed.
    """
    if len(text) < LONG:
        return work_out()
    said = f"{_lists()}:{taught.stamp()}:{language}:{text}"
    key = f"carthen:keys:{sha256(said.encode()).hexdigest()}"
    found: Any = cache.get_or_set(key, work_out, KEPT)
    return str(found)


@lru_cache(maxsize=1)
def _lists() -> str:
    """What tells one way of reading words from another: its code and its lists."""
    told = sha256(f"{version('simplemma')} {version('snowballstemmer')}".encode())
    files = [path for pattern in _READING for path in sorted(_ROOT.glob(pattern))]
    if settings.LECSICON:
        files.append(Path(settings.LECSICON))
    for path in files:
        told.update(path.read_bytes())
    return told.hexdigest()
