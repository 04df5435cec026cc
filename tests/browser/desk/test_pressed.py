"""What is pressed after writing is what was aimed at: saving moves nothing from under a finger."""

import re

import pytest

from tests.browser.at_desk import LAST, box, wait_until_saved, write

pytestmark = pytest.mark.browser

SAVES = re.compile(r"/segment/$")
FOUND = re.compile(r"/beside/\?piece=")
HEIGHTS = """() => [...document.querySelectorAll(".desk-bar, .desk-piece")]
  .map((element) => element.offsetHeight)"""


def press_slowly(page, button):
    """Hold a button down until what was written is saved, and let go."""
    place = button.bounding_box()
    page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    page.mouse.down()
    wait_until_saved(page)
    page.mouse.up()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_slow_press_after_writing_sends_the_form(at_desk, width):
    page = at_desk(width=width)
    write(page, LAST, f"Mae {width} llyfr yno.")
    button = page.get_by_role("button", name="Save", exact=True)
    button.scroll_into_view_if_needed()
    with page.expect_navigation():
        press_slowly(page, button)


@pytest.mark.parametrize("language", ["cy", pytest.param("en", marks=pytest.mark.soak)])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_changes_its_height_while_a_text_is_saved(at_desk, language, width):
    page = at_desk(language=language, width=width)
    write(page, LAST, f"Mae {width} o lyfrau yno.")
    # What the checks find comes after it is saved, and takes the room it needs.
    with page.expect_response(FOUND):
        page.keyboard.press("Control+Enter")
    held = []
    page.route(SAVES, lambda route: held.append(route))
    write(page, LAST, f"Mae {width} o lyfrau yma.")
    heights = page.evaluate(HEIGHTS)
    box(page, LAST).blur()
    page.locator('[data-save="saving"]').wait_for()
    while not held:
        page.wait_for_timeout(20)
    assert page.evaluate(HEIGHTS) == heights
    with page.expect_response(FOUND):
        held[0].continue_()
    wait_until_saved(page)
    assert page.evaluate(HEIGHTS) == heights
