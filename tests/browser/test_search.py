"""Searching by keyboard: choosing what is offered, results, slips; and without scripts."""

import re

import pytest

from tests.browser.by_keyboard import Hands
from tests.browser.going import go_by

pytestmark = pytest.mark.browser

ADDRESSES = {"en": "/en/search/", "cy": "/cy/chwilio/"}
WORDS = {"en": "co-production", "cy": "cydgynhyrchu"}
BEGUN = {"en": "co-prod", "cy": "gydgyn"}
SLIPS = {"en": "co-prodution", "cy": "cydgynhrychu"}
KINDS = {"en": "Resources", "cy": "Adnoddau"}
OTHER = {"en": "cy", "cy": "en"}
WAYS = [
    ("en", 1440, "light"),
    ("cy", 360, "dark"),
    pytest.param("en", 360, "dark", marks=pytest.mark.soak),
    pytest.param("cy", 1440, "light", marks=pytest.mark.soak),
]
every_way = pytest.mark.parametrize(("language", "width", "scheme"), WAYS)
both = pytest.mark.parametrize("language", ["en", "cy"])


@pytest.fixture(scope="module", autouse=True)
def words_are_counted(site, run_there):
    """The words of the site are known, so that slips are put right."""
    run_there("from django.core.management import call_command; call_command('count_words')")


@pytest.fixture
def reader(browser, site, violations, language, width, scheme):
    """Somebody at the keyboard, on the search page."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    hands = Hands(context.new_page(), site, language, violations)
    hands.page.goto(site + ADDRESSES[language])
    yield hands
    context.close()


def write(hands, words):
    hands.write(hands.say("Words to look for"), words)


def search_for(hands, words):
    """Look for some words with Enter, whatever is offered meanwhile."""
    write(hands, words)
    with hands.page.expect_navigation():
        hands.press("Enter")
    hands.look()


@every_way
def test_a_title_that_is_offered_is_chosen_by_keyboard(reader, language, width):
    page = reader.page
    box, options = page.get_by_role("combobox"), page.get_by_role("option")
    write(reader, BEGUN[language])
    options.first.wait_for()
    assert "6" in page.locator("form [role=status]").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    reader.press("Escape")
    assert (box.get_attribute("aria-expanded"), options.first.is_visible()) == ("false", False)
    assert box.input_value() == BEGUN[language]
    reader.press("ArrowDown")
    reader.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    assert reader.violations(page) == []
    title = options.nth(1).inner_text()
    assert chosen.inner_text() == title
    with page.expect_navigation():
        reader.press("Enter")
    reader.look()
    assert page.locator("h1").inner_text() == title


@every_way
def test_the_box_in_the_header_offers_titles_too(reader, site, language, width):
    page = reader.page
    page.goto(f"{site}/{language}/")
    if width == 360:
        reader.tab_to(reader.say("Menu"))
        reader.press("Enter")
    write(reader, BEGUN[language])
    first = page.get_by_role("option").first
    first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert reader.violations(page) == []
    title = first.inner_text()
    reader.press("ArrowDown")
    with page.expect_navigation():
        reader.press("Enter")
    assert page.locator("h1").inner_text() == title


@every_way
def test_results_are_narrowed_turned_over_and_put_right_by_keyboard(reader, language):
    page = reader.page
    search_for(reader, WORDS[language])
    others = page.locator(".results__other ol")
    assert others.get_attribute("lang") == OTHER[language]
    reader.follow(re.compile(f"^{KINDS[language]} "))
    assert page.locator(".kinds [aria-current]").inner_text().startswith(KINDS[language])
    reader.follow(reader.starting("Everything"))
    reader.follow(reader.say("Next page"))
    assert page.locator(".results__one").count()
    search_for(reader, SLIPS[language])
    assert reader.violations(page) == []
    reader.follow(WORDS[language], "A")
    assert page.locator(".results").count()


@both
def test_leaving_the_box_takes_back_what_is_offered(site, browser, language):
    page = browser.new_page()
    page.goto(site + ADDRESSES[language])
    box, options = page.get_by_role("combobox"), page.get_by_role("option")
    box.press_sequentially(BEGUN[language])
    options.first.wait_for()
    page.keyboard.press("Tab")
    assert not options.first.is_visible()
    page.route("**/*?q=*", lambda route: route.abort())
    box.press_sequentially("x")
    page.wait_for_timeout(400)
    assert box.get_attribute("aria-expanded") == "false"
    page.close()


@both
def test_search_works_without_scripts(site, browser, language):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + ADDRESSES[language])
    page.locator("#search-words").fill(SLIPS[language])
    go_by(page.locator(".search-form button"))
    go_by(page.locator(".notice a").first)
    go_by(page.locator(".kinds a", has_text=KINDS[language]))
    assert page.locator(".results__one").count()
    assert context.cookies() == []
    context.close()
