"""“Did you mean”: words of the site that are spelt nearly like what found nothing.

What counts as nearly is one slip in a word of up to five letters and two in a longer one: a letter
that is wrong, missing, too many, or that changed places with the next (Damerau and Levenshtein,
each pair of letters changed once).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice, product
from typing import Final, NamedTuple
from uuid import UUID

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.finding import first_that_finds
from search.languages import Analyser, analyser
from search.models import KnownWord, KnownWordsStamp
from translation.locales import LANGUAGES, OTHER, locale_for
from translation.stamps import Stamps
from welsh.analysis import UNKNOWN
from welsh.folding import folded
from welsh.mutations import radicals
from welsh.words import Word

_stamps = Stamps(KnownWordsStamp, "carthen:known-words:stamp")
SHORTEST: Final = 3  # letters of a word that is put right
FEW_LETTERS: Final = 5
MOST_SLIPS: Final = 3  # words of a search; with more of them it is in no language we know
MOST_MEANT: Final = 3  # words that may have been meant by one
MOST_ASKED: Final = 6  # searches that may have been meant


class _Known(NamedTuple):
    """A word that may be suggested."""

    text: str
    pages: int


class _Near(NamedTuple):
    """A word that may have been meant: the least of several is the likeliest."""

    slips: int
    has_other_letters: bool
    pages_below_none: int
    letters_more: int
    text: str


class _Words:
    """The words of the site in one language.

    Args:
        rows: each word, the same folded, on how many pages it stands, and what else it is found
            by.
    """

    def __init__(self, rows: Iterable[tuple[str, str, int, str]]) -> None:
        self._commonest: dict[str, _Known] = {}
        keys: set[str] = set()
        for text, plain, pages, more in rows:
            keys.update((plain, *more.split()))
            if pages > self._commonest.get(plain, _Known("", 0)).pages:
                self._commonest[plain] = _Known(text, pages)
        self.keys = frozenset(keys)
        by_length: dict[int, list[str]] = defaultdict(list)
        for plain in self._commonest:
            by_length[len(plain)].append(plain)
        self._by_length = dict(by_length)

    def nearest(self, plain: str) -> list[str]:
        """The nearest words to a folded one, a few at most, all as near as each other.

        First the one with the same letters, then the commonest, then one of the same length.
        """
        slips = 1 if len(plain) <= FEW_LETTERS else 2
        near = sorted([*self._near(plain, slips), *self._apart(plain)])
        return [one.text for one in near if one.slips == near[0].slips][:MOST_MEANT]

    def _near(self, plain: str, slips: int) -> Iterator[_Near]:
        letters = sorted(plain)
        for length in range(len(plain) - slips, len(plain) + slips + 1):
            some = self._by_length.get(length, ())
            for one, distance, _place in process.extract_iter(
                plain, some, scorer=OSA.distance, score_cutoff=slips
            ):
                found = self._commonest[one]
                more = abs(length - len(plain))
                yield _Near(distance, sorted(one) != letters, -found.pages, more, found.text)

    def _apart(self, plain: str) -> Iterator[_Near]:
        """Two words that were written as one, which is one slip."""
        for place in range(SHORTEST, len(plain) - SHORTEST + 1):
            before = self._commonest.get(plain[:place])
            after = self._commonest.get(plain[place:])
            if before and after:
                pages = min(before.pages, after.pages)
                yield _Near(1, True, -pages, 1, f"{before.text} {after.text}")


_read: dict[UUID | None, dict[str, _Words]] = {}


def suggestion(words: str, language: str) -> str | None:
    """What somebody may have meant who looked for words that the site does not have.

    Args:
        words: what they looked for, as they typed it.
        language: "en" or "cy".

    Returns:
        The same with other words in place of those that nothing on the site has in any form;
        None if there is no such word, or none like it. A word that the other language has is
        no slip. Of several that are as near, the first that finds something: that costs a query,
        where more than one word was typed.
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
    choices = [_meant_by(word, words, site[language], language) for word in slips]
    texts = [_with(chosen, slips, words) for chosen in islice(product(*choices), MOST_ASKED)]
    if len(texts) > 1 and len(words.split()) > 1:
        return first_that_finds(texts, language) or texts[0]
    return texts[0] if texts[0] != words else None


def _meant_by(slip: Word, words: str, site: _Words, language: str) -> list[str]:
    """The words that may have been meant by one, the likeliest first; itself if there are none."""
    near = site.nearest(folded(slip.text)) or [words[slip.start : slip.end]]
    if language == "cy":
        near = [_begun_as(slip.text, one) for one in near]
    return list(dict.fromkeys(near))


def _with(chosen: Iterable[str], slips: list[Word], words: str) -> str:
    """What was typed, with a word in place of each slip."""
    for word, right in reversed(list(zip(slips, chosen, strict=True))):
        words = f"{words[: word.start]}{right}{words[word.end :]}"
    return words


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
