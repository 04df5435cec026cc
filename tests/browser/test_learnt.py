"""The memory, the terms and the checks at the desk, without a mouse, in either language."""

import json
from typing import NamedTuple

import pytest
from django.utils import translation
from playwright.sync_api import expect

from tests.browser.at_desk import SUMMARY, TITLE, go_to_desk, piece, wait_until_saved, write
from tests.browser.by_keyboard import Hands
from tests.browser.words_learnt import (
    APPROVED,
    ASKED,
    BEFORE_TERM,
    BLOCKED,
    HELPED,
    OTHER,
    REASON,
    TERM,
    WRONG,
)
from tools.browser import show_everything
from translation.checking import standing

pytestmark = pytest.mark.browser

NAMED = {"cy": "welsh", "en": "english"}


class Way(NamedTuple):
    """The language and the width of the screens, and the language translated into."""

    language: str
    width: int
    target: str


WAYS = [
    Way("cy", 360, "en"),
    pytest.param(Way("en", 1440, "cy"), marks=pytest.mark.soak),
    pytest.param(Way("en", 360, "en"), marks=pytest.mark.soak),
    pytest.param(Way("cy", 1440, "cy"), marks=pytest.mark.soak),
]


@pytest.fixture(scope="module", params=WAYS, ids=lambda way: "-".join(map(str, way)))
def way(request):
    return request.param


@pytest.fixture(scope="module")
def made(site, run_there, way):
    """The numbers of what is to be translated; see learnt.py."""
    return json.loads(run_there(f"import learnt; learnt.make({way.target!r})"))


@pytest.fixture
def translator(site, sign_in, violations, way):
    page = sign_in("translator", way.language, width=way.width)
    return Hands(page, site, way.language, violations)


@pytest.fixture
def source(way):
    """The language translated from."""
    return OTHER[way.target]


def open_desk(translator, number):
    go_to_desk(translator.page, translator.site, number)
    # What stands beside the texts comes after them.
    translator.page.wait_for_load_state("networkidle")
    return translator.page


def dialog_of(translator):
    """What stands beside a text, once it has come and nothing is wrong with it."""
    dialog = translator.page.locator("#desk-talk[open]")
    dialog.locator(".talk").wait_for()
    assert translator.violations(translator.page, "dialog[open]") == []
    return dialog


def see(translator):
    """Look at the whole screen, which is no wider than the window.

    In a lower window the bar at its top would hide half a button while it scrolls.
    """
    page = translator.page
    window = page.viewport_size
    show_everything(page)
    translator.look()
    assert page.evaluate("document.documentElement.scrollWidth") <= window["width"]
    page.set_viewport_size(window)


def test_what_is_known_is_confirmed_and_what_is_like_it_is_put_in(translator, made, way, source):
    page = open_desk(translator, made["helped"])
    known, like = APPROVED
    summary = piece(page, SUMMARY)
    assert translator.say("From the memory, to be confirmed") in summary.inner_text()
    translator.go_to_piece(HELPED[source]["summary"])
    assert translator.written() == known[NAMED[way.target]]
    translator.tab_to(translator.say("Confirm"))
    translator.press("Enter")
    page.locator(f'[data-path="{SUMMARY}"][data-status="done"]').wait_for()
    assert page.evaluate("document.activeElement.closest('.desk-piece').dataset.path") == SUMMARY

    translator.go_to_piece(HELPED[source]["body"][0])
    translator.press("Alt+m")
    dialog = dialog_of(translator)
    match = dialog.locator(".memory-match").first
    assert "90%" in match.inner_text()
    assert match.locator("del, ins").count() == 2
    translator.tab_to(translator.say("How were these words translated before?"))
    translator.type(ASKED[source])
    translator.press("Enter")
    dialog.locator("[role=status] mark", has_text=ASKED[source]).first.wait_for()
    assert translator.violations(page, "dialog[open]") == []
    translator.tab_to(translator.say("Put it in the box"))
    translator.press("Enter")
    dialog.wait_for(state="detached")
    assert translator.written() == like[NAMED[way.target]]
    translator.press("Control+Enter")
    wait_until_saved(page)
    piece(page, 0).and_(page.locator("[data-status=done]")).wait_for()


def test_an_agreed_term_is_put_in_and_nothing_is_missing_any_more(translator, made, way, source):
    page = open_desk(translator, made["helped"])
    here = piece(page, 1)
    missing = here.locator(".desk-finding", has_text=translator.say("Agreed terms"))
    translator.go_to_piece(HELPED[source]["body"][1])
    translator.type(BEFORE_TERM[way.target])
    translator.press("Control+Enter")
    missing.wait_for()
    see(translator)
    # The next place is empty in the source and folded up.
    assert page.evaluate("document.activeElement.matches('.desk-added > summary')")
    translator.press("Alt+ArrowUp")
    translator.press("End")
    translator.type(" ")
    translator.tab_to(TERM[way.target])
    translator.press("Enter")
    translator.type(".")
    assert translator.written() == f"{BEFORE_TERM[way.target]} {TERM[way.target]}."
    translator.press("Control+Enter")
    expect(here.locator(".desk-finding")).to_have_count(0)
    assert here.locator(".desk-terms", has_text=TERM[way.target]).count() == 1


def test_what_blocks_is_set_aside_with_a_reason_and_handed_in(translator, made, way, source):
    page = open_desk(translator, made["blocked"])
    title, summary = WRONG[way.target]
    write(page, TITLE, title)
    translator.go_to_piece(BLOCKED[source]["summary"])
    translator.type(summary)
    translator.press("Control+Enter")
    block = piece(page, SUMMARY).locator(".desk-finding--block")
    block.wait_for()
    assert translator.say("Stands against publishing") in block.inner_text()
    wait_until_saved(page)
    translator.follow(translator.say("Save and send for review"))
    with translation.override(way.language):
        assert standing.told(1) in translator.text("body")
    assert translator.say("In review") not in translator.text(".desk-direction")

    set_aside(translator, way)
    piece(page, SUMMARY).locator(".desk-finding--aside").wait_for()
    translator.follow(translator.say("Save and send for review"))
    assert translator.say("In review") in translator.text(".desk-direction")
    see(translator)
    told_afterwards(translator, REASON[way.target])


def set_aside(translator, way):
    """Try without a reason, then give one."""
    translator.page.locator(".desk-finding--block").wait_for()
    translator.go_to_piece(BLOCKED[OTHER[way.target]]["summary"])
    translator.tab_to(translator.say("Set it aside with a reason"))
    translator.press("Enter")
    dialog = dialog_of(translator)
    translator.tab_to(translator.say("Set the check aside"))
    translator.press("Enter")
    dialog.get_by_role("alert").wait_for()
    assert translator.violations(translator.page, "dialog[open]") == []
    translator.write(translator.say("Why this is right"), REASON[way.target])
    translator.tab_to(translator.say("Set the check aside"))
    translator.press("Enter")
    dialog.locator(".talk-settled", has_text=REASON[way.target]).wait_for()
    translator.press("Escape")


def told_afterwards(translator, reason):
    """Read it among the checks, and in the history of both languages."""
    links = translator.page.locator(".desk-links a")
    hrefs = links.evaluate_all("links => links.map(link => link.href)")
    for part, name in (("/checks/", ""), ("/pair/", "history/")):
        address = next(href for href in hrefs if part in href)
        translator.page.goto(address + name)
        see(translator)
        assert reason in translator.text("main")
