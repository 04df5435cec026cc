"""The dialog in which a pair is published: what it shows, what it does, whom it lets."""

import datetime
import html

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page, WorkflowState

from blog.models import BlogPostPage, PostAuthor
from home.models import StandardPage
from people.models import Organisation
from translation import twins
from translation.desk import drafts
from translation.going_live import waits
from translation.going_live.refusals import address_of_dialog
from translation.models import Pair, PairEvent, StillStands, Waiting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]

ACTIONS = ["publish", "wait", "alone", "stop", "send"]


class Dialog:
    """Reads the dialog and presses its buttons."""

    def __init__(self, client, record):
        self.client, self.address = client, address_of_dialog(record)

    def open(self):
        response = self.client.get(self.address)
        assert response.status_code == 200
        self.question = response.context["question"]
        return html.unescape(response.content.decode())

    def press(self, action, **data):
        self.open()
        data = {"action": action, "seen": self.question.seen, **data}
        response = self.client.post(self.address, data, follow=True)
        return html.unescape(response.content.decode())


@pytest.fixture
def dialog(client, approver):
    client.force_login(approver)
    return lambda record: Dialog(client, record)


@pytest.fixture
def draft(english_index, make_post):
    """A new English post nobody has published."""
    page = make_post(english_index, live=False)
    page.save_revision()
    return page


@pytest.fixture
def ready(draft, send, fill, editor):
    """A new English post with its translation handed in."""
    drafts.save_draft(fill(send(draft)), editor)
    return BlogPostPage.objects.get(pk=draft.pk)


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def twin_is_live(page):
    return fresh(page).get_live_twin() is not None


# What it shows and does


def test_it_shows_both_halves_in_their_languages_and_publishes_both(dialog, ready):
    screen = dialog(ready).open()
    twin = ready.get_twin()
    for page, language in ((ready, "en"), (twin, "cy")):
        assert f'lang="{language}">{page.draft_title}</p>' in screen
    assert "Both languages go live at the same moment." in screen
    assert "Publish in one language alone" not in screen
    assert "Both languages are live." in dialog(ready).press("publish")
    assert (fresh(ready).live, twin_is_live(ready)) == (True, True)


def test_a_title_that_is_not_translated_yet_is_marked_as_what_it_is(dialog, draft, send):
    send(draft)
    screen = dialog(draft).open()
    assert screen.count(f'lang="en">{draft.title}</p>') == 3
    assert f'lang="cy">{draft.title}</p>' not in screen + dialog(draft.get_twin()).open()


def test_it_publishes_both_from_the_twin_as_well(dialog, ready):
    dialog(ready.get_twin()).press("publish")
    assert (fresh(ready).live, twin_is_live(ready)) == (True, True)


def test_it_schedules_both_for_the_time_that_is_given(dialog, ready, send, fill, editor):
    ready.go_live_at = timezone.now() + datetime.timedelta(days=2)
    ready.save_revision()
    screen = dialog(ready).open()
    assert "Schedule both for" in screen
    assert "Both languages are scheduled." in dialog(ready).press("publish")
    assert not fresh(ready).live and not twin_is_live(ready)
    times = {half.scheduled_revision.approved_go_live_at for half in (ready, ready.get_twin())}
    assert len(times) == 1


def test_it_says_what_is_missing_and_sends_all_of_it(dialog, english_home, person, approver):
    above = english_home.add_child(instance=StandardPage(title="Projects", live=True))
    page = above.add_child(instance=StandardPage(title="The path", live=False))
    page.save_revision()
    screen = dialog(page).open()
    assert "It has not been sent for translation." in screen
    assert '<b lang="en">Projects</b>' in screen
    dialog(page).press("send")
    assert twins.twin_of(above) and twins.twin_of(page)
    screen = dialog(page).open()
    assert "not translated yet" in screen
    assert "The page above it is not published." in screen
    assert address_of_dialog(twins.twin_of(above)) in screen


def test_it_names_the_records_a_page_shows_that_the_other_language_lacks(dialog, draft, person):
    draft.authors = [PostAuthor(person=person)]
    draft.save_revision()
    screen = dialog(draft).open()
    for record in (person, person.organisation):
        assert f'<b lang="en">{record}</b>' in screen


def test_a_translation_that_lags_behind_is_led_to_from_its_source(dialog, post, live_twin):
    post.title = "A thaw"
    post.save_revision()
    screen = dialog(post).open()
    assert "The source has changed since this translation was sent for review." in screen
    assert "Open the translation" in screen


def test_a_live_page_with_nothing_new_leads_on_to_its_unpublished_twin(
    dialog, post, translated, editor
):
    drafts.save_draft(translated, editor)
    screen = dialog(post).press("publish")
    assert "It is live." in screen
    assert twin_is_live(post)


