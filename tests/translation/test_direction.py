"""Changing which language is translated into the other, and taking over pages made by hand."""

import json

import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from core.blocks import BodyBlock
from home.models import StandardPage
from tests.translation.vocabulary import sample
from translation import twins
from translation.desk import drafts, pieces, segments, writing
from translation.going_live import decisions, waits
from translation.going_live.gate import NotReadyError
from translation.models import LiveBasis, Pair, PairEvent, ReadersState, WorkState
from translation.sources import direction
from translation.state import contents, reckoning
from translation.state.gathering import gather
from translation.state.news import as_live

pytestmark = pytest.mark.django_db


@pytest.fixture
def rich_post(english_index, make_post, choices):
    """A live English post with every block of the page kit."""
    blocks = BodyBlock().child_blocks
    body = [(name, sample(block, choices, is_full=True)) for name, block in blocks.items()]
    return make_post(english_index, body=body, source_organisation="A paper")


@pytest.fixture
def translate_all(translator):
    """Translate every segment with a mark before it."""

    def translate(translation, mark="cy: "):
        texts = {
            entry.key: f"pair-{translation.pk}" if entry.place.is_slug else mark + entry.source
            for entry in pieces.entries(translation)
            if not entry.text
        }
        assert writing.write(translation, translator, texts).is_clean
        return translation

    return translate


@pytest.fixture
def rich_pair(rich_post, send, fill, translate_all, approver):
    """The rich post, live in both languages."""
    translation = send(rich_post)
    for other in Translation.objects.exclude(pk=translation.pk).order_by("pk"):
        drafts.publish(fill(other), approver)
    drafts.publish(translate_all(translation), approver)
    return Pair.objects.get(pk=rich_post.translation_key)


@pytest.fixture
def pair(post, live_twin):
    return Pair.objects.get(pk=post.translation_key)


def rows_of(*records):
    """What readers get, as it stands in the database."""
    return [
        {
            name: value
            for name, value in type(record).objects.filter(pk=record.pk).values().get().items()
            if name != "draft_title"
        }
        for record in records
    ]


def assert_reckoned(pair):
    pair = Pair.objects.get(pk=pair.pk)
    ((_pair, derived),) = reckoning.reckon([pair])
    assert reckoning.apply(pair, derived) == []


def halves(pair):
    model = pair.content_type.model_class()
    english = model.objects.get(translation_key=pair.pk, locale__language_code="en")
    return english, twins.twin_of(english)


def test_the_other_language_becomes_the_source_and_nothing_readers_see_changes(rich_pair, approver):
    english, welsh = halves(rich_pair)
    before = rows_of(english, welsh)
    turned = direction.turn(rich_pair, approver)
    assert rows_of(english, welsh) == before
    assert turned.left == []
    assert turned.adopted == len(TranslationSource.objects.get(
        object_id=rich_pair.pk, locale=welsh.locale
    ).stringsegment_set.all())  # fmt: skip
    pair = Pair.objects.get(pk=rich_pair.pk)
    assert pair.source_locale == welsh.locale
    assert (pair.readers_state, pair.work_state) == (ReadersState.LIVE, WorkState.READY)
    assert_reckoned(pair)


def test_the_basis_is_what_the_new_source_says(rich_pair, approver):
    direction.turn(rich_pair, approver)
    _english, welsh = halves(rich_pair)
    said = [list(item) for item in contents.items_of(as_live(welsh))]
    assert LiveBasis.objects.get(pair=rich_pair).items == said


def test_a_draft_that_says_what_is_live_counts_as_translated_after_turning(pair, post, approver):
    type(post).objects.get(pk=post.pk).save_revision()
    direction.turn(pair, approver)
    assert Pair.objects.get(pk=pair.pk).work_state == WorkState.READY
    assert_reckoned(pair)


