"""The desk in its states, opened in the demonstration."""

from playwright.sync_api import Locator, Page

from tools.browser import Open

STARTED = "How this site keeps its two languages together"
CHANGED = "What is co-production?"
FROM_WELSH = "Pam rydym yn ysgrifennu yn Gymraeg yn gyntaf"
IN_REVIEW = "Five questions to ask before a meeting"
WITH_LINK = "Your council must say how you can take part"
COMMENTED = "Every page here knows its twin"
WRITTEN_TWICE = "Somebody has decided, with a reason"
NOT_STARTED = "Waiting for each other"
WITH_MARKS = "Among other things"
REWORDED = "It is more than asking"
ADDRESS = "https://www.gov.wales/"


def desk_of(page: Page, site: str, title: str) -> None:
    """Open the desk of what has a title."""
    page.goto(f"{site}/admin/translation/?tab=all&q={title.rstrip('?')}")
    page.locator("main tbody a", has_text=title).first.click()
    page.locator("#desk").wait_for()
    page.wait_for_load_state("networkidle")


def desk(title: str) -> Open:
    """The desk of what has a title."""

    def open_it(page: Page, site: str, language: str) -> None:
        desk_of(page, site, title)

    return open_it


def piece(page: Page, words: str) -> Locator:
    """The piece of text at the desk whose source begins with some words."""
    return page.locator("[data-piece]").filter(
        has=page.locator(".desk-source", has_text=words)
    ).first  # fmt: skip


def desk_changed(page: Page, site: str, language: str) -> None:
    """What has changed in a page since it was translated."""
    desk_of(page, site, CHANGED)
    page.locator("[data-filter=outdated]").click()


def desk_conflict(page: Page, site: str, language: str) -> None:
    """A text that somebody else has changed meanwhile. The answer is made up: nothing is saved."""
    theirs = {"en": "Aros eich gilydd", "cy": "Aros y naill am y llall"}[language]
    answer = {
        "state": "conflict",
        "theirs": theirs,
        "version": "0",
        "by": "approver",
        "at": "2026-11-22T10:30:00+00:00",
        "merged": None,
    }
    page.route("**/segment/", lambda route: route.fulfill(status=409, json=answer))
    write(page, site, "Aros")
    page.locator("[data-notes] .desk-conflict").wait_for()


def desk_offline(page: Page, site: str, language: str) -> None:
    """A text that cannot be saved because there is no connection."""
    page.route("**/segment/", lambda route: route.abort())
    write(page, site, "Aros am ei gilydd")
    page.wait_for_timeout(1000)


def desk_kept(page: Page, site: str, language: str) -> None:
    """A text that was not saved and was kept in the browser, when somebody comes back to it."""
    desk_offline(page, site, language)
    page.on("dialog", lambda dialog: dialog.accept())
    desk_of(page, site, STARTED)


def write(page: Page, site: str, text: str) -> None:
    """Write a translation at the desk and go on to the next piece."""
    desk_of(page, site, STARTED)
    here = piece(page, NOT_STARTED)
    here.locator("[contenteditable], textarea").locator("visible=true").first.click()
    page.keyboard.type(text)
    page.keyboard.press("Control+Enter")


def desk_preview(page: Page, site: str, language: str) -> None:
    """The page in the other language beside the desk; where there is no room, the desk."""
    desk_of(page, site, CHANGED)
    if (button := page.locator("[data-preview]")).is_visible():
        button.click()
        page.frame_locator(".desk-preview iframe").locator("h1").wait_for()
        page.locator(".desk-columns").evaluate("it => it.scrollIntoView()")
        page.wait_for_load_state("networkidle")


def desk_keys(page: Page, site: str, language: str) -> None:
    """The list of keys."""
    desk_of(page, site, STARTED)
    page.locator("button[data-help]").click()
    page.locator("#desk-help[open]").wait_for()


def desk_comments(page: Page, site: str, language: str) -> None:
    """Comments on a piece of text."""
    beside(page, site, COMMENTED, "comments")


def desk_texts(page: Page, site: str, language: str) -> None:
    """Who wrote what in a piece of text."""
    beside(page, site, WRITTEN_TWICE, "texts")


def beside(page: Page, site: str, words: str, what: str) -> None:
    """Open what stands beside a piece of text in a dialog."""
    desk_of(page, site, STARTED)
    piece(page, words).locator(f"a[data-talk][href*='/{what}/']").click()
    page.locator("#desk-talk[open] [data-body] *").first.wait_for()
    page.wait_for_load_state("networkidle")


def comments_page(page: Page, site: str, language: str) -> None:
    """Comments on a piece of text, as a page."""
    desk_of(page, site, STARTED)
    link = piece(page, COMMENTED).locator("a[data-talk][href*='/comments/']")
    page.goto(site + link.get_attribute("href"))
