"""Where the screens of translators, and of those who send them work, stand in the demonstration."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tools import desk_states as states
from tools.browser import Open, at
from tools.word_screens import WORD_SCREENS

UNTOUCHED = "The ice is moving"
FREE = "Defnyddiwch eich Cymraeg"
JOB = "Taking part and the law"
PREPARED = "Still in English only"
PERSON = "Derek Walker"
SETTINGS = "/admin/settings/translation/translationsettings/"
LETTER = {"en": "A job for a translator", "cy": "Tasg i gyfieithydd"}


def job(page: Page, site: str, language: str) -> None:
    """A job that has been sent."""
    page.goto(f"{site}/admin/translation/jobs/")
    page.locator("main tbody a", has_text=JOB).first.click()
    page.wait_for_load_state()


def mine(page: Page, site: str, language: str) -> None:
    """The same job, as its translator comes to it."""
    page.goto(f"{site}/admin/translation/jobs/mine/")
    page.locator("main a", has_text=JOB).first.click()
    page.wait_for_load_state()


def preparing(page: Page, site: str, language: str) -> None:
    """A job that is not sent yet, with its words for a quote."""
    page.goto(f"{site}/admin/translation/jobs/?state=preparing")
    page.locator("main tbody a", has_text=PREPARED).first.click()
    page.wait_for_load_state()


def choosing(page: Page, site: str, language: str) -> None:
    """The question which job a page goes into."""
    page.goto(f"{site}/admin/translation/jobs/choose/?pair={key_of(page, site, states.CHANGED)}")


def key_of(page: Page, site: str, title: str) -> str:
    """The key of the pair that has a title."""
    page.goto(f"{site}/admin/translation/parity/?q={title.rstrip('?')}")
    link = page.locator("main tbody a[href*='/translation/pair/']").first
    return re.search(r"/pair/([0-9a-f-]+)/", link.get_attribute("href"))[1]


def pair_screen(title: str, name: str = "") -> Open:
    """A screen of the pair that has a title."""

    def open_it(page: Page, site: str, language: str) -> None:
        key = key_of(page, site, title)
        page.goto(f"{site}/admin/translation/pair/{key}/{name}")

    return open_it


def review(page: Page, site: str, language: str) -> None:
    """What a translation in review would change for readers."""
    states.desk_of(page, site, states.IN_REVIEW)
    page.goto(f"{site}{urlsplit(page.url).path}review/")


def letter(page: Page, site: str, language: str) -> None:
    """The editor of a letter."""
    page.goto(f"{site}/admin/snippets/mail/letter/")
    page.locator("main tbody a", has_text=LETTER[language]).first.click()
    page.wait_for_load_state()


def letter_preview(page: Page, site: str, language: str) -> None:
    """A letter as it will look."""
    letter(page, site, language)
    toggle = page.locator("[data-side-panel-toggle=preview]")
    toggle.wait_for()
    if toggle.get_attribute("aria-expanded") != "true":
        toggle.click()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1500)


def letter_screen(name: str) -> Open:
    """A screen of a letter."""

    def open_it(page: Page, site: str, language: str) -> None:
        letter(page, site, language)
        number = re.search(r"/(\d+)/", urlsplit(page.url).path)[1]
        page.goto(f"{site}/admin/mail/letters/{number}/{name}/")

    return open_it


DESK_SCREENS: dict[str, tuple[str, Open]] = {
    "desk": ("translator", states.desk(states.STARTED)),
    "desk-changed": ("translator", states.desk_changed),
    "desk-from-welsh": ("translator", states.desk(states.FROM_WELSH)),
    "desk-of-a-person": ("translator", states.desk(PERSON)),
    "desk-with-link": ("translator", states.desk(states.WITH_LINK)),
    "desk-conflict": ("translator", states.desk_conflict),
    "desk-offline": ("translator", states.desk_offline),
    "desk-kept": ("translator", states.desk_kept),
    "desk-preview": ("translator", states.desk_preview),
    "desk-keys": ("translator", states.desk_keys),
    "desk-comments": ("translator", states.desk_comments),
    "desk-texts": ("translator", states.desk_texts),
    "comments-page": ("translator", states.comments_page),
    "my-work": ("translator", at("/admin/translation/jobs/mine/")),
    "my-work-home": ("translator", at("/admin/")),
    "job-mine": ("translator", mine),
    "labels-desk": ("translator", at("/admin/translation/labels/")),
    "review": ("approver", review),
    "desk-review": ("approver", states.desk(states.IN_REVIEW)),
    "jobs": ("editor", at("/admin/translation/jobs/")),
    "job": ("editor", job),
    "job-preparing": ("editor", preparing),
    "job-choosing": ("editor", choosing),
    "free-compare": ("approver", pair_screen(FREE, "compare/")),
    "free-pair": ("approver", pair_screen(FREE)),
    "free-tie": ("approver", pair_screen(FREE, "tie/")),
    "free-question": ("approver", pair_screen(UNTOUCHED, "free/")),
    "pair-texts": ("approver", pair_screen(states.STARTED, "texts/")),
    "letters": ("administrator", at("/admin/snippets/mail/letter/")),
    "letter": ("administrator", letter),
    "letter-preview": ("administrator", letter_preview),
    "letter-test": ("administrator", letter_screen("test")),
    "letter-restore": ("administrator", letter_screen("restore")),
    "translation-settings": ("administrator", at(SETTINGS)),
    **WORD_SCREENS,
    "outbox": ("administrator", at("/admin/outgoing_mail/")),
}
