"""A post from its first word to readers of both languages, as the people who do it would."""

import re

import pytest

from tests.browser.at_desk import wait_until_ready
from tests.browser.going import go_by

pytestmark = pytest.mark.browser


def write_post(page, site, language, title, summary):
    """Write a post and submit it; returns the address it is edited at."""
    listing = find_index(page, site, language)
    page.goto(f"{site}/admin/pages/add/blog/blogpostpage/{listing}/")
    page.fill("#id_title", title)
    page.fill("#id_summary", summary)
    submit(page, "Submit to Cymeradwyaeth / Approval")
    message = page.locator(".messages")
    assert "submitted for moderation" in message.inner_text()
    return message.get_by_role("link", name="Edit").get_attribute("href")


def find_index(page, site, language):
    """The id of the list of posts of a language, from the page it is shown at."""
    address = {"en": "/en/news-and-views/", "cy": "/cy/newyddion-a-safbwyntiau/"}[language]
    title = {"en": "News and views", "cy": "Newyddion a safbwyntiau"}[language]
    page.goto(f"{site}/admin/pages/search/?q={title}")
    for link in page.locator('main a[href*="/admin/pages/"]').all():
        found = re.search(r"/admin/pages/(\d+)/(edit/)?$", link.get_attribute("href"))
        if found and link.inner_text().strip() == title:
            return found[1]
    raise AssertionError(f"no list at {address}")


def submit(page, name):
    """Press a button of the editor's footer menu."""
    page.get_by_role("button", name="More actions").click()
    go_by(page.get_by_role("button", name=name, exact=True))


def approve(page, site, title):
    """Approve a page that waits on the approver's home."""
    page.goto(f"{site}/admin/")
    go_by(page.get_by_role("link", name=title).first)
    if "/admin/translation/" in page.url:
        go_by(page.locator("#review a"))
        go_by(page.locator("button[name=action][value=approve]"))
    else:
        submit(page, "Approve and publish both languages")
    assert not page.url.endswith("/edit/")


def send(page, site, edit_address):
    """Send a page for translation from its own screen."""
    number = re.search(r"/pages/(\d+)/", edit_address)[1]
    page.goto(f"{site}/admin/translation/send/page/{number}/")
    go_by(page.get_by_role("button", name="Send for translation"))


def translate(page, site, title, words):
    """Translate every piece of a page and send it for review.

    Args:
        title: the source's title, by which the list names it.
        words: the translation of each source text.
    """
    page.goto(f"{site}/admin/translation/")
    go_by(page.locator("main tbody").get_by_role("link", name=title).first)
    wait_until_ready(page)
    for piece in page.locator(".desk-piece--text").all():
        source = piece.locator(".desk-source [data-written]").inner_text()
        if source not in words:
            continue
        # Where marks may stand, the box of the form is behind one that shows them.
        box = piece.locator("textarea:visible, [role=textbox]:visible").first
        confirm = piece.get_by_role("button", name="Confirm")
        if confirm.is_visible():
            # The memory has written it.
            assert box.evaluate("box => box.value ?? box.innerText").strip() == words[source]
            confirm.click()
        else:
            box.fill(words[source])
    go_by(page.get_by_role("button", name="Save and send for review"))


def test_a_post_written_in_english_waits_for_its_welsh_and_both_go_live(site, sign_in, browser):
    editor, translator, approver = (sign_in(name) for name in ("editor", "translator", "approver"))
    title, summary = "A meeting in Bangor", "What we agreed in Bangor."
    welsh_title, welsh_summary = "Cyfarfod ym Mangor", "Beth gytunwyd ym Mangor."
    english = f"{site}/en/news-and-views/a-meeting-in-bangor/"
    welsh = f"{site}/cy/newyddion-a-safbwyntiau/cyfarfod-ym-mangor/"

    edit_address = write_post(editor, site, "en", title, summary)
    reader = browser.new_context().new_page()
    assert reader.goto(english).status == 404

    approve(approver, site, title)
    assert "It has not been sent for translation." in approver.locator("main").inner_text()
    go_by(approver.get_by_role("button", name="Approve and wait"))
    assert reader.goto(english).status == 404

    send(editor, site, edit_address)
    translate(translator, site, title, {title: welsh_title, summary: welsh_summary})
    assert [reader.goto(address).status for address in (english, welsh)] == [404, 404]

    approve(approver, site, welsh_title)
    assert [reader.goto(address).status for address in (english, welsh)] == [200, 200]
    assert reader.locator("h1").inner_text() == welsh_title
    assert reader.locator("html").get_attribute("lang") == "cy"

    go_by(reader.get_by_role("link", name="English").first)
    assert reader.url == english
    assert reader.locator("h1").inner_text() == title