def test_parts_of_a_block_that_were_never_stored_are_no_difference(
    english_home, send, translate_all, approver
):
    block = {"type": "cards", "id": "06352597-b283-5e6d-ba4b-5e931074d6c6"}
    item = {"type": "item", "id": "16352597-b283-5e6d-ba4b-5e931074d6c6"}
    item["value"] = {"heading": "Borrow a room", "text": "Ask first."}
    block["value"] = {"heading": "What to borrow", "items": [item]}
    english = english_home.add_child(
        instance=StandardPage(title="Rooms", body=json.dumps([block]), live=True)
    )
    drafts.publish(translate_all(send(english)), approver)
    pair = Pair.objects.get(pk=english.translation_key)
    direction.turn(pair, approver)
    assert Pair.objects.get(pk=pair.pk).readers_state == ReadersState.LIVE


def test_the_new_source_opens_in_the_editor_and_the_other_at_the_desk(pair, approver, client):
    direction.turn(pair, approver)
    english, welsh = halves(pair)
    assert segments.translation_of(welsh) is None
    client.force_login(approver)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[welsh.pk])).status_code == 200
    response = client.get(reverse("wagtailadmin_pages:edit", args=[english.pk]))
    translation = segments.translation_of(english)
    assert response.url == reverse("translation:desk", args=[translation.pk])


def test_a_change_then_goes_the_other_way_round(pair, approver, send, translate_all):
    direction.turn(pair, approver)
    english, welsh = halves(pair)
    welsh.summary = "Crynodeb newydd."
    with decisions.alone("late"):
        welsh.save_revision(user=approver).publish(user=approver)
    pair.refresh_from_db()
    assert (pair.readers_state, pair.lacking) == (ReadersState.OUT_OF_DATE, "en")
    translation = send(type(welsh).objects.get(pk=welsh.pk))
    missing = [entry.path for entry in pieces.entries(translation) if not entry.text]
    assert missing == ["summary"]
    drafts.publish(translate_all(translation, "en: "), approver)
    english = type(english).objects.get(pk=english.pk)
    assert (english.summary, english.slug) == ("en: Crynodeb newydd.", "a-frozen-river")
    pair.refresh_from_db()
    assert pair.readers_state == ReadersState.LIVE
    assert_reckoned(pair)


def test_both_halves_are_published_together_after_turning(pair, approver, send, translate_all):
    direction.turn(pair, approver)
    english, welsh = halves(pair)
    welsh.title = "Iâ newydd"
    revision = welsh.save_revision(user=approver)
    translation = translate_all(send(welsh), "en: ")
    drafts.save_draft(translation, approver)
    revision.publish(user=approver)
    assert [row["title"] for row in rows_of(english, welsh)] == ["en: Iâ newydd", "Iâ newydd"]


def test_turning_twice_comes_back_without_loss(rich_pair, approver):
    english, welsh = halves(rich_pair)
    before = rows_of(english, welsh)
    stored = {(row.pk, row.data) for row in StringTranslation.objects.all()}
    basis = LiveBasis.objects.get(pair=rich_pair).items
    direction.turn(rich_pair, approver)
    turned = direction.turn(rich_pair, approver)
    assert turned.left == []
    assert rows_of(english, welsh) == before
    assert stored <= {(row.pk, row.data) for row in StringTranslation.objects.all()}
    translation = segments.translation_of(welsh)
    assert not segments.untranslated(translation).exists()
    assert LiveBasis.objects.get(pair=rich_pair).items == basis
    pair = Pair.objects.get(pk=rich_pair.pk)
    assert pair.source_locale == english.locale
    assert (pair.readers_state, pair.work_state) == (ReadersState.LIVE, WorkState.READY)
    assert Translation.objects.filter(source__object_id=pair.pk, enabled=True).count() == 1
    assert_reckoned(pair)


