"""Each check by itself: what it tells apart, what it says, and what it lets be."""

import time

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from translation.checking.addresses import leads_to_the_same
from translation.checking.comparing import amounts_of
from translation.checking.findings import Check, Span
from translation.checking.looking import look
from translation.checking.written_numbers import written_numbers
from translation.terms.termbase import TermPair, Terms
from translation.units import Unit
from welsh.mutation_slips import slips


def unit(source, target, language="en", **details):
    other = {"en": "cy", "cy": "en"}[language]
    return Unit("1-1", source, target, language, other, **details)


def checks(source, target, language="en", **details):
    return {one.check for one in look(unit(source, target, language, **details))}


@pytest.mark.parametrize(
    ("words", "language", "values"),
    [
        ("twenty-three", "en", [23]),
        ("two hundred and five", "en", [205]),
        ("a hundred", "en", [100]),
        ("three thousand four hundred and six", "en", [3406]),
        ("the twenty-first of June", "en", [21]),
        ("dau ddeg tri", "cy", [23]),
        ("un ar ddeg", "cy", [11]),
        ("tri aelod ar ddeg", "cy", [13]),
        ("dau ar bymtheg", "cy", [17]),
        ("un ar bymtheg ar hugain", "cy", [36]),
        ("pedwar ugain", "cy", [80]),
        ("hanner cant", "cy", [50]),
        ("tri chant", "cy", [300]),
        ("pum mil", "cy", [5000]),
        ("gan punt", "cy", [100]),
        ("unfed ar hugain", "cy", [21]),
    ],
)
def test_numbers_in_words_are_read_in_both_ways_of_counting(words, language, values):
    things, _rest = written_numbers(words, language)
    assert [int(value) for one in things for value in one.values] == values


@pytest.mark.parametrize(
    ("words", "language"),
    [("yn deg", "cy"), ("ei hun", "cy"), ("gan bobl", "cy"), ("often", "en"), ("weight", "en")],
)
def test_other_words_are_no_numbers(words, language):
    assert written_numbers(words, language)[0] == []


@pytest.mark.parametrize("words", ["dau filiwn", "£2 filiwn", "2 filiwn"])
def test_filiwn_may_be_a_million_or_a_billion(words):
    for english in ("2 million", "2 billion", "£2m", "£2bn"):
        if ("£" in words) == ("£" in english):
            assert checks(f"It cost {english}.", f"Costiodd {words}.") == set()


@pytest.mark.parametrize(
    ("text", "language", "minutes"),
    [
        ("10am", "en", {600}),
        ("at 2.30pm", "en", {870}),
        ("14:30", "en", {870}),
        ("half past nine", "en", {570, 1290}),
        ("quarter to three", "en", {165, 885}),
        ("noon", "en", {720}),
        ("midnight", "en", {0}),
        ("two o’clock in the afternoon", "en", {840}),
        ("10yb", "cy", {600}),
        ("2.30 y prynhawn", "cy", {870}),
        ("7.30yh", "cy", {1170}),
        ("ddau o’r gloch y prynhawn", "cy", {840}),
        ("hanner awr wedi naw", "cy", {570, 1290}),
        ("chwarter i dri", "cy", {165, 885}),
        ("deng munud i un ar ddeg", "cy", {650, 1370}),
        ("hanner dydd", "cy", {720}),
        ("ganol nos", "cy", {0}),
    ],
)
def test_times_of_day_are_read(text, language, minutes):
    (found,) = amounts_of(text, language).times
    assert found.values == minutes


@pytest.mark.parametrize(
    ("text", "language", "dates", "numbers"),
    [
        ("3ydd o Fai 2026", "cy", {("month", 5)}, {3, 2026}),
        ("ddydd Mawrth 3 Mawrth", "cy", {("day", 1), ("month", 3)}, {3}),
        ("Tuesday, 3rd of March", "en", {("day", 1), ("month", 3)}, {3}),
        ("12/06/2026", "en", {("month", 6)}, {12, 2026}),
        ("2026-06-12", "cy", {("month", 6)}, {12, 2026}),
        ("25 a 26 Rhagfyr", "cy", {("month", 12)}, {25, 26}),
    ],
)
def test_dates_are_read(text, language, dates, numbers):
    found = amounts_of(text, language)
    assert {value for one in found.dates for value in one.values} == dates
    told = {int(value) for one in found.numbers for value in one.values}
    assert told == numbers and {one.kind for one in found.numbers} == {"date_number"}


