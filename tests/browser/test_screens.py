"""Every type of page at every width, enlarged, in every colour mode, in print."""

from pathlib import Path

import pytest

from tests.browser.addresses import NAMES, WAGTAILS

pytestmark = [pytest.mark.browser, pytest.mark.soak]

LOOKING = (Path(__file__).parent / "looking.js").read_text(encoding="utf-8")
WIDTHS = [320, 360, 768, 1024, 1440, 2560]
# A window of 1280 by 1024, enlarged twice and four times, leaves so many pixels to lay out in.
ENLARGED = {"200%": (640, 512), "400%": (320, 256)}
A4_WIDTH = 794  # 210 mm at 96 dpi
PLAIN = {
    "media": "screen",
    "color_scheme": "light",
    "forced_colors": "none",
    "reduced_motion": "no-preference",
}
MODES = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "forced colours, dark": {"forced_colors": "active", "color_scheme": "dark"},
    "reduced motion": {"reduced_motion": "reduce"},
}


def pages(names):
    """One test for each of some types of page in each language."""
    both = [(name, language) for name in names for language in ("en", "cy")]
    return pytest.mark.parametrize(("name", "language"), both)


every_page = pages(NAMES)
# How Wagtail's move and print is its own.
every_page_of_ours = pages(name for name in NAMES if name not in WAGTAILS)


@pytest.fixture
def faults(addresses, browser, name, language):
    """Look at every page of a type in a language, and tell what is wrong with how it looks.

    What is handed in is asked of each page; it gives what is wrong by the way it was looked at.
    """
    context = browser.new_context(bypass_csp=True)

    def look(ask):
        found = {}
        for address in addresses(name, language):
            page = context.new_page()
            assert page.goto(address).status < 500
            page.evaluate(LOOKING)
            found |= {(address, way): wrong for way, wrong in ask(page).items() if wrong}
            page.close()
        return found

    yield look
    context.close()


def set_mode(page, mode):
    page.emulate_media(**(PLAIN | MODES[mode]))


def set_size(page, width, height=900):
    page.set_viewport_size({"width": width, "height": height})


def layout(page):
    return page.evaluate("looking.layout()")


@every_page
def test_a_page_fits_every_width_in_every_mode(faults):
    def ask(page):
        found = {}
        for mode in MODES:
            set_mode(page, mode)
            for width in WIDTHS:
                set_size(page, width)
                found[mode, width] = layout(page)
        return found

    assert faults(ask) == {}


@every_page
def test_a_page_can_be_enlarged_four_times(faults):
    def ask(page):
        found = {}
        for name, size in ENLARGED.items():
            set_size(page, *size)
            found[name] = layout(page)
        return found

    assert faults(ask) == {}


@every_page
def test_letters_alone_can_be_twice_as_large(faults):
    def ask(page):
        found = {}
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        for width in (640, 1280):
            set_size(page, width)
            found[width] = layout(page)
        return found

    assert faults(ask) == {}


@every_page
def test_the_focus_is_seen_in_every_mode(faults):
    def ask(page):
        found = {}
        page.keyboard.press("Tab")
        for mode in MODES:
            set_mode(page, mode)
            for width in (360, 1440):
                set_size(page, width)
                found[mode, width] = page.evaluate("looking.unseenFocus()")
        return found

    assert faults(ask) == {}


@every_page_of_ours
def test_nothing_moves_for_who_asked_for_less_motion(faults):
    def ask(page):
        set_mode(page, "reduced motion")
        return {"moving": page.evaluate("looking.moving()")}

    assert faults(ask) == {}


@every_page_of_ours
def test_a_page_is_printed_whole_and_dark_enough_for_white_paper(faults):
    def ask(page):
        found = {}
        set_size(page, A4_WIDTH)
        for mode in ("light", "dark"):
            set_mode(page, mode)
            page.emulate_media(media="print")
            found[mode, "layout"] = layout(page)
            found[mode, "pale"] = page.evaluate("looking.paleTexts()")
        return found

    assert faults(ask) == {}
