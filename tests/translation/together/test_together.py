"""Unpublishing and deleting are offered for both languages, and what will happen is said before."""

from datetime import timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from blog.models import BlogPostPage
from participation.models import FormEntry
from people.models import Organisation
from translation import twins
from translation.desk import drafts
from translation.going_live import waits
from translation.going_live.gate import NotReadyError
from translation.models import Pair, PairEvent, ReadersState
from translation.sources import sending

pytestmark = pytest.mark.django_db

BOTH, ONE = {"languages": "both"}, {"languages": "one"}


def unpublish_address(page):
    return reverse("wagtailadmin_pages:unpublish", args=[page.pk])


def delete_address(page):
    return reverse("wagtailadmin_pages:delete", args=[page.pk])


def bulk_address(action, *pages):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return f"{address}?{chosen}&next={reverse('wagtailadmin_explore_root')}"


def is_live(page):
    return type(page).objects.get(pk=page.pk).live


def events(page, action):
    return list(
        PairEvent.objects.filter(pair=page.translation_key, action=action)
        .order_by("language")
        .values_list("language", "together", "user__username")
    )


def part_of(response):
    """Our part of a screen of Wagtail's, in one line of text."""
    part = BeautifulSoup(response.content, "html.parser").select_one(".together")
    return part, " ".join(part.get_text(" ").split()) if part else ""


# Unpublishing


def test_the_confirmation_shows_both_halves_and_offers_both_first(
    post, live_twin, approver, sign_in
):
    part, text = part_of(sign_in(approver).get(unpublish_address(post)))
    assert part.select_one(f'[lang="cy"]:-soup-contains("{live_twin.title}")')
    assert "Both versions are unpublished at the same moment." in text
    assert "The Welsh version stays published." in text
    assert part.select_one("input[name=languages][checked]")["value"] == "both"


def test_both_languages_are_unpublished_at_once_and_it_stands_in_the_history(
    post, live_twin, approver, sign_in
):
    data = {**BOTH, "note": "The event was called off"}
    response = sign_in(approver).post(unpublish_address(post), data, follow=True)
    assert "The Welsh version was unpublished at the same moment." in response.content.decode()
    assert not is_live(post) and not is_live(live_twin)
    both = [("cy", True, "approver"), ("en", True, "approver")]
    assert events(post, PairEvent.Action.UNPUBLISHED) == both
    notes = PairEvent.objects.filter(action="unpublished").values_list("note", flat=True)
    assert set(notes) == {"The event was called off"}


def test_unpublishing_works_the_same_from_the_welsh_page(post, live_twin, approver, sign_in):
    sign_in(approver).post(unpublish_address(live_twin), BOTH)
    assert not is_live(post) and not is_live(live_twin)


def test_one_language_alone_leaves_the_other_live_and_the_pair_says_so(
    post, live_twin, approver, sign_in
):
    sign_in(approver).post(unpublish_address(post), ONE)
    assert not is_live(post) and is_live(live_twin)
    assert events(post, PairEvent.Action.UNPUBLISHED) == [("en", False, "approver")]
    assert Pair.objects.of(post).readers_state == ReadersState.MISSING


def test_who_may_not_unpublish_the_twin_is_told_and_does_one_language_only(
    post, live_twin, english_only, sign_in
):
    client = sign_in(english_only)
    part, text = part_of(client.get(unpublish_address(post)))
    assert "You may not unpublish this version." in text
    assert not part.select("input[name=languages]")
    client.post(unpublish_address(post), ONE)
    assert not is_live(post) and is_live(live_twin)


def test_asking_for_both_by_hand_without_the_right_changes_neither(
    post, live_twin, english_only, sign_in
):
    response = sign_in(english_only).post(unpublish_address(post), BOTH, follow=True)
    assert "Nothing was changed" in response.content.decode()
    assert is_live(post) and is_live(live_twin)


def test_a_twin_somebody_else_has_locked_keeps_both_live(
    post, live_twin, approver, administrator, sign_in
):
    BlogPostPage.objects.filter(pk=live_twin.pk).update(
        locked=True, locked_by=administrator, locked_at=timezone.now()
    )
    client = sign_in(approver)
    assert (
        "Another person has locked this version." in part_of(client.get(unpublish_address(post)))[1]
    )
    client.post(unpublish_address(post), BOTH)
    assert is_live(post) and is_live(live_twin)


def test_if_one_half_fails_to_come_down_neither_does(
    post, live_twin, approver, sign_in, monkeypatch
):
    execute = UnpublishPageAction.execute

    def fail_on_welsh(self, **options):
        if self.object.pk == live_twin.pk:
            raise RuntimeError
        execute(self, **options)

    monkeypatch.setattr(UnpublishPageAction, "execute", fail_on_welsh)
    with pytest.raises(RuntimeError):
        sign_in(approver).post(unpublish_address(post), BOTH)
    assert is_live(post) and is_live(live_twin)
    assert not events(post, PairEvent.Action.UNPUBLISHED)