def test_a_translation_built_after_turning_says_what_it_said(rich_pair, approver):
    english, _welsh = halves(rich_pair)
    before = contents.items_of(as_live(english))
    direction.turn(rich_pair, approver)
    built = drafts.save_draft(segments.translation_of(english), approver).as_object()
    assert contents.items_of(built) == before


def test_a_version_that_was_a_copy_of_the_other_language_stays_unpublished_after_turning(
    pair, live_twin, approver
):
    first = live_twin.revisions.order_by("pk").first()
    direction.turn(pair, approver)
    with decisions.alone("late"), pytest.raises(NotReadyError) as refusal:
        first.publish(user=approver)
    assert refusal.value.reasons[0].code == "copied"
    reverted = first.as_object().save_revision()
    with decisions.alone("late"), pytest.raises(NotReadyError):
        reverted.publish(user=approver)
    live = type(live_twin).objects.get(pk=live_twin.pk).live_revision
    own = live.as_object().save_revision()
    with decisions.alone("late"):
        own.publish(user=approver)


def test_it_is_written_into_the_history(pair, approver):
    direction.turn(pair, approver)
    event = PairEvent.objects.get(action=PairEvent.Action.DIRECTION)
    assert (event.user, event.language) == (approver, "cy")


def test_it_is_refused_while_readers_do_not_have_the_same(pair, post, approver):
    post = type(post).objects.get(pk=post.pk)
    post.title = "A thaw"
    with decisions.alone("late"):
        post.save_revision(user=approver).publish(user=approver)
    assert_refused(pair, approver, "Publish or confirm first")


def test_it_is_refused_while_something_is_in_review(post, translated, translator, approver):
    drafts.send_for_review(translated, translator)
    assert_refused(Pair.objects.get(pk=post.translation_key), approver, "in review")


def test_it_is_refused_for_a_twin_that_still_holds_the_other_language(post, send, approver):
    send(post)
    pair = Pair.objects.get(pk=post.translation_key)
    assert_refused(pair, approver, "not finished")
    assert Pair.objects.get(pk=pair.pk).source_locale == post.locale


def test_it_is_refused_where_there_is_no_twin(post, approver):
    pair = Pair.objects.get(pk=post.translation_key)
    assert_refused(pair, approver, "nothing in the other language")


def test_it_is_refused_while_a_version_waits(pair, post, approver):
    waits.begin(post, type(post).objects.get(pk=post.pk).save_revision(), approver)
    assert_refused(pair, approver, "waits")


def test_it_is_refused_while_the_desk_holds_newer_text(pair, live_twin, approver, translator):
    translation = segments.translation_of(live_twin)
    keys = {entry.path: entry.key for entry in pieces.entries(translation)}
    writing.write(translation, translator, {keys["summary"]: "Crynodeb arall"})
    assert_refused(pair, approver, "not in the newest draft")


def assert_refused(pair, user, reason):
    before = gather([pair])[pair.pk]
    with pytest.raises(direction.TurnRefusedError) as refusal:
        direction.turn(pair, user)
    assert reason in " ".join(refusal.value.messages)
    assert gather([pair])[pair.pk] == before
    assert not PairEvent.objects.filter(action=PairEvent.Action.DIRECTION).exists()


def test_only_who_publishes_both_languages_changes_the_direction(
    pair, editor, translator, approver, client
):
    address = reverse("translation:pair_turn", args=[pair.pk])
    for user in (editor, translator):
        client.force_login(user)
        client.get(address)
        client.post(address)
        assert Pair.objects.get(pk=pair.pk).source_locale.language_code == "en"
    client.force_login(approver)
    assert "Nothing that readers see changes" in client.get(address).content.decode()
    client.post(address)
    assert Pair.objects.get(pk=pair.pk).source_locale.language_code == "cy"


