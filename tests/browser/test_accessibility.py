"""No automated failure of WCAG 2.2 AA on any type of page, in both languages, light and dark."""

import pytest

from tests.browser.addresses import FOUND, NAMES
from tests.browser.going import go_by

pytestmark = pytest.mark.browser
SCHEMES = ("light", "dark")
NARROW = 320  # pixels: a window of 1280, enlarged four times
every_name = pytest.mark.parametrize("name", NAMES)
both = pytest.mark.parametrize("language", ["en", "cy"])
# The types of page take turns; in the long runs each is looked at in both languages.
by_turns = pytest.mark.parametrize(
    ("name", "language"),
    [
        pytest.param(name, language, marks=[pytest.mark.soak] if (place + turn) % 2 else [])
        for place, name in enumerate(NAMES)
        for turn, language in enumerate(["en", "cy"])
    ],
)


@pytest.fixture(scope="module")
def reader(browser):
    """The browser of somebody who keeps files, but nothing else, from page to page."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def look(reader):
    """Open an address as someone with a colour preference and a width."""
    pages = []

    def open_page(address, scheme="light", width=1280):
        page = reader.new_page()
        pages.append(page)
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        assert page.goto(address).status < 500
        return page

    yield open_page
    for page in pages:
        page.close()
    reader.clear_cookies()


def only(found):
    """What is wrong, of everything that was looked at."""
    return {where: faults for where, faults in found.items() if faults}


@by_turns
def test_a_public_page_has_no_violation(look, addresses, violations, name, language):
    page = look(addresses(name, language)[0])
    found = {}
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found[scheme] = violations(page)
    assert only(found) == {}


@pytest.mark.soak
@both
@pytest.mark.parametrize("name", FOUND)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_page_has_no_violation(look, addresses, violations, name, language, scheme):
    found = {}
    for address in addresses(name, language)[1:]:
        page = look(address, scheme)
        found[address] = violations(page)
        page.close()
    assert only(found) == {}


@pytest.mark.parametrize("name", ["home", "contact", "glossary", *FOUND])
def test_a_narrow_page_has_no_violation_and_does_not_scroll_sideways(
    look, addresses, violations, name
):
    page = look(addresses(name, "cy")[0], width=NARROW)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW


def test_a_form_with_errors_has_no_violation(site, look, violations):
    page = look(f"{site}/cy/cysylltu-a-ni/", "light")
    go_by(page.locator("main form button"))
    assert violations(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_honest_page_has_no_violation(site, look, violations, scheme):
    page = look(f"{site}/en/news-and-views/from-elsewhere-ideas-from-scotland/", scheme)
    go_by(page.locator('a[hreflang="cy"]').first)
    assert page.locator("html").get_attribute("lang") == "cy"
    assert violations(page) == []
