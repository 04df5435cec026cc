"""Free pairs: each language is edited on its own, and what changed since is known in both."""

import datetime
import re

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from blog.models import BlogPostPage
from tests.translation.test_written_by_hand import change, titles
from translation.desk import drafts, segments, sheet, writing
from translation.free import confirming, freeing, side_by_side, tying
from translation.going_live import decisions, gate
from translation.halves import halves_of
from translation.models import FreeConfirmation, Pair, PairEvent
from translation.signals import FreePairError
from translation.sources import sending
from translation.state.reckoning import reckon
from translation.together import copying

pytestmark = pytest.mark.django_db


@pytest.fixture
def state(post):
    """What is stored of the pair; it is what would be worked out anew."""

    def now():
        pair = Pair.objects.get(pk=post.translation_key)
        ((_pair, derived),) = reckon([pair])
        assert all(getattr(pair, name) == derived[name] for name in ("readers_state", "work_state"))
        assert pair.lacking == derived["lacking"]
        return pair.readers_state, pair.work_state, pair.lacking

    return now


@pytest.fixture
def free(post, live_twin, editor):
    """The post and its Welsh half, both live, each edited on its own."""
    freeing.free(Pair.objects.of(post), editor)
    return post, live_twin


def confirm(post, user):
    pair = Pair.objects.of(post)
    confirming.confirm(pair, user, confirming.seen(halves_of(pair)))


def text_of(response):
    return " ".join(response.content.decode().split())


def words_in(response, part="<main"):
    """What a person reads on a screen, from some tag on."""
    shown = response.content.decode().split(part, 1)[1].split("</main>")[0]
    return " ".join(re.sub(r"<script.*?</script>|<[^>]*>", " ", shown, flags=re.S).split())


def test_freeing_loses_no_text_and_changes_nothing_for_readers(free, state, client, editor):
    post, twin = free
    assert state() == ("live", "ready", "")
    assert StringTranslation.objects.filter(context__object_id=post.translation_key).exists()
    assert segments.translation_of(twin) is None
    client.force_login(editor)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[twin.pk])).status_code == 200
    event = PairEvent.objects.filter(pair=post.translation_key).first()
    assert (event.action, event.user) == ("freed", editor)


def test_what_is_translated_and_in_no_draft_yet_is_in_the_draft_of_a_freed_pair(
    post, translated, editor
):
    twin = translated.get_target_instance()
    freeing.free(Pair.objects.of(post), editor)
    assert "afon" in str(BlogPostPage.objects.get(pk=twin.pk).get_latest_revision_as_object().body)


def test_a_page_in_one_language_gets_its_other_half_as_it_is_freed(post, editor, approver):
    freeing.free(Pair.objects.of(post), editor)
    twin = post.get_twin().specific
    assert (twin.live, segments.translation_of(twin)) == (False, None)
    with decisions.deciding(decisions.Both()), pytest.raises(gate.NotReadyError) as refusal:
        twin.get_latest_revision().publish(user=approver)
    assert [reason.code for reason in refusal.value.reasons] == ["copied"]


def test_a_pair_that_was_out_of_date_is_still_so_by_the_same_change_when_it_is_freed(
    post, live_twin, publish_alone, editor, state
):
    publish_alone(post, summary="What we heard, and what we shall do.")
    assert state() == ("out_of_date", "needs_work", "cy")
    freeing.free(Pair.objects.of(post), editor)
    assert state() == ("out_of_date", "needs_work", "cy")
    pair = Pair.objects.of(post)
    (row,) = [row for row in side_by_side.beside(pair, halves_of(pair)).rows if row.is_changed]
    english = row.pieces[1]
    assert [run.text for run in english.runs if run.kind != "same"] == ["will", "shall"]


@pytest.mark.parametrize("first", [0, 1])
def test_a_change_to_either_half_leaves_the_other_behind_until_it_is_confirmed(
    free, first, approver, state
):
    half, other = free[first], free[1 - first]
    behind = "cy" if first == 0 else "en"
    revision = change(half, "Other words")
    assert state() == ("live", "needs_work", "")
    with pytest.raises(gate.NotReadyError) as refusal:
        revision.publish(user=approver)
    assert [reason.code for reason in refusal.value.reasons] == [gate.BY_HAND]
    with decisions.alone("late"):
        revision.publish(user=approver)
    assert state() == ("out_of_date", "needs_work", behind)
    with decisions.alone("late"):
        change(other, "Geiriau eraill").publish(user=approver)
    assert state()[0] == "out_of_date"
    confirm(half, approver)
    assert state() == ("live", "ready", "")