def test_nothing_is_offered_where_nothing_is_new(dialog, post, live_twin):
    screen = dialog(fresh(post)).open()
    assert "There is nothing new to publish" in screen
    assert 'value="publish"' not in screen
    assert not twins.twin_of(post).has_unpublished_changes


# Alone


def test_one_language_alone_needs_a_reason(dialog, draft):
    screen = dialog(draft).press("alone", **{"alone-note": "The flood warning."})
    assert "Choose a reason." in screen
    assert "The flood warning.</textarea>" in screen
    assert not fresh(draft).live


def test_another_reason_needs_a_note_and_loses_nothing(dialog, draft):
    data = {"alone-reason": "other", "alone-note": "", "wait-due_on": "2099-03-01"}
    screen = dialog(draft).press("alone", **data)
    assert "Say in a few words what the reason is." in screen
    assert 'value="other" id="id_alone-reason_' in screen and "checked" in screen
    assert 'value="2099-03-01"' in screen
    assert not fresh(draft).live


def test_one_language_alone_is_published_and_written_down(dialog, draft, approver):
    dialog(draft).press("alone", **{"alone-reason": "urgent", "alone-note": "A flood warning."})
    assert (fresh(draft).live, twin_is_live(draft)) == (True, False)
    event = PairEvent.objects.get(pair=draft.translation_key, action="published")
    assert (event.together, event.reason, event.note, event.user) == (
        False, "urgent", "A flood warning.", approver,
    )  # fmt: skip


def test_a_type_that_is_never_alone_says_so_and_holds_to_it(dialog, english_home):
    english_home.title = "Carthen, a home for two languages"
    english_home.save_revision()
    screen = dialog(english_home).open()
    assert "never published in one language alone" in screen
    assert 'name="alone-reason"' not in screen
    screen = dialog(english_home).press("alone", **{"alone-reason": "urgent"})
    assert "cannot be published in one language alone" in screen
    assert fresh(english_home).title != english_home.title


def test_a_small_correction_is_offered_only_where_there_are_other_readers(
    dialog, draft, post, live_twin
):
    assert "small_correction" not in dialog(draft).open()
    screen = dialog(draft).press("alone", **{"alone-reason": "small_correction"})
    assert not fresh(draft).live
    post.title = "A frozen river."
    post.save_revision()
    screen = dialog(post).open()
    assert "readers of the other language get no notice" in screen
    dialog(post).press("alone", **{"alone-reason": "small_correction"})
    assert StillStands.objects.filter(pair=post.translation_key, path="").exists()
    assert Pair.objects.of(post).readers_state == "live"


def test_what_needs_one_language_only_goes_live_by_itself(dialog, draft):
    Pair.objects.filter(pk=draft.translation_key).update(waived_at=timezone.now())
    screen = dialog(draft).open()
    assert "It is decided that this needs one language only." in screen
    assert "Send for translation" not in screen.split("What will happen")[1]
    assert "It is live." in dialog(draft).press("publish")
    assert fresh(draft).live


def test_what_somebody_else_has_published_meanwhile_is_said(dialog, ready, approver):
    shown = dialog(ready)
    shown.open()
    ready.get_latest_revision().publish(user=approver)
    data = {"action": "publish", "seen": shown.question.seen}
    screen = shown.client.post(shown.address, data).content.decode()
    assert "There is nothing new to publish" in screen


def test_the_approval_of_one_half_is_not_lost_to_the_other(dialog, draft, send, fill, approver):
    dialog(draft).press("wait")
    drafts.save_draft(fill(send(draft)), approver)
    Page.objects.filter(pk=draft.pk).update(locked=True)
    dialog(fresh(draft).get_twin()).press("wait")
    assert Waiting.objects.get().revision == draft.get_latest_revision()


# Waiting


def test_a_wait_approves_now_and_promises_a_day(dialog, draft, editor, approver):
    draft.get_workflow().start(draft, editor)
    day = timezone.localdate() + datetime.timedelta(days=3)
    screen = dialog(draft).press("wait", **{"wait-due_on": day.isoformat()})
    assert "goes live when the other language is ready" in screen
    assert "Stop waiting" in screen
    pair = Pair.objects.of(draft)
    assert (pair.due_on, pair.waiting.user) == (day, approver)
    assert not fresh(draft).live
    assert fresh(draft).current_workflow_state is None
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED


def test_a_day_that_has_passed_is_not_promised(dialog, draft):
    screen = dialog(draft).press("wait", **{"wait-due_on": "2020-01-01"})
    assert "This day has passed." in screen
    assert "Choose a reason." not in screen
    assert 'value="2020-01-01"' in screen
    assert not Waiting.objects.exists()


