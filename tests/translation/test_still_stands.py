"""Saying that a change in one language needs none in the other."""

import json

import pytest
from django.urls import reverse

from translation import twins
from translation.desk import drafts, pieces
from translation.halves import halves_of
from translation.models import (
    LiveBasis,
    Pair,
    PairEvent,
    ReadersState,
    StillStands,
    WorkState,
)
from translation.state import news, reckoning, still_stands
from translation.state.gathering import gather

pytestmark = pytest.mark.django_db

BODY = '<p>The river froze. <a href="https://example.org/">Read</a></p>'


@pytest.fixture
def pair(post, live_twin):
    return Pair.objects.get(pk=post.translation_key)


@pytest.fixture
def corrected(post, pair, publish_alone):
    """The pair after a comma was put into the English summary."""
    publish_alone(post, summary="What we heard, and, what we will do.")
    return Pair.objects.get(pk=pair.pk)


def news_of(pair):
    return news.news_of(gather([pair])[pair.pk], halves_of(pair))


def states(pair):
    pair.refresh_from_db()
    return pair.readers_state, pair.work_state


def assert_reckoned(pair):
    """What is stored is what working it out anew says."""
    pair.refresh_from_db()
    ((_pair, derived),) = reckoning.reckon([pair])
    assert reckoning.apply(pair, derived) == []


def test_a_changed_place_is_shown_with_its_name_and_both_wordings(corrected):
    (change,) = news_of(corrected).live
    assert change.label == "Summary"
    assert (change.before, change.after) == (
        "What we heard, and what we will do.",
        "What we heard, and, what we will do.",
    )
    assert [run.text for run in change.runs if run.kind == "ins"] == [","]
    assert change.twin_text == "Cyfieithiad 3"


def test_a_change_that_readers_have_is_not_listed_again_as_a_draft(corrected):
    assert news_of(corrected).draft == []


def test_a_change_in_the_draft_alone_is_listed_as_such(post, pair):
    post = type(post).objects.get(pk=post.pk)
    post.summary = "Only a draft."
    post.save_revision()
    found = news_of(pair)
    assert (found.live, [one.after for one in found.draft]) == ([], ["Only a draft."])


def test_one_click_makes_the_twin_current_for_readers_and_for_work(corrected, translator):
    assert states(corrected) == (ReadersState.OUT_OF_DATE, WorkState.NEEDS_WORK)
    still_stands.confirm(corrected, translator, "summary")
    assert states(corrected) == (ReadersState.LIVE, WorkState.READY)
    assert news_of(corrected).all == []
    assert_reckoned(corrected)


def test_a_confirmation_of_one_place_leaves_the_others_open(
    post, corrected, translator, publish_alone
):
    publish_alone(post, title="A frozen river!")
    still_stands.confirm(corrected, translator, "summary")
    assert states(corrected)[0] == ReadersState.OUT_OF_DATE
    assert [change.path for change in news_of(corrected).live] == ["title"]
    assert_reckoned(corrected)


def test_one_paragraph_of_several_is_confirmed_by_itself(
    english_index, make_post, send, fill, approver, translator, publish_alone
):
    post = make_post(english_index, body=[("text", "<p>One.</p><p>Two.</p><p>Three.</p>")])
    drafts.publish(fill(send(post)), approver)
    stored = post.body.get_prep_value()
    stored[0]["value"] = "<p>One!</p><p>Two.</p><p>Three!</p>"
    publish_alone(post, body=json.dumps(stored))
    pair = Pair.objects.get(pk=post.translation_key)
    first, last = news_of(pair).live
    assert (first.before, first.after, last.after) == ("One.", "One!", "Three!")
    still_stands.confirm(pair, translator, first.path, first.digest)
    assert [change.after for change in news_of(pair).live] == ["Three!"]
    assert states(pair)[0] == ReadersState.OUT_OF_DATE
    still_stands.confirm(pair, translator, last.path)
    assert states(pair)[0] == ReadersState.LIVE


