"""A change in one language, seen by everybody it concerns, until both languages say the same."""

import re

import pytest

from tests.browser.test_flows import find_index, send, submit, translate

pytestmark = pytest.mark.browser

# Posts of the demonstration that are live in both languages.
FROM_ENGLISH = {
    "language": "en",
    "title": "The ice is moving",
    "source": "/en/news-and-views/",
    "behind": "Welsh: out of date",
    "notice": "Diweddarwyd fersiwn Saesneg y dudalen hon",
    "panel": "Needs Welsh",
}
FROM_WELSH = {
    "language": "cy",
    "title": "Pam rydym yn ysgrifennu yn Gymraeg yn gyntaf",
    "source": "/cy/newyddion-a-safbwyntiau/",
    "behind": "English: out of date",
    "notice": "The Welsh version of this page was updated",
    "panel": "Needs English",
}


def find(page, site, title):
    """The number of the page with a title."""
    page.goto(f"{site}/admin/pages/search/?q={title}")
    link = page.locator("main").get_by_role("link", name=title, exact=True).first
    return re.search(r"/pages/(\d+)/", link.get_attribute("href"))[1]


def public_addresses(page, site, title, listing):
    """The addresses of a post in its own language and in the other."""
    page.goto(f"{site}{listing}")
    page.get_by_role("link", name=title).first.click()
    source = page.url
    other = page.locator("link[rel=alternate][hreflang]").evaluate_all(
        "links => links.map(it => it.href)"
    )
    return source, next(href for href in other if re.search(r"/(en|cy)/.", href) and href != source)


def change_summary(page, site, number, summary):
    """Write a new summary and publish; what the person meets is on the page."""
    page.goto(f"{site}/admin/pages/{number}/edit/")
    page.fill("#id_summary", summary)
    submit(page, "Publish both languages")


@pytest.mark.parametrize("way", [FROM_ENGLISH, FROM_WELSH], ids=["from-english", "from-welsh"])
def test_a_change_is_seen_as_out_of_date_until_both_languages_are_published(
    site, sign_in, browser, way
):
    approver, translator = sign_in("approver"), sign_in("translator")
    reader = browser.new_context().new_page()
    number = find(approver, site, way["title"])
    above = find_index(approver, site, way["language"])
    source, twin = public_addresses(reader, site, way["title"], way["source"])

    change_summary(approver, site, number, "First new summary.")
    approver.get_by_label("The translation is late").check()
    approver.get_by_role("button", name="Publish in one language").click()
    approver.wait_for_load_state()

    approver.goto(f"{site}/admin/pages/{above}/")
    row = approver.locator("main tr", has_text=way["title"]).first
    assert way["behind"] in row.inner_text()
    approver.goto(f"{site}/admin/pages/{number}/edit/")
    assert approver.get_by_text(way["behind"]).count()
    approver.goto(f"{site}/admin/translation/parity/?q={way['title']}")
    assert way["behind"] in approver.locator("main tr", has_text=way["title"]).first.inner_text()
    approver.goto(f"{site}/admin/")
    panel = approver.locator("section", has_text=way["panel"]).last
    assert way["title"] in panel.inner_text()
    reader.goto(twin)
    assert way["notice"] in reader.locator("main, .twin-notice").first.inner_text()

    # A second change: this time both wait for each other.
    change_summary(approver, site, number, "Second new summary.")
    assert "/admin/translation/publish/" in approver.url
    send(approver, site, f"/pages/{number}/")
    words = {"Second new summary.": "Yr ail grynodeb newydd."}
    translate(translator, site, way["title"], words)
    assert reader.goto(source).status == 200
    assert "Second new summary." not in reader.content()

    approver.goto(f"{site}/admin/translation/publish/page/{number}/")
    approver.get_by_role("button", name="Publish both").click()
    approver.wait_for_load_state()
    reader.goto(source)
    assert "Second new summary." in reader.content()
    reader.goto(twin)
    assert "Yr ail grynodeb newydd." in reader.content()
    assert way["notice"] not in reader.content()
    approver.goto(f"{site}/admin/pages/{above}/")
    row = approver.locator("main tr", has_text=way["title"]).first
    assert "Live in both languages" in row.inner_text()
