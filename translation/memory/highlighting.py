"""Showing where in a text the words of a question stand."""

from translation.memory.searching import forms_of
from translation.memory.words import LONGEST_WORD, WORD, words_of
from translation.stretches import Stretch, in_stretches


def highlighted(text: str, question: str, language: str) -> list[Stretch]:
    """A text in stretches, the words of a question marked, in Welsh also where they are mutated.

    Args:
        text: as a person reads it, without codes.
        question: words of either language.
        language: the language of the text.
    """
    asked = {form for word in words_of(question) for form in forms_of(word, language)}
    words = (word for word in WORD.finditer(text) if word[0].lower()[:LONGEST_WORD] in asked)
    return in_stretches(text, (word.span() for word in words))
