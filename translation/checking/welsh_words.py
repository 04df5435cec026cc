"""Advice on Welsh: spelling, where the installation has a dictionary, and mutation."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from importlib.util import find_spec
from typing import Final

from django.utils.translation import gettext_lazy as _
from simplemma import is_known

from translation.checking.findings import Check, Finding, Span
from translation.checking.prose import in_its_language
from translation.checking.reading import WORD, listed
from translation.units import Unit
from welsh import mutation_slips, mutations

_CLITIC: Final = re.compile(r"[’'](?:r|n|w|u|i|m|th|ch)$", re.IGNORECASE)
# Words of this field, and of the web, that the dictionary does not have.
OUR_WORDS: Final = frozenset(
    listed(
        "cydgynhyrchu cydgynhyrchiol cydgynhyrchydd cydgynhyrchwyr cwci cwcis ymgyngoriadau "
        "rhanddeiliad rhanddeiliaid llesiant podlediad podlediadau gweminar gweminarau hwb hybiau "
        "cydraddoldeb niwroamrywiol niwroamrywiaeth grymuso lawrlwytho e-bost "
        "uwchlwytho hygyrchedd yb yh yp"
    )
)
# A dictionary takes long over what no word is.
_LONGEST: Final = 40
_PREFIXES: Final = listed("ail cyd rhyng aml uwch gwrth traws hunan")


def has_dictionary() -> bool:
    """Whether this installation can check Welsh spelling (see docs/checks.md)."""
    return find_spec("cymraeg_mcp") is not None and find_spec("spylls") is not None


@lru_cache(maxsize=1)
def _dictionary() -> Callable[[str], bool]:
    """The dictionary, which takes seconds and 70 MB to read: not before it is needed."""
    from cymraeg_mcp.spelling import known

    return lru_cache(maxsize=50_000)(known)


def spelling(unit: Unit, words: Collection[str] = ()) -> Iterator[Finding]:
    """Words that the Welsh dictionary does not know, names left alone.

    Args:
        words: other words that are right, lower-case, in their radical form.
    """
    if unit.target_language != "cy" or unit.is_slug or not has_dictionary():
        return
    theirs = {found.group().lower() for found in WORD.finditer(unit.source)}
    wrong = [
        found
        for found in WORD.finditer(in_its_language(unit.target))
        if _is_misspelt(found.group(), theirs, words)
    ]
    if wrong:
        yield Finding(
            Check.SPELLING,
            _("The Welsh dictionary does not have: %(words)s."),
            {"words": ", ".join(dict.fromkeys(found.group() for found in wrong))},
            target=tuple(Span(*found.span()) for found in wrong),
        )


def _is_misspelt(word: str, theirs: set[str], words: Collection[str]) -> bool:
    # Names and abbreviations begin with a capital letter; so does the first word of a sentence,
    # and what is wrong with it stays unseen.
    if not word.islower() or not 1 < len(word) < _LONGEST or word in theirs:
        return False
    base = _CLITIC.sub("", word.replace("’", "'"))
    if _is_word(base, words):
        return False
    parts = base.split("-")
    return len(parts) == 1 or not all(_is_word(part, words) for part in parts)


def _is_word(word: str, words: Collection[str]) -> bool:
    # Each list lacks common words that the other has.
    if len(word) < 2 or _dictionary()(word) or is_known(word, lang="cy"):
        return True
    radicals = _radicals(word)
    if any(radical in OUR_WORDS or radical in words for radical in radicals):
        return True
    # Prefixes that make new words every day: *ailagor*, *cydlunio*.
    rests = [radical.removeprefix(one) for radical in radicals for one in _PREFIXES]
    return any(_dictionary()(base) for rest in rests if rest != word for base in _radicals(rest))


def _radicals(word: str) -> list[str]:
    return [word, *(radical for radical, _mutation in mutations.radicals(word))]


def mutation(unit: Unit) -> Iterator[Finding]:
    """Words that may lack a mutation."""
    if unit.target_language != "cy" or unit.is_slug:
        return
    found = list(mutation_slips.slips(in_its_language(unit.target)))
    if found:
        lines = (f"{one.trigger} {one.word} → {' / '.join(one.expected)}" for one in found)
        yield Finding(
            Check.MUTATION,
            _("A mutation may be missing: %(words)s."),
            {"words": "; ".join(dict.fromkeys(lines))},
            target=tuple(Span(one.start, one.end) for one in found),
        )
