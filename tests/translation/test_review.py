"""Review: who may approve, what happens to a text that is changed meanwhile, who is told."""

from contextlib import suppress
from datetime import timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone
from wagtail.models import TaskState, WorkflowState

from mail.models import Message
from translation.desk import drafts, pieces, reopening, telling, writing
from translation.going_live import approvals, gate, reviews
from translation.going_live.questions import question_about
from translation.models import (
    PairEvent,
    SegmentChange,
    SegmentComment,
    TextNotice,
    TranslationSettings,
)
from translation.morning import tell_all
from translation.sources import adoption

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]

Action = PairEvent.Action


@pytest.fixture
def second_approver(make_user):
    return make_user("second_approver", "Approvers")


@pytest.fixture
def one_person_team(db):
    settings = TranslationSettings.load()
    settings.may_approve_own = True
    settings.save()


@pytest.fixture
def work_of(translated):
    """The translation of the post as the work of one person, in review."""

    def hand_in(user):
        SegmentChange.objects.update(user=user)
        drafts.send_for_review(translated, user)
        return translated

    return hand_in


def twin_of(translation):
    return translation.get_target_instance()


def approve(translation, user):
    state = twin_of(translation).current_workflow_task_state
    state.task.specific.on_action(state, user, "approve")


def open_step(translation):
    return twin_of(translation).current_workflow_task_state.pk


def codes(refusal):
    return [reason.code for reason in refusal.value.reasons]


def events(translation, action):
    return PairEvent.objects.filter(pair=translation.source.object_id, action=action)


# Editing after submission


def test_editing_after_submission_takes_the_text_out_of_review_and_says_so(translated, translator):
    drafts.send_for_review(translated, translator)
    sentence = reopening.reopen(translated, translator)
    assert "taken back" in sentence
    assert not twin_of(translated).workflow_in_progress
    event = events(translated, Action.REOPENED).get()
    assert (event.user, event.language) == (translator, "cy")


def test_reopening_again_does_nothing_and_asks_once(
    translated, translator, django_assert_num_queries
):
    drafts.send_for_review(translated, translator)
    reopening.reopen(translated, translator)
    with django_assert_num_queries(3):  # One question, and a transaction of its own.
        assert reopening.reopen(translated, translator) == ""
    assert events(translated, Action.REOPENED).count() == 1


def test_what_was_reopened_does_not_go_live_with_its_source(
    translated, translator, approver, post, publish_alone
):
    drafts.send_for_review(translated, translator)
    reopening.reopen(translated, translator)
    publish_alone(post, summary="The ice has gone.")
    assert not twin_of(translated).live


def test_an_approver_who_opened_the_page_before_the_change_approves_nothing(
    translated, translator, approver
):
    drafts.send_for_review(translated, translator)
    opened = twin_of(translated).current_workflow_task_state
    reopening.reopen(translated, translator)
    with pytest.raises(gate.NotReadyError) as refusal:
        opened.task.specific.on_action(opened, approver, "approve")
    assert codes(refusal) == [gate.DECIDED]
    assert not twin_of(translated).live


def test_an_approver_who_read_what_was_handed_in_before_approves_nothing(
    translated, translator, approver, client
):
    drafts.send_for_review(translated, translator)
    client.force_login(approver)
    address = reverse("translation:review", args=[translated.pk])
    form = BeautifulSoup(client.get(address).content, "html.parser").find("section", id="review")
    opened = {field["name"]: field["value"] for field in form.find_all("input", value=True)}
    reopening.reopen(translated, translator)
    drafts.send_for_review(translated, translator)
    client.post(address, {**opened, "action": "approve"})
    assert not twin_of(translated).live
    client.post(address, {**opened, "step": open_step(translated), "action": "approve"})
    assert twin_of(translated).live


def test_text_that_came_in_behind_the_desk_is_not_approved_unseen(translated, translator, approver):
    drafts.send_for_review(translated, translator)
    entry = pieces.entries(translated)[0]
    adoption.store(translated, entry.segment, "Rhywbeth arall", translator)
    assert approvals.is_behind_its_text(translated, twin_of(translated))
    with pytest.raises(gate.NotReadyError) as refusal:
        approve(translated, approver)
    assert codes(refusal) == [gate.NEWER_TEXT]


# Deciding at the same time


def test_of_two_who_approve_at_once_one_does_and_the_other_is_told(
    translated, translator, approver, second_approver
):
    drafts.send_for_review(translated, translator)
    first, second = TaskState.objects.get(), TaskState.objects.get()
    first.task.specific.on_action(first, approver, "approve")
    with pytest.raises(gate.NotReadyError) as refusal:
        second.task.specific.on_action(second, second_approver, "approve")
    assert codes(refusal) == [gate.DECIDED]
    assert twin_of(translated).live
    assert events(translated, Action.PUBLISHED).filter(language="cy").count() == 1


# Own work


def by_the_desk(client, translation, user):
    client.post(reverse("translation:review", args=[translation.pk]), {"action": "approve"})


