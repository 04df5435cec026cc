"""Numbers written in words, in English and in Welsh.

Sources:
    Traditional (*un ar bymtheg*) and decimal (*un deg chwech*) Welsh numbers, with their feminine
    and mutated forms: Peter Wynn Thomas, *Gramadeg y Gymraeg* (1996), on numerals.
"""

from collections.abc import Mapping
from typing import Final, TypeVar

from translation.checking.reading import listed
from welsh import mutations
from welsh.mutations import Mutation

Value = TypeVar("Value")

_ENGLISH: Final = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_ENGLISH_TENS: Final = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_ENGLISH_ORDINALS: Final = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_WELSH: Final = {
    "un": 1, "dau": 2, "dwy": 2, "tri": 3, "tair": 3, "pedwar": 4, "pedair": 4, "pump": 5,
    "pum": 5, "chwech": 6, "chwe": 6, "saith": 7, "wyth": 8, "naw": 9, "deg": 10, "deng": 10,
    "deuddeg": 12, "deuddeng": 12, "pymtheg": 15, "pymtheng": 15, "deunaw": 18, "ugain": 20,
    "hugain": 20, "deugain": 40, "trigain": 60,
}  # fmt: skip
_WELSH_ORDINALS: Final = {
    "cyntaf": 1, "ail": 2, "trydydd": 3, "trydedd": 3, "pedwerydd": 4, "pedwaredd": 4,
    "pumed": 5, "chweched": 6, "seithfed": 7, "wythfed": 8, "nawfed": 9, "degfed": 10,
    "deuddegfed": 12, "pymthegfed": 15, "deunawfed": 18, "ugeinfed": 20,
}  # fmt: skip


def _all_forms(words: Mapping[str, Value]) -> dict[str, Value]:
    """With their mutated forms; not the rare ones that are other words, as *nwy* and *hun* are."""
    found = dict(words)
    for word, value in words.items():
        for mutation in (Mutation.SOFT, Mutation.ASPIRATE):
            if form := mutations.mutated(word, mutation):
                found[form] = value
    return found


SMALL: Final[dict[str, dict[str, int]]] = {
    "en": {word: value for value, word in enumerate(_ENGLISH)}
    | {word: 10 * (value + 2) for value, word in enumerate(_ENGLISH_TENS)},
    "cy": _all_forms(_WELSH),
}
"""Words for numbers below a hundred that other words may be added to."""

ORDINALS: Final = {
    "en": {word: value + 1 for value, word in enumerate(_ENGLISH_ORDINALS)} | {"thirtieth": 30},
    "cy": _all_forms(_WELSH_ORDINALS) | {"unfed": 1},
}
"""Ordinal numbers of one word."""

GREAT: Final[dict[str, dict[str, set[int]]]] = {
    "en": {
        "hundred": {100}, "thousand": {1000}, "million": {10**6}, "billion": {10**9},
    },
    # *Filiwn* is the soft mutation both of miliwn and of biliwn.
    "cy": {
        "cant": {100}, "gant": {100}, "chant": {100},
        "mil": {1000}, "fil": {1000},
        "miliwn": {10**6}, "filiwn": {10**6, 10**9}, "biliwn": {10**9},
        "miliynau": {10**6}, "filiynau": {10**6, 10**9}, "biliynau": {10**9},
    },
}  # fmt: skip
"""Words that multiply the number before them."""

LOOSE: Final = {
    "en": {
        "half": "0.5", "quarter": "0.25", "quarters": "0.25", "both": "2", "pair": "2",
        "couple": "2", "twice": "2", "double": "2", "thirds": "3", "fortnight": "2", "either": "2",
        "single": "1", "once": "1", "zero": "0", "no": "0", "neither": "2", "thrice": "3",
        "halves": "0.5", "tens": "10", "hundreds": "100", "thousands": "1000",
        "millions": "1000000", "alone": "1",
    },
    "cy": _all_forms({
        "hanner": "0.5", "chwarter": "0.25", "dwywaith": "2", "ddau": "2", "ddwy": "2",
        "teirgwaith": "3", "unwaith": "1", "traean": "3", "dim": "0", "pythefnos": "2",
        "degau": "10", "cannoedd": "100", "miloedd": "1000", "dwbl": "2", "pâr": "2",
        "deuddydd": "2", "tridiau": "3", "cwpl": "2",
    }),
}  # fmt: skip
"""Words that may stand for a number in one language and for none in the other."""

EXACT: Final = {
    "en": {"dozen": "12"},
    "cy": _all_forms({"dwsin": "12"}),
}
"""Other words for numbers."""
