"""What somebody wrote or chose stays until they or a reviewer say otherwise."""

import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail_localize.models import (
    SegmentOverride,
    StringTranslation,
    Translation,
    TranslationContext,
)
from wagtail_localize.strings import StringValue

from blog.models import BlogPostPage
from core.models import SiteDocument, SiteImage
from translation.desk import drafts, labels, machine, pieces, sheet, writing
from translation.desk.applying import Wish
from translation.free import confirming, freeing, tying
from translation.going_live import decisions
from translation.halves import halves_of
from translation.models import AddedText, Pair, SegmentChange
from translation.sources import direction
from translation.state.reckoning import reckon

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]

CALL = {"heading": "Join", "text": "", "link_text": "Join us", "url": "https://example.org/en/"}


@pytest.fixture
def joining(english_index, make_post, approver):
    page = make_post(english_index, title="Together", body=[("call_to_action", CALL)])
    with decisions.alone("urgent", "Now"):
        page.save_revision(user=approver).publish(user=approver)
    return BlogPostPage.objects.get(pk=page.pk)


@pytest.fixture
def translation(joining, send):
    return send(joining)


@pytest.fixture
def piece(translation, translator):
    """The piece at a path that ends with something, as it is stored."""

    def find(end):
        found = sheet.of(Translation.objects.get(pk=translation.pk), translator).pieces
        return next(piece for piece in found if piece.path.endswith(end))

    return find


@pytest.fixture
def put(translation, translator):
    """Write one piece; the others' changes are seen afresh."""

    def put_now(piece, text, **how):
        afresh = Translation.objects.get(pk=translation.pk)
        return writing.write(afresh, translator, {piece.key: text}, **how)

    return put_now


@pytest.fixture
def publish(translation, fill, approver):
    def publish_now():
        return drafts.publish(fill(translation), approver)

    return publish_now


@pytest.fixture
def resend(joining, send):
    """Change the source and send it again."""

    def resend_now(title, text):
        page = BlogPostPage.objects.get(pk=joining.pk)
        page.title = title
        page.body[0].value["text"] = text
        page.save_revision()
        send(page)

    return resend_now


@pytest.mark.parametrize("later", ["https://example.org/cy-2/", ""])
def test_a_link_chosen_anew_at_the_desk_leaves_what_readers_get_until_it_is_published(
    piece, put, publish, joining, approver, later
):
    put(piece(".url"), "https://example.org/cy/")
    twin = publish()
    put(piece(".url"), later)
    again = BlogPostPage.objects.get(pk=joining.pk)
    again.is_historical = True
    again.save_revision(user=approver).publish(user=approver)
    twin = BlogPostPage.objects.get(pk=twin.pk)
    assert twin.is_historical
    assert twin.body[0].value["url"] == "https://example.org/cy/"
    pair = Pair.objects.of(joining)
    ((_pair, derived),) = reckon([pair])
    assert (pair.readers_state, derived["readers_state"]) == ("live", "live")


def test_an_added_text_is_restored_with_the_very_words_it_had(
    piece, put, translation, client, translator
):
    put(piece(".text"), "Tom & Jerry")
    put(piece(".text"), "Arall")
    line = SegmentChange.objects.get(path=piece(".text").path, before="")
    client.force_login(translator)
    given = {"path": line.path, "change": line.pk, "version": piece(".text").version}
    client.post(reverse("translation:desk_texts", args=[translation.pk]), given)
    assert piece(".text").text == "Tom & Jerry"


def test_an_untouched_box_for_old_wording_undoes_nothing(piece, put, resend):
    old = piece("title")
    put(old, "Gan y cyntaf")
    seen = piece("title")
    put(seen, "Gan yr ail")
    resend("Changed", "")
    put(seen, seen.text, versions={seen.key: seen.version})
    assert piece("title").earlier[0].text == "Gan yr ail"


def test_what_was_written_for_old_wording_stands_in_the_history_with_what_it_replaced(
    piece, put, resend
):
    old = piece("title")
    put(old, "Gan arall")
    resend("Changed", "")
    assert put(old, "Fy un i", versions={old.key: old.version}).moved == 1
    newest = SegmentChange.objects.filter(path="title").first()
    assert (newest.source, newest.before, newest.after) == ("Together", "Gan arall", "Fy un i")


def test_a_text_added_where_the_source_has_words_by_now_is_shown_beside_them(
    piece, put, resend, client, translator, translation
):
    empty = piece(".text")
    resend("Together", "Everybody is welcome.")
    client.force_login(translator)
    address = reverse("translation:desk_segment", args=[translation.pk])
    given = {"key": empty.key, "text": "Croeso", "version": empty.version}
    assert client.post(address, given).status_code == 410
    assert piece(".text").earlier[0].text == "Croeso"


