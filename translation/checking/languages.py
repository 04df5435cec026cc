"""Text that was left in the language of its source, or copied from it as it is.

Two detectors have to agree. One counts the small words of each language, and words that look
like it; the other asks simplemma’s lexicons which language knows the words. Each alone is wrong
about names (measured: docs/checks.md); what begins with a capital letter is asked of neither.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import simplemma
from django.utils.translation import gettext_lazy as _

from translation.checking.findings import Check, Finding, Span
from translation.checking.prose import in_its_language
from translation.checking.reading import WORD, listed, plain
from translation.units import Unit

LEAST_WORDS = 3
# Words that are in both languages (“a”, “am”, “her”, “is”, “or”…) are in neither list.
SMALL_WORDS: Final = {
    "en": frozenset(
        listed(
            "the and of to in are was were for that with it this these those be been we you they "
            "our your their who what how why when where not have has would could should more most "
            "from by on if about which there us but as any do does did into out up than then them "
            "his she its it's don't can't an some only every each after before over because find "
            "get make it’s don’t can’t being he my me will also other while next through between "
            "without"
        )
    ),
    "cy": frozenset(
        listed(
            "y yr yn ym yng ac mae maen maent ar ei eu eich ein gan gyda bod fod sy sy'n sy’n "
            "sydd oes nid neu wedi hyn hwn hon dyma bydd byddwn byddant roedd oedd yw ydy gallwch "
            "rydym rydyn rydych rwyf wrth ni chi nhw dros drwy er heb ond os mwy pob bob beth sut "
            "pwy pam ble pryd cael nad na dim ddim ddod fel hefyd hynny fydd byddai gael wneud "
            "cyn rhwng ag â i'r i’r o'r o’r a'r a’r yw'r yw’r mae'r mae’r mae'n mae’n i'w i’w a'u "
            "a’u o'n o’n ohonynt fy dy ynghylch pan bu cafodd rhaid eisiau gallai amdanom at ati "
            "unwaith"
        )
    ),
}
# How words look in one language and hardly ever in the other.
SHAPES: Final = {
    "en": re.compile(r"[kqvxz]|sh|ck|tion|ing$|ee|oo|ght|ough|ly$|ence$|ed$"),
    "cy": re.compile(
        r"[âêîôûŵŷ]|^dd|dd$|^ll|^rh|^ng|^n[gh]|wch$|aeth$|wyr$|iad(?:au)?$|[bdfgpt]l$|[^aeo]w[^aeiour]"
        r"|aid$|aith$|nn?au$|nt$(?<=[iy]nt)"
    ),
}
_CLAUSES: Final = re.compile(r"[.!?:;,…\n()“”\"]+|\s[–-]\s")
_NAME_WORDS: Final = 2


def left_in_source_language(unit: Unit) -> Iterator[Finding]:
    """Three words or more that both detectors take for the source’s language.

    They are a clause, or stand one after the other in a clause of the right language.
    """
    text = in_its_language(unit.target)
    wrong = []
    for start, end in _clauses(text):
        if _is_left(text[start:end], unit):
            wrong.append(Span(start, end))
        else:
            wrong += [
                Span(start + one.start, start + one.end) for one in _runs(text[start:end], unit)
            ]
    if wrong:
        sentence = {
            "en": _("This seems to be English: %(words)s."),
            "cy": _("This seems to be Welsh: %(words)s."),
        }[unit.source_language]
        words = "; ".join(plain(unit.target[one.start : one.end]).strip() for one in wrong)
        yield Finding(Check.WRONG_LANGUAGE, sentence, {"words": words}, target=tuple(wrong))


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _CLAUSES.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _is_left(clause: str, unit: Unit) -> bool:
    words = common_words(clause)
    if len(words) < LEAST_WORDS:
        return False
    wrong, right = unit.source_language, unit.target_language
    return by_looks(words, wrong, right) and by_lexicon(words, wrong, right)


def _runs(clause: str, unit: Unit) -> Iterator[Span]:
    """Words within a clause that only the source’s lexicon knows, and that do not look right."""
    wrong, right = unit.source_language, unit.target_language
    run: list[re.Match[str]] = []
    for found in WORD.finditer(clause):
        is_next = not run or not clause[run[-1].end() : found.start()].strip()
        if _is_only(found.group(), wrong, right):
            run = [*run, found] if is_next else [found]
            continue
        yield from _long_enough(run)
        run = []
    yield from _long_enough(run)


def _long_enough(run: list[re.Match[str]]) -> Iterator[Span]:
    if len(run) >= LEAST_WORDS:
        yield Span(run[0].start(), run[-1].end())


def _is_only(word: str, wrong: str, right: str) -> bool:
    if not word.islower() or _looks(word, right):
        return False
    is_only_known = _is_known(word, wrong) and not _is_known(word, right)
    return word in SMALL_WORDS[wrong] or is_only_known


def common_words(clause: str) -> list[str]:
    """The words of a clause that are no names: all but those inside it with a capital letter.

    Args:
        clause: some words, without codes.
    """
    words = [found.group() for found in WORD.finditer(clause)]
    small = [word.lower() for word in words[:1]] + [word for word in words[1:] if word.islower()]
    return small


def by_looks(words: list[str], wrong: str, right: str) -> bool:
    """Whether the small words, and the look of the others, speak for one language.

    Args:
        words: lower-case words of a clause.
        wrong, right: the languages to tell apart.
    """
    for_wrong = sum(_looks(word, wrong) for word in words)
    for_right = sum(_looks(word, right) for word in words)
    return for_wrong >= 1 and for_wrong > 2 * for_right


def _looks(word: str, language: str) -> bool:
    return word in SMALL_WORDS[language] or SHAPES[language].search(word) is not None


def by_lexicon(words: list[str], wrong: str, right: str) -> bool:
    """Whether one lexicon knows most of the words and the other few.

    Args:
        words: lower-case words of a clause.
        wrong, right: the languages to tell apart.
    """
    for_wrong = sum(_is_known(word, wrong) for word in words) / len(words)
    for_right = sum(_is_known(word, right) for word in words) / len(words)
    return for_wrong >= 0.7 and for_wrong - for_right >= 0.25


@lru_cache(maxsize=20_000)
def _is_known(word: str, language: str) -> bool:
    parts = re.split(r"[’'-]", word)
    return all(len(part) < 2 or bool(simplemma.is_known(part, lang=language)) for part in parts)


def same_as_source(unit: Unit) -> Iterator[Finding]:
    """A translation that is its source, where that is more than names and numbers."""
    if unit.is_slug or _folded(unit.source) != _folded(unit.target):
        return
    if _needs_translation(unit):
        yield Finding(
            Check.SAME_AS_SOURCE,
            _("This is what the source says. If it is the same in both languages, say so."),
            target=(Span(0, len(unit.target)),),
        )


def _folded(text: str) -> str:
    return " ".join(plain(text).casefold().split())


def _needs_translation(unit: Unit) -> bool:
    """Whether a text has words of its language, besides names, numbers and addresses."""
    words = [found.group() for found in WORD.finditer(in_its_language(unit.source))]
    if len(words) < _NAME_WORDS:
        return False
    small = SMALL_WORDS[unit.source_language]
    if any(word in small for word in words):
        return True
    ordinary = [word for word in words[1:] if word.islower() and len(word) > 2]
    if ordinary and words[0].lower() in small:
        return True
    language, other = unit.source_language, unit.target_language
    return any(_is_known(word, language) and not _is_known(word, other) for word in ordinary)
