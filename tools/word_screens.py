"""The screens of the memory, of terms, checks and files, opened in the demonstration."""

from urllib.parse import urlsplit

from playwright.sync_api import Page

from tools import desk_states as states
from tools.browser import Open, at

TERMS = "/admin/snippets/translation/term/"
SETTINGS = "/admin/settings/translation/checksettings/"
# A page whose Welsh has a wrong name of a law.
WRONGLY_NAMED = "What is co-production?"
JOB = "Taking part and the law"
TERM = {"en": "co-production", "cy": "cydgynhyrchu"}


def desk_memory(page: Page, site: str, language: str) -> None:
    """What the memory has for a piece of text, in a dialog beside it."""
    states.desk_of(page, site, WRONGLY_NAMED)
    page.locator("[data-memory]").first.click()
    page.locator("#desk-talk[open] .talk").wait_for()


def desk_findings(page: Page, site: str, language: str) -> None:
    """The texts in which the checks find something, with their terms."""
    states.desk_of(page, site, WRONGLY_NAMED)
    page.locator("[data-filter=found]").click()


def below_desk(name: str) -> Open:
    """A screen of one translation."""

    def open_it(page: Page, site: str, language: str) -> None:
        states.desk_of(page, site, WRONGLY_NAMED)
        page.goto(f"{site}{urlsplit(page.url).path}{name}/")

    return open_it


def term(page: Page, site: str, language: str) -> None:
    """One term, to be changed."""
    page.goto(f"{site}{TERMS}?q=cydgynhyrchu")
    page.locator("main tbody a", has_text=TERM[language]).first.click()
    page.wait_for_load_state()


def files_of_job(page: Page, site: str, language: str) -> None:
    """The files of a job, with the addresses for translators without an account."""
    page.goto(f"{site}/admin/translation/jobs/")
    page.locator("main tbody a", has_text=JOB).first.click()
    page.locator("main a[href$='/files/']").click()
    page.wait_for_load_state()


WORD_SCREENS: dict[str, tuple[str, Open]] = {
    "desk-findings": ("translator", desk_findings),
    "desk-memory": ("translator", desk_memory),
    "desk-checks": ("translator", below_desk("checks")),
    "files": ("translator", below_desk("files")),
    "files-job": ("editor", files_of_job),
    "memory": ("editor", at("/admin/translation/memory/?q=pobl")),
    "terms": ("translator", at(TERMS)),
    "term": ("translator", term),
    "terms-import": ("translator", at(f"{TERMS}import/")),
    "terms-report": ("editor", at("/admin/translation/terms/")),
    "check-settings": ("administrator", at(SETTINGS)),
}
