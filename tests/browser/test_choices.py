"""Values chosen for one language at the desk, in a browser: out of date, and decided about."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(site, run_there, sign_in):
    number = int(run_there("import outdated; outdated.tell()").split()[-1])
    page = sign_in("administrator")
    page.goto(f"{site}/admin/translation/{number}/")
    page.locator(".desk--ready").wait_for()
    return page


def test_somebody_decides_about_each_value_whose_source_has_another(desk, violations):
    desk.locator('[data-filter="outdated"]').click()
    link, document = (
        desk.locator(f'.desk-piece[data-path$="{end}"]') for end in (".url", ".document")
    )
    assert desk.locator(".desk-piece:visible").count() == 2
    assert "First edition" in document.inner_text() and "Second edition" in document.inner_text()
    assert violations(desk) == []
    before = desk.locator("[data-pieces]").inner_text()
    link.get_by_role("button", name="Still stands").click()
    link.locator('[data-save="saved"]').wait_for()
    assert "Translated" in link.inner_text()
    assert not link.get_by_role("button", name="Still stands").is_visible()
    assert link.evaluate("piece => piece === document.activeElement")
    assert desk.locator("[data-pieces]").inner_text() != before
    desk.keyboard.press("Alt+o")
    document.get_by_role("button", name="The same as in the source").click()
    document.locator('[data-save="saved"]').wait_for()
    assert document.get_attribute("data-status") == "optional"
    desk.reload()
    desk.locator(".desk--ready").wait_for()
    assert desk.locator('[data-status="outdated"]').count() == 0
