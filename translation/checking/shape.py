"""How a text is set: its length, spaces, capital letters, quotation marks, and how it ends."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from django.utils.translation import gettext_lazy as _

from translation.checking.findings import Check, Finding, Span
from translation.checking.prose import in_its_language, words_only
from translation.checking.reading import BLANK, WORD, plain, without_codes
from translation.units import Unit

_SPACES: Final = re.compile(
    r"(?<=\S) {2,}(?=\S)"  # two spaces
    r"|(?<=[^\W_]) +(?=[,;:!?)\]](?!\w)|[,;](?=\w)|\.(?!\w|\.\.))"  # a space before a mark
    r"|(?<=[(\[]) +(?=\w)"  # a space after a bracket
    r"|(?<=[^\W\d_]{2})[.!?](?=[^\W\d_][^\W\d_])(?=[A-ZÂÊÎÔÛŴŶ])"  # no space between sentences
    r"|(?<=[^\W\d_]),(?=[^\W\d_])"  # no space after a comma
)
# GPs, MSs, ASau, CPAau: the letters of an abbreviation and an ending.
_ABBREVIATION: Final = re.compile(r"[A-Z]{2,}(?:s|au|iaid|od|on|’s|'s)?\+?")
_BEGINS_SMALL: Final = re.compile(r"[ie][A-Z]\w*")  # iPad, eLyfr
_CAPITAL_INSIDE: Final = re.compile(r"[^\W\d_]*[^\W\d_A-Z][A-Z][^\W\d_]*|[A-Z]{2,}[^\W\d_A-Z]+")
_SMALL_AFTER_END: Final = re.compile(r"(?<=[^\W\d_]{4})[.!?] +(?=[^\W\d_])")
_STRAIGHT: Final = re.compile(r"(?<!\d)[\"']")
_AFTER_ALL: Final = "”’\"')]»" + BLANK
_ENDINGS: Final = {".": ".", "!": ".", "?": "?", ":": ":", ";": ";", ",": ",", "…": "…"}


def too_long(unit: Unit) -> Iterator[Finding]:
    """A text with more signs than its place has room for; codes are not counted."""
    length = len(plain(unit.target))
    if unit.max_length and length > unit.max_length:
        yield Finding(
            Check.TOO_LONG,
            _("It is %(length)s characters long; the most here is %(most)s."),
            {"length": length, "most": unit.max_length},
            target=(Span(0, len(unit.target)),),
        )


def spaces(unit: Unit) -> Iterator[Finding]:
    """Two spaces, a space where none belongs, none where one does."""
    text = words_only(unit.target)
    spans = _spans(_SPACES.finditer(text))
    if spans:
        yield Finding(
            Check.SPACES,
            _("A space too many or too few: %(words)s."),
            {"words": _around(unit.target, spans)},
            target=spans,
        )


def capitals(unit: Unit) -> Iterator[Finding]:
    """Capital letters inside a word or for all words, and small ones where a sentence begins."""
    source, target = words_only(unit.source), in_its_language(unit.target)
    if _is_all_capitals(target) and not _is_all_capitals(source):
        yield Finding(
            Check.CAPITALS,
            _("All of it is in capital letters."),
            target=(Span(0, len(target)),),
        )
        return
    known = {found.group() for found in WORD.finditer(source)}
    odd = [found for found in WORD.finditer(target) if _is_odd(found.group(), known)]
    small = [] if unit.is_slug else list(_small_beginnings(source, target))
    spans = tuple(sorted(set(_spans(odd) + tuple(small)), key=lambda one: one.start))
    if spans:
        yield Finding(
            Check.CAPITALS,
            _("A capital letter too many or too few: %(words)s."),
            {"words": ", ".join(target[one.start : one.end] for one in spans)},
            target=spans,
        )


def _is_odd(word: str, known: set[str]) -> bool:
    if word in known:
        return False
    # Parts of a word are words: De-Ddwyrain, Glan-yr-Afon.
    for part in re.split(r"[’'-]", word):
        is_name = _ABBREVIATION.fullmatch(part) or _BEGINS_SMALL.fullmatch(part)
        if _CAPITAL_INSIDE.fullmatch(part) and not is_name and part not in known:
            return True
    return False


def _small_beginnings(source: str, target: str) -> Iterator[Span]:
    """Where the text, or a sentence in it, begins with a small letter and the source’s do not."""
    theirs, ours = WORD.search(source), WORD.search(target)
    if theirs and ours and theirs.group()[0].isupper() and not _figure_before(source, theirs):
        word = ours.group()
        begins_small = word[0].islower() and not _BEGINS_SMALL.fullmatch(word)
        if begins_small and not _figure_before(target, ours):
            yield Span(*ours.span())
    if any(_small_word_after(source, found) for found in _SMALL_AFTER_END.finditer(source)):
        return
    for found in _SMALL_AFTER_END.finditer(target):
        if beginning := _small_word_after(target, found):
            yield Span(*beginning.span())


def _figure_before(text: str, word: re.Match[str]) -> bool:
    return any(sign.isdigit() or sign == BLANK for sign in text[: word.start()])


def _small_word_after(text: str, end: re.Match[str]) -> re.Match[str] | None:
    word = WORD.match(text, end.end())
    return word if word and word.group()[0].islower() else None


def _is_all_capitals(text: str) -> bool:
    words = [found.group() for found in WORD.finditer(text)]
    return len(words) > 1 and sum(map(len, words)) > 8 and all(word.isupper() for word in words)


def quotes(unit: Unit) -> Iterator[Finding]:
    """Straight quotation marks and apostrophes where the source has curly ones or none."""
    if _STRAIGHT.search(words_only(unit.source)):
        return
    spans = _spans(_STRAIGHT.finditer(words_only(unit.target)))
    if spans:
        yield Finding(
            Check.QUOTES,
            _("A straight quotation mark or apostrophe stands here: %(words)s."),
            {"words": _around(unit.target, spans)},
            target=spans,
        )


def ending(unit: Unit) -> Iterator[Finding]:
    """A text that ends with another mark than its source; a full stop may become an “!”."""
    if unit.is_slug:
        return
    theirs, ours = _ending_of(unit.source), _ending_of(unit.target)
    if theirs == ours:
        return
    if theirs and ours:
        sentence = _("The source ends with: %(source)s The translation ends with: %(target)s")
    elif theirs:
        sentence = _("The source ends with: %(source)s The translation ends without it.")
    else:
        sentence = _("The source has no mark at its end. The translation ends with: %(target)s")
    place = max(len(unit.target) - 1, 0)
    values = {"source": theirs, "target": ours}
    yield Finding(Check.ENDING, sentence, values, target=(Span(place, len(unit.target)),))


def _ending_of(text: str) -> str:
    rest = without_codes(text).rstrip().rstrip(_AFTER_ALL).rstrip()
    if rest.endswith("..."):
        return "…"
    return _ENDINGS.get(rest[-1:], "")


def _spans(found: Iterable[re.Match[str]]) -> tuple[Span, ...]:
    return tuple(Span(*one.span()) for one in found)


def _around(text: str, spans: tuple[Span, ...]) -> str:
    """The words around some places, for a person to find them."""
    parts = []
    for span in spans:
        start = max(text.rfind(" ", 0, max(span.start - 1, 0)) + 1, span.start - 20)
        end = text.find(" ", span.end + 1)
        end = min(end if end >= 0 else len(text), span.end + 20)
        parts.append(plain(text[start:end]))
    return "; ".join(dict.fromkeys(parts))
