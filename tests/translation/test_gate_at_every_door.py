"""The gate at every door by which a draft can go live, in both directions.

At each door a draft whose twin is not ready is held, and nothing that readers get changes; with a
twin that is ready both go live. The first publication and a later change are asked for alike.
"""

import datetime
from contextlib import suppress

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page

from home.models import StandardPage
from translation.desk import drafts
from translation.going_live import decisions
from translation.going_live.gate import NotReadyError
from translation.going_live.refusals import address_of_dialog
from translation.models import Pair, PairEvent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]

HOUR = datetime.timedelta(hours=1)


def fresh(draft):
    return StandardPage.objects.get(pk=draft.pk)


def newest(draft):
    return fresh(draft).get_latest_revision_as_object()


# The doors


def by_edit_view(client, draft, user):
    client.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), _form(newest(draft)))


def by_reverting_to_an_earlier_revision(client, draft, user):
    earlier = fresh(draft).get_latest_revision()
    other = newest(draft)
    other.introduction = "Something that is given up again."
    other.save_revision()
    data = {**_form(earlier.as_object()), "revision": earlier.pk}
    client.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), data)


def by_workflow_approval(client, draft, user):
    draft = fresh(draft)
    draft.get_workflow().start(draft, user)
    state = draft.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, "approve", state.pk])
    client.post(address)


def by_bulk(client, draft, user):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={draft.pk}")


def by_dialog(client, draft, user):
    address = address_of_dialog(draft)
    seen = client.get(address).context["question"].seen
    client.post(address, {"action": "publish", "seen": seen})


def by_schedule(client, draft, user):
    draft = newest(draft)
    draft.go_live_at = timezone.now() + HOUR
    revision = draft.save_revision()
    with suppress(NotReadyError):
        revision.publish(user=user)
    if not revision.content_object.scheduled_revision:
        # A door that did not ask.
        draft.save_revision(approved_go_live_at=draft.go_live_at)
    with time_machine.travel(timezone.now() + 2 * HOUR):
        call_command("publish_scheduled")
        call_command("publish_scheduled")


def by_code(client, draft, user):
    with suppress(NotReadyError):
        fresh(draft).get_latest_revision().publish(user=user)


DOORS = [
    by_edit_view, by_reverting_to_an_earlier_revision, by_workflow_approval, by_bulk, by_dialog,
    by_schedule, by_code,
]  # fmt: skip


def by_saving(client, draft, user):
    draft = newest(draft)
    draft.live, draft.live_revision = True, draft.latest_revision
    with suppress(NotReadyError):
        draft.save()


def by_wagtails_action(client, draft, user):
    revision = fresh(draft).get_latest_revision()
    with suppress(NotReadyError):
        PublishPageRevisionAction(revision, user=user).execute()


def by_admin_api(client, draft, user):
    address = reverse("wagtailadmin_api:pages:action", args=[draft.pk, "publish"])
    response = client.post(address)
    assert response.status_code == 400, response.content


# These pass by the gate's question, and are shut whether or not the twin is ready.
SHUT = [by_saving, by_wagtails_action, by_admin_api]


def _form(draft):
    return {
        "title": draft.title, "slug": draft.slug, "introduction": draft.introduction,
        "body-count": "0", "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0",
        "action-publish": "1",
    }  # fmt: skip


# What stands before them


@pytest.fixture(params=["english first", "welsh first"])
def home(request, english_home, welsh_home):
    return english_home if request.param == "english first" else welsh_home


@pytest.fixture
def hand_in(send, fill, editor):
    """Send a draft and hand in its whole translation."""

    def hand_in_now(draft):
        return drafts.save_draft(fill(send(fresh(draft))), editor)

    return hand_in_now


@pytest.fixture(params=["first publication", "later change"])
def draft(request, home, hand_in, approver):
    """A draft: of a new draft, or of a change to one that is live in both languages."""
    draft = home.add_child(instance=StandardPage(title="A title", live=False))
    revision = draft.save_revision()
    if request.param == "later change":
        hand_in(draft)
        revision.publish(user=approver)
        draft = newest(draft)
        draft.title = "Another title"
        draft.save_revision()
    return draft


@pytest.fixture
def signed_in(client, approver):
    client.force_login(approver)
    return client


def readers_get(draft):
    """What readers get in both languages: whether it is live, and its words."""
    halves = StandardPage.objects.filter(translation_key=draft.translation_key)
    return sorted(
        (half.locale_id, half.live, half.title if half.live else "", half.live_revision_id)
        for half in halves
    )


@pytest.mark.parametrize("door", DOORS + SHUT)
def test_a_page_whose_twin_is_not_ready_is_held_at_every_door(signed_in, approver, draft, door):
    before = readers_get(draft)
    door(signed_in, draft, approver)
    assert readers_get(draft) == before


@pytest.mark.parametrize("door", DOORS)
def test_both_languages_go_live_at_every_door_when_the_twin_is_ready(
    signed_in, approver, draft, hand_in, door
):
    words = hand_in(draft).as_object().title
    title = newest(draft).title
    door(signed_in, draft, approver)
    source = fresh(draft)
    twin = source.get_twin()
    assert (source.live, source.title, twin.live, twin.title) == (True, title, True, words)
    assert Pair.objects.of(draft).readers_state == "live"
    published = PairEvent.objects.filter(pair=draft.translation_key, action="published")
    assert [event.together for event in published[:2]] == [True, True]


@pytest.mark.parametrize("door", SHUT)
def test_a_door_that_does_not_ask_stays_shut(signed_in, approver, draft, hand_in, door):
    hand_in(draft)
    before = readers_get(draft)
    door(signed_in, draft, approver)
    assert readers_get(draft) == before


def test_a_new_page_is_kept_as_a_draft_and_leads_to_the_dialog(signed_in, home):
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
    data = _form(StandardPage(title="The path", slug="the-path"))
    response = signed_in.post(address, data)
    created = Page.objects.get(slug="the-path")
    assert (created.live, response.url) == (False, address_of_dialog(created))


def test_a_copy_that_is_to_be_kept_live_is_a_draft(home, hand_in, approver):
    draft = home.add_child(instance=StandardPage(title="A title", live=False))
    draft.save_revision()
    hand_in(draft)
    fresh(draft).get_latest_revision().publish(user=approver)
    attrs = {"slug": "again"}
    action = CopyPageAction(fresh(draft), to=home, update_attrs=attrs, keep_live=True)
    assert not fresh(action.execute()).live


@pytest.mark.parametrize("door", [by_edit_view, by_workflow_approval, by_bulk, by_code])
def test_a_decision_does_not_reach_beyond_its_block(signed_in, approver, home, door):
    draft = home.add_child(instance=StandardPage(title="A title", live=False))
    draft.save_revision()
    with decisions.alone("late"):
        pass
    door(signed_in, draft, approver)
    assert not fresh(draft).live
