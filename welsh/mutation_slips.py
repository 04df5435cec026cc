"""Places where a Welsh word stands unmutated after a word that mutates it.

Only what the letters themselves show is told: *i pobl* is wrong whatever it means, for no
mutation makes *p* out of anything. *I bobl* may be right (from *pobl*) and is let be; of words in
b, d and g those are told that are common and cannot come from a word in p, t or c. Names keep
their form, except Welsh places and the words after *prif*. What a person should think over after
all are words borrowed from English that many do not mutate.

Sources:
    Which words cause which mutation: Peter Wynn Thomas, *Gramadeg y Gymraeg* (1996), on the
    mutations; D. Geraint Lewis, *Y Treigladur* (1993).
    The lists of places and of common words in b, d and g: our own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from welsh import mutations
from welsh.mutations import Mutation


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_SOFT: Final = frozenset(
    _listed(
        "am ar at dan dros drwy trwy gan heb hyd i o wrth dau dwy ddau ddwy dy pa dyma dyna prif "
        "unrhyw ail gwahanol wahanol amryw rhy neu hoff"
    )
)
_ASPIRATE: Final = frozenset(_listed("a â gyda chyda tri thri dri chwe na tua"))
# *Ei* is his, with the soft mutation, or her, with the aspirate: one of the two it must be.
_EITHER: Final = frozenset(["ei"])
_NASAL: Final = frozenset(["fy"])
_IN: Final = frozenset(_listed("yn yng ym"))
# Little words that keep their form after those above: *i mewn*, *ar y pryd*, *gan mai*.
_KEEP: Final = frozenset(
    _listed(
        "mi minnau mewn mai mae maen maent mor pan pam po tua pryd lle ble mo mwyn mwyaf cyn "
        "tra maes me byth be beth maith te per post pm grŵp grwpiau"
    )
) | frozenset(mutations.UNCHANGED)
# Verbs after which *i* is “I” and mutates nothing: *credaf i*, *roeddwn i*, *dw i*.
_VERB_BEFORE_I: Final = re.compile(r"(?:wn|af|ais|es|dw|dwi|ydw|wyf|sydd|fi)$")
_FINITE: Final = re.compile(r"(?:wch|wyd|odd|af|ir|ant|em|asom|ith|wn|er)$")
_CLEAR: Final = re.compile(r"c(?!h)|p(?!h)|t(?!h)|m(?!h)|ll|rh")
_CLEAR_ASPIRATE: Final = re.compile(r"c(?!h)|p(?!h)|t(?!h)")
_CLEAR_NASAL: Final = re.compile(r"c(?!h)|p(?!h)|t(?!h)|b|d(?!d)|g")
# Common words that can come from no word in p, t or c.
_OWN_LETTER: Final = frozenset(
    _listed(
        "bwrdd byrddau bywyd bywydau byd bwyd blwyddyn blynyddoedd budd dogfen dogfennau dinas "
        "dinasyddion dinasoedd dyddiad dyddiadau dysgu datblygu defnyddio darparu dewis diwrnod "
        "digwyddiad digwyddiadau dyfodol deddf deddfau dŵr gwaith gwasanaeth gwasanaethau "
        "gwybodaeth gweithio gweithiwr gweithwyr gweithdy gweithdai gwirfoddolwr gwirfoddolwyr "
        "gwirfoddoli gofal gofalu gofalwr gofalwyr gwlad gweld gwneud gwrando gweinidog "
        "gweinidogion gwefan gweithgaredd gweithgareddau gwahaniaeth"
    )
)
_PLACES: Final = frozenset(
    _listed(
        "Caerdydd Casnewydd Caerfyrddin Caernarfon Caerffili Caergybi Ceredigion Conwy Cymru "
        "Corwen Cricieth Cwmbrân Clwyd Powys Penfro Pwllheli Porthmadog Porthcawl Pontypridd "
        "Pontypool Penarth Prestatyn Tregaron Tywyn Treorci Trefynwy Torfaen Talgarth Bangor "
        "Blaenau Brycheiniog Bethesda Biwmares Dinbych Dolgellau Dyfed Gwynedd Gwent Gorseinon "
        "Merthyr Machynlleth Môn Mynwy Llandudno Llandrindod Llanelli Llangefni Llanberis Llambed "
        "Llundain Rhuthun Rhondda Rhaeadr Rhydaman Rhyl Maldwyn Meirionnydd Morgannwg Manceinion "
        "Lerpwl Bryste"
    )
)
_PAIR: Final = re.compile(r"(?<![\w’'-])(?P<trigger>[^\W\d_]+)[ \u00a0]+(?P<word>[^\W\d_]+)")


@dataclass(frozen=True)
class Slip:
    """A word that may lack its mutation.

    Attributes:
        trigger: the word that causes it.
        start, end: where both words stand.
        word: the word as it stands.
        expected: the form or forms it should have.
    """

    trigger: str
    start: int
    end: int
    word: str
    expected: tuple[str, ...]


def slips(text: str) -> Iterator[Slip]:
    """The words of a Welsh text that may lack a mutation.

    Args:
        text: Welsh prose; codes, addresses and other languages have been blanked out.
    """
    place, before = 0, ""
    while found := _PAIR.search(text, place):
        place = found.start("word")
        trigger, word = found["trigger"], found["word"]
        expected = _expected(trigger, word, before)
        if expected:
            yield Slip(trigger, found.start(), found.end("word"), word, expected)
        before = trigger


def _expected(trigger: str, word: str, before: str) -> tuple[str, ...]:
    by, kinds = _kinds(trigger.lower(), word)
    if by is None or word.lower() in _KEEP or (len(word) > 1 and word.isupper()):
        return ()
    if word[0].isupper() and not (word in _PLACES or trigger.lower() == "prif"):
        return ()
    if trigger == "i" and _VERB_BEFORE_I.search(before.lower()):
        return ()
    if trigger.lower() == "neu" and _FINITE.search(word):
        return ()
    is_clear = by.match(word.lower())
    is_common = kinds == (Mutation.SOFT,) and word.lower() in _OWN_LETTER
    return _forms(word, kinds) if is_clear or is_common else ()


def _kinds(trigger: str, word: str) -> tuple[re.Pattern[str] | None, tuple[Mutation, ...]]:
    """The mutations a word causes, and the letters that show that they are lacking."""
    if trigger in _SOFT:
        return _CLEAR, (Mutation.SOFT,)
    if trigger in _ASPIRATE:
        return _CLEAR_ASPIRATE, (Mutation.ASPIRATE,)
    if trigger in _EITHER:
        return _CLEAR_ASPIRATE, (Mutation.SOFT, Mutation.ASPIRATE)
    if trigger in _NASAL:
        return _CLEAR_NASAL, (Mutation.NASAL,)
    if trigger in _IN and word in _PLACES:
        return _CLEAR_NASAL, (Mutation.NASAL,)
    return None, ()


def _forms(word: str, kinds: tuple[Mutation, ...]) -> tuple[str, ...]:
    forms = (mutations.mutated(word, kind) for kind in kinds)
    return tuple(form for form in forms if form is not None)