@pytest.mark.parametrize(
    ("source", "target", "language", "is_same"),
    [
        ("https://www.gov.wales/carers", "https://www.llyw.cymru/carers", "cy", True),
        ("https://www.gov.wales/carers", "https://www.llyw.cymru/gofalwyr", "cy", True),
        ("https://www.llyw.cymru/gofalwyr", "www.gov.wales/carers", "en", True),
        ("https://law.gov.wales/act", "https://cyfraith.llyw.cymru/deddf", "cy", True),
        ("https://example.org/en/join", "https://example.org/cy/ymuno", "cy", True),
        ("https://example.org/en/join", "https://example.org/cy", "cy", False),
        ("https://senedd.wales/en/tv/512", "https://senedd.cymru/cy/tv/521", "cy", False),
        ("https://example.wales/a", "https://example.cymru/a", "cy", True),
        ("https://gov.wales/a", "https://gov.cymru/a", "cy", False),
        ("https://example.wales/a", "https://example.cymru/b", "en", False),
        ("www.example.org/a/", "https://example.org/a", "cy", True),
    ],
)
def test_the_other_languages_version_of_a_site_is_right(source, target, language, is_same):
    assert leads_to_the_same(source, target, language) is is_same


@pytest.mark.parametrize(
    ("source", "target", "is_right"),
    [
        ("Mail hello@example.wales.", "E-bostiwch helo@example.cymru.", True),
        ("Mail info@example.org.", "E-bostiwch gwybodaeth@example.org.", True),
        ("Mail ruth@example.org.", "E-bostiwch rhuth@example.org.", False),
        ("Ring +44 (0)29 2000 0123.", "Ffoniwch 029 2000 0123.", True),
        ("Ring 029 2000 0123.", "Ffoniwch 029 2000 0124.", False),
        ("Cardiff CF10 4ZZ", "Caerdydd CF104ZZ", True),
    ],
)
def test_mail_addresses_and_telephone_numbers(source, target, is_right):
    assert (Check.ADDRESSES not in checks(source, target)) is is_right


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("i pobl", [("i", "pobl", ("bobl",))]),
        ("ei cymuned", [("ei", "cymuned", ("gymuned", "chymuned"))]),
        ("yn Caerdydd", [("yn", "Caerdydd", ("Nghaerdydd",))]),
        ("y Prif Gweinidog", [("Prif", "Gweinidog", ("Weinidog",))]),
        ("fy brawd", [("fy", "brawd", ("mrawd",))]),
        ("i bobl, a chymorth, ei chymuned, i’r pentref", []),
        ("credaf i pan ddaw, dewch i mewn, dywedodd mai", []),
        ("o ganlyniad i Mark a Pam, i grŵp, am garej", []),
        ("am GIG a BBC", []),
    ],
)
def test_missing_mutations_are_told_where_the_letters_show_them(text, expected):
    assert [(one.trigger, one.word, one.expected) for one in slips(text)] == expected


def test_a_finding_shows_where_it_is_and_says_why_in_the_readers_language():
    (found,) = look(unit("The fee is £12.", "Y ffi yw £21."))
    assert found.check == Check.MONEY
    assert found.source == (Span(11, 14),)
    assert found.reason == "In the source only: £12. In the translation only: £21."
    with override("cy"):
        assert "£12" in found.reason


def test_places_are_those_of_the_text_with_its_codes():
    text = "Mae ⟦b⟧21⟦/b⟧ aelod."
    found = look(unit("There are ⟦b⟧12⟦/b⟧ members.", text))
    (span,) = found[0].target
    assert text[span.start : span.end] == "21"


def test_marked_phrases_of_the_other_language_are_let_be():
    source = "Her words: “nothing about us without us at all”."
    left = "Ei geiriau: “nothing about us without us at all”."
    assert Check.WRONG_LANGUAGE in checks(source, left)
    marked = left.replace("nothing", "⟦lang-en⟧nothing").replace("all", "all⟦/lang-en⟧")
    assert checks(source, marked) == set()


@pytest.mark.parametrize(
    ("target", "left"),
    [
        ("Cynhelir community engagement sessions ym mhob sir.", "community engagement sessions"),
        ("Cysylltwch before the end of the month i archebu.", "before the end of the month"),
        ("Rydym yn cynnal community engagement ym mhob sir.", ""),
        ("Darllenodd ran o The Power of Small Places inni.", ""),
    ],
)
def test_three_words_of_the_source_are_seen_within_a_right_sentence(target, left):
    found = [one for one in look(unit("We go.", target)) if one.check == Check.WRONG_LANGUAGE]
    assert [one.reason for one in found] == ([f"This seems to be English: {left}."] if left else [])