@pytest.fixture
def made_by_hand(english_home, welsh_home, welsh):
    """A page written in both languages by hand; the Welsh has one paragraph and block more."""
    english = english_home.add_child(
        instance=StandardPage(
            title="The path",
            introduction="Why it floods.",
            body=[("text", "<p>One.</p><p>Two.</p>"), ("notice", {"text": "<p>Mind the ice.</p>"})],
            live=True,
        )
    )
    welsh_home.add_child(
        instance=StandardPage(
            title="Y llwybr",
            introduction="Pam mae’n gorlifo.",
            body=[("text", "<p>Un.</p><p>Dau.</p><p>Tri.</p>")],
            live=True,
            locale=welsh,
            translation_key=english.translation_key,
        )
    )
    return Pair.objects.get(pk=english.translation_key)


def test_turning_a_pair_made_by_hand_lists_what_does_not_align(made_by_hand, approver, client):
    english, welsh = halves(made_by_hand)
    before = rows_of(english, welsh)
    client.force_login(approver)
    page = client.post(
        reverse("translation:pair_turn", args=[made_by_hand.pk]), follow=True
    ).content.decode()
    for piece in ("One.", "Two.", "Mind the ice."):
        assert f'<li lang="en">{piece}</li>' in page
    again = client.get(reverse("translation:pair", args=[made_by_hand.pk])).content.decode()
    assert '<li lang="en">Mind the ice.</li>' in again
    assert rows_of(english, welsh) == before
    pair = Pair.objects.get(pk=made_by_hand.pk)
    assert pair.readers_state == ReadersState.LIVE
    assert_reckoned(pair)


def test_a_pair_made_by_hand_is_turned_back_although_something_found_no_place(
    made_by_hand, approver
):
    english, welsh = halves(made_by_hand)
    english.save_revision()
    before = rows_of(english, welsh)
    assert direction.turn(made_by_hand, approver).left != []
    assert direction.turn(made_by_hand, approver).left == ["Un.", "Dau.", "Tri."]
    assert rows_of(english, welsh) == before
    pair = Pair.objects.get(pk=made_by_hand.pk)
    assert (pair.source_locale, pair.readers_state) == (english.locale, ReadersState.LIVE)
    assert_reckoned(pair)


def test_what_the_desk_holds_for_a_page_made_by_hand_is_not_lost(
    made_by_hand, approver, translator, send
):
    english, _welsh = halves(made_by_hand)
    translation = send(english)
    keys = {entry.path: entry.key for entry in pieces.entries(translation)}
    writing.write(translation, translator, {keys["introduction"]: "Geiriau newydd."})
    assert_refused(Pair.objects.get(pk=made_by_hand.pk), approver, "not in the newest draft")


def test_sending_a_pair_made_by_hand_lists_what_does_not_align_on_its_page(
    made_by_hand, send, approver, client, translate_all
):
    english, _welsh = halves(made_by_hand)
    translation = send(english)
    client.force_login(approver)
    address = reverse("translation:pair", args=[made_by_hand.pk])
    page = client.get(address).content.decode()
    for piece in ("Un.", "Dau.", "Tri."):
        assert f'<li lang="cy">{piece}</li>' in page
    assert '<li lang="cy">Y llwybr</li>' not in page
    drafts.save_draft(translate_all(translation), approver)
    assert "Tri." not in client.get(address).content.decode()


def test_a_page_just_sent_holds_nothing_that_found_no_place(post, send, approver, client):
    send(post)
    client.force_login(approver)
    page = client.get(reverse("translation:pair", args=[post.translation_key])).content.decode()
    assert "found no place" not in page


def test_a_page_made_by_hand_alike_is_taken_over_whole(english_home, welsh_home, welsh, send):
    english = english_home.add_child(
        instance=StandardPage(title="A", body=[("text", "<p>One <b>two</b>.</p>")], live=True)
    )
    welsh_home.add_child(
        instance=StandardPage(
            title="B",
            body=[("text", "<p>Un <b>dau</b>.</p>")],
            live=True,
            locale=welsh,
            translation_key=english.translation_key,
        )
    )
    assert not segments.untranslated(send(english)).exists()