def test_what_waits_goes_live_with_the_approval_of_its_twin(
    dialog, draft, send, fill, make_user, translator, client
):
    dialog(draft).press("wait")
    translation = fill(send(draft))
    drafts.send_for_review(translation, translator)
    client.force_login(welsh_approver(make_user, draft.locale, translation.target_locale))
    client.post(reverse("translation:review", args=[translation.pk]), {"action": "approve"})
    assert (fresh(draft).live, twin_is_live(draft)) == (True, True)
    assert not Waiting.objects.exists()


def test_a_wait_can_be_ended(dialog, draft):
    dialog(draft).press("wait")
    screen = dialog(draft).press("stop")
    assert not Waiting.objects.exists()
    assert "It waits no longer" in screen


def test_ending_what_the_schedule_holds_takes_it_off_the_schedule(dialog, draft, approver):
    past = timezone.now() - datetime.timedelta(minutes=5)
    revision = draft.save_revision(approved_go_live_at=past)
    waits.hold(Pair.objects.of(draft), revision)
    assert "held back at its scheduled time" in dialog(draft).open()
    dialog(draft).press("stop")
    assert draft.scheduled_revision is None


# Review


def test_publishing_from_the_dialog_approves_both_reviews(dialog, draft, send, fill, editor):
    translation = fill(send(draft))
    drafts.send_for_review(translation, editor)
    draft = fresh(draft)
    draft.get_workflow().start(draft, editor)
    dialog(draft).press("publish")
    assert (fresh(draft).live, twin_is_live(draft)) == (True, True)
    assert {state.status for state in WorkflowState.objects.all()} == {"approved"}


def welsh_approver(make_user, english, welsh):
    """Somebody who may publish Welsh pages and change, but not publish, English ones."""
    group = Group.objects.create(name="Welsh approvers")
    for codename in ("access_admin", "translate_to_cy", "send_for_translation"):
        group.permissions.add(Permission.objects.get(codename=codename))
    home = Page.objects.get(depth=2, locale=welsh)
    for codename in ("change_page", "publish_page"):
        permission = Permission.objects.get(
            codename=codename, content_type__app_label="wagtailcore"
        )
        GroupPagePermission.objects.create(group=group, page=home, permission=permission)
    user = make_user("welsh_approver")
    # The task of the site's workflow belongs to the approvers.
    task = WorkflowState._meta.apps.get_model("wagtailcore", "GroupApprovalTask").objects.get()
    task.groups.add(group)
    user.groups.set([group])
    return user


@pytest.fixture
def in_review(draft, send, fill, translator):
    translation = fill(send(draft))
    drafts.send_for_review(translation, translator)
    return translation


def test_the_review_says_that_approval_publishes_both(client, approver, in_review, draft):
    client.force_login(approver)
    review = reverse("translation:review", args=[in_review.pk])
    screen = client.get(review).content.decode()
    assert "Approve and publish both languages" in screen
    screen = client.post(review, {"action": "approve"}, follow=True).content.decode()
    assert "Both languages are live." in screen
    assert (fresh(draft).live, twin_is_live(draft)) == (True, True)


def test_who_may_not_publish_the_source_is_told_so_and_can_let_it_wait(
    client, make_user, in_review, draft, approver, english, welsh
):
    user = welsh_approver(make_user, english, welsh)
    client.force_login(user)
    review = reverse("translation:review", args=[in_review.pk])
    screen = client.get(review).content.decode()
    assert "You may not publish it in the other language." in screen
    response = client.post(review, {"action": "approve"}, follow=True)
    twin = in_review.get_target_instance()
    assert response.request["PATH_INFO"] == address_of_dialog(twin)
    assert not fresh(draft).live and not fresh(twin).live
    Dialog(client, twin).press("wait")
    client.force_login(approver)
    Dialog(client, draft).press("publish")
    assert fresh(draft).live and fresh(twin).live


def test_a_refusal_at_the_desk_leads_to_the_dialog_and_keeps_the_draft(
    client, approver, english_home, send, fill
):
    above = english_home.add_child(instance=StandardPage(title="Projects", live=True))
    page = above.add_child(instance=StandardPage(title="The path", live=True))
    translation = fill(send(page))
    client.force_login(approver)
    address = reverse("translation:desk", args=[translation.pk])
    response = client.post(address, {"action": "publish"}, follow=True)
    assert "The page above it is not published." in response.content.decode()
    twin = translation.get_target_instance()
    assert response.request["PATH_INFO"] == address_of_dialog(twin)
    assert Pair.objects.of(page).work_state == "ready"


# Bad moments


