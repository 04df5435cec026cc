"""Texts written with codes for marks: nothing is lost on the way to the store and back."""

import random
import re

import pytest
from bs4 import BeautifulSoup
from wagtail_localize.strings import StringValue

from translation.desk import codes, wording
from translation.desk.leaves import Place
from translation.desk.merging import merge

MARKED = Place(("Body",), is_marked=True)
MARKS = ("b", "i", "sup", "sub", "lang-en", "lang-cy", "code")
WORDS = ["afon", "a’r", "tŷ", "&", "<b>", "5 < 6", "“ŵyna”", "⟦x", "x⟧", "👩🏽‍🦽", "'", '"', "\n"]


def document(chance):
    """A text as wagtail-localize keeps it, with marks one within the other."""
    links = iter(range(1, 100))

    def piece(depth):
        parts = []
        for _ in range(chance.randint(1, 4)):
            word = chance.choice(WORDS)
            parts.append(str(StringValue.from_plaintext(f" {word} ").data))
            if depth and chance.random() < 0.5:
                name = chance.choice((*MARKS, "a"))
                opening = f'a id="a{next(links)}"' if name == "a" else name
                parts.append(f"<{opening}>{piece(depth - 1)}</{name}>")
        return "".join(parts)

    return str(BeautifulSoup(piece(3), "html.parser"))


def words_and_tags(data):
    """What a text says and how it is marked; spaces, and breaks at the ends, say nothing."""
    parts = re.findall(r"<[^>]*>|[^<>\s]+", str(BeautifulSoup(data, "html.parser")))
    while parts and parts[0] == "<br/>":
        parts.pop(0)
    while parts and parts[-1] == "<br/>":
        parts.pop()
    return parts


def test_a_text_comes_back_from_the_desk_as_it_was():
    for seed in range(300):
        data = document(random.Random(seed))  # noqa: S311 - nothing secret
        again = wording.kept(wording.shown(data, MARKED), MARKED)
        assert words_and_tags(again) == words_and_tags(data)
        # What is stored is stored the same way from then on.
        assert wording.kept(wording.shown(again, MARKED), MARKED) == again


def test_whatever_is_typed_is_kept_as_sound_marks_or_refused():
    chance = random.Random("typed")  # noqa: S311 - nothing secret
    alphabet = [
        "⟦b⟧",
        "⟦/b⟧",
        "⟦a1⟧",
        "⟦/a1⟧",
        "⟦br⟧",
        "⟦script⟧",
        "⟦",
        "⟧",
        "<",
        ">",
        "&",
        "a",
        " ",
    ]
    refused = 0
    for _ in range(2000):
        typed = "".join(chance.choice(alphabet) for _ in range(chance.randint(1, 12)))
        try:
            data = wording.kept(typed, MARKED)
        except codes.BrokenCodesError:
            refused += 1
            continue
        StringValue.from_translated_html(data)
        assert set(codes.names_in(data)) <= {"b", "a1"}
    assert 0 < refused < 2000


def test_a_tag_that_is_typed_is_only_text():
    assert wording.kept("<b>afon</b>", MARKED) == "&lt;b&gt;afon&lt;/b&gt;"


def test_the_codes_of_a_source_are_named_in_order():
    found = codes.of_source(
        '<a id="a1">One <b>two</b></a> <b>three</b>', {"a1": {"href": "https://example.org/"}}
    )
    assert [(code.name, code.kind, code.label, code.href) for code in found] == [
        ("a1", "link", "Link 1", "https://example.org/"),
        ("b", "b", "Bold", ""),
    ]


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "merged"),
    [
        ("Un dau tri", "Un dau tri pedwar", "Sero Un dau tri", "Sero Un dau tri pedwar"),
        ("Un dau tri", "Un dau tri", "Un dau pump", "Un dau pump"),
        ("Un dau tri", "Un chwech tri", "Un saith tri", None),
        ("Un dau tri", "Un chwech tri", "Un chwech tri", "Un chwech tri"),
        ("", "Un", "Dau", None),
        ("Un", "Un", "Un", "Un"),
    ],
)
def test_two_changes_are_put_together_where_they_do_not_meet(base, mine, theirs, merged):
    assert merge(base, mine, theirs) == merged
