"""Alphabetical order and index headings, in Welsh and English."""

import unicodedata

import pytest

from welsh.collation import (
    OTHER_HEADING,
    WELSH_ALPHABET,
    english_sort_key,
    heading,
    sort_key,
    sort_key_for,
)
from welsh.digraphs import DIVIDER, letters

IN_WELSH_ORDER = [
    ["adar", "afal", "bara", "car", "cwm", "chwaer", "dewr", "dydd", "ddoe", "eira"],
    ["fel", "fy", "ffa", "gardd", "gwin", "ngardd", "haul", "iaith", "jam", "kilo", "lon", "llan"],
    ["mam", "nain", "oen", "pwll", "Phyl", "Quito", "rygbi", "rhaw", "sir", "tŷ", "theatr"],
    ["uned", "vole", "wal", "xenon", "ynys", "zinc"],
    # Digraphs inside a word.
    ["addo", "aeth"],
    ["cyd", "cydradd", "cyddwys"],
    ["calch", "calon", "call"],
    # n and g are two letters in the first, one in the second, which comes earlier.
    ["cangen", "canol", "cant"],
    ["cag", "cang", "cah"],
    ["dal", "dangos", "dannedd"],
    ["Bala", "Bangor", "Banw", "Bargoed"],
    ["Llandudno", "Llangefni", "Llangollen", "Llanrwst"],
    ["hun", "hunangofiant", "hunaniaeth"],
    # r and h are two letters after a vowel.
    ["pardwn", "parhau", "parod"],
    ["sicr", "sicrhau", "sicrwydd"],
    ["Pontardawe", "Ponthir", "Pontypridd"],
    # Spaces, figures, marks.
    ["Bro Morgannwg", "Broan"],
    ["Pen-y-bont", "Pen-y-groes"],
    ["Uned 2", "Uned 10", "Uned 100", "Uned A"],
    ["2", "10", "a"],
    ["", "a"],
    # Accents and capitals only between words otherwise alike.
    ["tan", "Tan", "tân", "tant"],
    ["ty", "tŷ", "tyb"],
    ["mor", "môr", "morfa"],
    ["a", "я"],
]

HEADINGS = [
    ("Llandudno", "Ll"),
    ("llan", "Ll"),
    ("LLANDUDNO", "Ll"),
    ("Ddoe", "Dd"),
    ("Chwilog", "Ch"),
    ("Ffostrasol", "Ff"),
    ("Rhyl", "Rh"),
    ("Theatr", "Th"),
    ("Philip", "Ph"),
    ("Ngwlad", "Ng"),
    ("Caerdydd", "C"),
    ("Âr", "A"),
    ("ŵyn", "W"),
    ("Ŷd", "Y"),
    ("Y Bala", "Y"),
    ("'Steddfod", "S"),
    ("“Llan”", "Ll"),
    (" Llan", "Ll"),
    ("Zinc", "Z"),
    ("2026", OTHER_HEADING),
    ("Я", OTHER_HEADING),
    ("", OTHER_HEADING),
    ("–", OTHER_HEADING),
]

LETTERS = [
    ("Bangor", "B a n g o r"),
    ("Fangor", "F a n g o r"),
    ("dangos", "d a n g o s"),
    ("cangen", "c a ng e n"),
    ("Llangollen", "Ll a n g o ll e n"),
    ("LLANGEFNI", "LL A N G E F N I"),
    ("llongyfarch", "ll o n g y f a r ch"),
    ("uniongyrchol", "u n i o n g y r ch o l"),
    ("arholiad", "a r h o l i a d"),
    ("cyrhaeddais", "c y r h a e dd a i s"),
    ("mawrhad", "m a w r h a d"),
    ("unrhyw", "u n rh y w"),
    ("anrheg", "a n rh e g"),
    ("Porthaethwy", "P o r th a e th w y"),
    ("Angharad", "A ng h a r a d"),
]


@pytest.mark.parametrize("words", IN_WELSH_ORDER, ids=lambda words: " ".join(words)[:40])
def test_words_sort_in_the_welsh_alphabet(words):
    backwards = words[::-1]
    assert sorted(backwards, key=sort_key) == words


def test_the_alphabet_is_in_its_own_order():
    assert len(WELSH_ALPHABET) == 29
    backwards = WELSH_ALPHABET[::-1]
    assert sorted(backwards, key=sort_key) == list(WELSH_ALPHABET)


@pytest.mark.parametrize(("word", "expected"), LETTERS)
def test_a_word_is_divided_into_its_letters(word, expected):
    assert list(letters(word)) == expected.split()


def test_an_editor_can_divide_a_pair_by_hand():
    assert list(letters(f"can{DIVIDER}gen")) == list("cangen")
    assert sort_key(f"can{DIVIDER}gen") > sort_key("cangen")
    assert heading(f"L{DIVIDER}lan") == "L"


@pytest.mark.parametrize("text", ["Tŷ", "môr", "Llŷn", "sgïo", "Ŵyn"])
def test_decomposed_text_sorts_with_composed_text(text):
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(text)
    assert heading(unicodedata.normalize("NFD", text)) == heading(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pen-y-bont", "Penybont"),
        ("i'r", "i’r"),
        ("a  b", "a b"),
        (" a", "a"),
        ("007", "7"),
    ],
)
def test_marks_and_spare_spaces_do_not_count(one, other):
    assert sort_key(one) == sort_key(other)


@pytest.mark.parametrize("text", ["", "Llŷn 2026", "я!", "日本", "9" * 200])
def test_a_key_has_figures_only_so_that_any_database_can_sort_it(text):
    assert sort_key(text).isascii()
    assert sort_key(text).isdecimal()


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_a_heading_is_the_first_letter_of_the_welsh_alphabet(text, expected):
    assert heading(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Llandudno", "L"), ("chair", "C"), ("Éire", "E"), ("10", "#")]
)
def test_an_english_heading_is_one_letter(text, expected):
    assert heading(text, "en") == expected


def test_words_sort_in_the_english_alphabet():
    words = ["cat", "chair", "cwm", "dad", "ddoe", "dog", "llan", "lon", "Rhyl", "rye"]
    backwards = words[::-1]
    assert sorted(backwards, key=english_sort_key) == words


@pytest.mark.parametrize(
    ("language", "key"),
    [
        ("cy", sort_key),
        ("cy-gb", sort_key),
        ("CY_GB", sort_key),
        ("en", english_sort_key),
        ("en-gb", english_sort_key),
    ],
)
def test_each_language_has_its_key(language, key):
    assert sort_key_for(language) is key


def test_another_language_has_no_key_and_no_heading():
    with pytest.raises(ValueError, match="fr"):
        sort_key_for("fr")
    with pytest.raises(ValueError, match="fr"):
        heading("a", "fr")
