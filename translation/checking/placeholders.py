"""Placeholders: what a program puts words in the place of, and nobody may change."""

import re
from typing import Final

from translation.checking.reading import Thing, taken, thing

_PLACEHOLDER: Final = re.compile(
    r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\$?\{[^{}\s][^{}]*\}|\[\[[^\[\]]*\]\]"
    r"|%\([^()]*\)[a-z]?\b|(?<![\d%])%[sd]\b|%%\w+%%"
)


def placeholders_in(text: str) -> tuple[list[Thing], str]:
    """The placeholders, and the text without them.

    Args:
        text: a text without codes.
    """

    def make(found: re.Match[str]) -> Thing:
        return thing("placeholder", found, {re.sub(r"(?<=\{)\s+|\s+(?=\})", "", found.group())})

    return taken(text, _PLACEHOLDER, make)