def by_wagtails_editor(client, translation, user):
    twin = twin_of(translation)
    state = twin.current_workflow_task_state
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[twin.pk, "approve", state.pk]))


def by_the_dialog(client, translation, user):
    address = reverse("translation:publish_page", args=[twin_of(translation).pk])
    seen = client.get(address).context["question"].seen
    client.post(address, {"action": "publish", "seen": seen})


def by_publishing_at_the_desk(client, translation, user):
    texts = {f"t-{entry.key}": entry.text for entry in pieces.entries(translation)}
    address = reverse("translation:desk", args=[translation.pk])
    client.post(address, {"action": "publish", **texts})


def by_bulk(client, translation, user):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={twin_of(translation).pk}")


def by_code(client, translation, user):
    with suppress(gate.NotReadyError):
        twin_of(translation).get_latest_revision().publish(user=user)


DOORS = [
    by_the_desk, by_wagtails_editor, by_the_dialog, by_publishing_at_the_desk, by_bulk, by_code,
]  # fmt: skip


@pytest.mark.parametrize("door", DOORS)
def test_nobody_approves_their_own_translation(door, work_of, approver, translator_too, client):
    approver.is_superuser = door in (by_wagtails_editor, by_code)
    approver.save()
    client.force_login(approver)
    translation = work_of(approver)
    door(client, translation, approver)
    assert not twin_of(translation).live
    assert not events(translation, Action.OWN_WORK).exists()


@pytest.mark.parametrize("door", [by_the_desk, by_publishing_at_the_desk])
def test_a_team_of_one_approves_its_own_work_and_the_history_says_so(
    door, work_of, approver, translator_too, one_person_team, client
):
    client.force_login(approver)
    translation = work_of(approver)
    door(client, translation, approver)
    assert twin_of(translation).live
    event = events(translation, Action.OWN_WORK).get()
    assert (event.user, event.language) == (approver, "cy")


@pytest.fixture
def translator_too(approver, translator):
    approver.groups.add(*translator.groups.all())


def test_one_line_translated_is_own_work(translated, translator, approver, second_approver):
    SegmentChange.objects.filter(path="title").update(user=approver)
    drafts.send_for_review(translated, translator)
    with pytest.raises(gate.NotReadyError) as refusal:
        approve(translated, approver)
    assert codes(refusal) == [gate.OWN_WORK]
    approve(translated, second_approver)
    assert twin_of(translated).live


def test_to_hand_in_what_others_translated_is_no_work_of_ones_own(translated, approver):
    drafts.send_for_review(translated, approver)
    approve(translated, approver)
    assert twin_of(translated).live


def test_what_somebody_translated_long_ago_and_others_approved_does_not_bar_them(
    post, work_of, translated, approver, second_approver, translator, publish_alone, send, fill
):
    approve(work_of(approver), second_approver)
    publish_alone(post, summary="The ice has gone.")
    fill(send(post))
    drafts.send_for_review(translated, translator)
    approve(translated, approver)
    assert twin_of(translated).get_latest_revision().pk == twin_of(translated).live_revision_id


def test_nobody_approves_the_source_they_wrote_by_approving_its_translation(
    make_post, english_index, send, fill, translator, approver, second_approver
):
    draft = make_post(english_index, "A thaw", live=False)
    draft.save_revision(user=approver)
    translation = fill(send(draft))
    drafts.send_for_review(translation, translator)
    with pytest.raises(gate.NotReadyError) as refusal:
        approve(translation, approver)
    assert gate.OWN_WORK in codes(refusal)
    approve(translation, second_approver)
    draft.refresh_from_db()
    assert (draft.live, twin_of(translation).live) == (True, True)


def test_a_source_that_others_reviewed_is_published_by_its_writer_with_a_translation_of_others(
    post, translated, translator, approver
):
    drafts.save_draft(translated, translator)
    post.summary = post.summary
    post.save_revision(user=approver).publish(user=approver)
    assert twin_of(translated).live


def test_somebody_may_send_back_or_take_back_their_own_work(work_of, approver):
    translation = work_of(approver)
    state = twin_of(translation).current_workflow_task_state
    state.task.specific.on_action(state, approver, "reject", comment="A slip.")
    assert twin_of(translation).current_workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES


def test_the_schedule_takes_no_translation_along_that_only_its_writer_has_seen(
    work_of, approver, post
):
    translation = work_of(approver)
    twin = twin_of(translation)
    assert not reviews.is_approved(twin, twin.get_latest_revision())


def test_waiting_is_an_approval_too(work_of, approver, post, client):
    translation = work_of(approver)
    client.force_login(approver)
    address = reverse("translation:publish_page", args=[twin_of(translation).pk])
    seen = client.get(address).context["question"].seen
    client.post(address, {"action": "wait", "seen": seen})
    assert twin_of(translation).workflow_in_progress


def test_an_approval_of_a_changed_source_is_refused(
    post, translated, translator, approver, publish_alone
):
    drafts.send_for_review(translated, translator)
    publish_alone(post, summary="The ice has gone.")
    with pytest.raises(gate.NotReadyError) as refusal:
        approve(translated, approver)
    assert codes(refusal) == ["outdated"]
    assert twin_of(translated).workflow_in_progress


