"""One text as the checks read it: what it says in numbers, and what is left for words."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from translation.checking.findings import Span

# Stands for each sign that is no word: positions stay those of the text.
BLANK = "\ue000"
CODE = re.compile(r"⟦/?[a-z][a-z0-9-]*⟧")
# A word, with its clitics and hyphenated parts.
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
FOREIGN = re.compile(r"⟦(lang-(?:en|cy))⟧.*?⟦/\1⟧", re.DOTALL)


@dataclass(frozen=True)
class Thing:
    """Something in a text that a translation has to keep.

    Attributes:
        kind: what it is: "number", "month", "weekday", "time", "money", "url"…
        values: what it may mean: any of them.
        span: where it stands.
        words: how it is written there.
        is_sure: whether it means only this. What may be only a manner of speaking (“one of”,
            “a second”) answers to its like in the other language and is not asked for.
    """

    kind: str
    values: frozenset[object]
    span: Span
    words: str
    is_sure: bool = True


def thing(kind: str, found: re.Match[str], values: Iterable[object]) -> Thing:
    """A sure thing that stands where an expression was found."""
    return Thing(kind, frozenset(values), Span(*found.span()), found.group())


def blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """A text with some of it blanked out, as long as before."""
    for start, end in spans:
        text = text[:start] + BLANK * (end - start) + text[end:]
    return text


def without_codes(text: str) -> str:
    """A text with its codes blanked out."""
    return blanked(text, [found.span() for found in CODE.finditer(text)])


def without_foreign(text: str) -> str:
    """A text with its codes, and what is marked as in the other language, blanked out."""
    return without_codes(blanked(text, [found.span() for found in FOREIGN.finditer(text)]))


def plain(text: str) -> str:
    """The words of a text, without codes; positions are not those of the text."""
    return CODE.sub("", text)


def taken(
    text: str, expression: re.Pattern[str], make: Callable[[re.Match[str]], Thing | None]
) -> tuple[list[Thing], str]:
    """The things an expression finds, and the text without them.

    Args:
        make: makes a thing of what was found, or nothing where it is none.
    """
    found = [(one, match.span()) for match in expression.finditer(text) if (one := make(match))]
    return [one for one, _span in found], blanked(text, [span for _one, span in found])


def listed(words: str) -> tuple[str, ...]:
    """Words that are written one after the other, as they are in the lists of the checks."""
    return tuple(words.split())
