"""Our own screens in the admin: no automated failure, and usable by keyboard alone."""

import re

import pytest

from tests.browser.at_desk import wait_until_ready
from tests.browser.going import go_by

pytestmark = pytest.mark.browser

MAIN = "main"
# In the long runs also the other way round.
in_turns = pytest.mark.parametrize(
    ("language", "scheme"),
    [
        ("en", "light"),
        ("cy", "dark"),
        pytest.param("en", "dark", marks=pytest.mark.soak),
        pytest.param("cy", "light", marks=pytest.mark.soak),
    ],
)


def number_of(page, site, title):
    """The number of the page that has a title."""
    page.goto(f"{site}/admin/pages/search/?q={title}")
    link = page.locator("main").get_by_role("link", name=title, exact=True).first
    return re.search(r"/pages/(\d+)/", link.get_attribute("href"))[1]


@in_turns
def test_the_translator_s_screens_have_no_violation(site, sign_in, violations, language, scheme):
    page = sign_in("translator", language, scheme)
    page.goto(f"{site}/admin/translation/")
    assert page.locator("html").get_attribute("lang") == language
    assert violations(page, MAIN) == []
    go_by(page.locator("main tbody a").first)
    wait_until_ready(page)
    assert page.locator(".desk-piece").count() > 1
    assert violations(page, MAIN) == []


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_translator_s_page_fits_a_phone(site, sign_in, violations, language):
    page = sign_in("translator", language, width=360)
    page.goto(f"{site}/admin/translation/")
    go_by(page.locator("main tbody a").first)
    wait_until_ready(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert violations(page, MAIN) == []


@in_turns
def test_the_sending_page_has_no_violation(site, sign_in, violations, language, scheme):
    page = sign_in("editor", language, scheme)
    number = number_of(page, site, "The ice is moving")
    page.goto(f"{site}/admin/translation/send/page/{number}/")
    assert violations(page, MAIN) == []


def test_the_calendar_of_a_date_goes_when_its_field_is_left_at_once(site, sign_in):
    page = sign_in("editor", "en")
    page.goto(f"{site}/admin/translation/jobs/")
    go_by(page.locator("main tbody .title a").first)
    go_by(page.locator("main a[href$='/files/']").first)
    calendar = page.locator(".xdsoft_datetimepicker:visible")
    page.focus("#id_until")
    calendar.wait_for()
    page.keyboard.press("Shift+Tab")
    calendar.wait_for(state="detached")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.wait_for_timeout(500)
    assert not calendar.is_visible()


@in_turns
def test_the_messages_have_no_violation(site, sign_in, violations, language, scheme):
    page = sign_in("administrator", language, scheme)
    for screen in ("form_entries", "outgoing_mail"):
        page.goto(f"{site}/admin/{screen}/")
        assert page.locator("html").get_attribute("lang") == language
        assert violations(page, MAIN) == []


@pytest.mark.parametrize("language", ["en", "cy"])
def test_setting_up_a_second_step_has_no_violation(site, sign_in, violations, language):
    page = sign_in("approver", language)
    page.goto(f"{site}/admin/second-step/set-up/")
    assert page.locator("html").get_attribute("lang") == language
    assert violations(page) == []


def press_until(page, key, reached, most=80):
    """Press a key until something is true of the focused element."""
    for _press in range(most):
        page.keyboard.press(key)
        if page.evaluate(f"(() => {{ const it = document.activeElement; return {reached} }})()"):
            return
    raise AssertionError(f"not reached by {key}: {reached}")


def test_a_translator_saves_a_translation_by_keyboard_alone(site, sign_in):
    page = sign_in("translator")
    page.goto(f"{site}/admin/translation/")
    press_until(page, "Tab", "it.closest('main tbody') && it.tagName === 'A'")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/admin/translation/\d+/"))
    press_until(page, "Tab", "it.tagName === 'TEXTAREA'")
    before = page.evaluate("document.activeElement.value")
    page.keyboard.press("Control+End")
    page.keyboard.type("eto")
    press_until(page, "Tab", "it.name === 'action' && it.value === 'save'", most=400)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("textarea").first.input_value() == f"{before}eto"


def test_an_editor_writes_and_submits_a_post_by_keyboard_alone(site, sign_in):
    page = sign_in("editor")
    number = number_of(page, site, "News and views")
    page.goto(f"{site}/admin/pages/add/blog/blogpostpage/{number}/")
    press_until(page, "Tab", "it.id === 'id_title'")
    page.keyboard.type("Written by keyboard")
    press_until(page, "Tab", "it.id === 'id_summary'")
    page.keyboard.type("No mouse was used.")
    press_until(
        page, "Tab", "it.textContent.includes('More actions') || it.ariaLabel === 'More actions'"
    )
    page.keyboard.press("Enter")
    press_until(page, "Tab", "it.name === 'action-submit'", most=10)
    page.keyboard.press("Enter")
    page.locator(".messages").get_by_text("submitted for moderation").wait_for()
