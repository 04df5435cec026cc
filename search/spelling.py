"""“Did you mean”: words of the site that are spelt nearly like what found nothing.

What counts as nearly is one slip in a word of up to five letters and two in a longer one: a letter
that is wrong, missing, too many, or that changed places with the next (Damerau and Levenshtein,
each pair of letters changed once).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from uuid import UUID

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.languages import Analyser, analyser
from search.models import KnownWord, KnownWordsStamp
from translation.locales import LANGUAGES, OTHER, locale_for
from translation.stamps import Stamps
from welsh.analysis import UNKNOWN
from welsh.folding import folded
from welsh.mutations import radicals

_stamps = Stamps(KnownWordsStamp, "carthen:known-words:stamp")
SHORTEST: Final = 3  # letters of a word that is put right
FEW_LETTERS: Final = 5
MOST_SLIPS: Final = 3  # words of a search; with more of them it is in no language we know


class _Word(NamedTuple):
    """A word that may be suggested."""

    text: str
    pages: int


class _Words:
    """The words of the site in one language.

    Args:
        rows: each word, the same folded, on how many pages it stands, and what else it is found
            by.
    """

    def __init__(self, rows: Iterable[tuple[str, str, int, str]]) -> None:
        self._commonest: dict[str, _Word] = {}
        keys: set[str] = set()
        for text, plain, pages, more in rows:
            keys.update((plain, *more.split()))
            if pages > self._commonest.get(plain, _Word("", 0)).pages:
                self._commonest[plain] = _Word(text, pages)
        self.keys = frozenset(keys)
        by_length: dict[int, list[str]] = defaultdict(list)
        for plain in self._commonest:
            by_length[len(plain)].append(plain)
        self._by_length = dict(by_length)

    def nearest(self, plain: str) -> str | None:
        """The nearest word to a folded one.

        Of several the one with the same letters, then the commonest, then one of the same length.
        """
        slips = 1 if len(plain) <= FEW_LETTERS else 2
        near = list(self._near(plain, slips))
        return min(near)[-1] if near else None

    def _near(self, plain: str, slips: int) -> Iterator[tuple[int, bool, int, int, str]]:
        letters = sorted(plain)
        for length in range(len(plain) - slips, len(plain) + slips + 1):
            some = self._by_length.get(length, ())
            for one, distance, _place in process.extract_iter(
                plain, some, scorer=OSA.distance, score_cutoff=slips
            ):
                found = self._commonest[one]
                more = abs(length - len(plain))
                yield distance, sorted(one) != letters, -found.pages, more, found.text


_read: dict[UUID | None, dict[str, _Words]] = {}


def suggestion(words: str, language: str) -> str | None:
    """What somebody may have meant who looked for words that the site does not have.

    Args:
        words: what they looked for, as they typed it.
        language: "en" or "cy".

    Returns:
        The same with other words in place of those that nothing on the site has in any form;
        None if there is no such word, or none like it. A word that the other language has is
        no slip.
    """
    site, knows = _words_of_site(), analyser(language)
    slips = [
        word
        for word in knows.words(words)
        if _may_be_slip(word.text)
        and not _is_there(word.text, knows, site[language])
        and not _is_known(word.text, analyser(OTHER[language]), site[OTHER[language]])
    ]
    if not slips or len(slips) > MOST_SLIPS:
        return None
    meant = words
    for word in reversed(slips):
        if right := site[language].nearest(folded(word.text)):
            if language == "cy":
                right = _begun_as(word.text, right)
            meant = f"{meant[: word.start]}{right}{meant[word.end :]}"
    return meant if meant != words else None


def _may_be_slip(word: str) -> bool:
    return len(word) >= SHORTEST and not any(sign.isdecimal() for sign in word)


def _is_there(word: str, knows: Analyser, site: _Words) -> bool:
    return _has_any(site, knows, folded(word), knows.query_keys(word))


def _is_known(word: str, knows: Analyser, site: _Words) -> bool:
    """Whether a word is there, and not only by a guess at its stem: a slip has one too."""
    keys = [key for key in knows.query_keys(word) if not key.startswith(UNKNOWN)]
    return _has_any(site, knows, folded(word), keys)


def _has_any(site: _Words, knows: Analyser, plain: str, keys: Iterable[str]) -> bool:
    return plain in knows.stop_words or not site.keys.isdisjoint((plain, *keys))


def _begun_as(typed: str, right: str) -> str:
    """A Welsh word without its mutation, if so it begins as what was typed does."""
    begins = folded(typed)[:1]
    if folded(right)[:1] == begins:
        return right
    without = (radical for radical, _mutation in radicals(right))
    return next((one for one in without if folded(one)[:1] == begins), right)


def _words_of_site() -> dict[str, _Words]:
    """What was counted last. Mostly no query, and two more after a count, once in a process."""
    stamp = _stamps.lately()
    words = _read.get(stamp)
    if words is None:
        words = {language: _words(language) for language in LANGUAGES}
        _read.clear()
        _read[stamp] = words
    return words


def _words(language: str) -> _Words:
    rows = KnownWord.objects.filter(locale=locale_for(language)).order_by()
    return _Words(rows.values_list("word", "folded", "pages", "keys").iterator(chunk_size=5000))
