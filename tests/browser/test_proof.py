"""A form under attack, in a browser that can do sums and in one that cannot."""

import pytest

pytestmark = pytest.mark.browser

ATTACK = """
from django.conf import settings
from home.models import ContactPage
from participation.abuse.attack import is_under_attack
pair = ContactPage.objects.first().translation_key
for _ in range(settings.FORM_ATTACK_PER_MINUTE + 1):
    is_under_attack("contact", pair)
"""
PEACE = "from participation.models import Counter; Counter.objects.all().delete()"


@pytest.fixture
def write(site, run_there, page):
    """Write to the site in Welsh while its form is under attack."""

    def fill_in_and_send():
        page.goto(f"{site}/cy/cysylltu-a-ni/")
        page.locator("#id_name").fill("Gwenllian Prys")
        page.locator("#id_email").fill("gwenllian@example.org")
        page.locator("#id_message").fill("Diolch am y daflen.")
        page.locator("form.form [type=submit]").click()

    run_there(ATTACK)
    yield fill_in_and_send
    run_there(PEACE)


def test_a_browser_does_the_work_and_sends_by_itself(write, page):
    write()
    page.wait_for_url("**/cy/cysylltu-a-ni/?sent=1", timeout=60_000)
    assert not page.context.cookies()


def test_without_the_script_everything_typed_is_there_to_be_sent_again(write, page, violations):
    page.route("**/proof*.js", lambda route: route.abort())
    write()
    page.locator(".error-summary").wait_for()
    assert page.locator("#id_message").input_value() == "Diolch am y daflen."
    assert page.locator("[name=challenge]").input_value()
    assert violations(page) == []
