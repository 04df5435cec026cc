"""The screens of translators, editors and approvers of translations, and of letters: for every
eye, in both languages, in a window and on a phone."""

from itertools import product

import pytest

from tools.browser import LANGUAGES, show_everything
from tools.desk_screens import DESK_SCREENS
from tools.word_screens import WORD_SCREENS

pytestmark = pytest.mark.browser

WIDTHS = (360, 1440)
SCHEMES = ("light", "dark")
LOOKED_AT_FIRST = (("cy", 360, "dark"),)
# The desk itself and jobs are looked at where they are worked with; here in the long runs only.
ELSEWHERE = {
    *["desk", "desk-from-welsh", "desk-kept", "desk-of-a-person", "desk-offline"],
    *["desk-review", "desk-with-link", "job", "job-choosing", "job-mine", "job-preparing"],
    *["jobs", "my-work"],
    *["desk-checks", "desk-findings", "desk-memory", "files-job"],
}
# Wagtail’s own: what opens the list of parts of a form is smaller than a finger.
NOT_OURS = "w-minimap__toggle"


def everything():
    """Each screen's name, by who sees it."""
    people = {}
    for name, (person, _open_it) in DESK_SCREENS.items():
        people.setdefault(person, []).append(name)
    return people


def only_here():
    """The same, without what other tests look at."""
    left = {
        person: [name for name in names if name not in ELSEWHERE]
        for person, names in everything().items()
    }
    return {person: names for person, names in left.items() if names}


def faults(page, violations, width):
    """What is wrong with an open screen, or with the dialog that is open in it."""
    # What stays in sight covers other things only while one scrolls.
    show_everything(page)
    part = "dialog[open]" if page.locator("dialog[open]").count() else "main"
    excess = page.evaluate("document.documentElement.scrollWidth") - width
    return [
        *(line for line in violations(page, part) if NOT_OURS not in line),
        *([f"scrolls sideways by {excess} px"] if excess > 0 else []),
    ]


@pytest.fixture
def found(site, sign_in, violations):
    """What is wrong with some of a person's screens, by name."""

    def look(person, names, language, width, scheme):
        context = sign_in(person, language, scheme, width).context
        wrong = {}
        for name in names:
            page = context.new_page()
            DESK_SCREENS[name][1](page, site, language)
            assert page.locator("html").get_attribute("lang") == language
            wrong[name] = faults(page, violations, width)
            # What was not saved at the desk is kept in the browser, and would show elsewhere.
            page.evaluate("localStorage.clear()")
            page.close()
        return {name: lines for name, lines in wrong.items() if lines}

    return look


@pytest.mark.parametrize("person", only_here())
@pytest.mark.parametrize(("language", "width", "scheme"), LOOKED_AT_FIRST)
def test_a_screen_has_no_violation_and_fits(found, person, language, width, scheme):
    assert found(person, only_here()[person], language, width, scheme) == {}


@pytest.mark.parametrize("person", ["administrator", "editor", "translator"])
def test_screens_of_words_and_files_fit_a_window_too(found, person):
    names = [name for name in only_here()[person] if name in WORD_SCREENS]
    assert names
    assert found(person, names, "en", 1440, "light") == {}


@pytest.mark.soak
@pytest.mark.parametrize("person", everything())
@pytest.mark.parametrize(("language", "width", "scheme"), [*product(LANGUAGES, WIDTHS, SCHEMES)])
def test_every_screen_has_no_violation_and_fits(found, person, language, width, scheme):
    assert found(person, everything()[person], language, width, scheme) == {}