def test_what_was_confirmed_as_drafts_goes_live_together_without_a_question(free, approver, state):
    post, twin = free
    change(post, "A thaw")
    theirs = change(twin, "Dadmer")
    confirm(post, approver)
    theirs.publish(user=approver)
    assert titles(post, twin) == ["A thaw", "Dadmer"]
    assert state() == ("live", "ready", "")


def test_a_person_may_say_that_the_other_half_needs_no_change(free, approver, client, state):
    post, twin = free
    change(twin, "Dadmer")
    client.force_login(approver)
    address = reverse("translation:publish_page", args=[twin.pk])
    page = client.get(address)
    text = words_in(page)
    assert "The other language says the same already" in text
    assert "ranslat" not in text
    client.post(address, {"action": "together", "seen": page.context["question"].seen})
    assert titles(post, twin) == ["A frozen river", "Dadmer"]
    assert state() == ("live", "ready", "")


def test_a_small_correction_of_either_half_leaves_nobody_behind(free, approver, state):
    with decisions.alone("small_correction"):
        change(free[1], "Afon, wedi rhewi").publish(user=approver)
    assert state() == ("live", "ready", "")


def test_the_facts_of_the_half_published_last_reach_the_other_at_once(free, approver):
    post, twin = (BlogPostPage.objects.get(pk=half.pk) for half in free)
    twin.date = datetime.date(1999, 4, 5)
    twin.save_revision().publish(user=approver)
    assert BlogPostPage.objects.get(pk=post.pk).date == datetime.date(1999, 4, 5)


def test_a_link_chosen_for_one_language_stays_its_own_whichever_half_is_published(
    english_index, make_post, send, fill, translator, editor, approver
):
    call = {"heading": "Join", "text": "", "link_text": "Join", "url": "https://example.org/en/"}
    post = make_post(english_index, body=[("call_to_action", call)])
    translation = send(post)
    pieces = sheet.of(translation, translator).pieces
    link = next(piece for piece in pieces if piece.path.endswith(".url"))
    assert writing.write(translation, translator, {link.key: "https://example.org/cy/"}).is_clean
    twin = drafts.publish(fill(translation), approver)
    pair = Pair.objects.of(post)
    freeing.free(pair, editor)
    for half in (twin, post):
        half = BlogPostPage.objects.get(pk=half.pk)
        half.date = datetime.date(1999, 4, 5)
        half.save_revision().publish(user=approver)
        links = [BlogPostPage.objects.get(pk=one.pk).body[0].value["url"] for one in (post, twin)]
        assert links == ["https://example.org/en/", "https://example.org/cy/"]
        pair.refresh_from_db()
        assert pair.readers_state == "live"


def test_a_copy_of_a_free_pair_is_free_and_has_the_words_of_both(free, approver):
    post, twin = (BlogPostPage.objects.get(pk=half.pk) for half in free)
    twin.body = [*twin.body.raw_data, {"type": "text", "value": "<p>Dim ond yma.</p>"}]
    twin.save_revision()
    confirm(post, approver)
    made = copying.copy_pair(
        post, post.get_parent(), approver, copying.Name("Copy"), copying.Name("Copi")
    )
    pair = Pair.objects.of(made.page)
    assert (pair.is_free, pair.work_state, made.twin.live) == (True, "ready", False)
    assert "Dim ond yma." in str(made.twin.specific.get_latest_revision_as_object().body)


def test_a_word_about_drafts_that_have_been_saved_since_does_not_count(free, editor, state):
    pair = Pair.objects.of(free[0])
    shown = confirming.seen(halves_of(pair))
    change(free[0], "Other words")
    with pytest.raises(ValidationError, match="Look at it once more"):
        confirming.confirm(pair, editor, shown)
    assert state()[1] == "needs_work"


