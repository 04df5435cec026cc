"""A change in one language, seen by everybody it concerns, until both languages say the same."""

import re

import pytest

from tests.browser.going import go_by
from tests.browser.test_flows import approve, find_index, send, submit, translate, write_post

pytestmark = pytest.mark.browser

FROM_ENGLISH = {
    "language": "en",
    "titles": ("A workshop in Brecon", "Gweithdy yn Aberhonddu"),
    "summaries": ("Come to Brecon.", "Dewch i Aberhonddu."),
    "source": "/en/news-and-views/a-workshop-in-brecon/",
    "twin": "/cy/newyddion-a-safbwyntiau/gweithdy-yn-aberhonddu/",
    "behind": "Welsh: out of date",
    "notice": "Diweddarwyd fersiwn Saesneg y dudalen hon",
    "panel": "Needs Welsh",
}
FROM_WELSH = {
    "language": "cy",
    "titles": ("Taith i Lanberis", "A trip to Llanberis"),
    "summaries": ("Dewch i Lanberis.", "Come to Llanberis."),
    "source": "/cy/newyddion-a-safbwyntiau/taith-i-lanberis/",
    "twin": "/en/news-and-views/a-trip-to-llanberis/",
    "behind": "English: out of date",
    "notice": "The Welsh version of this page was updated",
    "panel": "Needs English",
}


@pytest.fixture(
    params=[
        pytest.param(FROM_ENGLISH, id="from-english", marks=pytest.mark.soak),
        pytest.param(FROM_WELSH, id="from-welsh"),
    ]
)
def way(request):
    """A post by its first language, and what is said of its twin when that is behind."""
    return request.param


@pytest.fixture
def people(sign_in):
    """An editor, a translator and an approver at work."""
    return {name: sign_in(name) for name in ("editor", "translator", "approver")}


def publish_in_both(people, site, way):
    """Write a post, translate it and approve both; returns its number."""
    edit_address = write_post(
        people["editor"], site, way["language"], way["titles"][0], way["summaries"][0]
    )
    send(people["editor"], site, edit_address)
    words = dict([way["titles"], way["summaries"]])
    translate(people["translator"], site, way["titles"][0], words)
    approve(people["approver"], site, way["titles"][1])
    return re.search(r"/pages/(\d+)/", edit_address)[1]


def change_summary(page, site, number, summary):
    """Write a new summary and press publish; what is not ready leads to the dialog."""
    page.goto(f"{site}/admin/pages/{number}/edit/")
    page.fill("#id_summary", summary)
    submit(page, "Publish both languages")
    page.wait_for_url(re.compile("/admin/translation/publish/"))


def assert_everybody_is_told(approver, reader, site, way, number):
    """The explorer, the editor, the report, the home panel and the twin say what is behind."""
    title, above = way["titles"][0], find_index(approver, site, way["language"])
    approver.goto(f"{site}/admin/pages/{above}/")
    assert way["behind"] in approver.locator("main tr", has_text=title).first.inner_text()
    approver.goto(f"{site}/admin/pages/{number}/edit/")
    assert approver.get_by_text(way["behind"]).count()
    approver.goto(f"{site}/admin/translation/parity/?q={title}")
    assert way["behind"] in approver.locator("main tr", has_text=title).first.inner_text()
    approver.goto(f"{site}/admin/")
    assert title in approver.locator("section", has_text=way["panel"]).last.inner_text()
    reader.goto(f"{site}{way['twin']}")
    assert way["notice"] in reader.locator(".twin-notice").inner_text()


def test_a_change_is_seen_as_out_of_date_until_both_languages_are_published(
    site, people, browser, way
):
    approver = people["approver"]
    reader = browser.new_context().new_page()
    number = publish_in_both(people, site, way)

    change_summary(approver, site, number, "First new summary.")
    approver.get_by_label("The other language is late").check()
    go_by(approver.get_by_role("button", name="Publish in one language"))
    assert_everybody_is_told(approver, reader, site, way, number)

    # A second change, by somebody else: this time both languages wait for each other.
    editor = people["editor"]
    editor.goto(f"{site}/admin/pages/{number}/edit/")
    editor.fill("#id_summary", "Second new summary.")
    submit(editor, "Submit to Cymeradwyaeth / Approval")
    send(editor, site, f"/pages/{number}/")
    words = {"Second new summary.": "Yr ail grynodeb newydd."}
    translate(people["translator"], site, way["titles"][0], words)
    reader.goto(f"{site}{way['source']}")
    assert "Second new summary." not in reader.content()

    approver.goto(f"{site}/admin/translation/publish/page/{number}/")
    go_by(approver.get_by_role("button", name="Publish both"))
    reader.goto(f"{site}{way['source']}")
    assert "Second new summary." in reader.content()
    reader.goto(f"{site}{way['twin']}")
    assert "Yr ail grynodeb newydd." in reader.content()
    assert way["notice"] not in reader.content()
    approver.goto(f"{site}/admin/translation/parity/?q={way['titles'][0]}")
    row = approver.locator("main tr", has_text=way["titles"][0]).first
    assert "Live in both languages" in row.inner_text()
