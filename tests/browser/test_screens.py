"""Every type of page at every width, enlarged, in every colour mode, in print."""

from pathlib import Path

import pytest

from tests.browser.addresses import PUBLIC

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
# Wagtail's, but for the words: how they move and print is its own.
WAGTAILS = {"signing in", "forgotten password"}


def pages(names):
    """One test for each address of some types of page."""
    found = {
        f"{name}-{language}": address
        for name in names
        for language, address in zip(("en", "cy"), PUBLIC[name], strict=True)
    }
    return pytest.mark.parametrize("address", found.values(), ids=found.keys())


every_page = pages(PUBLIC)
every_page_of_ours = pages(name for name in PUBLIC if name not in WAGTAILS)


@pytest.fixture
def look(site, browser):
    """Open an address with the means to ask what is wrong with how it looks."""
    context = browser.new_context(bypass_csp=True)

    def open_page(address):
        page = context.new_page()
        page.goto(site + address)
        page.evaluate(LOOKING)
        return page

    yield open_page
    context.close()


def set_mode(page, mode):
    page.emulate_media(**(PLAIN | MODES[mode]))


def set_size(page, width, height=900):
    page.set_viewport_size({"width": width, "height": height})


def layout(page):
    return page.evaluate("looking.layout()")


@every_page
def test_a_page_fits_every_width_in_every_mode(look, address):
    page = look(address)
    found = {}
    for mode in MODES:
        set_mode(page, mode)
        for width in WIDTHS:
            set_size(page, width)
            found[mode, width] = layout(page)
    assert {where: faults for where, faults in found.items() if faults} == {}


@every_page
def test_a_page_can_be_enlarged_four_times(look, address):
    page = look(address)
    found = {}
    for name, size in ENLARGED.items():
        set_size(page, *size)
        found[name] = layout(page)
    assert {where: faults for where, faults in found.items() if faults} == {}


@every_page
def test_letters_alone_can_be_twice_as_large(look, address):
    page = look(address)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    found = {}
    for width in (640, 1280):
        set_size(page, width)
        found[width] = layout(page)
    assert {where: faults for where, faults in found.items() if faults} == {}


@every_page
def test_the_focus_is_seen_in_every_mode(look, address):
    page = look(address)
    page.keyboard.press("Tab")
    found = {}
    for mode in MODES:
        set_mode(page, mode)
        for width in (360, 1440):
            set_size(page, width)
            found[mode, width] = page.evaluate("looking.unseenFocus()")
    assert {where: faults for where, faults in found.items() if faults} == {}


@every_page_of_ours
def test_nothing_moves_for_who_asked_for_less_motion(look, address):
    page = look(address)
    set_mode(page, "reduced motion")
    assert page.evaluate("looking.moving()") == []


@every_page_of_ours
def test_a_page_is_printed_whole_and_dark_enough_for_white_paper(look, address):
    page = look(address)
    set_size(page, A4_WIDTH)
    for mode in ("light", "dark"):
        set_mode(page, mode)
        page.emulate_media(media="print")
        assert layout(page) == []
        assert page.evaluate("looking.paleTexts()") == []
