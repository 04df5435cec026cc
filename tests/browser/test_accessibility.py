"""No automated failure of WCAG 2.2 AA on any type of page, in both languages, light and dark."""

import pytest

from tests.browser.addresses import PUBLIC

pytestmark = pytest.mark.browser


@pytest.fixture
def look(browser):
    """Open an address as someone with a colour preference and a width."""
    contexts = []

    def open_page(address, scheme, width=1280):
        context = browser.new_context(
            bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900}
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", [0, 1], ids=["en", "cy"])
@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_page_has_no_violation(site, look, violations, name, language, scheme):
    page = look(site + PUBLIC[name][language], scheme)
    assert violations(page) == []


@pytest.mark.parametrize("name", ["home", "list", "post", "contact"])
def test_a_narrow_page_has_no_violation_and_does_not_scroll_sideways(site, look, violations, name):
    page = look(site + PUBLIC[name][1], "light", width=320)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_form_with_errors_has_no_violation(site, look, violations):
    page = look(f"{site}/cy/cysylltu-a-ni/", "light")
    page.locator("main form button").click()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_honest_page_has_no_violation(site, look, violations, scheme):
    page = look(f"{site}/en/news-and-views/from-elsewhere-ideas-from-scotland/", scheme)
    page.locator('a[hreflang="cy"]').first.click()
    assert page.locator("html").get_attribute("lang") == "cy"
    assert violations(page) == []
