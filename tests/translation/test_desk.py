"""The translator's page: what it shows, what it keeps, what it refuses."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import WorkflowState
from wagtail_localize.models import StringTranslation

from translation.desk import drafts, pieces, writing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]


@pytest.fixture
def translation(post, send):
    return send(post)


@pytest.fixture
def at_desk(client, translator, translation):
    """Sign in as the translator; post texts by path, or only read the page."""
    client.force_login(translator)
    address = reverse("translation:desk", args=[translation.pk])

    def visit(texts=None, action="save", versions=None):
        if texts is None:
            return soup(client.get(address))
        data = {"action": action}
        for entry in pieces.entries(translation):
            data[f"t-{entry.key}"] = texts.get(name(entry), entry.text)
            data[f"v-{entry.key}"] = (versions or {}).get(name(entry), entry.version)
        return soup(client.post(address, data, follow=True))

    return visit


def name(entry):
    return entry.path.split(".")[0]


def soup(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def texts_of(translation):
    return {name(entry): entry.text for entry in pieces.entries(translation)}


ALL = {
    "title": "Afon wedi rhewi",
    "slug": "",
    "summary": "Yr hyn a glywsom.",
    "body": "Rhewodd yr afon. ⟦a1⟧Darllenwch⟦/a1⟧",
}


def test_source_and_translation_stand_side_by_side_each_in_its_language(at_desk, translation):
    page = at_desk()
    for entry in pieces.entries(translation):
        box = page.find("textarea", id=f"t-{entry.key}")
        assert box["lang"] == "cy"
        assert page.find("label", attrs={"for": box["id"]}).get_text() == entry.name
        assert page.find(id=f"s-{entry.key}")["lang"] == "en"
    labels = [entry.label for entry in pieces.entries(translation)]
    assert labels[0] == "Title"
    assert labels[-1].startswith("Body › ")


def test_what_is_written_is_saved_and_the_slug_comes_from_the_title(at_desk, translation):
    at_desk(ALL)
    assert texts_of(translation) == {**ALL, "slug": "afon-wedi-rhewi"}


def test_an_emptied_box_is_untranslated_again(at_desk, translation):
    at_desk(ALL)
    at_desk({**ALL, "summary": "  "})
    assert texts_of(translation)["summary"] == ""
    assert translation.get_progress() == (4, 3)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("Rhewodd yr afon.", "A link of the source is missing: Link 1."),
        ("Rhewodd. ⟦a1⟧D⟦/a1⟧ ⟦a1⟧E⟦/a1⟧", "A link stands here twice: Link 1."),
        ("Rhewodd. ⟦a1⟧D⟦/a1⟧ ⟦a2⟧E⟦/a2⟧", "The source has no such link: Link 2."),
        ("Rhewodd. ⟦a1⟧D", "not begun and ended in the right order: Link 1."),
        ("Rhewodd. ⟦a1⟧D⟦b⟧E⟦/a1⟧⟦/b⟧", "not begun and ended in the right order: Link 1."),
        ("Rhewodd. ⟦img⟧ ⟦a1⟧D⟦/a1⟧", "not begun and ended in the right order: img."),
    ],
)
def test_wrong_marks_are_said_at_the_field_and_nothing_typed_is_lost(
    at_desk, translation, body, sentence
):
    page = at_desk({**ALL, "body": body})
    entry = pieces.entries(translation)[-1]
    assert entry.text == ""
    assert page.find("textarea", id=f"t-{entry.key}").get_text().strip() == body
    assert sentence in page.find(id=f"e-{entry.key}").get_text()
    assert page.select_one(f'#unsaved a[href="#t-{entry.key}"]')
    assert texts_of(translation)["summary"] == ALL["summary"]


def test_a_text_longer_than_its_field_is_refused_at_once(at_desk, translation):
    page = at_desk({**ALL, "summary": "h" * 301})
    assert "301 characters" in page.get_text()
    assert texts_of(translation)["summary"] == ""


@pytest.mark.parametrize("mark", ["sup", "sub", "lang-en", "b", "i"])
def test_marks_that_belong_to_a_sentence_are_kept(at_desk, translation, mark):
    body = f"Y 1⟦{mark}⟧af⟦/{mark}⟧. ⟦a1⟧Darllenwch⟦/a1⟧"
    at_desk({**ALL, "body": body})
    assert texts_of(translation)["body"] == body


def test_a_character_no_database_can_keep_is_left_out(at_desk, translation):
    at_desk({**ALL, "title": "Afon\0 wedi rhewi", "body": "Yr afon\0. ⟦a1⟧Darllenwch⟦/a1⟧"})
    assert texts_of(translation)["title"] == "Afon wedi rhewi"
    assert "\0" not in texts_of(translation)["body"]


def test_plain_fields_are_plain(at_desk, translation, approver):
    at_desk({**ALL, "title": "Rhew & <b>eira</b>"})
    assert texts_of(translation)["title"] == "Rhew & <b>eira</b>"
    assert drafts.publish(translation, approver).title == "Rhew & <b>eira</b>"


def test_somebody_elses_change_is_shown_and_not_overwritten(at_desk, translation, approver):
    seen = {"summary": pieces.entries(translation)[2].version}
    writing.write(translation, approver, {pieces.entries(translation)[2].key: "Eu geiriau nhw."})
    page = at_desk({**ALL, "summary": "Fy ngeiriau i."}, versions=seen)
    entry = pieces.entries(translation)[2]
    assert entry.text == "Eu geiriau nhw."
    assert "Eu geiriau nhw." in page.find(id=f"x-{entry.key}").get_text()
    assert page.find("textarea", id=f"t-{entry.key}").get_text().strip() == "Fy ngeiriau i."
    at_desk({**ALL, "summary": "Fy ngeiriau i."})
    assert texts_of(translation)["summary"] == "Fy ngeiriau i."


def test_an_untouched_box_does_not_undo_somebody_elses_change(at_desk, translation, approver):
    entry = pieces.entries(translation)[2]
    writing.write(translation, approver, {entry.key: "Eu geiriau nhw."})
    at_desk({"summary": ""}, versions={"summary": entry.version})
    assert texts_of(translation)["summary"] == "Eu geiriau nhw."


def test_writing_while_the_source_is_sent_again_loses_nothing(
    at_desk, translation, post, send, client
):
    old = pieces.entries(translation)[2]
    post.summary = "Another summary."
    post.save_revision()
    send(post)
    address = reverse("translation:desk", args=[translation.pk])
    data = {f"t-{old.key}": "Yr hen eiriau.", f"v-{old.key}": old.version, "action": "save"}
    page = soup(client.post(address, data, follow=True))
    assert "The source changed while you were writing." in page.get_text()
    (earlier,) = pieces.entries(translation)[2].earlier
    assert earlier.text == "Yr hen eiriau."


def test_sending_for_review_says_what_is_missing(at_desk, translation):
    page = at_desk({**ALL, "summary": ""}, action="review")
    assert "1 piece of text is not translated yet. Summary" in page.get_text()
    assert not WorkflowState.objects.exists()


def test_a_complete_translation_goes_into_review(at_desk, translation):
    page = at_desk(ALL, action="review")
    assert "has been sent for review" in page.get_text()
    assert translation.get_target_instance().workflow_in_progress


def test_changing_a_text_in_review_reopens_it_and_says_so(at_desk, translation):
    at_desk(ALL, action="review")
    page = at_desk({**ALL, "summary": "Crynodeb arall."})
    assert "It has been taken back, because its text was changed." in page.get_text()
    assert not translation.get_target_instance().workflow_in_progress


def test_a_translator_takes_a_translation_back_from_review(at_desk, translation, client):
    at_desk(ALL, action="review")
    client.post(reverse("translation:review", args=[translation.pk]), {"action": "withdraw"})
    assert not translation.get_target_instance().workflow_in_progress
    assert at_desk().find("textarea")


def test_a_locked_translation_is_not_saved_and_what_was_typed_stays(at_desk, translation, approver):
    twin = translation.get_target_instance()
    twin.locked, twin.locked_by = True, approver
    twin.save()
    page = at_desk(ALL)
    assert not StringTranslation.objects.exists()
    assert "locked" in page.get_text()


def test_an_approver_approves_and_readers_get_the_translation(
    at_desk, translation, client, approver
):
    at_desk(ALL, action="review")
    client.force_login(approver)
    page = soup(client.get(reverse("translation:desk", args=[translation.pk])))
    review = page.select_one("#review a")["href"]
    assert soup(client.get(review)).find("button", value="approve")
    client.post(review, {"action": "approve"})
    twin = translation.get_target_instance()
    assert (twin.live, twin.title, twin.slug) == (True, ALL["title"], "afon-wedi-rhewi")


def test_an_approver_sends_a_translation_back_with_a_comment(
    at_desk, translation, client, approver, translator
):
    at_desk(ALL, action="review")
    client.force_login(approver)
    data = {"action": "reject", "comment": "Dau wall."}
    client.post(reverse("translation:review", args=[translation.pk]), data)
    client.force_login(translator)
    page = at_desk()
    assert "Dau wall." in page.get_text()
    assert page.find("textarea")


@pytest.mark.parametrize("action", ["approve", "reject"])
def test_deciding_again_after_sending_back_is_answered_calmly(
    action, at_desk, translation, client, approver
):
    at_desk(ALL, action="review")
    client.force_login(approver)
    review = reverse("translation:review", args=[translation.pk])
    client.post(review, {"action": "reject"})
    again = soup(client.post(review, {"action": action}, follow=True))
    assert "This is not in review." in again.get_text()


def test_text_changed_after_review_began_has_to_be_sent_again(
    at_desk, translation, client, approver
):
    at_desk(ALL, action="review")
    writing.write(translation, approver, {pieces.entries(translation)[0].key: "Rhew"})
    client.force_login(approver)
    page = soup(client.get(reverse("translation:review", args=[translation.pk])))
    assert "The translation was changed after it was sent for review." in page.get_text()
    assert not page.find("button", value="approve")


def test_an_approver_publishes_alone_through_the_gate(at_desk, translation, client, approver):
    at_desk(ALL)
    client.force_login(approver)
    address = reverse("translation:desk", args=[translation.pk])
    client.post(address, {"action": "publish"})
    assert translation.get_target_instance().live


@pytest.mark.parametrize("side", ["source", "target"])
def test_a_translator_sees_both_sides_as_pages(at_desk, translation, client, side):
    at_desk({**ALL, "title": "Afon wedi rhewi"})
    page = soup(client.get(reverse(f"translation:preview_{side}", args=[translation.pk])))
    heading = {"source": "A frozen river", "target": "Afon wedi rhewi"}[side]
    assert page.find("h1").get_text(strip=True) == heading
    assert page.html["lang"] == {"source": "en", "target": "cy"}[side]


def test_the_list_shows_progress_and_costs_the_same_however_long_it_is(
    client, translator, english_index, make_post, send
):
    client.force_login(translator)
    address = reverse("translation:list")
    client.get(address)  # What is remembered between requests is read once.
    counts = []
    for titles in (["One", "Two"], ["Three", "Four", "Five"]):
        for title in titles:
            send(make_post(english_index, title))
        with CaptureQueriesContext(connection) as captured:
            page = soup(client.get(address))
        counts.append(len(captured))
    assert counts[0] == counts[1] < 20
    assert "0 of 3" in page.get_text()


def test_the_menu_shows_translations_only_to_translators(client, translator, editor):
    for user, is_shown in ((translator, True), (editor, False)):
        client.force_login(user)
        page = client.get(reverse("wagtailadmin_home")).content.decode()
        # Quoted, because the address begins those of other screens.
        assert (f'"{reverse("translation:list")}"' in page) is is_shown