def test_a_post_written_in_welsh_first_goes_live_in_both_languages_at_once(site, sign_in, browser):
    editor, translator, approver = (sign_in(name) for name in ("editor", "translator", "approver"))
    title, summary = "Gweithdy yn Aberystwyth", "Dewch i’r gweithdy."
    english_title, english_summary = "A workshop in Aberystwyth", "Come to the workshop."

    edit_address = write_post(editor, site, "cy", title, summary)
    send(editor, site, edit_address)
    translate(translator, site, title, {title: english_title, summary: english_summary})
    approve(approver, site, title)

    reader = browser.new_context().new_page()
    reader.goto(f"{site}/en/news-and-views/a-workshop-in-aberystwyth/")
    assert reader.locator("h1").inner_text() == english_title
    go_by(reader.get_by_role("link", name="Cymraeg").first)
    assert reader.url.endswith("/cy/newyddion-a-safbwyntiau/gweithdy-yn-aberystwyth/")


def test_a_list_is_narrowed_without_a_script_and_the_switch_keeps_it(site, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/en/news-and-views/")
    page.locator("input[name=type][value=opinion]").check()
    go_by(page.locator("main form button[type=submit]").first)
    assert "type=opinion" in page.url
    go_by(page.get_by_role("link", name="Cymraeg").first)
    assert page.url.endswith("/cy/newyddion-a-safbwyntiau/?math=barn")
    assert context.cookies() == []
    context.close()


def test_a_reader_reaches_the_switch_the_menu_and_a_post_by_keyboard_alone(site, browser):
    page = browser.new_context().new_page()
    page.goto(f"{site}/en/")
    focused = "document.activeElement.getAttribute('href')"
    page.keyboard.press("Tab")
    assert page.evaluate(focused).startswith("#")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hreflang") == "cy"
    for _press in range(12):
        page.keyboard.press("Tab")
        if page.evaluate(focused) == "/en/news-and-views/":
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}/en/news-and-views/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('main') !== null || location.hash !== ''")


def test_faults_in_a_form_are_found_by_keyboard_and_what_was_typed_stays(site, browser, violations):
    page = browser.new_context(bypass_csp=True).new_page()
    page.goto(f"{site}/cy/y-gymraeg/cwyno-am-y-gymraeg/")
    page.locator("[name=name]").fill("Ymwelydd")
    page.locator("main form button[type=submit]").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("[name=name]").input_value() == "Ymwelydd"
    assert violations(page) == []
    last = page.locator(".error-summary a").last
    assert "Beth ddigwyddodd?" in last.inner_text()
    last.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Neges")
    assert page.locator("main textarea").input_value() == "Neges"
    page.context.close()


def test_a_visitor_writes_in_welsh_and_is_answered_in_welsh(site, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/cy/cysylltu-a-ni/")
    page.locator("[name=name]").fill("Ymwelydd")
    page.locator("main [name=email]").fill("dim-cyfeiriad")
    page.locator("[name=message]").fill("Diolch am y wefan.")
    page.wait_for_timeout(4000)
    go_by(page.locator("main form button[type=submit]"))
    assert page.locator("[name=message]").input_value() == "Diolch am y wefan."
    page.locator("main [name=email]").fill("ymwelydd@example.org")
    page.wait_for_timeout(4000)
    go_by(page.locator("main form button[type=submit]"))
    page.wait_for_url(re.compile("sent=1"))
    assert context.cookies() == []
    context.close()
