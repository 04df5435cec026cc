"""Finding terms in a text: plural, mutated, with capitals, the longest first."""

import time
import timeit

import pytest

from translation.terms.english import plural, plurals
from translation.terms.termbase import TermPair, Terms
from translation.units import Unit

ACT = TermPair(
    1,
    "Social Services and Well-being (Wales) Act 2014",
    "Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014",
    avoid_cy=("Deddf Gwasanaethau a Llesiant", "Bil Gwasanaethau Cyhoeddus a Llesiant"),
)
TERMS = Terms(
    [
        ACT,
        TermPair(
            2,
            "co-production",
            "cydgynhyrchu",
            avoid_cy=("cyd-gynhyrchu",),
            other_en=("coproduction",),
        ),
        TermPair(3, "Co-production Network for Wales", "Rhwydwaith Cydgynhyrchu Cymru"),
        TermPair(4, "service user", "defnyddiwr gwasanaeth", other_cy=("defnyddwyr gwasanaeth",)),
        TermPair(5, "Children in Wales", "Plant yng Nghymru"),
        TermPair(6, "board", "bwrdd", other_cy=("byrddau",)),
        TermPair(7, "board", "astell"),
        TermPair(8, "NHS", "GIG", avoid_cy=("NHS",)),
        TermPair(9, "Member of the Senedd", "Aelod o’r Senedd", avoid_en=("AM",), avoid_cy=("AC",)),
        TermPair(10, "social services", "gwasanaethau cymdeithasol"),
        TermPair(11, "commissioning", "comisiynu", avoid_cy=("comisynu",)),
        TermPair(12, "member", "aelod", other_cy=("aelodau",)),
    ]
)


def unit(source, target, language="en"):
    other = {"en": "cy", "cy": "en"}[language]
    return Unit("1-1", source, target, source_language=language, target_language=other)


def words_found(text, language):
    return [(found.text, found.terms[0].key) for found in TERMS.found_in(text, language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Service users and boards.", [("Service users", 4), ("boards", 6)]),
        ("The service user’s story", [("service user", 4)]),
        ("The service users' stories", [("service users", 4)]),
        ("Co-production, COPRODUCTION", [("Co-production", 2), ("COPRODUCTION", 2)]),
        ("Co\u2011production", [("Co\u2011production", 2)]),
        ("Work with social ⟦b⟧services⟦/b⟧", [("social ⟦b⟧services", 10)]),
        ("The boardroom and the Remembers", []),
        ("It is social. Services change.", []),
        ("See https://co-production.example/board or board@example.org", []),
        ("On co-production.wales and ⟦a1⟧gov.wales/board⟦/a1⟧", []),
        ("So says the board.It is", [("board", 6)]),
        ("a Social Services and Well-being (Wales) Act 2014 duty", [(ACT.en, 1)]),
    ],
)
def test_english_is_found_in_the_plural_and_with_codes_within_words(text, found):
    assert words_found(text, "en") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("yn ôl Ddeddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014", [1]),
        ("o gydgynhyrchu, a chydgynhyrchu, yng nghydgynhyrchu", [2, 2, 2]),
        ("ei haelodau a’r aelod", [12, 12]),
        ("o’r byrddau i fwrdd", [6, 6]),
        ("ein defnyddiwr gwasanaeth, i ddefnyddwyr gwasanaeth", [4, 4]),
        ("GYDGYNHYRCHU", [2]),
        ("chwrdd", []),
    ],
)
def test_welsh_is_found_in_every_mutation(text, found):
    assert [key for _text, key in words_found(text, "cy")] == found


def test_a_span_is_where_the_words_stand():
    text = "Am ⟦b⟧gydgynhyrchu⟦/b⟧."
    [found] = TERMS.found_in(text, "cy")
    assert text[found.start : found.end] == "gydgynhyrchu"


def test_the_longest_term_wins():
    text = "The Co-production Network for Wales writes about co-production."
    assert [key for _text, key in words_found(text, "en")] == [3, 2]


def test_a_name_is_found_only_where_it_has_its_capitals():
    assert words_found("Children in Wales says so", "en") == [("Children in Wales", 5)]
    assert words_found("children in Wales say so", "en") == []
    assert words_found("CHILDREN IN WALES", "en") == [("CHILDREN IN WALES", 5)]


def test_an_abbreviation_not_to_be_used_is_no_common_word():
    assert [found.text for found in TERMS.avoided_in("I am an AM", "en")] == ["AM"]
    assert TERMS.avoided_in("Mae ac yna", "cy") == []


