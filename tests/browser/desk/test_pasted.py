"""What is pasted at the desk: a word processor’s text, and far too much of it."""

import pytest

from tests.browser.at_desk import (
    LAST,
    TITLE,
    load_again,
    paste,
    piece,
    wait_until_saved,
    write,
    written,
)

pytestmark = pytest.mark.browser

WORD = """<html><head><style>p.MsoNormal{}</style></head><body><p class=MsoNormal><b>Mae’r
</b>bont</p><o:p></o:p></body></html>"""
LONG = "Mae hen wlad fy nhadau yn annwyl i mi. " * 520


def test_twenty_thousand_characters_are_pasted(at_desk):
    page = at_desk(language="cy")
    write(page, LAST, "x")
    paste(page, LAST, LONG)
    page.keyboard.press("Control+Enter")
    wait_until_saved(page)
    load_again(page)
    assert written(page, LAST) == f"x{LONG}".strip()


def test_a_title_too_long_is_refused_with_its_text_kept(at_desk):
    page = at_desk(language="cy")
    write(page, TITLE, "x")
    paste(page, TITLE, LONG)
    page.keyboard.press("Control+Enter")
    piece(page, TITLE).locator('[data-save="notSaved"]').wait_for()
    assert piece(page, TITLE).locator("[data-problems]").inner_text()
    assert len(written(page, TITLE)) > 20_000


@pytest.mark.parametrize(("name", "end"), [(LAST, "\n"), (TITLE, " ")])
def test_what_is_pasted_from_a_word_processor_is_words(at_desk, name, end):
    page = at_desk(language="cy")
    write(page, name, "x")
    page.keyboard.press("Backspace")
    plain = "Mae’r\u00a0“bo\u00adnt”\r\nyn\u200b agor\ufeff 👩\u200d🚀\u200d"
    paste(page, name, plain, WORD)
    page.keyboard.press("Control+Enter")
    wait_until_saved(page)
    page.keyboard.press("Escape")
    assert written(page, name) == f"Mae’r “bont”{end}yn agor 👩\u200d🚀"
