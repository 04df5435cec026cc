"""The plural of an English term, by rule.

Source: the regular plurals of English and the few irregular ones of this field's words; anything
else is entered with the term as another form.
"""

import re
from typing import Final

_IRREGULAR: Final = {
    "child": "children",
    "person": "people",
    "man": "men",
    "woman": "women",
    "foot": "feet",
    "life": "lives",
    "wife": "wives",
    "half": "halves",
    "leaf": "leaves",
    "self": "selves",
    "criterion": "criteria",
    "medium": "media",
}
_REGULAR: Final = frozenset({"human", "german", "roman"})
_HISSING: Final = ("s", "x", "z", "ch", "sh")
_LAST_WORD: Final = re.compile(r"([^\W\d_]+)(\W*)$")
# The head of a term stands before these: "letters of support".
_BEFORE: Final = re.compile(r"([^\W\d_]+)(?= (?:of|for|in|on|to|at|with|by|from)\b)")


def plurals(phrase: str) -> list[str]:
    """The plurals a term may have: of its last word, and of a word before a preposition.

    Args:
        phrase: a term, as "service user" or "letter of support".
    """
    places = [_LAST_WORD.search(phrase), _BEFORE.search(phrase)]
    return [
        f"{phrase[: found.start(1)]}{plural(found[1])}{phrase[found.end(1) :]}"
        for found in places
        if found
    ]


def plural(word: str) -> str:
    """The plural of one English noun: "carer", "carers"; "body", "bodies"."""
    lowered = word.lower()
    if irregular := _IRREGULAR.get(lowered):
        return irregular.capitalize() if word[0].isupper() else irregular
    if lowered.endswith("man") and lowered not in _REGULAR:
        return f"{word[:-2]}en"
    if lowered.endswith("sis"):
        return f"{word[:-2]}es"
    if lowered.endswith("y") and lowered[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if lowered.endswith(_HISSING) else f"{word}s"
