"""What waits for the other language, and who is told."""

import datetime

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.users.models import UserProfile

from home.models import StandardPage
from mail.models import Message
from translation.desk import drafts
from translation.desk.segments import translation_of
from translation.going_live import decisions, periodic, waits
from translation.models import Pair, PairEvent, Waiting
from translation.state import waivers

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


def fresh(draft):
    return StandardPage.objects.get(pk=draft.pk)


@pytest.fixture
def make_page(english_home):
    def make(title="The path"):
        draft = english_home.add_child(instance=StandardPage(title=title, live=False))
        draft.save_revision()
        return draft

    return make


@pytest.fixture
def draft(make_page):
    return make_page()


@pytest.fixture
def hand_in(send, fill, editor):
    def hand_in_now(draft):
        return drafts.save_draft(fill(send(fresh(draft))), editor)

    return hand_in_now


@pytest.fixture
def schedule(approver):
    """Schedule a draft for an hour from now; with a reason it goes alone."""

    def schedule_now(draft, reason=""):
        draft = fresh(draft).get_latest_revision_as_object()
        draft.go_live_at = timezone.now() + datetime.timedelta(hours=1)
        revision = draft.save_revision()
        if reason:
            with decisions.alone(reason):
                revision.publish(user=approver)
        else:
            revision.publish(user=approver)
        return revision

    return schedule_now


def run_schedule(after=2 * DAY, times=1):
    with time_machine.travel(timezone.now() + after):
        for _run in range(times):
            call_command("publish_scheduled")


# The schedule


def test_both_go_live_even_if_the_moment_passed_while_the_server_was_down(draft, hand_in, schedule):
    hand_in(draft)
    schedule(draft)
    assert not fresh(draft).live
    run_schedule(after=10 * DAY)
    assert fresh(draft).live and fresh(draft).get_live_twin()


def test_running_the_schedule_again_changes_nothing(draft, hand_in, schedule):
    hand_in(draft)
    schedule(draft)
    run_schedule()
    live = fresh(draft)
    events = PairEvent.objects.count()
    run_schedule(times=2)
    assert fresh(draft).last_published_at == live.last_published_at
    assert fresh(draft).live_revision_id == live.live_revision_id
    assert PairEvent.objects.count() == events


def test_what_was_scheduled_alone_with_a_reason_goes_live_alone(draft, schedule):
    schedule(draft, reason="late")
    run_schedule()
    assert fresh(draft).live and not fresh(draft).get_live_twin()
    event = PairEvent.objects.filter(pair=draft.translation_key, action="published").get()
    assert (event.reason, event.together) == ("late", False)


def test_what_needed_no_decision_when_it_was_scheduled_is_held_if_it_does_at_its_time(
    draft, schedule, approver
):
    pair = Pair.objects.of(fresh(draft))
    waivers.waive(pair, approver, "one_language")
    schedule(draft)
    waivers.end(pair, approver)
    run_schedule()
    assert not fresh(draft).live
    assert PairEvent.objects.filter(pair=pair, action="held", note="no_twin").exists()


def test_a_reason_of_old_is_no_reason_once_both_were_scheduled(draft, hand_in, schedule, approver):
    revision = schedule(draft, reason="late")
    hand_in(draft)
    revision.publish(user=approver)
    fresh(draft).get_twin().delete()
    run_schedule()
    assert not fresh(draft).live


def test_a_twin_that_is_gone_at_the_scheduled_time_holds_the_page_and_no_other(
    make_page, hand_in, schedule, caplog
):
    held, other = make_page("Held"), make_page("On time")
    for draft in (held, other):
        hand_in(draft)
        schedule(draft)
    fresh(held).get_twin().delete()
    run_schedule(times=3)
    assert (fresh(held).live, fresh(other).live) == (False, True)
    assert PairEvent.objects.filter(pair=held.translation_key, action="held").count() == 1
    assert Pair.objects.of(held).waiting.is_due


def test_an_error_in_one_page_stops_no_other(make_page, hand_in, schedule, monkeypatch, caplog):
    bad, good = make_page("Bad"), make_page("Good")
    for draft in (bad, good):
        hand_in(draft)
        schedule(draft)
    save = StandardPage.save

    def fail(self, *args, **kwargs):
        if self.pk == bad.pk and self.live:
            raise RuntimeError("the disk is full")
        save(self, *args, **kwargs)

    monkeypatch.setattr(StandardPage, "save", fail)
    run_schedule()
    assert (fresh(bad).live, fresh(good).live) == (False, True)
    assert fresh(bad).get_live_twin() is None
    assert "held back a scheduled publication" in caplog.text
    monkeypatch.undo()
    run_schedule()
    assert fresh(bad).live and fresh(bad).get_live_twin()


