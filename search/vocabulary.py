"""Counting the words of the site, for suggestions to who mistyped one.

A word is suggested as a reader would type it: Welsh that stands only mutated on the site is kept
without its mutation too, and forms that search was taught with the word they belong to.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import Final
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from search.languages import analyser, taught_lexicon
from search.models import KnownWord, KnownWordsStamp
from translation.locales import LANGUAGES, locale_for
from welsh.folding import folded
from welsh.lexicon import Lexicon
from welsh.mutations import radicals

MOST: Final = 50_000  # words of a language
SHORTEST: Final = 3  # letters
BATCH: Final = 1000  # rows in a statement, where the database takes so many
EVERY: Final = timedelta(days=1)

Texts = Iterable[tuple[str, str]]
"""Of each page that everybody may open its language, "en" or "cy", and its whole text."""


def count_anew_when_due(texts: Callable[[], Texts]) -> None:
    """Count the words of the site, if that was not done within a day, or there were none.

    Args:
        texts: gives what is counted; not asked if nothing is due.
    """
    counted = KnownWordsStamp.objects.filter(counted_at__gt=timezone.now() - EVERY)
    if not (counted.exists() and KnownWord.objects.exists()):
        count_anew(texts())


def count_anew(texts: Texts) -> None:
    """Count the words of the site; a word that is no longer there is forgotten.

    Args:
        texts: read once, one after the other.
    """
    pages: dict[str, Counter[str]] = {language: Counter() for language in LANGUAGES}
    for language, text in texts:
        knows = analyser(language)
        pages[language].update({word.text for word in knows.words(text) if _is_kept(word.text)})
    pages["cy"].update(_as_typed(pages["cy"], taught_lexicon()))
    with transaction.atomic():
        for language, counted in pages.items():
            _keep(language, dict(counted.most_common(MOST)))
        stamp = {"stamp": uuid4(), "counted_at": timezone.now()}
        KnownWordsStamp.objects.update_or_create(pk=KnownWordsStamp.ONLY, defaults=stamp)


def _is_kept(word: str) -> bool:
    return len(word) >= SHORTEST and not any(sign.isdecimal() for sign in word)


def _as_typed(counted: Counter[str], lexicon: Lexicon) -> Counter[str]:
    """Words behind those that stand there, and on how many pages those do."""
    found: Counter[str] = Counter()
    for word, pages in counted.items():
        for behind in {*_unmutated(word, counted, lexicon), *lexicon.lemmas_taught(word)}:
            if behind != word:
                found[behind] += pages
    return found


def _unmutated(word: str, counted: Counter[str], lexicon: Lexicon) -> Iterator[str]:
    """What a word is without mutation, if it is mutated and lists or the site know it."""
    if word in lexicon.lemmas(word) or lexicon.is_headword(folded(word)):
        return
    for radical, _mutation in radicals(word):
        if lexicon.lemmas(radical) or radical in counted:
            yield radical
            yield from lexicon.lemmas_taught(radical)


def _keep(language: str, counted: dict[str, int]) -> None:
    """Keep what is new or different, and nothing that is gone."""
    locale, knows = locale_for(language), analyser(language)
    there = {row.word: row for row in KnownWord.objects.filter(locale=locale)}
    gone = [row.pk for word, row in there.items() if word not in counted]
    new, different = [], []
    for word, pages in counted.items():
        plain, *keys = knows.index_keys(word)
        values = {"folded": plain[:60], "pages": pages, "keys": " ".join(keys)}
        row = there.get(word)
        if row is None:
            new.append(KnownWord(locale=locale, word=word, **values))
        elif any(getattr(row, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            different.append(row)
    for start in range(0, len(gone), BATCH):
        KnownWord.objects.filter(pk__in=gone[start : start + BATCH]).delete()
    KnownWord.objects.bulk_create(new, BATCH)
    KnownWord.objects.bulk_create(
        different,
        BATCH,
        update_conflicts=True,
        unique_fields=["pk"],
        update_fields=["folded", "pages", "keys"],
    )
