"""The forms a word takes by mutation, and what a mutated word may have been."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from welsh.mutations import Mutation, forms, mutated, radicals

# Word, soft, nasal, aspirate, after ei/ein/eu; None where it stays as it is.
TABLE = [
    ("plentyn", "blentyn", "mhlentyn", "phlentyn", None),
    ("tŷ", "dŷ", "nhŷ", "thŷ", None),
    ("cymuned", "gymuned", "nghymuned", "chymuned", None),
    ("bwrdd", "fwrdd", "mwrdd", None, None),
    ("deddf", "ddeddf", "neddf", None, None),
    ("gwasanaeth", "wasanaeth", "ngwasanaeth", None, None),
    ("glaw", "law", "nglaw", None, None),
    ("meddyg", "feddyg", None, None, None),
    ("llesiant", "lesiant", None, None, None),
    ("rhwydwaith", "rwydwaith", None, None, None),
    ("aelod", None, None, None, "haelod"),
    ("iaith", None, None, None, "hiaith"),
    ("wythnos", None, None, None, "hwythnos"),
    ("wyneb", None, None, None, "hwyneb"),
    ("ŵyr", None, None, None, "hŵyr"),
    ("wal", None, None, None, None),
    ("ysgol", None, None, None, "hysgol"),
    ("ôl", None, None, None, "hôl"),
    ("Caerdydd", "Gaerdydd", "Nghaerdydd", "Chaerdydd", None),
    ("Gwynedd", "Wynedd", "Ngwynedd", None, None),
    ("Llanelli", "Lanelli", None, None, None),
    ("Aberystwyth", None, None, None, "Haberystwyth"),
]


@pytest.mark.parametrize(("word", "soft", "nasal", "aspirate", "h"), TABLE)
def test_a_word_takes_the_forms_of_the_table(word, soft, nasal, aspirate, h):
    found = [mutated(word, mutation) for mutation in Mutation]
    assert found == [soft, nasal, aspirate, h]


@pytest.mark.parametrize(
    "word",
    ["chwaer", "thema", "ffordd", "philistiad", "nos", "sir", "haf", "jam", "tsieni", "fo"],
)
def test_what_is_one_letter_of_two_signs_or_never_mutates_stays(word):
    assert forms(word) == [word]


@pytest.mark.parametrize("word", ["GIG", "S4C", "BBC", "CGGC", "gêm", "golff", "2014", ""])
def test_abbreviations_and_some_borrowed_words_stay(word):
    assert forms(word) == [word]


def test_whoever_asks_says_which_names_stay():
    assert forms("Taliesin") != ["Taliesin"]
    assert forms("Taliesin", unchanged={"taliesin"}) == ["Taliesin"]
    assert radicals("Daliesin", unchanged={"taliesin"}) == []


def test_only_the_first_word_of_a_phrase_mutates():
    assert forms("gofal cymdeithasol") == [
        "gofal cymdeithasol",
        "ofal cymdeithasol",
        "ngofal cymdeithasol",
    ]
    assert mutated("“Deddf” y plant", Mutation.SOFT) == "“Ddeddf” y plant"


def test_letters_with_accents_may_be_written_in_two_parts():
    decomposed = unicodedata.normalize("NFD", "tŷ")
    assert forms(decomposed) == ["tŷ", "dŷ", "nhŷ", "thŷ"]


def test_a_form_leads_back_to_every_word_it_may_come_from():
    assert set(radicals("ferch")) == {("berch", Mutation.SOFT), ("merch", Mutation.SOFT)}
    assert radicals("Nghaerdydd") == [("Caerdydd", Mutation.NASAL)]
    assert ("gwasanaeth", Mutation.SOFT) in radicals("wasanaeth")
    assert ("aelod", Mutation.H) in radicals("haelod")
    assert ("llesiant", Mutation.SOFT) in radicals("lesiant")


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[0])
def test_every_form_leads_back_to_its_word(row):
    word, *changed = row
    for mutation, form in zip(Mutation, changed, strict=True):
        if form is not None:
            assert (word, mutation) in radicals(form)


@given(st.text("abcdeghilmnoprstwyŵŷâ", min_size=1, max_size=9), st.booleans())
def test_going_there_and_back_is_the_same_for_any_word(word, is_name):
    word = word.capitalize() if is_name else word
    for mutation in Mutation:
        if (form := mutated(word, mutation)) is not None:
            assert (word, mutation) in radicals(form)