def test_the_schedule_publishes_no_translation_that_nobody_has_approved(
    draft, hand_in, schedule, send, translator
):
    hand_in(draft)
    schedule(draft)
    translation = send(fresh(draft))
    twin = fresh(draft).get_twin()
    drafts.send_for_review(translation, translator)
    run_schedule()
    draft, twin = fresh(draft), fresh(twin)
    assert (draft.live, twin.live) == (True, True)
    assert twin.live_revision_id != twin.latest_revision_id
    assert twin.current_workflow_task_state.revision_id == twin.latest_revision_id
    told = PairEvent.objects.get(action="published", language="cy")
    assert told.revision_id == twin.live_revision_id


def test_scheduling_the_same_revision_again_is_told_once(draft, hand_in, schedule, approver):
    hand_in(draft)
    revision = schedule(draft)
    revision.publish(user=approver)
    told = PairEvent.objects.filter(action="scheduled").values_list("language", flat=True)
    assert sorted(told) == ["cy", "en"]


@pytest.mark.parametrize("asked_first", ["en", "cy"])
def test_halves_scheduled_together_go_live_together_even_if_neither_needs_the_other(
    draft, hand_in, schedule, approver, asked_first
):
    hand_in(draft)
    fresh(draft).get_latest_revision().publish(user=approver)
    fresh(draft).unpublish()
    schedule(draft)
    hand_in(draft).publish(user=approver)
    halves = {"en": fresh(draft), "cy": fresh(draft).get_twin().specific}
    due = {language: half.scheduled_revision for language, half in halves.items()}
    with time_machine.travel(timezone.now() + DAY):
        due[asked_first].publish(log_action="wagtail.publish.scheduled")
    told = PairEvent.objects.filter(pair=halves["en"].pair, action="published").order_by("pk")
    assert [event.together for event in told][-2:] == [True, True]
    assert StandardPage.objects.get(pk=halves["cy"].pk).live_revision == due["cy"]


def test_what_the_schedule_holds_goes_live_with_the_approval_of_its_twin(
    draft, hand_in, schedule, approver, send, fill
):
    hand_in(draft)
    schedule(draft)
    fresh(draft).get_twin().delete()
    run_schedule()
    assert not fresh(draft).live
    with time_machine.travel(timezone.now() + 3 * DAY):
        drafts.publish(fill(send(fresh(draft))), approver)
        assert fresh(draft).live and fresh(draft).get_live_twin()
        assert not Waiting.objects.exists()


def test_what_was_held_and_is_scheduled_anew_is_held_no_longer(make_page, schedule, editor):
    draft = make_page()
    schedule(draft, reason="late")
    PairEvent.objects.filter(action="scheduled").update(reason="")
    run_schedule()
    assert Pair.objects.of(draft).waiting.is_due
    schedule(draft, reason="late")
    assert not Waiting.objects.exists()


def test_what_waits_and_takes_over_a_fact_still_waits_as_it_is_now(draft, hand_in, approver):
    hand_in(draft)
    twin = fresh(draft).get_twin()
    waits.begin(twin, twin.latest_revision, approver)
    page = fresh(draft)
    page.title, page.show_in_menus = "The new path", True
    with decisions.alone("late"):
        page.save_revision().publish(user=approver)
    assert fresh(twin).latest_revision != twin.latest_revision
    assert Waiting.objects.get().revision == fresh(twin).latest_revision


# Waiting


def test_what_waits_goes_live_when_a_page_above_its_twin_does(
    english_home, hand_in, fill, approver
):
    above = english_home.add_child(instance=StandardPage(title="Projects", live=True))
    above.save_revision()
    draft = above.add_child(instance=StandardPage(title="The path", live=False))
    revision = draft.save_revision()
    hand_in(draft)
    drafts.save_draft(translation_of(draft.get_twin()), approver)
    waits.begin(draft, revision, approver)
    periodic.publish_waiting()
    assert not fresh(draft).live
    drafts.publish(fill(translation_of(above.get_twin())), approver)
    periodic.publish_waiting()
    assert fresh(draft).live and fresh(draft).get_live_twin()
    assert not Waiting.objects.exists()


def test_no_wait_takes_along_a_translation_that_nobody_with_the_right_has_seen(
    draft, send, fill, translator, approver
):
    translation = fill(send(draft))
    waits.begin(draft, draft.get_latest_revision(), approver)
    # As it is handed in where no workflow is set up.
    drafts.save_draft(translation, translator)
    periodic.publish_waiting()
    assert not fresh(draft).live
    drafts.save_draft(translation, approver)
    periodic.publish_waiting()
    assert fresh(draft).live and fresh(draft).get_live_twin()


