"""Where the two languages of a page are looked at together: for every eye, and without a mouse."""

import pytest

from tests.browser.going import go_by
from tests.browser.test_admin_screens import number_of, press_until

pytestmark = pytest.mark.browser

READY = "Your council must say how you can take part"
WAITING = "How this site keeps its two languages together"


def dialog_of(title):
    return lambda page, site: page.goto(
        f"{site}/admin/translation/publish/page/{number_of(page, site, title)}/"
    )


def at(address):
    return lambda page, site: page.goto(f"{site}{address}")


def pair_behind(page, site):
    page.goto(f"{site}/admin/translation/parity/?lacking=en")
    go_by(page.locator("main tbody a[href*='/translation/pair/']").first)


def history_of_it(page, site):
    pair_behind(page, site)
    page.goto(f"{page.url.rstrip('/')}/history/")


def taking_down(page, site):
    page.goto(f"{site}/admin/pages/{number_of(page, site, 'The ice is moving')}/unpublish/")


SCREENS = {
    "home": at("/admin/"),
    "publish both": dialog_of(READY),
    "refusal": dialog_of(WAITING),
    "pair": pair_behind,
    "history": history_of_it,
    "parity": at("/admin/translation/parity/"),
    "period": at("/admin/translation/period/"),
    "taking down": taking_down,
}


@pytest.mark.parametrize(
    ("language", "width"),
    [
        ("cy", 360),
        pytest.param("en", 1440, marks=pytest.mark.soak),
        pytest.param("en", 360, marks=pytest.mark.soak),
        pytest.param("cy", 1440, marks=pytest.mark.soak),
    ],
)
def test_screens_about_both_languages_have_no_violation_and_fit(
    site, sign_in, violations, language, width
):
    page = sign_in("approver", language, width=width)
    for name, open_screen in SCREENS.items():
        open_screen(page, site)
        assert page.locator("html").get_attribute("lang") == language
        assert violations(page, "main") == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


@pytest.mark.parametrize("language", [pytest.param("en", marks=pytest.mark.soak), "cy"])
def test_the_states_in_the_page_list_and_beside_the_editor_have_no_violation(
    site, sign_in, violations, language
):
    page = sign_in("approver", language)
    page.goto(f"{site}/admin/pages/{number_of(page, site, 'News and views')}/")
    assert page.locator(".pair-state").count() > 5
    assert violations(page, ".listing") == []
    page.goto(f"{site}/admin/pages/{number_of(page, site, 'The ice is moving')}/edit/")
    toggle = page.locator("[data-side-panel-toggle=status]")
    toggle.wait_for()
    if toggle.get_attribute("aria-expanded") != "true":
        toggle.click()
    page.locator(".pair-beside .pair-state").wait_for()
    assert violations(page, ".pair-beside") == []


def test_a_person_decides_by_keyboard_alone_and_is_asked_for_the_reason(site, sign_in):
    page = sign_in("approver")
    dialog_of(WAITING)(page, site)
    press_until(page, "Tab", "it.type === 'radio'")
    page.keyboard.press("ArrowUp")
    press_until(page, "Tab", "it.tagName === 'TEXTAREA'")
    press_until(page, "Tab", "it.name === 'action' && it.value === 'alone'")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "Say in a few words what the reason is." in page.locator("main").inner_text()
    assert page.locator("input[type=radio]:checked").get_attribute("value") == "other"