@pytest.mark.parametrize(
    "text", ["Rhodri ap Gwyn", "2026", "post@example.org", "{name}", "BBC Cymru"]
)
def test_names_and_numbers_may_be_the_same_in_both_languages(text):
    assert checks(text, text) == set()


def test_nothing_is_said_of_a_text_without_translation():
    assert checks("Ring 029 2000 0123 by 5pm.", "  ") == set()


def test_a_placeholder_before_millions_is_their_number():
    assert checks("More than %(most)s million pixels", "Mwy na %(most)s miliwn o bicseli") == set()


def test_exempt_checks_are_not_made():
    found = look(unit("The fee is £12.", "Y ffi yw £21"), exempt=["money"])
    assert {one.check for one in found} == {Check.ENDING}


def test_an_avoided_form_is_told_once_and_with_what_is_agreed():
    bill = TermPair(
        1,
        "Social Services and Well-being (Wales) Bill",
        "Bil Gwasanaethau Cymdeithasol a Llesiant (Cymru)",
        avoid_cy=("Bil Gwasanaethau a Llesiant",),
    )
    target = "Mae’r newid yn y Bil Gwasanaethau a Llesiant."
    there = unit(f"The change is in the {bill.en}.", target)
    (found,) = look(there, Terms([bill]))
    assert found.check == Check.TERM_FORBIDDEN
    assert bill.cy in found.reason and "Bil Gwasanaethau a Llesiant" in found.reason


def test_a_form_to_avoid_is_let_be_where_the_agreed_words_begin_within_it():
    terms = Terms([TermPair(1, "disabled people", "pobl anabl", avoid_en=("the disabled",))])
    right = unit("Hawliau’r bobl anabl", "The rights of the disabled people", "cy")
    assert look(right, terms) == []
    wrong = unit("Hawliau pobl anabl", "The rights of the disabled", "cy")
    assert [one.check for one in look(wrong, terms)] == [Check.TERM_FORBIDDEN]


SIGNS = [*"abcdŵy 0123456789£%.:,;/@-–’'\"⟦⟧(){}\n", "⟦b⟧", "⟦/b⟧", " i ", " un "]
WORDS = st.lists(st.sampled_from(SIGNS), max_size=60).map("".join)


@settings(max_examples=100, deadline=None)
@given(source=WORDS, target=WORDS, language=st.sampled_from(["en", "cy"]))
def test_no_text_is_too_strange_and_every_place_lies_in_its_text(source, target, language):
    for found in look(unit(source, target, language)):
        assert found.reason
        assert all(0 <= one.start < one.end <= len(source) for one in found.source)
        assert all(0 <= one.start < one.end <= len(target) for one in found.target)


@pytest.mark.parametrize("part", ["a-", "a", "1 ", "a.b@", "one ", "3 Mai ", "⟦lang-en⟧", "- \n"])
def test_a_long_strange_text_takes_no_more_than_a_moment(part):
    text = (part * 5000)[:5000]
    look(unit("One", text))  # the dictionary is read
    begun = time.process_time()
    look(unit("One", text))
    look(unit(text, "Un"))
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("broken", ["https://[abc", "https://[abc]x/", "http://a[/"])
def test_an_address_that_is_none_is_told_and_breaks_nothing(broken):
    source, target = f"Go to https://a.uk {broken}1", f"Ewch i https://b.uk {broken}"
    assert Check.ADDRESSES in checks(source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("a{}.uk ", "b{}.cymru "),
        ("see a{}@b.uk ", "gweler c{}@d.uk "),
        ("{} ", "9{} "),
        ("{} May ", "9{} Mai "),
        ("£{} ", "£9{} "),
        ("⟦a{}⟧x⟦/a{}⟧ ", "⟦a9{}⟧y⟦/a9{}⟧ "),
    ],
)
def test_long_texts_that_both_say_much_and_never_the_same_take_no_more_than_a_moment(
    source, target
):
    theirs, ours = (
        "".join(part.replace("{}", str(number)) for number in range(2500))[:20_000]
        for part in (source, target)
    )
    look(unit("One", "Un gair"))  # the dictionary is read
    begun = time.process_time()
    assert look(unit(theirs, ours))
    assert time.process_time() - begun < 3
