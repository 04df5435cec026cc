"""What a saved translation does, and above all what it does not do to readers."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import WorkflowState

from labels.models import Topic
from translation.desk import drafts
from translation.going_live import gate

pytestmark = pytest.mark.django_db


def public_row(page):
    row = type(page).objects.values().get(pk=page.pk)
    private = {
        "draft_title", "has_unpublished_changes", "latest_revision_id",
        "latest_revision_created_at",
    }  # fmt: skip
    return {name: value for name, value in row.items() if name not in private}


def test_a_saved_draft_never_changes_what_readers_get(
    post, live_twin, translated, send, fill, editor
):
    post.title, post.summary = "A thaw", "Nothing is frozen now."
    post.save_revision()
    before = public_row(live_twin)
    translation = fill(send(post), title="Dadmer")
    drafts.save_draft(translation, editor)
    drafts.send_for_review(translation, editor)
    assert public_row(live_twin) == before


def test_an_untranslated_segment_keeps_a_translation_from_review(post, send, translator):
    with pytest.raises(gate.NotReadyError):
        drafts.send_for_review(send(post), translator)
    assert not WorkflowState.objects.exists()


def test_sending_for_review_starts_the_workflow_of_the_place(translated, translator):
    state = drafts.send_for_review(translated, translator)
    assert state.status == WorkflowState.STATUS_IN_PROGRESS
    assert state.requested_by == translator


def test_sending_for_review_again_starts_the_review_afresh(translated, translator):
    first = drafts.send_for_review(translated, translator)
    second = drafts.send_for_review(translated, translator)
    first.refresh_from_db()
    assert first.status == WorkflowState.STATUS_CANCELLED
    assert second.status == WorkflowState.STATUS_IN_PROGRESS


def test_a_translation_that_was_sent_back_goes_on_where_it_was(translated, translator, approver):
    state = drafts.send_for_review(translated, translator)
    state.current_task_state.specific.reject(user=approver, comment="Two slips.")
    again = drafts.send_for_review(translated, translator)
    assert (again.pk, again.status) == (state.pk, WorkflowState.STATUS_IN_PROGRESS)


def test_emptying_the_topics_empties_them_in_the_twin(post, translated, send, approver):
    post.topics = [Topic.objects.create(name_en="Water", name_cy="Dŵr")]
    post.save()
    twin = drafts.publish(send(post), approver)
    assert twin.topics.count() == 1
    post.topics = []
    post.save()
    twin = drafts.publish(send(post), approver)
    assert twin.topics.count() == 0


def test_emptying_a_records_organisation_empties_it_in_the_twin(
    person, organisation, send, fill, approver
):
    from translation.sources import sending

    translation = send(person)
    drafts.publish(fill(sending.translation_from(organisation)), approver)
    twin = drafts.publish(fill(translation), approver)
    assert twin.organisation is not None
    person.organisation = None
    person.save()
    send(person)
    assert drafts.publish(translation, approver).organisation is None


def test_a_twin_goes_live_when_its_source_does(post, translated, approver):
    later = timezone.now().replace(microsecond=0) + datetime.timedelta(days=3)
    from translation.sources import sending

    post.go_live_at = later
    post.save()
    sending.send(post, approver)
    twin = drafts.publish(translated, approver)
    assert (twin.live, twin.latest_revision.as_object().go_live_at) == (False, later)


def test_a_page_whose_time_has_passed_takes_its_twin_live_at_once(post, translated, approver):
    from translation.sources import sending

    # A revision keeps no microseconds.
    now = timezone.now().replace(microsecond=0)
    post.go_live_at = now - datetime.timedelta(days=3)
    post.save()
    sending.send(post, approver)
    twin = drafts.publish(translated, approver)
    assert (twin.live, twin.go_live_at) == (True, post.go_live_at)


def test_a_taken_slug_gets_a_number(post, send, fill, welsh_index, make_post, approver):
    make_post(welsh_index, "Afon", slug="afon")
    twin = drafts.publish(fill(send(post), slug="afon"), approver)
    assert twin.slug == "afon-1"


def test_a_twin_that_would_not_be_valid_is_not_saved_however_often_one_tries(
    post, translated, translator, monkeypatch
):
    from blog.models import BlogPostPage

    def refuse(self):
        raise ValidationError({"title": "Not like this."})

    monkeypatch.setattr(BlogPostPage, "clean", refuse)
    revisions = translated.get_target_instance().revisions.count()
    for _attempt in range(2):
        with pytest.raises(ValidationError):
            drafts.send_for_review(translated, translator)
    assert translated.get_target_instance().revisions.count() == revisions
