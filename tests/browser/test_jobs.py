"""A job in the browser: chosen and sent without a mouse, found again by its translator."""

import re

import pytest

from tests.browser.test_admin_screens import press_until

pytestmark = pytest.mark.browser

SENT = "A job sent by keyboard"


def violations_and_width(page, violations, width, name):
    assert violations(page, "main") == [], name
    assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def send_by_keyboard(page, site):
    """Tick the first entry of the parity report and go on to the end with keys alone."""
    page.goto(f"{site}/admin/translation/parity/?lacking=cy&readers_state=missing")
    press_until(page, "Tab", "it.name === 'pair'")
    page.keyboard.press("Space")
    press_until(page, "Tab", "it.tagName === 'BUTTON' && it.closest('.report-jobs')")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/translation/jobs/\d+/prepare/"))
    press_until(page, "Tab", "it.name === 'title'")
    page.keyboard.press("Control+A")
    page.keyboard.type(SENT)
    press_until(page, "Tab", "it.name === 'translator'")
    page.keyboard.type("translator")
    press_until(page, "Tab", "it.name === 'action' && it.value === 'send'")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/translation/jobs/\d+/$"))


def test_a_job_is_sent_by_keyboard_and_its_translator_finds_it(site, sign_in, violations):
    editor = sign_in("editor")
    send_by_keyboard(editor, site)
    assert SENT in editor.locator("main").inner_text()
    violations_and_width(editor, violations, 1440, "job")
    translator = sign_in("translator")
    # The first screen shows the jobs that are due first, and other tests make some.
    translator.goto(f"{site}/admin/translation/jobs/mine/")
    work = translator.locator(".job-work li", has_text=SENT)
    work.locator(".job-work-next a").click()
    translator.wait_for_url(re.compile(r"/admin/translation/\d+/"))


@pytest.mark.parametrize(("language", "width"), [("cy", 360), ("en", 1440)])
def test_screens_of_jobs_have_no_violation_and_fit(site, sign_in, violations, language, width):
    page = sign_in("editor", language, width=width)
    page.goto(f"{site}/admin/translation/jobs/?show=all")
    violations_and_width(page, violations, width, "list")
    address = page.locator("main tbody .title a").first.get_attribute("href")
    page.goto(f"{site}{address}")
    violations_and_width(page, violations, width, "job")
    page.goto(f"{site}/admin/translation/parity/?lacking=cy")
    key = page.locator("input[name=pair]").first.get_attribute("value")
    page.goto(f"{site}/admin/translation/jobs/choose/?pair={key}")
    violations_and_width(page, violations, width, "choosing")
    page.locator("main form button[type=submit]").click()
    page.wait_for_url(re.compile(r"/prepare/"))
    violations_and_width(page, violations, width, "preparing")
    translator = sign_in("translator", language, width=width)
    translator.goto(f"{site}/admin/translation/jobs/mine/")
    violations_and_width(translator, violations, width, "my work")
