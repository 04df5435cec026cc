"""A form from an editor's desk to a reader's answer, and from the answer to a draft."""

import re

import pytest

from tests.browser.going import go_by
from tests.browser.letter_box import text_of

pytestmark = pytest.mark.browser

PAGE = {
    "en": "/en/get-involved/share-your-story/",
    "cy": "/cy/cymryd-rhan/rhannu-eich-stori/",
}
NAME = {"en": "A form made in a test", "cy": "Ffurflen a wnaed mewn prawf"}
# How each question is answered, what its answer becomes, and its words.
QUESTIONS = [
    ("short", "title", {"en": "What is it called?", "cy": "Beth yw’r teitl?"}),
    ("long", "text", {"en": "What did you see?", "cy": "Beth welsoch chi?"}),
    ("tick", "consent", {"en": "You may publish it.", "cy": "Cewch ei gyhoeddi."}),
]
TITLE, STORY, EMAIL = "Taith ar y bws", "Aethom i gyd gyda’n gilydd.", "storiwr@example.org"


def build(editor, site):
    """Build the form; the first time a half is missing, and its box says so."""
    editor.goto(f"{site}/admin/forms/new/")
    for language, name in NAME.items():
        editor.fill(f"#id_name_{language}", name)
    editor.select_option("#id_purpose", "story")
    for number, (kind, use, words) in enumerate(QUESTIONS):
        editor.click("#id_questions-ADD")
        editor.select_option(f"#id_questions-{number}-kind", kind)
        editor.select_option(f"#id_questions-{number}-use", use)
        for language, text in words.items():
            editor.fill(f"#id_questions-{number}-label_{language}", text)
    first = editor.locator("#id_questions-0-help_en")
    first.fill("Its name, in a few words.")
    save = editor.locator("main form [type=submit]").first
    go_by(save)
    assert "write it in Welsh too" in editor.locator("main").inner_text()
    assert first.input_value() == "Its name, in a few words."
    editor.fill("#id_questions-0-help_cy", "Ei enw, mewn ychydig eiriau.")
    go_by(save)


def put_on_page(approver, site):
    """Put the form on the page for stories, and publish it in both languages."""
    approver.goto(f"{site}/admin/pages/search/?q=Tell us your story")
    address = "main a[href*='/admin/pages/'][href$='/edit/']"
    go_by(approver.locator(address, has_text="Tell us your story").first)
    approver.select_option("#id_form", label=NAME["en"])
    approver.get_by_role("button", name="More actions").click()
    go_by(approver.get_by_role("button", name="Publish both languages", exact=True))


def test_a_form_is_built_in_both_languages_answered_in_welsh_and_becomes_a_draft(
    visit, mails, sign_in, violations, site
):
    editor, administrator = sign_in("editor"), sign_in("administrator", "en")
    build(editor, site)
    go_by(editor.get_by_role("link", name=NAME["en"]))
    editor.goto(re.sub("edit", "preview", editor.url))
    halves = editor.locator(".form-halves [lang]")
    assert sorted(halves.evaluate_all("all => all.map(it => it.lang)")) == ["cy", "en"]
    assert violations(editor, "main") == []
    put_on_page(administrator, site)

    reader = visit("cy", scripts=False, width=360)
    reader.go(site + PAGE["cy"])
    reader.write(re.compile("^Beth yw’r teitl"), TITLE)
    reader.send("Send")
    assert reader.page.locator("main form input[type=text]").nth(1).input_value() == TITLE
    assert reader.page.locator(".error-summary a").count() >= 1
    reader.fill("Your name", "Storïwr y demo")
    reader.fill("Your e-mail address", EMAIL)
    reader.write(re.compile("^Beth welsoch chi"), STORY)
    reader.agree(re.compile("^Cewch ei gyhoeddi"))
    reader.send("Send")
    assert "?sent=1" in reader.page.url
    (receipt,) = mails(EMAIL)
    assert receipt["Content-Language"] == "cy"
    assert TITLE not in text_of(receipt) and STORY not in text_of(receipt)

    administrator.goto(f"{site}/admin/form_entries/")
    go_by(administrator.locator("main tbody a").first)
    assert STORY in administrator.locator("main").inner_text()
    assert violations(administrator, "main") == []
    go_by(administrator.locator("button[name=draft]").first)
    if not administrator.url.endswith("/edit/"):
        go_by(administrator.locator("main a[href$='/edit/']").first)
    assert administrator.locator("#id_title").input_value() == TITLE
    assert reader.page.goto(f"{site}/cy/newyddion-a-safbwyntiau/taith-ar-y-bws/").status == 404
