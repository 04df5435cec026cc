"""Which word a Welsh form is a form of.

Several lists answer, the first that knows a form: what the project or its editors taught, the
lexicon of Bangor University where it was put in, and simplemma's table, which comes with the
package of that name and is read from it, never copied.

Sources:
    simplemma (Adrien Barbaresi, MIT); its Welsh table is made from the lists of Michal Boleslav
    Měchura (ODbL), Wiktionary (CC BY-SA) and Universal Dependencies.
    Lecsicon Cymraeg Bangor (Canolfan Bedwyr, CC0): a file with a form, its lemma, its part of
    speech and its features in each line, parted by tabs.
    ``supplement.tsv``: our own list.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from welsh.folding import folded

SUPPLEMENT: Final = Path(__file__).with_name("supplement.tsv")

Forms = Mapping[str, str]
"""By form, the word it is a form of, or several with spaces between them."""


class Lexicon:
    """Forms of words, and the words they are forms of.

    Args:
        forms: a large list, whose words may have no other forms in it.
    """

    def __init__(self, forms: Forms) -> None:
        self._lists: tuple[Forms, ...] = (forms,)
        self._accented = dict(_without_accents(forms))
        self._headwords = frozenset(_inflected(forms))

    def taught(self, forms: Forms) -> "Lexicon":
        """A lexicon that knows better about some forms.

        Args:
            forms: each with the words it belongs to; one that is its own word is looked for as
                itself.
        """
        better = object.__new__(Lexicon)
        better._lists = (forms, *self._lists)
        better._accented = {**self._accented, **dict(_without_accents(forms))}
        own = {folded(form) for form, lemmas in forms.items() if form in lemmas.split(" ")}
        better._headwords = self._headwords | own | set(_inflected(forms))
        return better

    def lemmas(self, form: str) -> tuple[str, ...]:
        """The words a form may belong to, also where its accents are left out; none if unknown."""
        for known in self._lists:
            if lemmas := known.get(form):
                return self._better(lemmas.split(" "))
        accented = self._accented.get(form)
        return self.lemmas(accented) if accented else ()

    def lemmas_taught(self, form: str) -> tuple[str, ...]:
        """The words a form belongs to by what was taught; none where only the large list knows."""
        for known in self._lists[:-1]:
            if lemmas := known.get(form):
                return self._better(lemmas.split(" "))
        return ()

    def is_headword(self, word: str) -> bool:
        """Whether a folded word is looked for as itself: it has forms that are no mutations."""
        return word in self._headwords

    def _better(self, lemmas: Iterable[str]) -> tuple[str, ...]:
        """Words with those that they are forms of by what was taught: *gweled*, *gweld*."""
        found = dict.fromkeys(lemmas)
        for lemma in list(found):
            for known in self._lists[:-1]:
                found.update(dict.fromkeys(known.get(lemma, "").split()))
        return tuple(found)


@lru_cache(maxsize=1)
def simplemma_forms() -> Forms:
    """The Welsh table of simplemma."""
    return DefaultDictionaryFactory().get_dictionary("cy")


@lru_cache(maxsize=1)
def supplement() -> Forms:
    """What the project knows better than the lists."""
    with SUPPLEMENT.open(encoding="utf-8") as lines:
        return read_forms(lines)


def read_forms(lines: Iterable[str]) -> Forms:
    """Read a list of forms and lemmas parted by tabs.

    Args:
        lines: a form, a lemma, and whatever may follow; empty lines and those that begin with #
            are passed over. Of several lemmas for one form each is kept.
    """
    forms: dict[str, dict[str, None]] = {}
    for line in lines:
        form, _tab, rest = line.strip("\n").lower().partition("\t")
        lemma = rest.partition("\t")[0].strip()
        if form and lemma and not form.startswith("#") and " " not in f"{form}{lemma}":
            forms.setdefault(form, {})[lemma] = None
    return {form: " ".join(lemmas) for form, lemmas in forms.items()}


def _without_accents(forms: Forms) -> Iterator[tuple[str, str]]:
    for form in forms:
        if not form.isascii() and (plain := folded(form)) not in forms:
            yield plain, form


def _inflected(forms: Forms) -> Iterator[str]:
    """Words with a form that no mutation of the beginning explains."""
    for form, lemmas in forms.items():
        for lemma in lemmas.split(" "):
            if not form.endswith(lemma[2:] or lemma[1:] or lemma):
                yield folded(lemma)