def test_pages_below_come_down_in_both_languages_and_are_counted_before(section, approver, sign_in):
    parent, child = section
    client = sign_in(approver)
    _part, text = part_of(client.get(unpublish_address(parent)))
    assert text.count("1 page below it is published.") == 2
    client.post(unpublish_address(parent), {**BOTH, "include_descendants": "on"})
    assert not Page.objects.filter(translation_key=child.translation_key, live=True).exists()
    both = [("cy", True, "approver"), ("en", True, "approver")]
    assert events(child, PairEvent.Action.UNPUBLISHED) == both


def test_unpublishing_in_bulk_takes_both_languages(post, live_twin, approver, sign_in):
    address = bulk_address("unpublish", post)
    client = sign_in(approver)
    assert live_twin.title in part_of(client.get(address))[1]
    response = client.post(address, BOTH, follow=True)
    assert "2 pages have been unpublished" in response.content.decode()
    assert not is_live(post) and not is_live(live_twin)
    assert [together for _, together, _ in events(post, "unpublished")] == [True, True]


def test_both_halves_selected_in_bulk_are_one_pair(post, live_twin, approver, sign_in):
    sign_in(approver).post(bulk_address("unpublish", post, live_twin), ONE)
    assert [together for _, together, _ in events(post, "unpublished")] == [True, True]


def test_in_bulk_a_twin_without_the_right_stays_and_that_is_said(
    post, live_twin, english_only, sign_in
):
    address = bulk_address("unpublish", post)
    response = sign_in(english_only).post(address, BOTH, follow=True)
    assert "1 version in the other language could not be changed" in response.content.decode()
    assert not is_live(post) and is_live(live_twin)


def test_what_waits_for_its_twin_no_longer_goes_live_once_it_is_unpublished(
    post, live_twin, approver, sign_in
):
    post.summary = "Something new."
    waits.begin(post, post.save_revision(), approver)
    sign_in(approver).post(unpublish_address(post), BOTH)
    assert not hasattr(Pair.objects.of(post), "waiting")


# Records


def test_a_record_is_unpublished_in_both_languages(
    organisation, welsh_organisation, approver, sign_in
):
    address = reverse(
        organisation.snippet_viewset.get_url_name("unpublish"), args=[organisation.pk]
    )
    client = sign_in(approver)
    assert "Both languages" in part_of(client.get(address))[1]
    client.post(address, BOTH)
    assert not is_live(organisation) and not is_live(welsh_organisation)
    both = [("cy", True, "approver"), ("en", True, "approver")]
    assert events(organisation, PairEvent.Action.UNPUBLISHED) == both


def test_a_record_is_deleted_in_both_languages(
    organisation, welsh_organisation, administrator, sign_in
):
    address = reverse(organisation.snippet_viewset.get_url_name("delete"), args=[organisation.pk])
    client = sign_in(administrator)
    assert "Both languages" in part_of(client.get(address))[1]
    client.post(address, BOTH)
    assert not Organisation.objects.exists()
    assert [row[:2] for row in events(organisation, "deleted")] == [("cy", True), ("en", True)]


def test_records_are_deleted_in_bulk_in_both_languages(
    organisation, welsh_organisation, administrator, sign_in
):
    address = reverse("wagtail_bulk_action", args=["people", "organisation", "delete"])
    address = f"{address}?id={organisation.pk}"
    client = sign_in(administrator)
    assert "Only what I selected" in client.get(address).content.decode()
    client.post(address, ONE)
    assert list(Organisation.objects.all()) == [welsh_organisation]


# Deleting


def test_both_languages_are_deleted_and_it_stands_in_the_history(
    post, live_twin, approver, sign_in
):
    client = sign_in(approver)
    assert (
        "Both versions are deleted at the same moment."
        in part_of(client.get(delete_address(post)))[1]
    )
    response = client.post(delete_address(post), {**BOTH, "note": "Written twice"}, follow=True)
    assert "The Welsh version was deleted too." in response.content.decode()
    assert not Page.objects.filter(pk__in=[post.pk, live_twin.pk]).exists()
    assert not Page.find_problems()[4]
    both = [("cy", True, "approver"), ("en", True, "approver")]
    assert events(post, PairEvent.Action.DELETED) == both
    notes = PairEvent.objects.filter(action="deleted").values_list("note", flat=True)
    assert set(notes) == {f"{live_twin.title} – Written twice", f"{post.title} – Written twice"}


def test_deleting_one_language_keeps_the_translation_for_the_day_it_is_sent_again(
    post, live_twin, approver, editor, sign_in
):
    before = StringTranslation.objects.count()
    sign_in(approver).post(delete_address(live_twin), ONE)
    assert is_live(post) and not Page.objects.filter(pk=live_twin.pk).exists()
    assert Pair.objects.of(post).readers_state == ReadersState.MISSING
    assert StringTranslation.objects.count() == before > 0
    sent = sending.send(post, editor)[-1]
    assert drafts.build(sent.translation).title == live_twin.title


