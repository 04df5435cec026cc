"""Questions that come from no reader who knows what they look for: empty, hostile, endless."""

from collections.abc import Iterator
from random import Random
from typing import Final

FIXED: Final = (
    "",
    " \t\n ",
    "y yn a’r i",
    "the and of to",
    "!!! ... ()",
    '"',
    '"cyngor',
    'tai" iechyd "',
    "-",
    "-cyngor",
    "-a -b -c",
    "c" * 10_000,
    "cyngor " * 1_500,
    "\x00\x01\x1f\x7f",
    "cyngor\x00iechyd",
    "'; DROP TABLE search_findable; --",
    "cyngor & | ! <-> :* ( )",
    "cyngor AND OR NOT NEAR(iechyd, 2)",
    "title : cyngor*",
    "\u202e\u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "c\u0301\u0302\u0303\u0304" * 30,
    "🙂🏴󠁧󠁢󠁷󠁬󠁳󠁿👩‍👩‍👧",
    "\ufffe\uffff\U0010ffff",
)
_PIECES: Final = (
    *("cyngor", "cyfarfod", "meeting", "people", "gofalwyr", "tai", "y", "the", "cydgynhyrchu"),
    *(
        '"',
        "-",
        "'",
        "’",
        "*",
        ":",
        "(",
        ")",
        "&",
        "|",
        "!",
        "<->",
        "\\",
        "%",
        "\u0301",
        "🙂",
        "\x00",
    ),
    *("NEAR", "OR", "1e5", "00", "x0x0", "cyd-", "-hir", "zzzzzz", "qxqxq"),
)
MOST_PIECES: Final = 50


def odd_questions(generated: int, seed: str) -> Iterator[str]:
    """The ones that were thought of, and some put together by chance.

    Args:
        generated: how many of the latter, of up to fifty words.
        seed: the same gives the same.
    """
    yield from FIXED
    chance = Random(seed)  # noqa: S311 - not a secret
    for _number in range(generated):
        pieces = chance.choices(_PIECES, k=chance.randint(1, MOST_PIECES))
        yield chance.choice((" ", " ", "")).join(pieces)
