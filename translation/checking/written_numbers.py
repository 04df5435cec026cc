"""Numbers written in words, put together from the words they are made of."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from translation.checking import number_words
from translation.checking.findings import Span
from translation.checking.reading import BLANK, Thing, blanked

_PART = re.compile(r"[^\W\d_]+")
_ONE_AFTER_OTHER = re.compile(r"[\s-]*")
# Before these alone *can* and *gan* are a hundred.
_COUNTED_BY_CAN = {"punt", "mlynedd", "mlwydd", "milltir", "metr", "mil", "miliwn", "niwrnod"}
# Words between the parts of a number: *two hundred and five*, *dau a deugain*.
_AND = {"en": {"and"}, "cy": {"a", "ac"}}


@dataclass(frozen=True)
class _Word:
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class _Number:
    """What some words amount to: any of the values, up to a place among the words."""

    values: frozenset[Decimal]
    until: int
    is_sure: bool = True


def written_numbers(text: str, language: str) -> tuple[list[Thing], str]:
    """The numbers that are written in words, and the text without them.

    Args:
        text: a text without codes.
        language: "en" or "cy".
    """
    words = [_Word(one.group().lower(), *one.span()) for one in _PART.finditer(text)]
    things, place = [], 0
    while place < len(words):
        number = _number_at(words, place, text, language)
        if number is None:
            place += 1
            continue
        span = Span(words[place].start, words[number.until - 1].end)
        things.append(
            Thing("number", number.values, span, text[span.start : span.end], number.is_sure)
        )
        place = number.until
    return things, blanked(text, [(one.span.start, one.span.end) for one in things])


def _number_at(words: list[_Word], place: int, text: str, language: str) -> _Number | None:
    parse = _welsh if language == "cy" else _english
    phrase = _unbroken(words, place, text)
    if phrase[0] in number_words.GREAT[language] and _follows_a_number(text, words[place].start):
        return None
    if found := parse(phrase):
        return _Number(found.values, place + found.until, found.is_sure)
    word = phrase[0]
    if exact := number_words.EXACT[language].get(word):
        return _Number(frozenset({Decimal(exact)}), place + 1)
    if loose := number_words.LOOSE[language].get(word):
        return _Number(frozenset({Decimal(loose)}), place + 1, is_sure=False)
    return None


def _follows_a_number(text: str, place: int) -> bool:
    """Whether something that was read already stands before: a placeholder, or figures."""
    return text[:place].rstrip().endswith(BLANK)


def _unbroken(words: list[_Word], place: int, text: str) -> list[str]:
    """Up to eight words with nothing but space or a hyphen between them."""
    phrase = [words[place].text]
    # *Yn deg* is “fairly”, not “in ten”.
    if place and words[place].text == "deg" and words[place - 1].text in ("yn", "n"):
        return [""]
    for before, after in zip(words[place:], words[place + 1 : place + 8], strict=False):
        if not _ONE_AFTER_OTHER.fullmatch(text[before.end : after.start]):
            break
        phrase.append(after.text)
    return phrase


def _english(words: list[str]) -> _Number | None:
    if words[0] == "a" and len(words) > 1 and words[1] in number_words.GREAT["en"]:
        return _english(["one", *words[1:]])
    small, ordinals = number_words.SMALL["en"], number_words.ORDINALS["en"]
    if words[0] in ordinals:
        value = ordinals[words[0]]
        return _Number(frozenset({Decimal(value)}), 1, is_sure=value > 2)
    if words[0] not in small:
        return None
    value, until = small[words[0]], 1
    if value >= 20 and len(words) > 1:
        following = small.get(words[1], 0) or ordinals.get(words[1], 0)
        if 0 < following < 10:
            value, until = value + following, 2
    return _with_great(_Number(frozenset({Decimal(value)}), until, value != 1), words, "en")


def _with_great(number: _Number, words: list[str], language: str) -> _Number:
    """A number with the hundreds, thousands and millions that follow it, and their rest."""
    great = number_words.GREAT[language]
    while number.until < len(words) and words[number.until] in great:
        times = great[words[number.until]]
        values = frozenset(one * by for one in number.values for by in times)
        number = _with_rest(_Number(values, number.until + 1), words, min(times), language)
    return number


def _with_rest(number: _Number, words: list[str], below: int, language: str) -> _Number:
    """With what is added: *two hundred and five*."""
    here = number.until
    if here < len(words) and words[here] in _AND[language]:
        here += 1
    rest = (_welsh if language == "cy" else _english)(words[here:]) if here < len(words) else None
    if rest is None or not rest.is_sure or max(rest.values) >= below:
        return number
    if here == number.until and max(rest.values) < below / 1000:
        return number
    values = frozenset(one + other for one in number.values for other in rest.values)
    return _Number(values, here + rest.until)


def _welsh(words: list[str]) -> _Number | None:
    small = number_words.SMALL["cy"] | number_words.ORDINALS["cy"]
    if words[0] in number_words.GREAT["cy"]:
        number = _with_great(_Number(frozenset({Decimal(1)}), 0), words, "cy")
        # *Fil* is the soft mutation of *bil* too.
        return replace(number, is_sure=words[0] != "fil")
    if words[0] in ("can", "gan", "chan") and words[1:2] and words[1] in _COUNTED_BY_CAN:
        return _Number(frozenset({Decimal(100)}), 1)
    if words[:2] in (["hanner", "cant"], ["hanner", "can"]):
        return _Number(frozenset({Decimal(50)}), 2)
    if words[0] not in small:
        return None
    value, until = _welsh_small(words, small)
    # *Y ddau* may be “both”.
    is_sure = value > 2 or until > 1 or words[0] in ("dau", "dwy")
    number = _Number(frozenset({Decimal(value)}), until, is_sure)
    return _with_great(number, words, "cy")


def _welsh_small(words: list[str], small: dict[str, int]) -> tuple[int, int]:
    """The value of a number below a hundred, and how many words it takes."""
    value, until = small[words[0]], 1
    # Decimal: dau ddeg tri.
    if value < 10 and _is(words, until, {"deg", "ddeg"}):
        value, until = value * 10, until + 1
        if until < len(words) and 0 < small.get(words[until], 0) < 10:
            value, until = value + small[words[until]], until + 1
    # Traditional: pedwar ugain.
    elif value in (3, 4) and _is(words, until, {"ugain"}):
        value, until = value * 20, until + 1
    # Traditional: un ar bymtheg, un ar hugain; the noun may stand between: tri aelod ar ddeg.
    for base, word, joined in _BASES:
        for between in (0, 1):
            here = until + between
            if value < base and _is(words, here, {joined}) and _is(words, here + 1, word):
                value, until = value + base, here + 2
                break
    return value, until


_BASES = (
    (10, {"ddeg"}, "ar"),
    (15, {"bymtheg"}, "ar"),
    (20, {"hugain"}, "ar"),
    (40, {"deugain"}, "a"),
    (60, {"thrigain"}, "a"),
)


def _is(words: list[str], place: int, wanted: set[str]) -> bool:
    return place < len(words) and words[place] in wanted