def test_deleting_the_source_alone_leaves_the_twin_live_and_its_own_master(
    post, live_twin, approver, sign_in
):
    sign_in(approver).post(delete_address(post), ONE)
    assert is_live(live_twin)
    pair = Pair.objects.of(live_twin)
    assert (pair.readers_state, pair.lacking) == (ReadersState.MISSING, "en")


def test_what_people_gave_stays_when_both_languages_are_deleted(
    contact_pair, administrator, sign_in
):
    page, _twin = contact_pair
    entry = FormEntry.objects.create(pair=page.pair, language="cy", name="Ann", message="Hello")
    sign_in(administrator).post(delete_address(page), BOTH)
    assert not Page.objects.filter(translation_key=page.translation_key).exists()
    assert FormEntry.objects.get() == entry


def test_if_the_twin_cannot_be_deleted_neither_is(post, live_twin, english_only, sign_in):
    client = sign_in(english_only)
    assert "You may not delete this version." in part_of(client.get(delete_address(post)))[1]
    client.post(delete_address(post), BOTH)
    assert Page.objects.filter(pk__in=[post.pk, live_twin.pk]).count() == 2


def test_a_record_others_need_is_deleted_in_neither_language(
    person, welsh_organisation, organisation, administrator, sign_in
):
    address = reverse(
        organisation.snippet_viewset.get_url_name("delete"), args=[welsh_organisation.pk]
    )
    client = sign_in(administrator)
    assert "Something else needs this version" in part_of(client.get(address))[1]
    client.post(address, BOTH)
    assert Organisation.objects.count() == 2


def test_deleting_in_bulk_takes_both_languages(post, live_twin, approver, sign_in):
    address = bulk_address("delete", post)
    client = sign_in(approver)
    assert live_twin.title in part_of(client.get(address))[1]
    client.post(address, BOTH)
    assert not Page.objects.filter(pk__in=[post.pk, live_twin.pk]).exists()


def test_much_is_deleted_only_once_the_name_of_the_site_is_typed(
    post, live_twin, approver, sign_in
):
    sign_in(approver).post(delete_address(post), {**BOTH, "confirm_site_name": "Something else"})
    assert Page.objects.filter(pk__in=[post.pk, live_twin.pk]).count() == 2


# Scheduled dates belong to the pair


def test_an_expiry_set_or_cleared_on_one_live_half_reaches_the_other(
    post, live_twin, publish_alone
):
    expiry = timezone.now().replace(microsecond=0) + timedelta(days=3)
    publish_alone(post, expire_at=expiry)
    assert BlogPostPage.objects.get(pk=live_twin.pk).expire_at == expiry
    publish_alone(post, expire_at=None)
    assert BlogPostPage.objects.get(pk=live_twin.pk).expire_at is None


def test_both_halves_expire_in_one_run_and_each_is_logged(post, live_twin, publish_alone):
    publish_alone(post, expire_at=timezone.now() + timedelta(days=3))
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        call_command("publish_scheduled", verbosity=0)
    assert not is_live(post) and not is_live(live_twin)
    assert events(post, "unpublished") == [("cy", True, None), ("en", True, None)]


def test_what_is_taken_off_the_schedule_is_off_it_in_both_languages(
    translated, translator, approver, sign_in
):
    drafts.save_draft(translated, translator)
    page = BlogPostPage.objects.get(pk=translated.source.get_source_instance().pk)
    page.unpublish()
    page.go_live_at = timezone.now() + timedelta(days=3)
    page.save_revision().publish(user=approver)
    twin = twins.twin_of(page)
    revision = BlogPostPage.objects.get(pk=page.pk).scheduled_revision
    assert twin.scheduled_revision
    address = reverse("wagtailadmin_pages:revisions_unschedule", args=[page.pk, revision.pk])
    client = sign_in(approver)
    assert "The other language is scheduled with it" in client.get(address).content.decode()
    client.post(address)
    assert not twins.twin_of(page).scheduled_revision
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        call_command("publish_scheduled", verbosity=0)
    assert not is_live(page) and not is_live(twin)


# Bad moments


def test_a_twin_somebody_has_locked_keeps_both_from_being_published(
    translated, post, translator, approver, administrator
):
    """Both or neither, and the reason is said."""
    drafts.save_draft(translated, translator)
    twin = twins.twin_of(post)
    type(twin).objects.filter(pk=twin.pk).update(locked=True, locked_by=administrator)
    page = BlogPostPage.objects.get(pk=post.pk)
    page.unpublish()
    with pytest.raises(NotReadyError) as refusal:
        page.save_revision().publish(user=approver)
    assert "twin_locked" in [reason.code for reason in refusal.value.reasons]
    assert not is_live(post) and not is_live(twin)


def test_a_twin_deleted_before_the_source_is_published_is_missed_and_said(
    translated, post, translator, approver
):
    drafts.save_draft(translated, translator)
    page = BlogPostPage.objects.get(pk=post.pk)
    page.unpublish()
    revision = page.save_revision()
    twins.twin_of(post).delete()
    with pytest.raises(NotReadyError) as refusal:
        revision.publish(user=approver)
    assert [reason.code for reason in refusal.value.reasons] == ["no_twin"]
    assert not is_live(post)