def test_a_wait_goes_on_while_the_translation_is_in_review(draft, send, fill, translator, approver):
    waits.begin(draft, draft.get_latest_revision(), approver)
    drafts.send_for_review(fill(send(draft)), translator)
    periodic.publish_waiting()
    assert not fresh(draft).live
    assert Waiting.objects.exists()


@pytest.fixture
def waiting(draft, hand_in, approver):
    """A page live in both languages, whose approved change waits for the translation."""
    hand_in(draft)
    fresh(draft).get_latest_revision().publish(user=approver)
    page = fresh(draft)
    page.title = "The new path"
    waits.begin(page, page.save_revision(), approver)
    return Waiting.objects.get()


def test_a_correction_of_the_translation_ends_no_wait_for_the_next(waiting, editor, approver):
    twin = waiting.revision.content_object.get_twin()
    drafts.save_draft(translation_of(twin), editor).publish(user=approver)
    assert twin.live_revision_id != fresh(twin).live_revision_id
    assert Waiting.objects.get() == waiting


def test_a_newer_draft_stays_in_review_when_what_waited_goes_live(
    waiting, draft, send, fill, editor, approver
):
    translation = fill(send(fresh(draft)))
    newer = fresh(draft).get_latest_revision_as_object()
    newer.title = "The newest path"
    newer.save_revision(user=editor)
    newer.get_workflow().start(fresh(draft), editor)
    drafts.publish(translation, approver)
    page = fresh(draft)
    assert page.live_revision_id == waiting.revision_id != page.latest_revision_id
    assert page.current_workflow_task_state.revision_id == page.latest_revision_id


def test_nothing_waits_that_was_live_when_it_was_approved(draft, hand_in, approver):
    hand_in(draft)
    revision = fresh(draft).get_latest_revision()
    revision.publish(user=approver)
    waits.begin(fresh(draft), revision, approver)
    periodic.publish_waiting()
    assert not Waiting.objects.exists()


# Telling


@pytest.fixture
def owned(draft, editor):
    Pair.objects.filter(pk=draft.translation_key).update(owner=editor)
    return draft


def mails():
    return [(mail.to, mail.subject.split(" / ")[-1]) for mail in Message.objects.order_by("pk")]


def test_an_old_wait_is_told_to_the_owner_once_a_week(owned, approver, editor):
    waits.begin(owned, owned.get_latest_revision(), approver)
    start = timezone.now()
    told = []
    for day in (0, 6, 7.5, 8, 10, 14, 15, 16):
        with time_machine.travel(start + day * DAY):
            periodic.tell_owners()
        told.append(len(mails()))
    assert told == [0, 0, 1, 1, 1, 1, 2, 2]
    assert mails()[0] == (editor.email, "Approved, and still waiting for the other language")
    assert owned.title in Message.objects.first().body
    assert f"/admin/translation/pair/{owned.translation_key}/" in Message.objects.first().body


def test_a_publication_that_is_held_is_told_at_once_and_once(owned, hand_in, schedule, editor):
    hand_in(owned)
    schedule(owned)
    fresh(owned).get_twin().delete()
    with time_machine.travel(timezone.now() + DAY):
        call_command("tick")
        assert mails() == [(editor.email, "A publication was held back")]
        call_command("tick")
    with time_machine.travel(timezone.now() + 2 * DAY):
        call_command("tick")
    assert len(mails()) == 1


def test_without_an_owner_the_person_who_approved_is_told(draft, approver):
    waits.begin(draft, draft.get_latest_revision(), approver)
    with time_machine.travel(timezone.now() + 8 * DAY):
        periodic.tell_owners()
    assert [to for to, _subject in mails()] == [approver.email]


@pytest.mark.parametrize(("language", "halves"), [("cy", 1), ("", 2)])
def test_a_person_is_told_in_their_language_or_in_both(owned, approver, editor, language, halves):
    UserProfile.objects.create(user=editor, preferred_language=language)
    waits.begin(owned, owned.get_latest_revision(), approver)
    with time_machine.travel(timezone.now() + 8 * DAY):
        periodic.tell_owners()
    message = Message.objects.get()
    assert (message.language, message.body.count(owned.title)) == (language, halves)


def test_one_owner_without_an_address_keeps_nobody_else_uninformed(make_page, approver, make_user):
    nobody = make_user("nobody")
    nobody.email = ""
    nobody.save()
    for title, owner in (("One", nobody), ("Two", approver)):
        draft = make_page(title)
        Pair.objects.filter(pk=draft.translation_key).update(owner=owner)
        waits.begin(draft, draft.get_latest_revision(), approver)
    with time_machine.travel(timezone.now() + 8 * DAY):
        periodic.tell_owners()
    assert [to for to, _subject in mails()] == [approver.email]
