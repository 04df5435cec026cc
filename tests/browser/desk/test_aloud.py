"""What a screen reader says at the desk: by the tree that browsers give to it."""

import re
from itertools import pairwise

import pytest

from tests.browser.at_desk import (
    HEADING,
    LINK,
    SUMMARY,
    box,
    load_again,
    piece,
    said,
    save_one_after_the_other,
    wait_until_saved,
    write,
)

pytestmark = pytest.mark.browser

DEEDS = (
    *("Copy source", "Same in both", "Not needed", "Comments", "History", "Save and next"),
    *("Bold", "Italic"),
)
# What is shown, and what text is in a language other than that of the screen.
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((it) => it.checkVisibility() && !it.closest(".sidebar"))
  .map((it) => Number(it.tagName[1]))"""
IN = """(selector) => [...new Set([...document.querySelectorAll(selector)]
  .map((it) => it.closest("[lang]").lang))]"""
# A line that names something a person can use, in the snapshot Playwright makes of the tree.
CONTROL = re.compile(r'^\s*- (button|link|textbox|combobox|searchbox|progressbar)( "(.+?)")?', re.M)


@pytest.fixture(params=["cy", pytest.param("en", marks=pytest.mark.soak)])
def language(request):
    """The language of the interface."""
    return request.param


@pytest.fixture
def desk(at_desk, language):
    """A translation into Welsh, before somebody who works in a language."""
    return at_desk(language=language)


def controls(part):
    """The names of what a person can use in a part of the screen."""
    return [name for _role, _quoted, name in CONTROL.findall(part.aria_snapshot())]


def test_every_control_has_a_name_and_each_piece_is_a_group(desk, language):
    names = controls(desk.locator("main"))
    assert len(names) > 30
    assert all(names)
    found = controls(piece(desk, LINK))
    for deed in DEEDS:
        assert any(name.startswith(said(language, deed)) for name in found), deed
    groups = desk.locator(".desk-piece").evaluate_all(
        "all => all.map((it) => document.getElementById(it.getAttribute('aria-labelledby')))"
        ".map((it) => it.textContent.trim())"
    )
    assert all(groups)
    # Four texts of one body: each box has a name of its own.
    boxes = [box(desk, number) for number in range(4)]
    assert len({one.get_attribute("aria-labelledby") for one in boxes}) == 4
    assert len({name for one in boxes for name in controls(one)}) == 4


def test_a_box_is_read_with_its_source_and_its_codes_with_their_names(desk, language):
    described = box(desk, LINK).get_attribute("aria-describedby").split()
    source = desk.locator(f"#{described[0]}")
    assert "report" in source.inner_text()
    snapshot = source.aria_snapshot()
    link = said(language, "Link %(number)s").replace("%(number)s", "1")
    for pattern in ("{name}: start", "{name}: end"):
        assert said(language, pattern, name=link) in snapshot
    changed = piece(desk, SUMMARY).locator("[data-change]").first.aria_snapshot()
    assert said(language, "put in:") in changed


def test_headings_follow_each_other_without_a_gap(desk):
    levels = desk.evaluate(HEADINGS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_text_is_in_its_language_and_the_screen_in_that_of_the_person(desk, language):
    assert desk.evaluate(IN, ".desk-source .desk-text:not(p)") == ["en"]
    assert desk.evaluate(IN, ".desk-target :is(.desk-box, textarea)") == ["cy"]
    assert desk.evaluate(IN, ".desk-deeds, .desk-label, .desk-piece-status") == [language]


def test_who_listens_hears_that_a_text_is_saved(desk, language):
    write(desk, HEADING, f"Clywch {language}")
    desk.keyboard.press("Control+Enter")
    wait_until_saved(desk)
    heard = desk.get_by_role("status").filter(has_text=said(language, "Everything is saved"))
    heard.wait_for()


def test_who_listens_hears_that_somebody_else_has_changed_a_text(desk, at_desk, language):
    other = at_desk("approver")
    load_again(desk)
    for page, text in ((other, f"Arall {language}"), (desk, f"Minnau {language}")):
        write(page, HEADING, text)
    save_one_after_the_other(other, desk)
    label = piece(desk, HEADING).locator(".desk-label").inner_text()
    sentence = said(language, "Somebody else has changed this text: {label}", label=label)
    desk.get_by_role("status").filter(has_text=sentence).wait_for()
    conflict = piece(desk, HEADING).get_by_role(
        "group", name=said(language, "Somebody else has changed this text.")
    )
    for words in ("Keep yours", "Take theirs"):
        assert conflict.get_by_role("button", name=said(language, words)).is_visible()
