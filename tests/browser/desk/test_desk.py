"""The translator’s desk in a browser: it saves by itself, and whatever is done codes stay whole."""

import random
import re

import pytest

from tests.browser.at_desk import (
    ITEM,
    LAST,
    LINK,
    SUMMARY,
    TITLE,
    box,
    piece,
    wait_until_saved,
    write,
    written,
)

pytestmark = pytest.mark.browser

CODE = re.compile(r"⟦(/?)([a-z][a-z0-9-]*)⟧")


def test_what_is_typed_saves_itself_and_is_there_after_loading_again(at_desk):
    page = at_desk()
    write(page, SUMMARY, "Beth glywsom wrth yr afon fawr.")
    saved = piece(page, SUMMARY).locator('[data-save="saved"]')
    saved.wait_for()
    assert re.fullmatch(r"Saved \d\d:\d\d", saved.inner_text())
    assert "Translated" in piece(page, SUMMARY).inner_text()
    assert "1 / 7 pieces" in page.locator(".desk-bar").inner_text()
    page.reload()
    assert written(page, SUMMARY) == "Beth glywsom wrth yr afon fawr."


def test_a_title_fills_the_address_once_it_is_whole(at_desk):
    page = at_desk()
    write(page, TITLE, "Yr afon")
    page.wait_for_timeout(2500)
    page.keyboard.type(" a’r bont")
    page.keyboard.press("Alt+ArrowDown")
    wait_until_saved(page)
    page.locator('[data-path="slug"][data-status="done"]').wait_for()
    assert written(page, "slug") == "yr-afon-ar-bont"


@pytest.mark.parametrize(
    ("language", "which"), [("en", "cy"), pytest.param("cy", "en", marks=pytest.mark.soak)]
)
def test_a_page_is_worked_through_by_keyboard_alone(at_desk, language, which):
    page = at_desk(which=which, language=language)
    assert page.locator("html").get_attribute("lang") == language
    left = page.locator("[data-filter=untranslated] [data-count]")
    for number in range(len(page.locator(".desk-piece--text").all())):
        if left.inner_text() == "0":
            break
        page.keyboard.press("Alt+n")
        page.keyboard.press("Alt+c")
        page.keyboard.type(str(number))
        page.keyboard.press("Control+Enter")
        wait_until_saved(page)
    assert left.inner_text() == "0"
    assert page.locator("progress").evaluate("it => it.value === it.max")
    assert piece(page, SUMMARY).locator("[data-change]:visible").count() == 0
    page.keyboard.press("Alt+ArrowUp")
    assert page.evaluate("document.activeElement.matches('.desk-box')")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("#desk-help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#desk-help").is_visible()


def test_codes_are_placed_moved_and_taken_away_by_keys(at_desk):
    page = at_desk()
    write(page, LINK, "Darllenwch yr adroddiad")
    for _word in range(2):
        page.keyboard.press("Control+Shift+ArrowLeft")
    page.keyboard.press("Alt+1")
    assert written(page, LINK) == "Darllenwch ⟦a1⟧yr adroddiad⟦/a1⟧"
    start = piece(page, LINK).get_by_role("img", name="Link 1: start").last
    assert start.get_attribute("lang") == "en"
    page.keyboard.press("Control+End")
    page.keyboard.press("Backspace")
    assert written(page, LINK) == "Darllenwch yr adroddiad"
    assert "to place" in piece(page, LINK).inner_text()
    page.keyboard.press("Control+z")
    assert written(page, LINK) == "Darllenwch ⟦a1⟧yr adroddiad⟦/a1⟧"


def test_no_run_of_keys_breaks_a_code(at_desk):
    page = at_desk()
    box(page, LINK).click()
    page.keyboard.press("Alt+c")
    keys = [
        *["ArrowLeft", "ArrowRight", "Shift+ArrowLeft", "Shift+ArrowRight", "Home", "End"],
        *["Backspace", "Delete", "Control+Backspace", "Control+Delete", "Enter", "Space", "w"],
        *["Alt+1", "Alt+2", "Alt+3", "Control+z", "Control+y", "Control+Shift+ArrowLeft"],
        *["Control+x", "Control+v", "Control+b", "Shift+Home", "Control+a"],
    ]
    dice = random.Random(5)  # noqa: S311 - the same run each time
    for number in range(150):
        key = dice.choice(keys)
        page.keyboard.press(key)
        text = written(page, LINK)
        assert is_sound(text), f"{text} after {key}, number {number}"
        assert shown(page, LINK) == text
        if len(CODE.findall(text)) < 4:
            page.keyboard.press("Alt+c")


def is_sound(text):
    """Whether the codes of a text enclose each other, and its link is there once at most."""
    opened = []
    for end, name in CODE.findall(text):
        if not end:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened and text.count("⟦a1⟧") < 2


def shown(page, name):
    """What the box shows, in the written form."""
    return box(page, name).evaluate(
        """box => [...box.childNodes].map(node => node.data ?? (node.dataset.code === undefined ? ''
        : `⟦${node.dataset.side === 'end' ? '/' : ''}${node.dataset.code}⟧`)).join('')"""
    )


def test_filters_and_search_show_only_what_is_looked_for(at_desk):
    page = at_desk()
    write(page, ITEM, "Dewch â chôt law")
    page.keyboard.press("Control+Enter")
    wait_until_saved(page)
    pieces = page.locator(".desk-piece:visible")
    everything = pieces.count()
    page.locator("[data-search]").fill("DEWCH A CHOT")
    page.wait_for_function("document.querySelectorAll('.desk-piece:not([hidden])').length === 1")
    assert "Bring a coat" in pieces.inner_text()
    page.locator("[data-search]").fill("bring a côat")
    page.wait_for_function("document.querySelectorAll('.desk-piece:not([hidden])').length === 1")
    page.locator("[data-search]").fill("nobody says this")
    page.get_by_role("button", name="Show all").click()
    assert pieces.count() == everything
    page.locator("[data-filter=mine]").click()
    assert 0 < pieces.count() < everything


def test_a_text_of_twenty_thousand_characters_is_written_with_ease(at_desk):
    page = at_desk(which="long")
    long = page.locator(".desk-box").first
    long.click()
    page.keyboard.press("Alt+c")
    begun = page.evaluate("performance.now()")
    page.keyboard.type("Hawdd ei ysgrifennu")
    assert page.evaluate("performance.now()") - begun < 4000
    page.keyboard.press("Control+Enter")
    wait_until_saved(page)
    page.reload()
    text = page.locator(".desk-piece:has(.desk-box) textarea").first.evaluate("box => box.value")
    assert len(text) > 20_000
    assert text.endswith("Hawdd ei ysgrifennu")


@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [
        ("cy", "dark", 360),
        ("cy", "light", 1440),
        pytest.param("en", "light", 360, marks=pytest.mark.soak),
    ],
)
def test_the_desk_has_no_violation_and_fits(at_desk, violations, language, scheme, width):
    page = at_desk(language=language, scheme=scheme, width=width)
    assert violations(page, "main") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.keyboard.press("F1")
    assert violations(page, "#desk-help") == []
    page.keyboard.press("Escape")
    for name in (TITLE, LAST):
        box(page, name).focus()
        top = box(page, name).evaluate("box => box.getBoundingClientRect().top")
        bar = page.locator(".desk-bar").evaluate("bar => bar.getBoundingClientRect().bottom")
        assert top >= bar
