"""Every list is narrowed, ordered and paged in both languages by readers without scripts."""

import pytest

from tests.browser.going import go_by

pytestmark = pytest.mark.browser

LANGUAGES = ["en", "cy"]
LISTS = {
    "resources": ("/en/resources/", "/cy/adnoddau/"),
    "case studies": ("/en/case-studies/", "/cy/astudiaethau-achos/"),
    "events": ("/en/events/", "/cy/digwyddiadau/"),
}
BOTH = [(name, language) for name in LISTS for language in LANGUAGES]


@pytest.fixture
def page(browser):
    """A page of a reader whose browser runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    assert context.cookies() == []
    context.close()


def open_list(page, site, name, language):
    page.goto(site + LISTS[name][LANGUAGES.index(language)])


def press(page, what):
    """Press what leads to another page, and wait for that page."""
    go_by(page.locator(what))


def show_results(page):
    press(page, "main .filters__body > button")


def turn_over(page):
    press(page, ".switch__link")


def in_order(page):
    """The words of the order that is chosen."""
    return page.locator("#list-order option[selected]").get_attribute("value")


def ticked(page):
    return page.locator("main form input[type=checkbox][checked]").count()


@pytest.mark.parametrize(("name", "language"), BOTH)
def test_a_filter_is_set_kept_by_the_switch_and_taken_away(page, site, name, language):
    open_list(page, site, name, language)
    everything = page.locator("main .card").count()
    option = page.locator("main form .tick").first
    number = int(option.locator(".tick__count").inner_text().strip("()"))
    option.locator("input").check()
    show_results(page)
    assert page.locator("main .card").count() == number < everything
    assert (page.locator("main .chip").count(), ticked(page)) == (1, 1)

    turn_over(page)
    assert page.locator("html").get_attribute("lang") != language
    assert (page.locator("main .chip").count(), ticked(page)) == (1, 1)

    turn_over(page)
    press(page, "main .chip")
    assert (page.locator("main .chip").count(), ticked(page)) == (0, 0)
    assert page.locator("main .card").count() == everything
    assert page.url.endswith(LISTS[name][LANGUAGES.index(language)])


@pytest.mark.parametrize(("name", "language"), BOTH)
def test_the_order_is_chosen_and_kept_by_the_switch_and_by_a_filter(page, site, name, language):
    open_list(page, site, name, language)
    orders = page.locator("#list-order option")
    usual, last = (one.get_attribute("value") for one in (orders.first, orders.last))
    assert usual != last
    page.locator("#list-order").select_option(last)
    page.locator("main form .tick input").first.check()
    show_results(page)
    assert (in_order(page), ticked(page)) == (last, 1)

    turn_over(page)
    assert in_order(page) == orders.last.get_attribute("value")
    assert ticked(page) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_list_is_paged_on_and_back(page, site, language):
    def titles():
        return page.locator("main .card__title").all_inner_texts()

    open_list(page, site, "resources", language)
    first = titles()
    press(page, "main [rel=next]")
    second = titles()
    assert second
    assert not set(first) & set(second)

    turn_over(page)
    assert page.locator("main [rel=prev]").count() == 1
    turn_over(page)
    press(page, "main [rel=prev]")
    assert titles() == first