def test_nobody_is_told_that_a_text_is_kept_where_its_place_is_gone(
    piece, put, joining, send, client, translator, translation
):
    empty = piece(".text")
    page = BlogPostPage.objects.get(pk=joining.pk)
    page.body = json.dumps([{"type": "text", "value": "<p>New</p>"}])
    page.save_revision()
    send(page)
    assert put(empty, "Croeso", versions={empty.key: empty.version}).lost == ["Croeso"]
    client.force_login(translator)
    address = reverse("translation:desk_segment", args=[translation.pk])
    for key in (empty.key, "9" * 30 + "-1"):
        answer = client.post(address, {"key": key, "text": "Croeso", "version": empty.version})
        assert (answer.status_code, answer.json()["state"]) == (410, "refused")
    assert not AddedText.objects.exists()


def test_an_untouched_box_of_a_marked_text_is_no_conflict(piece, put):
    put(piece("title"), "", marks={piece("title").key: "same"})
    seen = piece("title")
    put(seen, "Gan arall")
    assert put(seen, seen.text, versions={seen.key: seen.version}).is_clean
    assert piece("title").text == "Gan arall"


def test_what_was_changed_by_hand_in_a_free_pair_is_not_undone_when_it_is_tied(
    piece, put, publish, joining, translation, editor, approver
):
    put(piece(".url"), "https://example.org/cy/")
    put(piece(".text"), "Croeso")
    twin = publish()
    freeing.free(Pair.objects.of(joining), editor)
    twin = BlogPostPage.objects.get(pk=twin.pk)
    twin.body[0].value["url"], twin.body[0].value["text"] = "https://example.org/hand/", "Llaw"
    with decisions.alone("late"):
        twin.save_revision(user=approver).publish(user=approver)
    pair = Pair.objects.of(joining)
    confirming.confirm(pair, editor, confirming.seen(halves_of(pair)))
    assert tying.tie(pair, editor).left == []
    built = drafts.build(Translation.objects.get(pk=translation.pk)).body[0].value
    assert (built["url"], built["text"]) == ("https://example.org/hand/", "Llaw")


def test_a_pair_is_not_freed_while_nobody_has_confirmed_what_a_machine_wrote(
    translation, translator, joining, editor
):
    class Machine:
        display_name = "Machine"

        def translate(self, source, target, strings):
            return {one: StringValue("Peiriant") for one in strings}

    machine.fill(translation, translator, Machine())
    with pytest.raises(freeing.FreeingRefusedError):
        freeing.free(Pair.objects.of(joining), editor)
    for entry in pieces.entries(translation):
        writing.write(translation, translator, {entry.key: "Person"})
    freeing.free(Pair.objects.of(joining), editor)
    assert not StringTranslation.objects.filter(data="Peiriant").exists()


def test_a_file_chosen_for_one_language_and_deleted_since_leaves_the_sources(
    page_with, document, send, translator
):
    gone = SiteDocument.objects.create(title="Gone", file=ContentFile(b"x", name="gone.txt"))
    video = {"title": "Ice", "file": document, "url": "", "transcript": "", "versions": []}
    page, _field = page_with("body", [("video", video)])
    translation = send(page)
    path = f"body.{page.body[0].id}.file"
    context = TranslationContext.objects.get(object_id=page.translation_key, path=path)
    SegmentOverride.objects.create(
        context=context, locale=translation.target_locale, data_json=json.dumps(gone.pk)
    )
    gone.delete()
    assert drafts.build(translation, with_gaps=True).body[0].value["file"] == document


@pytest.mark.parametrize("words", ["", "A frozen river"])
def test_an_alternative_text_without_its_picture_stops_nobody(page_with, send, translator, words):
    picture = SiteImage.objects.create(title="Gone", file=get_test_image_file())
    picture.contextual_alt_text, picture.decorative = words, False
    page, _field = page_with("body", [("image", {"image": picture, "caption": ""})])
    translation = send(page)
    path = f"body.{page.body[0].id}.image.alt_text"
    found = sheet.of(translation, translator).pieces
    (piece,) = [piece for piece in found if piece.path == path]
    assert writing.write(translation, translator, {piece.key: "Afon"}).is_clean
    picture.delete()
    assert drafts.build(translation, with_gaps=True).body[0].value["image"] is None


def test_who_was_quicker_behind_the_desk_is_shown_and_not_overwritten(
    piece, put, translation, translator
):
    stale = piece("title")
    put(stale, "Gan y cyntaf")
    wish = Wish("Gan yr ail", stale.version)
    late, line = writing.write_piece(translation, translator, stale, wish)
    assert (late.text, late.theirs, line) == ("Gan yr ail", "Gan y cyntaf", None)


def test_a_label_that_never_was_is_refused_in_a_sentence(translator):
    (refused,) = labels.fill(translator, {"auth.user-1-secret-cy": "Enw"}, {}).refused.values()
    assert (refused.text, len(refused.problems)) == ("Enw", 1)


def test_each_language_keeps_its_own_link_when_the_direction_of_a_pair_is_turned(
    piece, put, publish, joining, editor, approver
):
    put(piece(".url"), "https://example.org/cy/")
    twin = publish()
    direction.turn(Pair.objects.of(joining), editor)
    welsh = BlogPostPage.objects.get(pk=twin.pk)
    welsh.is_historical = True
    welsh.save_revision(user=approver).publish(user=approver)
    english = BlogPostPage.objects.get(pk=joining.pk)
    assert english.is_historical
    assert english.body[0].value["url"] == "https://example.org/en/"