def test_everything_that_changed_is_confirmed_with_one_click(post, pair, translator, publish_alone):
    publish_alone(post, title="A frozen river!", summary="Another, summary.")
    still_stands.confirm(pair, translator)
    assert states(pair) == (ReadersState.LIVE, WorkState.READY)
    assert_reckoned(pair)


def test_a_confirmed_wording_is_not_asked_for_at_the_desk(post, corrected, translator, send):
    still_stands.confirm(corrected, translator, "summary")
    entries = {entry.path: entry for entry in pieces.entries(send(post))}
    assert entries["summary"].source == "What we heard, and, what we will do."
    assert entries["summary"].text == "Cyfieithiad 3"


def test_a_translation_that_was_made_since_is_not_overwritten(post, corrected, translator, send):
    from translation.desk import writing

    translation = send(post)
    keys = {entry.path: entry.key for entry in pieces.entries(translation)}
    writing.write(translation, translator, {keys["summary"]: "Crynodeb newydd"})
    still_stands.confirm(corrected, translator, "summary")
    entries = {entry.path: entry for entry in pieces.entries(translation)}
    assert entries["summary"].text == "Crynodeb newydd"


def test_it_is_written_into_the_history_with_place_person_and_language(corrected, translator):
    still_stands.confirm(corrected, translator, "summary")
    event = PairEvent.objects.filter(action=PairEvent.Action.STILL_STANDS).get()
    assert (event.user, event.language, event.note, event.readers_state) == (
        translator, "cy", "Summary", ReadersState.LIVE,
    )  # fmt: skip


def test_a_further_change_at_a_confirmed_place_is_out_of_date_again(
    post, corrected, translator, publish_alone
):
    still_stands.confirm(corrected, translator, "summary")
    publish_alone(post, summary="Something else entirely.")
    assert states(corrected)[0] == ReadersState.OUT_OF_DATE
    (change,) = news_of(corrected).live
    assert change.before == "What we heard, and what we will do."


def test_what_is_gone_is_listed_by_the_name_of_its_field(post, pair, publish_alone):
    publish_alone(post, body=[])
    assert {change.label for change in news_of(pair).live} == {"Body"}
    gone = next(change for change in news_of(pair).live if change.before and not change.after)
    assert (gone.note, gone.may_stand) == ("This is no longer there.", False)


def test_a_field_that_was_taken_out_of_the_model_is_no_obstacle(pair):
    basis = LiveBasis.objects.get(pair=pair)
    basis.items = [*basis.items, ["strapline", "0123456789abcdef"]]
    basis.save()
    (change,) = news_of(pair).live
    assert "no longer have" in change.label


def test_a_confirmation_can_be_taken_back(corrected, translator):
    still_stands.confirm(corrected, translator)
    assert still_stands.withdraw(corrected, translator) > 0
    assert states(corrected)[0] == ReadersState.OUT_OF_DATE
    assert not StillStands.objects.filter(pair=corrected).exists()
    assert_reckoned(corrected)


def test_there_is_nothing_to_confirm_where_nothing_changed(pair, translator):
    with pytest.raises(still_stands.NothingToConfirmError):
        still_stands.confirm(pair, translator)
    with pytest.raises(still_stands.NothingToConfirmError):
        still_stands.confirm(pair, translator, "summary")
    assert not PairEvent.objects.filter(action=PairEvent.Action.STILL_STANDS).exists()


def test_a_new_paragraph_can_only_be_confirmed_with_the_whole(
    post, pair, translator, publish_alone
):
    publish_alone(
        post, body=[*((one.block_type, one.value) for one in post.body), ("text", "<p>New.</p>")]
    )
    paths = [change.path for change in news_of(pair).live if not change.may_stand]
    for path in paths:
        with pytest.raises(still_stands.NothingToConfirmError):
            still_stands.confirm(pair, translator, path)
    still_stands.confirm(pair, translator)
    assert states(pair)[0] == ReadersState.LIVE


