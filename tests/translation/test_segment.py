"""Saving one piece at the desk: what is kept, what is refused, what it costs."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.rich_text import RichText
from wagtail_localize.models import StringTranslation, Translation

from translation.desk import drafts, pieces, sheet
from translation.going_live import decisions
from translation.models import Pair, ReadersState, SegmentChange, SegmentMark

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]

# Statements that only open and close a transaction.
FRAME = re.compile(r"(RELEASE )?SAVEPOINT|BEGIN|COMMIT|ROLLBACK")


@pytest.fixture
def translation(post, send):
    return send(post)


@pytest.fixture
def piece(translation):
    """The piece at a path of the translation, as it is stored."""

    def find(path):
        found = pieces.entries(translation)
        return next(entry for entry in found if entry.path.split(".")[0] == path)

    return find


@pytest.fixture
def save(client, translator, translation, piece):
    """Save one piece as the translator; the answer comes back."""
    client.force_login(translator)

    def save_now(path, text, version=None, mark="", by=client):
        entry = piece(path)
        given = {"key": entry.key, "text": text, "mark": mark}
        given["version"] = entry.version if version is None else version
        return by.post(reverse("translation:desk_segment", args=[translation.pk]), given)

    return save_now


def queries(call):
    with CaptureQueriesContext(connection) as seen:
        call()
    return [query["sql"] for query in seen if not FRAME.match(query["sql"])]


def test_a_piece_is_saved_by_itself_with_a_line_of_history(save, piece, translator):
    answer = save("summary", "Yr hyn a glywsom.")
    assert answer.json() | {"version": ""} == {
        "state": "saved", "text": "Yr hyn a glywsom.", "version": "", "status": "done",
        "mark": "", "notices": [],
    }  # fmt: skip
    assert answer.json()["version"] == piece("summary").version
    line = SegmentChange.objects.get()
    assert (line.path, line.before, line.after, line.user) == (
        "summary", "", "Yr hyn a glywsom.", translator,
    )  # fmt: skip


def test_saving_a_piece_takes_fewer_than_ten_queries(save, piece, client, translation):
    save("summary", "Un.")
    entry = piece("summary")
    given = {"key": entry.key, "text": "Dau.", "version": entry.version}
    address = reverse("translation:desk_segment", args=[translation.pk])
    asked = queries(lambda: client.post(address, given))
    assert piece("summary").text == "Dau."
    assert len(asked) < 10, "\n".join(asked)


def test_a_title_gives_the_page_its_address(save, piece):
    save("title", "Afon wedi rhewi")
    assert piece("slug").text == "afon-wedi-rhewi"
    save("title", "Afon arall")
    assert piece("slug").text == "afon-wedi-rhewi"


def test_two_at_one_text_both_see_it_and_nothing_is_written_over(save, piece, client, approver):
    save("summary", "Clywsom hyn gan bobl y dref.")
    seen = piece("summary").version
    save("summary", "Clywsom hyn gan bobl y ddinas.")
    answer = save("summary", "Clywon ni hyn gan bobl y dref.", version=seen)
    assert answer.status_code == 409
    said = answer.json()
    assert said["theirs"] == "Clywsom hyn gan bobl y ddinas."
    assert said["merged"] == "Clywon ni hyn gan bobl y ddinas."
    assert said["version"] == piece("summary").version
    assert piece("summary").text == "Clywsom hyn gan bobl y ddinas."


def test_two_changes_of_the_same_word_are_left_to_a_person(save, piece):
    save("summary", "Clywsom hyn.")
    seen = piece("summary").version
    save("summary", "Clywsom bopeth.")
    said = save("summary", "Clywsom rywbeth.", version=seen).json()
    assert said["merged"] is None


def test_what_is_the_same_in_both_languages_is_taken_over(save, piece):
    said = save("body", "", mark="same").json()
    assert (said["status"], said["mark"]) == ("done", "same")
    assert piece("body").text == piece("body").source
    save("body", piece("body").source, mark="none")
    assert piece("body").mark == ""


def test_a_paragraph_that_is_not_needed_is_left_out(
    translation, save, piece, english_index, make_post, send, fill, approver, translator
):
    body = [("text", "<p>For Wales.</p><ul><li>One</li><li>Two</li></ul>")]
    made = send(make_post(english_index, title="Another", body=body))
    entries = [entry for entry in pieces.entries(made) if entry.path.startswith("body")]
    assert [entry.role for entry in entries] == ["p", "li", "li"]
    for entry in entries[1:]:
        _mark(made, translator, entry, "not_needed")
    assert sheet.of(made, translator).counts["done"] == 2
    fill(made)
    twin = drafts.publish(made, approver)
    assert str(twin.body[0].value.source) == "<p>For Wales.</p>"


def _mark(translation, user, entry, mark):
    from translation.desk import writing

    written = writing.write(translation, user, {entry.key: ""}, marks={entry.key: mark})
    assert written.is_clean


def test_a_text_that_a_page_must_have_cannot_be_left_out(save, piece):
    answer = save("title", "", mark="not_needed")
    assert answer.status_code == 422
    assert answer.json()["problems"] == ["This text is needed in both languages."]
    assert not SegmentMark.objects.exists()


def test_something_is_left_of_a_text_that_a_page_must_have(
    english_index, make_post, send, translator, client
):
    client.force_login(translator)
    body = [("text", "<p>One.</p><ul><li>Two</li><li>Two</li></ul>")]
    made = send(make_post(english_index, title="Another", body=body))
    address = reverse("translation:desk_segment", args=[made.pk])
    entries = [entry for entry in pieces.entries(made) if entry.path.startswith("body")]
    first, last = [{"key": entry.key, "text": "", "mark": "not_needed"} for entry in entries]
    assert client.post(address, first).status_code == 200
    with CaptureQueriesContext(connection) as seen:
        answer = client.post(address, last)
    assert answer.status_code == 422
    assert "Something has to stand here" in answer.json()["problems"][0]
    assert SegmentMark.objects.get().string.data == "One."
    assert len([query for query in seen if not FRAME.match(query["sql"])]) < 10


def test_a_rule_between_the_pieces_is_something(english_index, make_post, send, translator):
    body = [("text", "<p>One.</p><hr/>")]
    made = send(make_post(english_index, title="Another", body=body))
    entry = next(entry for entry in pieces.entries(made) if entry.path.startswith("body"))
    _mark(made, translator, entry, "not_needed")


def test_a_source_that_became_shorter_leaves_no_empty_text(
    english_index, make_post, send, fill, translator
):
    post = make_post(english_index, title="Another", body=[("text", "<p>One.</p><p>Two.</p>")])
    made = send(post)
    entry = next(entry for entry in pieces.entries(made) if entry.source == "One.")
    _mark(made, translator, entry, "not_needed")
    post = type(post).objects.get(pk=post.pk)
    post.body[0].value = RichText("<p>One.</p>")
    post.save_revision()
    made = fill(send(post))
    with pytest.raises(ValidationError, match="Something has to stand here"):
        drafts.send_for_review(made, translator)


def test_an_earlier_translation_can_be_said_to_stand(save, piece, post, send):
    save("summary", "Yr hyn a glywsom.")
    post.summary = "What we heard, all of it."
    post.save_revision()
    send(post)
    entry = piece("summary")
    assert (entry.status, entry.earlier[0].text) == ("outdated", "Yr hyn a glywsom.")
    assert [run.text for run in entry.earlier[0].runs if run.kind == "ins"]
    said = save("summary", "", mark="stands").json()
    assert (said["text"], said["status"]) == ("Yr hyn a glywsom.", "done")
    assert SegmentChange.objects.first().help == "earlier"


def test_what_still_stands_is_up_to_date_for_readers_at_once(
    save, piece, post, live_twin, send, approver
):
    changed = type(post).objects.get(pk=post.pk)
    changed.summary = "What we heard, all of it."
    with decisions.alone("urgent", "People ask."):
        changed.save_revision(user=approver).publish(user=approver)
    send(changed)
    assert Pair.objects.of(post).readers_state == ReadersState.OUT_OF_DATE
    save("summary", "", mark="stands")
    assert Pair.objects.of(post).readers_state == ReadersState.LIVE


def test_who_may_not_translate_is_told_so(save, client, editor, translation, piece):
    client.force_login(editor)
    answer = save("summary", "Yr hyn a glywsom.")
    assert answer.status_code == 403
    assert answer.json()["state"] == "forbidden"
    assert not StringTranslation.objects.exists()


def test_a_page_that_somebody_has_locked_is_not_written(save, translation, approver):
    target = translation.get_target_instance()
    target.locked, target.locked_by = True, approver
    target.save()
    answer = save("summary", "Yr hyn a glywsom.")
    assert answer.status_code == 423
    assert answer.json()["problems"] == ["Somebody has locked this page."]


def test_a_source_sent_again_meanwhile_keeps_the_text_beside_it(save, piece, post, send, client):
    old = piece("summary")
    post.summary = "Another summary."
    post.save_revision()
    translation = send(post)
    given = {"key": old.key, "text": "Yr hen eiriau.", "version": old.version}
    answer = client.post(reverse("translation:desk_segment", args=[translation.pk]), given)
    assert (answer.status_code, answer.json()["state"]) == (410, "moved")
    assert piece("summary").earlier[0].text == "Yr hen eiriau."


def test_a_translation_that_is_gone_is_said_to_be_gone(save, translation, client, piece):
    entry = piece("summary")
    Translation.objects.all().delete()
    address = reverse("translation:desk_segment", args=[translation.pk])
    answer = client.post(address, {"key": entry.key, "text": "Yr hyn."})
    assert (answer.status_code, answer.json()["state"]) == (404, "gone")


@pytest.mark.parametrize("key", ["", "1", "x-y", "0-0", "9999-9999", "o-nowhere", "a-nowhere"])
def test_a_key_that_names_nothing_is_answered(save, translation, client, key):
    address = reverse("translation:desk_segment", args=[translation.pk])
    assert client.post(address, {"key": key, "text": "Yr hyn."}).status_code == 410


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Y\u200b dref\ufeff a’r\u00ad  wlad", "Y dref a’r wlad"),
        ("‘Hyn’, “hwn”, 'hyn' a \"hwn\"", "‘Hyn’, “hwn”, 'hyn' a \"hwn\""),
        ("<p class=MsoNormal>Afon<o:p></o:p></p>", "<p class=MsoNormal>Afon<o:p></o:p></p>"),
        ("Un\u00a0lle\r\ndau", "Un lle\ndau"),
        ("👩🏽\u200d🦽 Llŷn\x07", "👩🏽\u200d🦽 Llŷn"),
    ],
)
def test_what_a_word_processor_brings_along_is_only_text(save, piece, pasted, kept):
    assert save("summary", pasted).json()["text"] == kept
    assert piece("summary").text == kept


def test_twenty_thousand_characters_are_kept(save, piece):
    long = "Geiriau lawer. " * 1400
    text = f"{long}⟦a1⟧Darllenwch⟦/a1⟧"
    assert save("body", text).json()["state"] == "saved"
    assert piece("body").text == text


def test_a_page_of_three_hundred_pieces_opens_in_fewer_than_thirty_queries(
    client, translator, english_index, make_post, send
):
    client.force_login(translator)
    counts = []
    for number in (20, 300):
        body = [("text", "".join(f"<p>Paragraph {one} of {number}.</p>" for one in range(number)))]
        made = send(make_post(english_index, title=f"Long {number}", body=body))
        address = reverse("translation:desk", args=[made.pk])
        client.get(address)
        counts.append(len(queries(lambda address=address: client.get(address))))
    assert counts[0] == counts[1]
    assert counts[1] < 30


@pytest.mark.parametrize("who", ["translator", "approver"])
def test_a_page_in_review_opens_in_fewer_than_thirty_queries(
    who, client, request, translator, translated
):
    drafts.send_for_review(translated, translator)
    client.force_login(request.getfixturevalue(who))
    address = reverse("translation:desk", args=[translated.pk])
    client.get(address)
    assert len(queries(lambda: client.get(address))) < 30