def test_a_free_pair_is_sent_to_nobody(free, editor, client):
    post, _twin = free
    with pytest.raises(FreePairError):
        sending.send(post, editor)
    client.force_login(editor)
    response = client.get(reverse("translation:send_page", args=[post.pk]), follow=True)
    assert "Each language of this is edited on its own" in text_of(response)


def test_tying_says_first_what_finds_no_place_and_does_nothing_yet(free, approver, client, state):
    post, twin = free
    twin = BlogPostPage.objects.get(pk=twin.pk)
    twin.body = [*twin.body.raw_data, {"type": "text", "value": "<p>Dim ond yma.</p>"}]
    with decisions.deciding(decisions.Both()):
        twin.save_revision().publish(user=approver)
    client.force_login(approver)
    address = reverse("translation:pair_tie", args=[post.translation_key])
    assert "Dim ond yma." in text_of(client.get(address))
    assert Pair.objects.of(post).is_free and segments.translation_of(twin) is None
    client.post(address)
    assert not Pair.objects.of(post).is_free
    assert segments.translation_of(twin) is not None
    assert PairEvent.objects.filter(pair=post.translation_key, action="tied").exists()


def test_a_pair_freed_and_tied_again_is_as_it_was(free, editor, state):
    post, _twin = free
    tied = tying.tie(Pair.objects.of(post), editor)
    assert (tied.left, state()) == ([], ("live", "ready", ""))
    assert not FreeConfirmation.objects.exists()


def test_a_pair_that_nobody_has_confirmed_is_not_tied(free, editor):
    change(free[1], "Geiriau eraill")
    with pytest.raises(freeing.FreeingRefusedError, match="confirmed"):
        tying.tie(Pair.objects.of(free[0]), editor)


def test_neither_text_is_called_a_translation_on_the_pages_of_a_free_pair(free, approver, client):
    post, twin = free
    change(post, "A thaw")
    client.force_login(approver)
    for name in ("pair", "compare"):
        page = words_in(client.get(reverse(f"translation:{name}", args=[post.translation_key])))
        assert "ranslat" not in page.replace("Translate one language from the other again", "")
    for half in (post, twin):
        page = client.get(reverse("wagtailadmin_pages:edit", args=[half.pk]))
        assert "Each language on its own" in words_in(page)
        assert "Send for translation" not in text_of(page)
        assert "ranslat" not in words_in(page, 'class="pair-beside"').split("Compare")[0]
    report = words_in(client.get(reverse("translation:parity")))
    assert "Each language on its own" in report


def test_only_who_may_change_both_halves_or_send_may_free_a_pair(
    post, live_twin, translator, editor, client
):
    address = reverse("translation:pair_free", args=[post.translation_key])
    client.force_login(translator)
    assert client.post(address).status_code == 302
    assert not Pair.objects.of(post).is_free
    client.force_login(editor)
    assert "no text is lost" in text_of(client.get(address))
    client.post(address)
    assert Pair.objects.of(post).is_free


def test_halves_written_by_hand_can_be_free_from_the_start(
    post, welsh_index, make_post, editor, state
):
    make_post(welsh_index, "Afon", summary="Beth glywsom.", translation_key=post.translation_key)
    freeing.free(Pair.objects.of(post), editor)
    assert state() == ("live", "ready", "")


def test_rebuilding_finds_nothing_different_about_free_pairs(free, capsys):
    change(free[0], "Other words")
    call_command("rebuild_pairs", "--dry-run")
    assert "Differences: 0;" in capsys.readouterr().out


def test_the_texts_of_both_halves_stand_beside_each_other_with_what_changed(free, editor):
    post, twin = (BlogPostPage.objects.get(pk=half.pk) for half in free)
    blocks = list(post.body.raw_data)
    post.body = [{"type": "text", "value": "<p>New here.</p>"}, *blocks]
    post.summary = "What we heard."
    post.save_revision()
    pair = Pair.objects.of(post)
    found = side_by_side.beside(pair, halves_of(pair))
    by_path = {row.pieces[1].path: row for row in found.rows if row.pieces[1]}
    assert by_path["title"].pieces[0].text == twin.title
    assert not by_path["title"].is_changed and by_path["summary"].is_changed
    added = next(row for row in found.rows if row.pieces[1] and row.pieces[1].text == "New here.")
    assert added.pieces[0] is None and added.is_changed
    assert found.changed >= 2
