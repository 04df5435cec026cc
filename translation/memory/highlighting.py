"""Showing where in a text the words of a question stand."""

from dataclasses import dataclass

from translation.memory.searching import forms_of
from translation.memory.words import LONGEST_WORD, WORD, words_of


@dataclass(frozen=True)
class Stretch:
    """A stretch of text, and whether it is what was asked for."""

    text: str
    is_asked: bool


def highlighted(text: str, question: str, language: str) -> list[Stretch]:
    """A text in stretches, the words of a question marked, in Welsh also where they are mutated.

    Args:
        text: as a person reads it, without codes.
        question: words of either language.
        language: the language of the text.
    """
    asked = {form for word in words_of(question) for form in forms_of(word, language)}
    found, place = [], 0
    for word in WORD.finditer(text):
        if word[0].lower()[:LONGEST_WORD] in asked:
            found += [Stretch(text[place : word.start()], False), Stretch(word[0], True)]
            place = word.end()
    found.append(Stretch(text[place:], False))
    return [stretch for stretch in found if stretch.text]
