"""What a Welsh word is found by, and what it finds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from welsh.analysis import Welsh
from welsh.lexicon import Lexicon, read_forms, simplemma_forms, supplement
from welsh.mutations import forms


@pytest.fixture(scope="module")
def lists():
    return Lexicon(simplemma_forms())


@pytest.fixture(scope="module")
def welsh(lists):
    return Welsh(lists.taught(supplement()))


def finds(welsh, question, text):
    return not set(welsh.query_keys(question)).isdisjoint(welsh.index_keys(text))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("cydgynhyrchu", "gydgynhyrchu"),
        ("cydgynhyrchu", "chydgynhyrchu"),
        ("cydgynhyrchu", "nghydgynhyrchu"),
        ("cydgynhyrchu", "cyd-gynhyrchu"),
        ("cydgynhyrchu", "gyd-gynhyrchu"),
        ("cyd-gynhyrchu", "nghydgynhyrchu"),
        ("gynhyrchu", "cyd-gynhyrchu"),
        ("tŷ", "nhai"),
        ("tŷ", "dai"),
        ("ty", "thŷ"),
        ("dai", "tŷ"),
        ("Caerdydd", "Nghaerdydd"),
        ("caerdydd", "chaerdydd"),
        ("cymuned", "gymunedau"),
        ("gymunedau", "cymuned"),
        ("egwyddor", "egwyddorion"),
        ("dogfen", "ddogfennau"),
        ("pobl", "bobl"),
        ("plentyn", "mhlant"),
        ("ysgol", "hysgolion"),
        ("gwasanaeth", "wasanaethau"),
        ("gofalwr", "gofalwyr"),
        ("merch", "ferched"),
        ("llyn", "lyn"),
        ("1970", "1970au"),
        ("gweithwr", "gweithiwr"),
        ("blog", "flogiau"),
    ],
)
def test_a_word_finds_its_forms(welsh, question, text):
    assert finds(welsh, question.lower(), text.lower())


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("môr", "mor"),
        ("newyddion", "newydd"),
        ("weithiau", "gwaith"),
        ("gorffennaf", "gorffen"),
        ("elen", "aeth"),
        ("cymuned", "cymuno"),
        ("llais", "lllais"),
    ],
)
def test_a_word_does_not_find_what_only_looks_like_it(welsh, question, text):
    assert not finds(welsh, question, text)


@pytest.mark.parametrize(
    "word", ["cynllun", "panel", "bwrdd", "gardd", "meddyg", "llythyr", "aelod"]
)
def test_a_word_finds_each_of_its_mutations(welsh, word):
    for form in forms(word):
        assert finds(welsh, word, form)


def test_a_word_no_list_has_finds_its_mutations_and_plural(welsh):
    assert finds(welsh, "tremblafydd", "dremblafydd")
    assert finds(welsh, "pwdlfa", "phwdlfeydd")


def test_a_word_that_lost_its_apostrophe_is_the_word_before_it(welsh):
    assert finds(welsh, "cenedlaethaur", "genhedlaeth")
    assert finds(welsh, "cenhedlaeth", "genedlaethaur")
    assert finds(welsh, "gwasanaethaun", "wasanaeth")
    assert not finds(welsh, "glowyr", "glowy")


def test_what_is_taught_is_known_at_once_in_every_mutation(lists):
    welsh = Welsh(lists.taught({"cymyndodau": "cymyndod"}))
    assert finds(welsh, "cymyndod", "nghymyndodau")


def test_what_is_taught_goes_before_the_lists(lists):
    before, after = Welsh(lists), Welsh(lists.taught({"ferched": "ferched"}))
    assert finds(before, "merch", "ferched")
    assert not finds(after, "merch", "ferched")


def test_a_list_is_read_with_what_else_stands_in_its_lines():
    lines = ["# form\tlemma\n", "Tai\ttŷ\tNOUN\tNumber=Plur\n", "tai\ttai\n", "\n", "un dau\ttri\n"]
    assert read_forms(lines) == {"tai": "tŷ tai"}


@settings(max_examples=200)
@given(st.from_regex(r"[a-zâêîôûŵŷ'-]{1,30}", fullmatch=True))
def test_any_word_finds_itself_by_keys_every_database_takes(welsh, text):
    for word in welsh.words(text):
        keys = welsh.index_keys(word.text)
        assert finds(welsh, word.text, word.text)
        assert all(key.isascii() and key.isalnum() and key == key.lower() for key in keys)
        assert len(keys) < 60
