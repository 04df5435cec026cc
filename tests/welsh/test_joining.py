"""Lists in sentences, and the choice between "a" and "ac"."""

import unicodedata

import pytest

from welsh.joining import conjunction_and, join_cy, join_en

CONJUNCTIONS = [
    ("afal", "ac"),
    ("eglwys", "ac"),
    ("oren", "ac"),
    ("uned", "ac"),
    ("ynys", "ac"),
    ("Ynys Môn", "ac"),
    ("âr", "ac"),
    ("ŷd", "ac"),
    # An initial i is a vowel, even before another: ac iaith, ac iâ.
    ("iaith", "ac"),
    ("iâ", "ac"),
    ("Iwerddon", "ac"),
    ("cath", "a"),
    ("dŵr", "a"),
    ("llyfr", "a"),
    ("rhaw", "a"),
    # h is a consonant.
    ("haul", "a"),
    ("Hwlffordd", "a"),
    ("hefyd", "a"),
    # w is a consonant in some words and a vowel in others.
    ("wal", "a"),
    ("Wrecsam", "a"),
    ("William", "a"),
    ("Wyn", "a"),
    ("wythnos", "ac"),
    ("wyneb", "ac"),
    ("wyth", "ac"),
    ("wy", "ac"),
    ("ŵyn", "ac"),
    ("Ŵyr", "ac"),
    # Small words with "ac" by custom, with and without an ending.
    ("mae", "ac"),
    ("Mae'n", "ac"),
    ("mae’r", "ac"),
    ("sydd", "ac"),
    ("roedd", "ac"),
    ("felly", "ac"),
    ("fel", "ac"),
    ("mor", "ac"),
    ("nid", "ac"),
    ("na", "ac"),
    ("ni", "ac"),
    ("wedi", "ac"),
    ("wrth", "ac"),
    ("eithr", "ac"),
    # Words that only look like them.
    ("môr", "a"),
    ("maes", "a"),
    ("nifer", "a"),
    # Figures, as they are read.
    ("0", "a"),
    ("1", "ac"),
    ("2", "a"),
    ("8", "ac"),
    ("10", "a"),
    ("11", "ac"),
    ("12", "ac"),
    ("17", "ac"),
    ("18", "ac"),
    ("19", "ac"),
    ("20", "a"),
    ("21", "a"),
    ("80", "ac"),
    ("88", "ac"),
    ("90", "a"),
    ("100", "a"),
    ("101", "a"),
    ("800", "ac"),
    ("1,000", "a"),
    ("1,800", "a"),
    ("8,000", "ac"),
    ("11,000", "ac"),
    ("1000000", "a"),
    ("2008", "a"),
    ("11 mlynedd", "ac"),
    # Ordinals, in the traditional system.
    ("1af", "a"),
    ("2il", "ac"),
    ("3ydd", "a"),
    ("8fed", "ac"),
    ("11eg", "ac"),
    ("12fed", "a"),
    ("20fed", "ac"),
    ("21ain", "ac"),
    # Capitals.
    ("S4C", "ac"),
    ("BBC", "a"),
    ("NHS", "ac"),
    ("LHDTC+", "ac"),
    ("TGAU", "a"),
    ("NATO", "a"),
    ("UNESCO", "ac"),
    ("C", "ac"),
    ("T", "a"),
    # Marks before the word are passed over.
    ("‘afal’", "ac"),
    ("(Aberdâr)", "ac"),
    ("", "a"),
    ("–", "a"),
]

WELSH_LISTS = [
    ([], ""),
    (["Aberdâr"], "Aberdâr"),
    (["Caerdydd", "Abertawe"], "Caerdydd ac Abertawe"),
    (["Abertawe", "Caerdydd"], "Abertawe a Caerdydd"),
    (["Bangor", "Aberystwyth", "Llandudno"], "Bangor, Aberystwyth a Llandudno"),
    (["Bangor", "Llandudno", "Aberystwyth"], "Bangor, Llandudno ac Aberystwyth"),
    (["Bangor", "Y Bala"], "Bangor ac Y Bala"),
]

ENGLISH_LISTS = [
    ([], ""),
    (["Cardiff"], "Cardiff"),
    (["Cardiff", "Swansea"], "Cardiff and Swansea"),
    (["Bangor", "Cardiff", "Swansea"], "Bangor, Cardiff and Swansea"),
]


@pytest.mark.parametrize(("word", "expected"), CONJUNCTIONS)
def test_and_is_ac_before_a_vowel_and_a_before_a_consonant(word, expected):
    assert conjunction_and(word) == expected


@pytest.mark.parametrize(("word", "expected"), CONJUNCTIONS)
def test_decomposed_accents_make_no_difference(word, expected):
    assert conjunction_and(unicodedata.normalize("NFD", word)) == expected


@pytest.mark.parametrize(("items", "expected"), WELSH_LISTS)
def test_a_welsh_list_has_a_or_ac_and_no_comma_before_it(items, expected):
    assert join_cy(items) == expected


@pytest.mark.parametrize(("items", "expected"), ENGLISH_LISTS)
def test_an_english_list_has_and_with_no_comma_before_it(items, expected):
    assert join_en(items) == expected


def test_names_in_a_list_are_not_mutated():
    assert join_cy(["Pwllheli", "Tywyn", "Conwy"]) == "Pwllheli, Tywyn a Conwy"


@pytest.mark.parametrize("join", [join_cy, join_en])
def test_any_iterable_can_be_joined(join):
    assert join(item for item in ()) == ""
    assert join(item for item in ("un",)) == "un"
    assert join(item for item in ("un", "dau")).endswith("dau")