def test_a_term_is_missing_where_no_form_of_its_translation_stands():
    missing = TERMS.missing(unit("Our service users and the board", "Ein pobl a’r bwrdd"))
    assert [found.text for found in missing] == ["service users"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Service users matter", "Mae defnyddwyr gwasanaeth yn bwysig"),
        ("for service users", "i ddefnyddwyr gwasanaeth"),
        ("about co-production", "am gydgynhyrchu"),
        # The agreed words stand within a longer term.
        ("Co-production in Wales", "Rhwydwaith Cydgynhyrchu Cymru"),
        # One of two meanings will do.
        ("The board met", "Cyfarfu’r bwrdd"),
        ("Write on the board", "Ysgrifennwch ar yr astell"),
        # The short term is part of the long one and asks for nothing of its own.
        (f"See the {ACT.en}.", f"Gweler y {ACT.cy.replace('Deddf', 'Ddeddf')}."),
        ("Nothing is translated yet: co-production", ""),
        ("Write to board@example.org", "Ysgrifennwch at board@example.org"),
    ],
)
def test_nothing_is_missing_where_a_form_stands(source, target):
    assert TERMS.missing(unit(source, target)) == []


def test_an_address_asks_for_no_terms():
    slug = Unit("1-1", "service-users", "cyd-gynhyrchu", "en", "cy", is_slug=True)
    assert TERMS.missing(slug) == TERMS.forbidden(slug) == []


def test_both_directions_are_looked_at():
    assert TERMS.missing(unit("am gydgynhyrchu", "about co-production", "cy")) == []
    [missing] = TERMS.missing(unit("am gydgynhyrchu", "about working together", "cy"))
    assert missing.text == "gydgynhyrchu"


def test_wrong_names_of_an_act_are_found_in_any_mutation():
    text = "y Ddeddf Gwasanaethau a Llesiant, a’r Bil Gwasanaethau Cyhoeddus a Llesiant"
    found = TERMS.forbidden(unit("x", text))
    assert [(one.text, one.terms[0].key) for one in found] == [
        ("Ddeddf Gwasanaethau a Llesiant", 1),
        ("Bil Gwasanaethau Cyhoeddus a Llesiant", 1),
    ]


def test_a_misspelling_is_found_behind_its_mutation():
    [found] = TERMS.forbidden(unit("on commissioning", "am gomisynu ac am chomisiynu"))
    assert found.text == "gomisynu"


def test_what_is_agreed_for_one_meaning_is_not_forbidden_for_another():
    terms = Terms([TermPair(1, "a", "un", avoid_cy=("dau",)), TermPair(2, "b", "dau")])
    assert terms.avoided_in("dau", "cy") == []
    assert [found.terms[0].key for found in terms.found_in("dau", "cy")] == [2]


def test_codes_with_a_region_name_the_language():
    assert TERMS.found_in("gydgynhyrchu", "cy-GB")


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("carer", "carers"),
        ("body", "bodies"),
        ("day", "days"),
        ("child", "children"),
        ("spokeswoman", "spokeswomen"),
        ("human", "humans"),
        ("crisis", "crises"),
        ("process", "processes"),
    ],
)
def test_english_plurals_by_rule(one, many):
    assert plural(one) == many


def test_the_head_of_a_phrase_is_put_in_the_plural_too():
    assert "letters of support" in plurals("letter of support")
    assert plurals("Deddf 2014") == []


def made_up(count):
    first = ["gofal", "cynllun", "bwrdd", "polisi", "rhaglen", "tîm", "llesiant", "grŵp"]
    return Terms(
        TermPair(n, f"term {n} of care", f"{first[n % 8]} rhif{n} gofal", definition_en="x" * 200)
        for n in range(count)
    )


@pytest.mark.parametrize("sign", ["a.", "a-", "a@", "w", "a.b@", "⟦", "co-", "⟦b⟧", "e\u0301"])
def test_no_text_takes_long(sign):
    """Twice as long takes about twice as long, not four times."""
    took = [
        min(
            timeit.repeat(
                lambda text=sign * times: TERMS.found_in(text, "cy"),
                timer=time.process_time,  # of this process alone, whatever else is going on
                number=1,
            )
        )
        for times in (5_000, 20_000)
    ]
    assert took[1] < took[0] * 10


def test_five_thousand_terms_are_found_quickly():
    """A long text against many terms takes no longer than against few, beside the first time."""
    text = "Mae’r tîm yn trafod gynllun rhif17 gofal gyda phawb yn y gymuned bob wythnos. " * 100
    took = {}
    for count in (50, 5000):
        terms = made_up(count)
        assert len(terms.found_in(text, "cy")) == 100
        took[count] = min(timeit.repeat(lambda t=terms: t.found_in(text, "cy"), number=1))
    assert took[5000] < took[50] * 10
