"""The translator's desk in a browser: it saves by itself, and nothing that was written is lost."""

import json
import random
import re

import pytest

from demo.users import PASSWORD

pytestmark = pytest.mark.browser

MAKE = "import sys; sys.path.insert(0, 'tests/browser'); import desks; desks.tell()"
CODE = re.compile(r"⟦(/?)([a-z][a-z0-9-]*)⟧")
TITLE, SUMMARY = "title", "summary"
# The pieces of the body, in their order.
HEADING, LINK, ITEM, LAST = range(4)


@pytest.fixture(scope="module")
def desks(site, manage):
    """The numbers of translations to work at; see desks.py."""
    return json.loads(manage("shell", "--verbosity=0", "--no-imports", "-c", MAKE))


@pytest.fixture
def at_desk(site, desks, sign_in):
    """Open a translation as somebody."""

    def open_as(name="translator", which="cy", **how):
        page = sign_in(name, **how)
        go_to_desk(page, site, desks[which])
        return page

    return open_as


def go_to_desk(page, site, number):
    page.goto(f"{site}/admin/translation/{number}/")
    page.locator(".desk--ready").wait_for()


def piece(page, name):
    """The piece at a path, or of a number in the body."""
    if isinstance(name, int):
        return page.locator(".desk-piece--text:has(.desk-box)").nth(name)
    return page.locator(f'.desk-piece[data-path="{name}"]')


def box(page, name):
    return piece(page, name).get_by_role("textbox")


def written(page, name):
    """The written form of a piece, which the form sends."""
    return piece(page, name).locator("textarea").evaluate("field => field.value")


def write(page, name, text):
    box(page, name).click()
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def wait_until_saved(page):
    page.locator('[data-all-saved="saved"]').wait_for()


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


@pytest.mark.parametrize(("language", "which"), [("en", "cy"), ("cy", "en")])
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


WORD = """<html><head><style>p.MsoNormal{}</style></head><body><p class=MsoNormal><b>Mae’r
</b>bont</p><o:p></o:p></body></html>"""
PASTE = """([box, plain, html]) => {
  const data = new DataTransfer();
  data.setData("text/plain", plain);
  data.setData("text/html", html);
  box.focus();
  const how = {clipboardData: data, bubbles: true, cancelable: true};
  box.dispatchEvent(new ClipboardEvent("paste", how));
}"""


@pytest.mark.parametrize(("name", "end"), [(LAST, "\n"), (TITLE, " ")])
def test_what_is_pasted_from_a_word_processor_is_words(at_desk, name, end):
    page = at_desk()
    write(page, name, "x")
    page.keyboard.press("Backspace")
    plain = "Mae’r\u00a0“bo\u00adnt”\r\nyn\u200b agor\ufeff 👩\u200d🚀\u200d"
    target = box(page, name).element_handle()
    page.evaluate(PASTE, [target, plain, WORD])
    wait_until_saved(page)
    page.keyboard.press("Escape")
    assert written(page, name) == f"Mae’r “bont”{end}yn agor 👩\u200d🚀"


def test_two_people_at_one_text_lose_nothing(at_desk):
    first, second = at_desk(), at_desk("approver")
    write(first, LAST, "Mae’r bont yn agor ym mis Mai.")
    first.keyboard.press("Control+Enter")
    wait_until_saved(first)
    second.reload()
    second.locator(".desk--ready").wait_for()
    for page, key, words in ((second, "End", " Dewch."), (first, "Home", "Eleni: ")):
        box(page, LAST).click()
        page.keyboard.press(f"Control+{key}")
        page.keyboard.type(words)
        page.keyboard.press("Control+Enter")
        page.wait_for_load_state("networkidle")
    conflict = first.locator(".desk-conflict")
    conflict.wait_for()
    assert "Dewch." in conflict.locator("[data-theirs] ins").inner_text()
    assert "Eleni:" in conflict.locator("[data-mine] ins").inner_text()
    assert written(first, LAST) == "Eleni: Mae’r bont yn agor ym mis Mai."
    conflict.get_by_role("button", name="Use both together").click()
    wait_until_saved(first)
    second.reload()
    assert written(second, LAST) == "Eleni: Mae’r bont yn agor ym mis Mai. Dewch."


def test_without_a_connection_the_text_waits_and_is_sent_later(at_desk):
    page = at_desk()
    page.context.set_offline(True)
    write(page, HEADING, "Heb gysylltiad")
    page.locator('[data-notice="later"]').wait_for()
    assert "Not saved: 1" in page.locator(".desk-bar").inner_text()
    page.context.set_offline(False)
    wait_until_saved(page)
    assert page.locator("[data-notice]").count() == 0
    page.reload()
    assert written(page, HEADING) == "Heb gysylltiad"


def test_a_browser_that_was_closed_offers_its_text_back(site, desks, at_desk):
    page = at_desk()
    page.route("**/segment/", lambda route: route.abort())
    write(page, ITEM, "Dewch â chôt law")
    page.wait_for_timeout(500)
    again = page.context.new_page()
    page.close()
    go_to_desk(again, site, desks["cy"])
    assert "Dewch â chôt law" in piece(again, ITEM).locator(".desk-kept").inner_text()
    again.get_by_role("button", name="Put all of it back").click()
    wait_until_saved(again)
    again.reload()
    assert written(again, ITEM) == "Dewch â chôt law"
    assert again.locator(".desk-kept").count() == 0


def test_who_is_signed_out_keeps_the_text_and_goes_on_after_signing_in(site, at_desk):
    page = at_desk()
    page.context.clear_cookies()
    write(page, HEADING, "Wedi allgofnodi")
    notice = page.locator('[data-notice="signedout"]')
    notice.wait_for()
    other = page.context.new_page()
    other.goto(f"{site}/admin/login/")
    other.fill("#id_username", "translator")
    other.fill("#id_password", PASSWORD)
    other.click("button[type=submit]")
    other.wait_for_url(f"{site}/admin/")
    page.bring_to_front()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    wait_until_saved(page)
    notice.wait_for(state="detached")
    page.reload()
    assert written(page, HEADING) == "Wedi allgofnodi"


def test_filters_and_search_show_only_what_is_looked_for(at_desk):
    page = at_desk()
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
    [("en", "light", 360), ("cy", "dark", 360), ("cy", "light", 1440)],
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
