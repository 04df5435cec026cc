"""The words of a text, without what only looks like words; positions stay those of the text."""

from translation.checking.addresses import addresses_in
from translation.checking.placeholders import placeholders_in
from translation.checking.reading import without_codes, without_foreign


def words_only(text: str) -> str:
    """A text with its codes, placeholders and addresses blanked out."""
    _found, rest = placeholders_in(without_codes(text))
    return addresses_in(rest)[1]


def in_its_language(text: str) -> str:
    """The same, and without what is marked as in the other language."""
    return words_only(without_foreign(text))