def test_what_has_changed_since_it_was_shown_is_not_published(dialog, ready, send, fill, editor):
    shown = dialog(ready)
    shown.open()
    seen = shown.question.seen
    drafts.save_draft(fill(send(ready)), editor)
    screen = shown.client.post(shown.address, {"action": "publish", "seen": seen})
    assert "This has changed since you opened it." in screen.content.decode()
    assert not fresh(ready).live


def test_a_twin_deleted_meanwhile_is_seen(dialog, ready):
    shown = dialog(ready)
    shown.open()
    ready.get_twin().delete()
    data = {"action": "publish", "seen": shown.question.seen}
    shown.client.post(shown.address, data)
    assert not fresh(ready).live


@pytest.mark.parametrize("half", ["source", "twin"])
def test_a_locked_half_keeps_both_back_and_the_reason_is_shown(dialog, ready, editor, half):
    page = ready if half == "source" else ready.get_twin()
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=editor)
    screen = dialog(ready).open()
    assert "Somebody has locked it" in screen
    dialog(ready).press("publish")
    assert not fresh(ready).live and not twin_is_live(ready)


# Rights


@pytest.mark.parametrize("action", ACTIONS)
def test_a_translator_calls_the_address_by_hand_in_vain(client, translator, ready, action):
    client.force_login(translator)
    for page in (ready, ready.get_twin()):
        assert client.get(address_of_dialog(page)).status_code in (302, 403)
        data = {"action": action, "alone-reason": "urgent"}
        assert client.post(address_of_dialog(page), data).status_code in (302, 403)
    assert not fresh(ready).live and not Waiting.objects.exists()


@pytest.mark.parametrize("action", ["publish", "wait", "alone", "stop", "nonsense"])
def test_an_editor_reads_the_reasons_and_may_press_nothing(client, editor, draft, action):
    client.force_login(editor)
    screen = Dialog(client, draft).open()
    assert "It has not been sent for translation." in screen
    assert "You may not publish this." in screen
    for button in ("publish", "wait", "alone"):
        assert f'value="{button}"' not in screen
    response = client.post(address_of_dialog(draft), {"action": action, "alone-reason": "urgent"})
    assert response.status_code in (302, 403)
    assert not fresh(draft).live and not Waiting.objects.exists()


def test_an_editor_sends_from_the_dialog(client, editor, draft):
    client.force_login(editor)
    Dialog(client, draft).press("send")
    assert twins.twin_of(draft)


def test_who_is_not_signed_in_sees_nothing(client, draft):
    response = client.get(address_of_dialog(draft))
    assert (response.status_code, "/login/" in response.url) == (302, True)


@pytest.mark.parametrize("address", ["page/999999/", "record/people/person/999999/",
                                     "record/auth/user/1/", "record/no/such/1/"])  # fmt: skip
def test_what_does_not_exist_or_has_no_twin_is_not_found(client, approver, address):
    client.force_login(approver)
    assert client.get(f"/admin/translation/publish/{address}").status_code == 404


def test_a_record_is_published_with_its_twin(dialog, english, send, fill, editor):
    record = Organisation.objects.create(name="Common Ground", locale=english, live=False)
    record.save_revision()
    drafts.save_draft(fill(send(record)), editor)
    assert "Both languages are live." in dialog(record).press("publish")
    assert fresh(record).live and twins.twin_of(record).live


# The page editor


def edit(client, page, **data):
    given = {
        "title": page.title, "slug": page.slug, "introduction": "", "body-count": "0",
        "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0", "action-publish": "1",
    }  # fmt: skip
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(address, {**given, **data}, follow=True).content.decode()


def test_the_editor_says_what_its_button_does_before_it_is_pressed(client, approver, draft):
    client.force_login(approver)
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    screen = client.get(address).content.decode()
    assert "Publish both languages" in screen
    assert f'href="{address_of_dialog(draft)}"' in screen
    Pair.objects.filter(pk=draft.translation_key).update(waived_at=timezone.now())
    assert "Publish both languages" not in client.get(address).content.decode()


def test_the_editor_says_that_approval_publishes_both(client, approver, draft, editor):
    draft.get_workflow().start(draft, editor)
    client.force_login(approver)
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    screen = client.get(address).content.decode()
    assert "Approve and publish both languages" in screen
    assert "Approve with a comment and publish both languages" in screen


def test_the_editor_says_afterwards_whether_the_other_language_went_live(
    client, approver, english_home, send, fill, editor
):
    page = english_home.add_child(instance=StandardPage(title="The path", live=False))
    page.save_revision()
    drafts.save_draft(fill(send(page)), editor)
    client.force_login(approver)
    assert "The Welsh version went live with it." in edit(client, page)
    assert fresh(page).live and twin_is_live(page)
    screen = edit(client, page, slug="the-other-path")
    assert fresh(page).slug == "the-other-path"
    assert "The Welsh version was not published with it." in screen
