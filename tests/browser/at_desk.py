"""What a browser does at the desk, and what it finds there."""

from django.utils import translation
from django.utils.translation import gettext

TITLE, SUMMARY = "title", "summary"
# The pieces of the body, in their order.
HEADING, LINK, ITEM, LAST = range(4)
PASTE = """([box, plain, html]) => {
  const data = new DataTransfer();
  data.setData("text/plain", plain);
  data.setData("text/html", html);
  box.focus();
  const how = {clipboardData: data, bubbles: true, cancelable: true};
  box.dispatchEvent(new ClipboardEvent("paste", how));
}"""


def go_to_desk(page, site, number):
    """Open a translation, and wait until the desk is at work."""
    page.goto(f"{site}/admin/translation/{number}/")
    wait_until_ready(page)


def load_again(page):
    """Open the same page once more."""
    page.reload()
    wait_until_ready(page)


def wait_until_ready(page):
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


def paste(page, name, plain, html=""):
    """Paste into a box what a clipboard holds."""
    page.evaluate(PASTE, [box(page, name).element_handle(), plain, html])


def notice(page, name):
    """A notice above all pieces, once it is there."""
    shown = page.locator(f'[data-notice="{name}"]')
    shown.wait_for()
    return shown


def wait_until_saved(page):
    page.locator('[data-all-saved="saved"]').wait_for()


def save_one_after_the_other(quick, slow):
    """Two people save what they wrote in the same box; the conflict the slower one is shown."""
    quick.keyboard.press("Control+Enter")
    wait_until_saved(quick)
    slow.keyboard.press("Control+Enter")
    conflict = slow.locator(".desk-conflict")
    conflict.wait_for()
    return conflict


def said(language, words, **values):
    """What a screen says in a language, which is not English where that is Welsh."""
    with translation.override(language):
        found = gettext(words)
    assert language == "en" or found != words, f"not in Welsh: {words}"
    return found.format(**values) if values else found