# What an approver reads


def reading(client, translation, user):
    client.force_login(user)
    response = client.get(reverse("translation:review", args=[translation.pk]))
    return BeautifulSoup(response.content, "html.parser")


def test_an_approver_reads_what_changed_in_both_languages_word_by_word(
    post, live_twin, translated, send, approver, client, publish_alone, translator
):
    publish_alone(post, summary="What we heard, and what we will never do.")
    send(post)
    summary = next(one for one in pieces.entries(translated) if one.path == "summary")
    writing.write(translated, translator, {summary.key: "Cyfieithiad newydd"})
    drafts.send_for_review(translated, translator)
    page = reading(client, translated, approver)
    (change,) = page.find_all(class_="review-change")
    english, welsh = change.find_all(class_="desk-text")
    assert (english["lang"], english.find("ins").text.strip()) == ("en", "never")
    assert (welsh["lang"], welsh.find("ins").text.strip()) == ("cy", "newydd")
    assert welsh.find("del")
    assert page.find("button", value="approve")


def test_of_a_translation_that_was_never_live_all_is_shown_as_new(
    translated, translator, approver, client
):
    drafts.send_for_review(translated, translator)
    page = reading(client, translated, approver)
    assert "all of it is new" in page.get_text()
    assert len(page.find_all(class_="review-change")) == len(pieces.entries(translated))
    assert not page.find("ins")


def test_who_translated_it_finds_no_button_to_approve_and_the_reason(
    work_of, approver, translator_too, client
):
    page = reading(client, work_of(approver), approver)
    assert "Somebody else has to approve it." in page.get_text()
    assert "the translation settings can allow it" in page.get_text()
    assert not page.find("button", value="approve")
    assert page.find("button", value="reject")


def test_the_reviewers_page_costs_the_same_however_much_has_changed(
    translated, translator, approver, client, django_assert_max_num_queries
):
    drafts.send_for_review(translated, translator)
    reading(client, translated, approver)
    with django_assert_max_num_queries(80):
        reading(client, translated, approver)


# Who is told


def test_approvers_are_asked_in_our_own_letter_and_not_by_wagtail(
    translated, translator, approver, mailoutbox
):
    drafts.send_for_review(translated, translator)
    (message,) = Message.objects.filter(letter="review_wanted")
    assert message.to == approver.email
    assert not mailoutbox


def test_whoever_handed_it_in_is_told_what_the_reviewer_said(translated, translator, approver):
    drafts.send_for_review(translated, translator)
    state = twin_of(translated).current_workflow_task_state
    state.task.specific.on_action(state, approver, "reject", comment="Dau wall.")
    (message,) = Message.objects.filter(letter="translation_sent_back")
    assert message.to == translator.email
    assert "Dau wall." in message.body


@pytest.fixture
def told_today(translated, translator, approver):
    """Both have had a letter today, and hear of everything else the next morning."""
    telling.keep(translated, [translator, approver], TextNotice.Kind.COMMENT, None)
    TextNotice.objects.update(told_at=timezone.now())


def next_morning():
    morning = (timezone.localtime() + timedelta(days=1)).replace(hour=9)
    with time_machine.travel(morning):
        tell_all()
    return list(Message.objects.order_by("pk"))


@pytest.mark.usefixtures("told_today")
def test_nobody_is_asked_to_approve_what_was_taken_back_meanwhile(translated, translator):
    drafts.send_for_review(translated, translator)
    twin_of(translated).current_workflow_state.cancel(user=translator)
    assert next_morning() == []


@pytest.mark.usefixtures("told_today")
def test_what_is_sent_back_twice_is_told_with_what_was_said_last(translated, translator, approver):
    for said in ("Dau wall.", "Un gwall."):
        drafts.send_for_review(translated, translator)
        state = twin_of(translated).current_workflow_task_state
        state.task.specific.on_action(state, approver, "reject", comment=said)
    told = [one.body for one in next_morning() if one.to == translator.email]
    assert len(told) == 1
    assert "Un gwall." in told[0]


@pytest.mark.parametrize("moment", ["before", "between"])
def test_what_a_reviewer_wrote_is_kept_when_somebody_was_quicker(
    moment, translated, translator, approver, client, monkeypatch
):
    drafts.send_for_review(translated, translator)

    def take_back(*args):
        twin_of(translated).current_workflow_state.cancel(user=translator)
        return question_about(*args)

    if moment == "before":
        twin_of(translated).current_workflow_state.cancel(user=translator)
    else:
        monkeypatch.setattr("translation.views.review.question_about", take_back)
    client.force_login(approver)
    given = {"action": "reject", "comment": "Dau wall. " * 300}
    address = reverse("translation:review", args=[translated.pk])
    page = client.post(address, given, follow=True).content.decode()
    assert "Your comment was kept" in page
    kept = SegmentComment.objects.filter(path="", user=approver).values_list("text", flat=True)
    assert sum(text.count("wall") for text in kept) >= 299
