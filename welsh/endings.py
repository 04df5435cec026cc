"""Endings of Welsh words: what a plural or a form of a verb may come from.

They say what may be; whether it is, a list must tell. Words are folded: see ``folding``.

Sources:
    Peter Wynn Thomas, *Gramadeg y Gymraeg* (1996): plural endings of nouns, and the endings of
    the regular verb in the written language; and, of those heard, -es (-ais), -iff, -ith, -on.
"""

import re
from typing import Final

SHORTEST_STEM: Final = 3
_SHORTEST_GUESS: Final = 4

# A plural ending, and what may stand in its place in the singular. The first are seldom anything
# else; the others are met in words of many kinds.
_PLURALS: Final = {
    "iaethau": ("iaeth",), "iadaethau": ("iadaeth",), "iadau": ("iad",), "feydd": ("fa",),
    "leoedd": ("le",), "iaid": ("iad", "ad", ""), "wyr": ("wr", "iwr", "ydd"),
    "nnau": ("n",), "nni": ("n",), "rrau": ("r",), "iau": ("", "yn"), "ion": ("", "yn"),
    "oedd": ("", "edd"), "au": ("", "en", "yn"),
}  # fmt: skip
_OTHER_PLURALS: Final = {
    "ydd": ("",), "edd": ("",), "on": ("", "yn"), "od": ("", "en"), "i": ("", "en"), "s": ("",),
}  # fmt: skip

# Endings of verbs, and what verbal nouns end with.
_OF_PERSONS: Final = (
    "iodd iwyd iais iaist ioch iasom iasoch iasant iaf iwn iwch iant ian iai iech ient ier ir odd "
    "wyd ais aist asom asoch asant asai aswn af wn wch ant an ai ech ent er iff ith es est on och "
    "em it id ed o a"
)
_PERSONS: Final = tuple(_OF_PERSONS.split())
_VERBAL_NOUNS: Final = ("", "io", "u", "o", "i", "a", "an", "eg", "ed", "yd")

_STEM_ENDINGS: Final = tuple(
    sorted(
        (*_PERSONS[:-5], *_PLURALS, *_OTHER_PLURALS, "wr", "iwr", "ydd", "io", "u", "wyd"),
        key=len,
        reverse=True,
    )
)


def singulars(word: str, *, is_unknown: bool = False) -> list[str]:
    """What a word may be the plural of.

    Args:
        word: a word, folded.
        is_unknown: whether no list has it, so that less likely plurals count too.
    """
    endings = {**_PLURALS, **_OTHER_PLURALS} if is_unknown else _PLURALS
    return [
        word[: -len(ending)] + singular
        for ending, ones in endings.items()
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM
        for singular in ones
        if len(word) - len(ending) + len(singular) >= _SHORTEST_GUESS
    ]


def spellings(word: str) -> list[str]:
    """Other spellings of a word that are often mistaken for it: n for nn, r for rr, -wr for -iwr.

    Args:
        word: a word, folded, that no list has.
    """
    found = [word[:-2] + "iwr"] if word.endswith("wr") and not word.endswith("iwr") else []
    for letter in "nr":
        for place in (match.start() for match in re.finditer(letter, word)):
            if word[place : place + 2] == letter * 2:
                found.append(word[:place] + word[place + 1 :])
            elif 0 < place < len(word) - 1 and word[place - 1] != letter:
                found.append(word[:place] + letter + word[place:])
    return found


def verbal_nouns(word: str) -> list[str]:
    """What verbal nouns a word may be a form of."""
    return [
        word[: -len(ending)] + noun
        for ending in _PERSONS
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_GUESS
        for noun in _VERBAL_NOUNS
        if len(word) - len(ending) + len(noun) >= _SHORTEST_GUESS
    ]


def stem(word: str) -> str:
    """A word without its ending, to compare words that no list has."""
    for ending in _STEM_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_GUESS:
            return word[: -len(ending)]
    return word
