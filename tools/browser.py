"""A browser on a running demonstration site, for those who take pictures of it."""

import shutil
from collections.abc import Callable

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

Open = Callable[[Page, str, str], None]
"""Opens a screen, given a page, the site's address and a language."""

LANGUAGES = ("en", "cy")
HEIGHT = 900
MOST_HEIGHT = 16000
PASSWORD = "carthen-demo"  # noqa: S105 - as `manage.py demo` prints it
# A picture in what is folded up is never asked for: nobody waits for it longer than this.
PICTURE_MILLISECONDS = 5000
PICTURES_CAME = """(most) => Promise.all([...document.images].map(it => it.complete ||
    new Promise(come => { it.onload = it.onerror = come; setTimeout(come, most); })))"""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def installed() -> str | None:
    """Where the Chromium is that is installed here, if any is.

    The one that never has a window comes first: it is the same browser, and does without menus and
    bars in less than half of the time.
    """
    programs = ("chromium-headless-shell", "chromium", "chromium-browser")
    return next(filter(None, map(shutil.which, programs)), None)


def launched(playwright: Playwright) -> Browser:
    """The Chromium that is installed here."""
    return playwright.chromium.launch(executable_path=installed(), args=ARGUMENTS)


def sign_in(context: BrowserContext, site: str, name: str, language: str) -> None:
    """Sign a person of the demonstration in, with the interface in a language."""
    page = context.new_page()
    page.goto(f"{site}/language/{language}/?next=/admin/login/")
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url(f"{site}/admin/")
    page.close()


def at(english: str, welsh: str = "") -> Open:
    """A screen with an address of its own in each language, or one for both."""
    addresses = {"en": english, "cy": welsh or english}

    def open_it(page: Page, site: str, language: str) -> None:
        page.goto(site + addresses[language])

    return open_it


def show_everything(page: Page) -> None:
    """Make the window as high as what is in it, so that pictures load and nothing scrolls."""
    page.wait_for_load_state("networkidle")
    width = page.viewport_size["width"]
    height = page.evaluate(
        "Math.max(...[...document.querySelectorAll('html, main')].map(it => it.scrollHeight))"
    )
    page.set_viewport_size({"width": width, "height": min(max(height, HEIGHT), MOST_HEIGHT)})
    # Nothing on the way is no proof: pictures are asked for only once they are near the window.
    page.evaluate(PICTURES_CAME, PICTURE_MILLISECONDS)
