"""Photographs of every kind of screen, for the eye: `python -m tools.screens FOLDER --site URL`.

The site must hold the demonstration content. Each picture is a whole page, named
`<screen>-<language>-<width>-<scheme>.png`.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tools.browser import HEIGHT, LANGUAGES, Open, at, launched, show_everything, sign_in
from tools.desk_screens import DESK_SCREENS
from tools.screen_addresses import SCREENS

SCHEMES = ("light", "dark")
WIDTHS = (360, 1440)
WELSH_FIRST = "Pam rydym yn ysgrifennu yn Gymraeg yn gyntaf"


def contact_with_errors(page: Page, site: str, language: str) -> None:
    """The contact form, sent empty."""
    at("/en/contact/", "/cy/cysylltu-a-ni/")(page, site, language)
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state()


def post_number(page: Page, site: str, title: str) -> str:
    """The number of the page that has a title."""
    page.goto(f"{site}/admin/pages/search/?q={title}")
    link = page.locator("main").get_by_role("link", name=title, exact=True).first
    return re.search(r"/pages/(\d+)/", link.get_attribute("href"))[1]


def editor_of_a_post(page: Page, site: str, language: str) -> None:
    """The editor of a post first written in the language of the interface."""
    titles = {"en": "The ice is moving", "cy": WELSH_FIRST}
    title = titles[language]
    page.goto(f"{site}/admin/pages/{post_number(page, site, title)}/edit/")


def sending(page: Page, site: str, language: str) -> None:
    """The page a post is sent for translation from."""
    number = post_number(page, site, "The ice is moving")
    page.goto(f"{site}/admin/translation/send/page/{number}/")


def explorer(page: Page, site: str, language: str) -> None:
    """The page explorer below the list of posts of the interface's language."""
    titles = {"en": "News and views", "cy": "Newyddion a safbwyntiau"}
    page.goto(f"{site}/admin/pages/{post_number(page, site, titles[language])}/")


def side_panel(page: Page, site: str, language: str) -> None:
    """The editor of a post that is behind in the other language, its status beside it."""
    page.goto(f"{site}/admin/pages/{post_number(page, site, WELSH_FIRST)}/edit/")
    toggle = page.locator("[data-side-panel-toggle=status]")
    toggle.wait_for()
    if toggle.get_attribute("aria-expanded") != "true":
        toggle.click()


def publish_both(page: Page, site: str, language: str) -> None:
    """The dialog of a post whose translation is ready."""
    number = post_number(page, site, "Your council must say how you can take part")
    page.goto(f"{site}/admin/translation/publish/page/{number}/")


def refusal(page: Page, site: str, language: str) -> None:
    """The dialog of a post that cannot go live in both languages, with the reasons."""
    number = post_number(page, site, "How this site keeps its two languages together")
    page.goto(f"{site}/admin/translation/publish/page/{number}/")


def pair(page: Page, site: str, language: str) -> None:
    """The page of a pair that is behind in one language."""
    page.goto(f"{site}/admin/translation/parity/?lacking=en")
    page.locator("main tbody a[href*='/translation/pair/']").first.click()
    page.wait_for_load_state()


def history(page: Page, site: str, language: str) -> None:
    """The history of both languages of that pair."""
    pair(page, site, language)
    page.goto(f"{page.url.rstrip('/')}/history/")


def unpublishing(page: Page, site: str, language: str) -> None:
    """The question before a post is taken down."""
    number = post_number(page, site, "The ice is moving")
    page.goto(f"{site}/admin/pages/{number}/unpublish/")


PUBLIC: dict[str, Open] = {**SCREENS, "contact-errors": contact_with_errors}
ADMIN: dict[str, tuple[str, Open]] = {
    "page-editor": ("editor", editor_of_a_post),
    "sending": ("editor", sending),
    "explorer": ("approver", explorer),
    "side-panel": ("approver", side_panel),
    "publish-both": ("approver", publish_both),
    "refusal": ("approver", refusal),
    "pair": ("approver", pair),
    "history": ("approver", history),
    "unpublishing": ("approver", unpublishing),
    "home-panels": ("approver", at("/admin/", "/admin/")),
    "parity": ("approver", at("/admin/translation/parity/", "/admin/translation/parity/")),
    "period": ("approver", at("/admin/translation/period/", "/admin/translation/period/")),
    "translations": ("translator", at("/admin/translation/", "/admin/translation/")),
    **DESK_SCREENS,
}


def photograph(context: BrowserContext, site: str, open_it: Open, language: str, path: Path) -> str:
    """Open a screen, photograph the whole of it and return the picture's name."""
    page = context.new_page()
    open_it(page, site, language)
    # What is behind a dialog does not scroll, and a page beside the work stays in the window.
    is_whole = not page.locator("dialog[open], .desk-has-preview").count()
    if is_whole:
        show_everything(page)
    page.screenshot(path=path, full_page=is_whole)
    # What was not saved at the desk is kept in the browser, and would show in other pictures.
    page.evaluate("localStorage.clear()")
    page.close()
    return path.name


def by_person(wanted: list[str]) -> dict[str, dict[str, Open]]:
    """The wanted screens by who sees them; nobody in particular sees the public ones."""
    everything = {name: ("", open_it) for name, open_it in PUBLIC.items()} | ADMIN
    people: dict[str, dict[str, Open]] = {}
    for name, (person, open_it) in everything.items():
        if not wanted or name in wanted:
            people.setdefault(person, {})[name] = open_it
    return people


def pictures(
    browser: Browser, site: str, folder: Path, wanted: list[str], schemes: list[str]
) -> Iterator[str]:
    """Photograph the wanted screens in every language, width and wanted colour scheme."""
    for language in LANGUAGES:
        for person, screens in by_person(wanted).items():
            state = None
            for width in WIDTHS:
                for scheme in schemes:
                    context = browser.new_context(
                        color_scheme=scheme,
                        locale=language,
                        storage_state=state,
                        viewport={"width": width, "height": HEIGHT},
                    )
                    if person and not state:
                        sign_in(context, site, person, language)
                        state = context.storage_state()
                    for name, open_it in screens.items():
                        path = folder / f"{name}-{language}-{width}-{scheme}.png"
                        yield photograph(context, site, open_it, language, path)
                    context.close()


def main() -> None:
    """Read the command line, take the pictures and print their names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--site", required=True, help="the address of a running demonstration site")
    parser.add_argument("--only", nargs="*", default=[], choices=[*PUBLIC, *ADMIN])
    parser.add_argument("--schemes", nargs="*", default=SCHEMES, choices=SCHEMES)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        site, folder = options.site.rstrip("/"), options.folder
        for name in pictures(browser, site, folder, options.only, options.schemes):
            print(name)  # noqa: T201
        browser.close()


if __name__ == "__main__":
    main()
