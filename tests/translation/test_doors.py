"""Every way by which an alias, or the other language's text, could come to stand in a language."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page, Revision, WorkflowState
from wagtail_localize.models import LocaleSynchronization, Translation

from blog.models import BlogPostPage, PostAuthor
from home.models import StandardPage
from translation import twins
from translation.desk import drafts, pieces, segments
from translation.going_live import decisions, gate
from translation.models import Pair
from translation.sources import sending

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]


def is_live(page):
    return Page.objects.get(pk=page.pk).live


@pytest.fixture
def untranslated(post, send):
    """The Welsh draft of the post as sending left it: English words."""
    return send(post).get_target_instance()


@pytest.fixture
def signed_in(client, approver):
    client.force_login(approver)
    return client


# Aliases


def test_copying_as_an_alias_is_refused(post):
    with pytest.raises(ValidationError):
        post.create_alias(update_slug="again")


def test_copying_for_translation_as_an_alias_is_refused(post, welsh):
    with pytest.raises(ValidationError):
        post.copy_for_translation(welsh, alias=True)


def test_copying_for_translation_makes_no_aliases_of_pages_above(english_home, welsh):
    above = english_home.add_child(instance=StandardPage(title="Projects", live=True))
    below = above.add_child(instance=StandardPage(title="The path", live=True))
    with pytest.raises(ValidationError):
        below.copy_for_translation(welsh, copy_parents=True)
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_the_copy_form_offers_neither_alias_nor_publishing(post, signed_in):
    form = signed_in.get(reverse("wagtailadmin_pages:copy", args=[post.pk])).context["form"]
    assert not {"alias", "publish_copies"} & set(form.fields)


@pytest.mark.parametrize("extra", [{"alias": "on"}, {"publish_copies": "on"}])
def test_a_copy_is_a_plain_draft_whatever_is_posted(post, signed_in, english_index, extra):
    with decisions.alone("late"):
        post.save_revision().publish()
    data = {"new_title": "Again", "new_slug": "again", "new_parent_page": english_index.pk}
    signed_in.post(reverse("wagtailadmin_pages:copy", args=[post.pk]), {**data, **extra})
    copy = Page.objects.get(slug="again")
    assert (copy.live, copy.alias_of_id) == (False, None)


def test_a_copy_kept_live_by_code_is_a_draft_all_the_same(post, english_index):
    with decisions.alone("late"):
        post.save_revision().publish()
    post = BlogPostPage.objects.get(pk=post.pk)
    attrs = {"slug": "again"}
    copy = CopyPageAction(post, to=english_index, update_attrs=attrs, keep_live=True).execute()
    assert not is_live(copy)


def test_a_locale_cannot_be_synchronised(english, welsh, post):
    with pytest.raises(ValidationError):
        LocaleSynchronization.objects.create(locale=welsh, sync_from=english)
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_synchronising_the_trees_makes_no_alias(english, welsh, post):
    from wagtail_localize.synctree import synchronize_tree

    with pytest.raises(ValidationError):
        synchronize_tree(english, welsh)
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_a_twin_cannot_be_converted_to_an_alias(live_twin, signed_in):
    signed_in.post(f"/admin/localize/page/{live_twin.pk}/convert_to_alias/")
    signed_in.post(
        reverse("wagtailadmin_pages:edit", args=[live_twin.pk]), {"localize-convert-to-alias": "1"}
    )
    assert Page.objects.get(pk=live_twin.pk).alias_of_id is None


# The two trees


def test_a_page_cannot_be_created_below_the_other_language(welsh_index, english):
    with pytest.raises(ValidationError):
        welsh_index.add_child(
            instance=BlogPostPage(title="A thaw", summary="It thaws.", locale=english)
        )


def test_a_page_cannot_be_copied_below_the_other_language(post, signed_in, welsh_index):
    data = {"new_title": "Again", "new_slug": "again", "new_parent_page": welsh_index.pk}
    response = signed_in.post(reverse("wagtailadmin_pages:copy", args=[post.pk]), data)
    assert "its own language" in response.content.decode()
    assert not Page.objects.filter(slug="again").exists()


def test_copying_below_the_other_language_by_code_is_refused(post, welsh_index):
    with pytest.raises(ValidationError):
        post.copy(to=welsh_index, update_attrs={"slug": "again"})


def test_a_page_cannot_be_moved_below_the_other_language(post, signed_in, welsh_index):
    address = reverse("wagtailadmin_pages:move_confirm", args=[post.pk, welsh_index.pk])
    response = signed_in.post(address, follow=True)
    assert "its own language" in response.content.decode()
    assert Page.objects.get(pk=post.pk).get_parent().locale_id == post.locale_id


@pytest.mark.parametrize("by", ["page", "action"])
def test_moving_below_the_other_language_by_code_is_refused(post, welsh_index, by):
    with pytest.raises(ValidationError):
        if by == "page":
            post.move(welsh_index, pos="last-child")
        else:
            MovePageAction(post, welsh_index, pos="last-child").execute()


# Publishing what is not translated


def test_the_page_editor_does_not_open_a_translation(untranslated, signed_in):
    address = reverse("wagtailadmin_pages:edit", args=[untranslated.pk])
    translation = segments.translation_of(untranslated)
    for response in (signed_in.get(address), signed_in.post(address, {"action-publish": "1"})):
        assert response.url == reverse("translation:desk", args=[translation.pk])
    assert not is_live(untranslated)


def test_an_earlier_version_of_a_translation_cannot_be_brought_back(untranslated, signed_in):
    first = untranslated.revisions.first()
    args = [untranslated.pk, first.pk]
    response = signed_in.get(reverse("wagtailadmin_pages:revisions_revert", args=args))
    assert response.status_code == 302
    assert not is_live(untranslated)


def test_publishing_an_earlier_english_revision_is_refused(post, translated, live_twin, approver):
    english_words = live_twin.revisions.order_by("created_at").first()
    with pytest.raises(gate.NotReadyError):
        english_words.publish(user=approver)
    assert BlogPostPage.objects.get(pk=live_twin.pk).title == "Cyfieithiad 1"


def test_bulk_publishing_holds_an_untranslated_page_and_says_why(untranslated, signed_in):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = signed_in.post(f"{address}?id={untranslated.pk}", follow=True)
    assert not is_live(untranslated)
    assert "not translated yet" in response.content.decode()


def test_bulk_publishing_holds_a_page_translated_but_not_built(post, translated, signed_in):
    twin = translated.get_target_instance()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    signed_in.post(f"{address}?id={twin.pk}")
    assert not is_live(twin)


def test_approval_holds_a_translation_whose_source_has_grown(
    post, translated, translator, approver, signed_in, send
):
    drafts.send_for_review(translated, translator)
    post.summary = "A summary that is not translated."
    with decisions.alone("late"):
        post.save_revision().publish(user=approver)
    send(post)
    twin = translated.get_target_instance()
    state = twin.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[twin.pk, "approve", state.pk])
    response = signed_in.post(address, follow=True)
    assert "has changed since" in response.content.decode()
    assert not is_live(twin)
    assert twin.current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS


def test_approval_holds_a_draft_older_than_its_source(
    post, translated, translator, approver, send, fill
):
    drafts.send_for_review(translated, translator)
    post.summary = "A summary that is translated, but not in the draft."
    with decisions.alone("late"):
        post.save_revision().publish(user=approver)
    fill(send(post))
    task_state = translated.get_target_instance().current_workflow_task_state
    with pytest.raises(gate.NotReadyError) as refusal:
        task_state.task.specific.on_action(task_state, approver, "approve")
    assert [reason.code for reason in refusal.value.reasons] == ["outdated"]


def test_the_schedule_holds_one_page_and_publishes_the_others(
    post, untranslated, english_index, make_post, caplog
):
    past = timezone.now() - datetime.timedelta(minutes=5)
    other = make_post(english_index, "On time", live=False)
    for page in (untranslated, other):
        page.specific.save_revision(approved_go_live_at=past)
    Pair.objects.filter(pk=other.translation_key).update(waived_at=past)
    call_command("publish_scheduled")
    assert (is_live(untranslated), is_live(other)) == (False, True)
    assert "held back a scheduled publication" in caplog.text


def test_a_page_under_a_draft_is_held_when_it_is_created(signed_in, english_home, approver):
    parent = english_home.add_child(instance=StandardPage(title="Projects", live=False))
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", parent.pk])
    data = {
        "title": "The path", "slug": "the-path", "introduction": "", "body-count": "0",
        "action-publish": "1", "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0",
    }  # fmt: skip
    response = signed_in.post(address, data, follow=True)
    created = Page.objects.get(slug="the-path")
    assert not created.live
    assert "The page above it is not published." in response.content.decode()


def test_the_page_editor_holds_a_page_under_a_draft_and_keeps_what_was_written(
    signed_in, english_home
):
    parent = english_home.add_child(instance=StandardPage(title="Projects", live=False))
    page = parent.add_child(instance=StandardPage(title="The path", live=False))
    data = {
        "title": "The path by the river", "slug": "the-path", "introduction": "",
        "body-count": "0", "action-publish": "1", "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }  # fmt: skip
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = signed_in.post(address, data, follow=True)
    page.refresh_from_db()
    assert (page.live, page.draft_title) == (False, "The path by the river")
    assert "not published" in response.content.decode()


def test_a_page_is_held_while_its_author_is_not_published_in_its_language(
    post, person, send, fill, approver
):
    post.authors = [PostAuthor(person=person)]
    post.save()
    translation = fill(send(post))
    with pytest.raises(gate.NotReadyError) as refusal:
        drafts.publish(translation, approver)
    assert [reason.code for reason in refusal.value.reasons] == ["related"]


def test_a_record_is_held_like_a_page(organisation, send, approver):
    twin = send(organisation).get_target_instance()
    with pytest.raises(gate.NotReadyError):
        twin.get_latest_revision().publish(user=approver)


def test_a_second_click_after_a_refusal_publishes_nothing(untranslated, approver):
    for _click in range(2):
        with pytest.raises(gate.NotReadyError):
            untranslated.get_latest_revision().publish(user=approver)
    assert not is_live(untranslated)


def test_a_source_goes_live_without_its_translation_only_by_a_decision(post, send, approver):
    send(post)
    post.title = "A thaw"
    revision = post.save_revision()
    with pytest.raises(gate.NotReadyError):
        revision.publish(user=approver)
    with decisions.alone("urgent", "People ask for it today."):
        revision.publish(user=approver)
    assert BlogPostPage.objects.get(pk=post.pk).title == "A thaw"


def test_a_page_copied_across_by_code_and_never_translated_is_held(post, welsh, approver):
    copy = post.copy_for_translation(welsh)
    with pytest.raises(gate.NotReadyError) as refusal:
        copy.get_latest_revision().publish(user=approver)
    assert "copied" in [reason.code for reason in refusal.value.reasons]


def test_the_words_of_a_deleted_source_do_not_go_live_in_its_twin(untranslated, post, approver):
    source_text = {"title": post.title, "summary": post.summary}
    BlogPostPage.objects.get(pk=post.pk).delete()
    assert not Translation.objects.get(source__object_id=untranslated.translation_key).enabled
    twin = BlogPostPage.objects.get(pk=untranslated.pk)
    assert {"title": twin.title, "summary": twin.summary} == source_text
    with pytest.raises(gate.NotReadyError):
        twin.get_latest_revision().publish(user=approver)


def test_stopping_and_restarting_a_translation_is_refused(untranslated, signed_in):
    translation = segments.translation_of(untranslated)
    signed_in.post(f"/admin/localize/translate/{translation.pk}/disable/")
    translation.refresh_from_db()
    assert translation.enabled
    translation.enabled = False
    translation.save()
    address = reverse("wagtailadmin_pages:edit", args=[untranslated.pk])
    signed_in.post(address, {"localize-restart-translation": "1"})
    translation.refresh_from_db()
    assert not translation.enabled


def test_a_twin_edited_by_hand_after_its_translation_stopped_is_adopted_when_sent_again(
    post, live_twin, translated, editor
):
    Translation.objects.update(enabled=False)
    live_twin.summary = "Crynodeb a olygwyd â llaw."
    live_twin.save_revision()
    (sent,) = sending.send(post, editor)

    texts = {entry.path: entry.text for entry in pieces.entries(sent.translation)}
    assert texts["summary"] == "Crynodeb a olygwyd â llaw."


def test_submitting_a_page_again_reuses_no_stale_snapshot(post, translated, approver, send):
    drafts.publish(translated, approver)
    post.title = "A thaw"
    post.save_revision()
    translation = send(post)
    assert segments.untranslated(translation).count() >= 1
    with pytest.raises(gate.NotReadyError):
        drafts.publish(translation, approver)


def test_a_draft_twin_is_served_to_nobody(untranslated, client):
    assert twins.twin_of(BlogPostPage.objects.get(slug="a-frozen-river", locale=1)) == untranslated
    response = client.get(f"/cy/newyddion-a-safbwyntiau/{untranslated.slug}/")
    assert b"What we heard" not in response.content
    assert untranslated not in Page.objects.live()
    assert Revision.objects.for_instance(untranslated).exists()
