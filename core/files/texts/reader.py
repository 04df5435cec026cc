"""Reads the text of one file and writes it out: a program of its own, run by `running`.

It knows nothing of the site, its settings or its database. What a file does to it, it does to a
process with little memory and little time that may write nothing but its answer.
"""

import re
import resource
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import IO

from core.files.texts.pdf import pages_of_pdf
from core.files.texts.word import paragraphs_of_word

MOST_SIGNS = 200_000
"""Characters of a file that are kept: about eighty pages. PostgreSQL counts no words beyond the
first 16,383 anyway."""

MOST_MEMORY = 768_000_000  # bytes, the program itself included
MOST_SECONDS = 30  # of the processor

READERS: dict[str, Callable[[IO[bytes]], Iterator[str]]] = {
    "pdf": pages_of_pdf,
    "docx": paragraphs_of_word,
}
WHOLE, PARTLY = 0, 3
BROKEN_WORD = re.compile(r"(?<=\w)[-\u2010] *\n *(?=\w)")
LIGATURE = re.compile(r"[\ufb00-\ufb06]")
SPACE = re.compile(r"[^\S\n]+")
LINES = re.compile(r"\s*\n\s*")


def cleaned(words: str) -> str:
    """Text that any database keeps: no signs that are not seen, words and spaces made whole."""
    words = LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), words)
    words = unicodedata.normalize("NFC", words.replace("\u00ad", ""))
    words = "".join(
        sign if sign == "\n" or unicodedata.category(sign)[0] != "C" else " " for sign in words
    )
    return LINES.sub("\n", SPACE.sub(" ", BROKEN_WORD.sub("-", words))).strip()


def write_text(kind: str, path: str, out: IO[bytes]) -> int:
    """Write the text of a file piece by piece, so that what was read before the end is not lost.

    Returns:
        Whether it is whole: `WHOLE` or `PARTLY`.
    """
    left = MOST_SIGNS
    with open(path, "rb") as file:
        for piece in READERS[kind](file):
            words = cleaned(piece[:left])
            if words:
                out.write(f"{words}\n".encode())
                out.flush()
            left -= len(piece)
            if left <= 0:
                return PARTLY
    return WHOLE


def main() -> int:
    """Keep within the limits, and read the file named on the command line after its kind."""
    limits = {
        resource.RLIMIT_AS: MOST_MEMORY,
        resource.RLIMIT_CPU: MOST_SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for limit, most in limits.items():
        # Not every system keeps every limit; the clock of `running` is there on all of them.
        with suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))
    try:
        return write_text(sys.argv[1], sys.argv[2], sys.stdout.buffer)
    except Exception:  # whatever a file breaks, the answer is what was read
        return PARTLY


if __name__ == "__main__":
    sys.exit(main())
