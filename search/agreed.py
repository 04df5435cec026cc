"""What is called by an agreed name of the other language."""

from collections.abc import Iterator

from translation.locales import OTHER
from translation.terms.current import terms_for_readers


def agreed_names(typed: str, language: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where an agreed term of the other language stands, and what it is called in this one.

    A form that is not to be used is one that readers type.

    Args:
        typed: what a reader typed.
        language: "en" or "cy", of the names.
    """
    other, terms = OTHER[language], terms_for_readers()
    for found in (*terms.found_in(typed, other), *terms.avoided_in(typed, other)):
        names = tuple(name for term in found.terms if (name := getattr(term, language)))
        if names:
            yield found.start, found.end, names
