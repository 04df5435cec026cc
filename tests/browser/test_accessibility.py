"""No automated failure of WCAG 2.2 AA on any type of page, in both languages, light and dark."""

import pytest

from tests.browser.addresses import FOUND, NAMES

pytestmark = pytest.mark.browser
SCHEMES = ("light", "dark")
NARROW = 320  # pixels: a window of 1280, enlarged four times
every_name = pytest.mark.parametrize("name", NAMES)
both = pytest.mark.parametrize("language", ["en", "cy"])


@pytest.fixture
def look(browser):
    """Open an address as someone with a colour preference and a width."""
    contexts = []

    def open_page(address, scheme="light", width=1280):
        context = browser.new_context(
            bypass_csp=True,
            color_scheme=scheme,
            reduced_motion="reduce",
            viewport={"width": width, "height": 900},
        )
        contexts.append(context)
        page = context.new_page()
        assert page.goto(address).status < 500
        return page

    yield open_page
    for context in contexts:
        context.close()


def only(found):
    """What is wrong, of everything that was looked at."""
    return {where: faults for where, faults in found.items() if faults}


@both
@every_name
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_public_page_has_no_violation(look, addresses, violations, name, language, scheme):
    page = look(addresses(name, language)[0], scheme)
    assert violations(page) == []


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


@pytest.mark.parametrize("name", ["home", "contact", *FOUND])
def test_a_narrow_page_has_no_violation_and_does_not_scroll_sideways(
    look, addresses, violations, name
):
    page = look(addresses(name, "cy")[0], width=NARROW)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW


def test_a_form_with_errors_has_no_violation(site, look, violations):
    page = look(f"{site}/cy/cysylltu-a-ni/", "light")
    page.locator("main form button").click()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_honest_page_has_no_violation(site, look, violations, scheme):
    page = look(f"{site}/en/news-and-views/from-elsewhere-ideas-from-scotland/", scheme)
    page.locator('a[hreflang="cy"]').first.click()
    assert page.locator("html").get_attribute("lang") == "cy"
    assert violations(page) == []
