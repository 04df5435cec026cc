"""What a translator is shown of terms beside a text."""

from translation.terms.at_desk import notes_on
from translation.units import Unit


def unit(key, source, target="", language="en"):
    return Unit(key, source, target, language, {"en": "cy", "cy": "en"}[language])


def test_terms_of_every_text_cost_one_query(make_term, django_assert_num_queries):
    make_term("carer", "gofalwr", other_cy="gofalwyr", avoid_cy="ceidwad", note="Unpaid.")
    make_term("board", "bwrdd", definition_cy="Y rhai sy’n penderfynu.")
    notes_on([])
    units = [unit("1-1", "Carers and the board; a carer"), unit("1-2", "Nothing"), unit("1-3", "")]
    with django_assert_num_queries(1):
        notes = notes_on(units)
    assert list(notes) == ["1-1"]
    carer, board = notes["1-1"]
    assert (carer.words, carer.start, carer.end) == ("Carers", 0, 6)
    assert (carer.agreed, carer.others, carer.avoid) == (
        ("gofalwr",),
        ("gofalwyr",),
        ("ceidwad",),
    )
    assert (carer.note, board.definition) == ("Unpaid.", "Y rhai sy’n penderfynu.")


def test_a_term_is_missing_once_there_is_a_translation_without_it(make_term):
    make_term("carer", "gofalwr")

    def is_missing(target):
        [note] = notes_on([unit("1-1", "A carer", target)])["1-1"]
        return note.is_missing

    assert [is_missing(target) for target in ("", "Rhywun", "I ofalwr")] == [False, True, False]


def test_words_with_two_meanings_show_both_and_welsh_sources_show_english(make_term):
    make_term("board", "bwrdd")
    make_term("board", "astell")
    [note] = notes_on([unit("1-1", "The board")])["1-1"]
    assert note.agreed == ("astell", "bwrdd")
    [note] = notes_on([unit("1-1", "i fwrdd", language="cy")])["1-1"]
    assert (note.words, note.agreed) == ("fwrdd", ("board",))