def test_a_confirmed_source_is_published_without_waiting_for_its_twin(
    post, pair, translator, approver
):
    post = type(post).objects.get(pk=post.pk)
    post.summary = "What we heard, and, what we will do."
    revision = post.save_revision(user=approver)
    pair.refresh_from_db()
    still_stands.confirm(pair, translator, "summary")
    revision.publish(user=approver)
    assert type(post).objects.get(pk=post.pk).summary == post.summary
    assert states(pair) == (ReadersState.LIVE, WorkState.READY)


def test_a_twin_written_by_hand_can_be_confirmed(
    english_index, welsh_index, make_post, welsh, editor, publish_alone
):
    english = make_post(english_index, "Ice")
    make_post(
        welsh_index, "Iâ", locale=welsh, translation_key=english.translation_key, summary="Rhew."
    )
    pair = Pair.objects.get(pk=english.translation_key)
    publish_alone(english, summary="What we heard, and, what we will do.")
    (change,) = news_of(pair).live
    assert change.twin_text == "Rhew."
    still_stands.confirm(pair, editor, "summary")
    assert states(pair)[0] == ReadersState.LIVE


def test_a_change_in_a_page_first_written_in_welsh_is_shown_in_welsh(
    welsh_index, make_post, send, fill, approver, translator, publish_alone
):
    post = make_post(welsh_index, "Afon wedi rhewi")
    twin = drafts.publish(fill(send(post)), approver)
    publish_alone(post, title="Afon wedi rhewi!")
    pair = Pair.objects.get(pk=post.translation_key)
    (change,) = news_of(pair).live
    assert (change.after, change.twin_text) == ("Afon wedi rhewi!", twin.title)
    still_stands.confirm(pair, translator, "title")
    assert states(pair)[0] == ReadersState.LIVE


def confirm_by_hand(client, pair, **data):
    return client.post(reverse("translation:pair", args=[pair.pk]), {"action": "stands", **data})


def test_a_translator_without_page_rights_confirms(corrected, translator, client):
    client.force_login(translator)
    confirm_by_hand(client, corrected, path="summary")
    assert states(corrected)[0] == ReadersState.LIVE


def test_who_neither_translates_nor_edits_cannot_confirm(corrected, make_user, client):
    client.force_login(make_user("stranger"))
    confirm_by_hand(client, corrected, path="summary")
    assert states(corrected)[0] == ReadersState.OUT_OF_DATE


def test_the_old_wording_of_a_page_never_sent_is_found_in_its_revisions(
    english_index, welsh_index, make_post, welsh, publish_alone
):
    english = make_post(english_index, "Ice")
    publish_alone(english, summary="The first.")
    make_post(welsh_index, "Iâ", locale=welsh, translation_key=english.translation_key)
    publish_alone(english, summary="The second.")
    (change,) = news_of(Pair.objects.get(pk=english.translation_key)).live
    assert (change.before, change.after) == ("The first.", "The second.")
    assert twins.twin_of(english).live


def test_a_confirmation_ends_when_the_twin_is_made_from_another_wording(
    post, corrected, translator, approver, publish_alone, send, fill
):
    before = type(post).objects.get(pk=post.pk).summary
    still_stands.confirm(corrected, translator, "summary")
    publish_alone(post, summary="Something else entirely.")
    drafts.publish(fill(send(type(post).objects.get(pk=post.pk))), approver)
    assert states(corrected)[0] == ReadersState.LIVE
    publish_alone(post, summary=before)
    assert states(corrected)[0] == ReadersState.OUT_OF_DATE


def test_a_confirmation_lasts_while_the_source_says_what_was_confirmed(
    post, corrected, translator, approver, send
):
    still_stands.confirm(corrected, translator, "summary")
    page = type(post).objects.get(pk=post.pk)
    drafts.publish(send(page), approver)
    assert states(corrected) == (ReadersState.LIVE, WorkState.READY)
