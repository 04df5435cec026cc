"""The component gallery in a browser: every block and component, light and dark, in every mode."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from django.utils import translation

pytestmark = pytest.mark.browser

LOOKING = (Path(__file__).parent / "looking.js").read_text(encoding="utf-8")
FACES = ["light", "dark"]
# The one face for who looks at it, as everybody meets it on other pages.
ONE_FACE = """face => document.querySelectorAll("[data-scheme]").forEach((it) => {
  if (it.dataset.scheme === face) it.inert = false;
  else it.remove();
})"""


@pytest.fixture
def gallery(site, sign_in):
    """The gallery in a language, as an editor opens it."""

    def open_page(language="en", width=1280):
        page = sign_in("editor", language, width=width)
        with translation.override(language):
            answer = page.goto(site + reverse("components"))
        assert answer.status == 200
        page.evaluate(LOOKING)
        return page

    return open_page


@pytest.fixture
def reader(gallery, browser):
    """The gallery under the policy that holds for readers, and what it asks of other sites."""
    contexts = []

    def open_page(**options):
        editor = gallery()
        context = browser.new_context(storage_state=editor.context.storage_state(), **options)
        contexts.append(context)
        page = context.new_page()
        asked = []

        def answer(route):
            host = urlsplit(route.request.url).hostname
            if host == "127.0.0.1":
                return route.continue_()
            asked.append(host)
            return route.fulfill(content_type="text/html", body="<p>A player</p>")

        page.route("**/*", answer)
        page.goto(editor.url)
        return page, asked

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("language", ["en", "cy"])
def test_no_block_or_component_has_a_violation(gallery, violations, language, face):
    page = gallery(language)
    page.evaluate(ONE_FACE, face)
    assert violations(page) == []


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_block_and_component_fits_every_width_in_every_mode(gallery, language):
    page = gallery(language)
    found = {}
    for forced in ("none", "active"):
        page.emulate_media(forced_colors=forced)
        for width in (320, 360, 768, 1440, 2560):
            page.set_viewport_size({"width": width, "height": 900})
            found[forced, width] = page.evaluate("looking.layout()")
    assert {where: faults for where, faults in found.items() if faults} == {}


def test_the_focus_is_seen_on_every_block_and_component(gallery):
    page = gallery()
    page.evaluate(ONE_FACE, "light")
    page.keyboard.press("Tab")
    assert page.evaluate("looking.unseenFocus()") == []


def test_every_block_and_component_is_printed_dark_enough_for_white_paper(gallery):
    page = gallery(width=794)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("looking.layout()") == []
    assert page.evaluate("looking.paleTexts()") == []


def test_nothing_is_asked_of_another_site_until_a_link_is_pressed(reader):
    page, asked = reader()
    page.wait_for_load_state("networkidle")
    assert asked == []
    assert page.locator("iframe").count() == 0
    page.locator("#embed [data-scheme=light] a[data-frame]").click()
    frame = page.locator("#embed [data-scheme=light] iframe")
    frame.wait_for()
    page.frame_locator("#embed iframe").get_by_text("A player").wait_for()
    assert asked == ["www.youtube-nocookie.com"]
    assert frame.evaluate("it => document.activeElement === it")


def test_without_scripts_it_is_a_link_to_the_other_site(reader):
    page, asked = reader(java_script_enabled=False)
    assert asked == []
    assert page.locator("iframe").count() == 0
    page.locator("#embed [data-scheme=light] a[data-frame]").click()
    assert urlsplit(page.url).hostname == "www.youtube-nocookie.com"
