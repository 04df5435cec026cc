"""Initial mutations: the forms in which a Welsh word meets a reader, and the way back.

The first letter of a word changes after certain words and in certain places: *cymuned*, *y
gymuned*, *fy nghymuned*, *ei chymuned*. What changes is the first letter as Welsh counts letters,
so that *ch* of *chwarae* is not the *c* of *cwm*; see ``digraphs``.

A mutated form says only what the word may have been: *ferch* may be soft from *merch* or *berch*.
Which of the two is a word, a list must tell.

Sources:
    The tables of the three mutations, and h before a vowel after *ei* (her), *ein* and *eu*:
    Peter Wynn Thomas, *Gramadeg y Gymraeg* (1996); the same tables stand in D. Geraint Lewis,
    *Y Treigladur* (1993).
    That abbreviations do not mutate: Cymraeg Clir (Canolfan Bedwyr).
    Borrowed words in g that keep it: our own list of those most used.
"""

import re
import unicodedata
from collections.abc import Container, Iterator
from enum import StrEnum
from typing import Final

from welsh.digraphs import DIGRAPHS


class Mutation(StrEnum):
    """What can become of the beginning of a word."""

    SOFT = "soft"
    NASAL = "nasal"
    ASPIRATE = "aspirate"
    H = "h"


_CHANGES: Final[dict[Mutation, dict[str, str]]] = {
    Mutation.SOFT: {
        "p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r",
    },
    Mutation.NASAL: {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"},
    Mutation.ASPIRATE: {"p": "ph", "t": "th", "c": "ch"},
}  # fmt: skip

UNCHANGED: Final = frozenset(["gem", "gôl", "golff", "garej", "gitâr", "gêm", "gyda", "gan"])
"""Words that no mutation changes in the written language, though their first letter could."""

_VOWELS: Final = frozenset("aeiouy")
# What can follow a letter that mutates: *ts* of *tsieina* does not, and no word begins with *gd*.
_AFTER: Final = re.compile(r"(?!ll|rh|ng)[aeiouwylnr]")
_FIRST_WORD: Final = re.compile(r"[^\W_]+")


def mutated(phrase: str, mutation: Mutation, unchanged: Container[str] = UNCHANGED) -> str | None:
    """Mutate the first word of a phrase.

    Args:
        phrase: a word or phrase in its radical form; a capital at its beginning stays one.
        mutation: which mutation.
        unchanged: words, without capitals, that do not mutate: names and borrowed words.

    Returns:
        The mutated phrase; None where the mutation leaves the word as it is. Abbreviations
        (*GIG*, *S4C*) do not mutate.
    """
    phrase = unicodedata.normalize("NFC", phrase)
    found = _FIRST_WORD.search(phrase)
    if found is None or _stays(found.group(), unchanged):
        return None
    before, word, after = phrase[: found.start()], found.group(), phrase[found.end() :]
    first = word[:2] if word[:2].lower() in DIGRAPHS else word[0]
    rest = word[len(first) :]
    if mutation is Mutation.H:
        begins = f"h{first.lower()}" if _is_vowel(first, rest) else None
    else:
        begins = _CHANGES[mutation].get(first.lower()) if _may_follow(rest) else None
    if begins is None:
        return None
    return f"{before}{_in_case(begins + rest, word)}{after}"


def forms(phrase: str, unchanged: Container[str] = UNCHANGED) -> list[str]:
    """Every form a phrase can have by the mutation of its first word, its own first.

    Args:
        phrase: a word or phrase in its radical form.
        unchanged: words, without capitals, that do not mutate.

    Returns:
        Between one and four forms, each once.
    """
    phrase = unicodedata.normalize("NFC", phrase)
    found = [mutated(phrase, mutation, unchanged) for mutation in Mutation]
    return list(dict.fromkeys([phrase, *(form for form in found if form is not None)]))


def radicals(word: str, unchanged: Container[str] = UNCHANGED) -> list[tuple[str, Mutation]]:
    """What a word may be a mutated form of.

    Args:
        word: one word as it stands in a text.
        unchanged: words, without capitals, that do not mutate.

    Returns:
        Possible radical forms, each with the mutation that leads from it to the word. The word
        itself may be radical too, and is not among them.
    """
    word = unicodedata.normalize("NFC", word)
    return list(dict.fromkeys(_back(word, unchanged)))


def _back(word: str, unchanged: Container[str]) -> Iterator[tuple[str, Mutation]]:
    lowered = word.lower()
    for mutation in (Mutation.SOFT, Mutation.NASAL, Mutation.ASPIRATE):
        for radical, begins in _CHANGES[mutation].items():
            # *llais* begins with ll, which is no l.
            if lowered.startswith(begins) and not (begins == "l" and lowered.startswith("ll")):
                candidate = _in_case(radical + word[len(begins) :], word)
                if mutated(candidate, mutation, unchanged) == word:
                    yield candidate, mutation
    if lowered.startswith("h") and len(word) > 1:
        candidate = _in_case(word[1:], word)
        if mutated(candidate, Mutation.H, unchanged) == word:
            yield candidate, Mutation.H


def _stays(word: str, unchanged: Container[str]) -> bool:
    is_abbreviation = len(word) > 1 and word == word.upper()
    return is_abbreviation or word.lower() in unchanged


def _may_follow(rest: str) -> bool:
    return _AFTER.match(unicodedata.normalize("NFD", rest.lower())) is not None


def _is_vowel(first: str, rest: str) -> bool:
    """Whether a first letter is a vowel: w is one before a consonant and before y."""
    plain = unicodedata.normalize("NFD", first.lower())
    if plain == "w":
        return bool(rest) and (unicodedata.normalize("NFD", rest.lower())[0] not in "aeiou")
    return plain[0] in _VOWELS or plain[0] == "w"


def _in_case(changed: str, word: str) -> str:
    """A changed word with a capital at its beginning where the word had one."""
    if not word[:1].isupper():
        return changed
    return changed[:1].upper() + changed[1:2].lower() + changed[2:]
