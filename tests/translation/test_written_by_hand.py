"""Pairs whose halves were both written by hand, which nobody but a person can compare."""

import datetime
import uuid

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from blog.models import BlogPostPage
from translation.going_live import decisions, gate
from translation.models import Pair, PairEvent
from translation.state import still_stands

pytestmark = pytest.mark.django_db


@pytest.fixture
def welsh_post(post, welsh_index, make_post):
    """The Welsh half of the post, live, written without a translation."""
    return make_post(
        welsh_index,
        "Afon wedi rhewi",
        summary="Beth glywsom.",
        translation_key=post.translation_key,
    )


def change(post, title):
    post = BlogPostPage.objects.get(pk=post.pk)
    post.title = title
    return post.save_revision()


def titles(*posts):
    return [BlogPostPage.objects.get(pk=post.pk).title for post in posts]


def test_a_change_to_one_half_alone_makes_the_other_out_of_date(post, welsh_post, approver):
    revision = change(post, "A thaw")
    with pytest.raises(gate.NotReadyError) as refusal:
        revision.publish(user=approver)
    assert [reason.code for reason in refusal.value.reasons] == [gate.BY_HAND]
    with decisions.alone("late"):
        revision.publish(user=approver)
    pair = Pair.objects.get(pk=post.translation_key)
    assert (pair.readers_state, pair.lacking) == ("out_of_date", "cy")

    change(welsh_post, "Dadmer").publish(user=approver)
    pair.refresh_from_db()
    assert (pair.readers_state, pair.lacking) == ("out_of_date", "cy")
    still_stands.confirm(pair, approver)
    pair.refresh_from_db()
    assert (pair.readers_state, pair.lacking) == ("live", "")


def test_both_go_live_together_when_a_person_says_they_belong_together(post, welsh_post, approver):
    ours, _theirs = change(post, "A thaw"), change(welsh_post, "Dadmer")
    with decisions.deciding(decisions.Both()):
        ours.publish(user=approver)
    assert titles(post, welsh_post) == ["A thaw", "Dadmer"]
    pair = Pair.objects.get(pk=post.translation_key)
    assert pair.readers_state == "live"
    published = PairEvent.objects.filter(action="published", together=True)
    assert sorted(published.values_list("language", flat=True)) == ["cy", "en"]


def test_the_dialog_offers_both_only_where_both_have_something_new(
    post, welsh_post, approver, client
):
    client.force_login(approver)
    change(post, "A thaw")
    address = reverse("translation:publish_page", args=[post.pk])
    assert b'value="together"' not in client.get(address).content
    change(welsh_post, "Dadmer")
    page = client.get(address)
    assert b'value="together"' in page.content
    client.post(address, {"action": "together", "seen": page.context["question"].seen})
    assert titles(post, welsh_post) == ["A thaw", "Dadmer"]


def test_a_change_made_while_the_source_was_down_leaves_nobody_behind(post, welsh_post, approver):
    BlogPostPage.objects.get(pk=post.pk).unpublish(user=approver)
    with pytest.raises(gate.NotReadyError) as refusal:
        change(post, "A thaw").publish(user=approver)
    assert [reason.code for reason in refusal.value.reasons] == [gate.BY_HAND]


@pytest.mark.parametrize("saved_first", ["en", "cy"])
def test_both_go_live_together_at_the_time_they_were_scheduled_for(
    english_index, welsh_index, approver, saved_first
):
    now, key, halves = timezone.now(), uuid.uuid4(), {}
    places = {"en": (english_index, "A thaw"), "cy": (welsh_index, "Dadmer")}
    for language, (index, title) in places.items():
        half = BlogPostPage(title=title, summary=title, live=False, translation_key=key)
        half.go_live_at = now + datetime.timedelta(hours=1)
        halves[language] = index.add_child(instance=half)
    for language in sorted(halves, key=saved_first.__ne__):
        halves[language].save_revision()
    with decisions.deciding(decisions.Both()):
        halves["en"].latest_revision.publish(user=approver)
    assert not BlogPostPage.objects.filter(translation_key=key, live=True).exists()
    with time_machine.travel(now + datetime.timedelta(hours=2)):
        call_command("publish_scheduled")
    assert BlogPostPage.objects.filter(translation_key=key, live=True).count() == 2
    published = PairEvent.objects.filter(pair=key, action="published", together=True)
    assert sorted(published.values_list("language", flat=True)) == ["cy", "en"]


def test_a_promise_that_is_kept_is_not_made_again(post, welsh_post, approver):
    with decisions.alone("late"):
        change(post, "A thaw").publish(user=approver)
    Pair.objects.filter(pk=post.translation_key).update(due_on=timezone.localdate())
    change(post, "The thaw")
    change(welsh_post, "Y dadmer")
    with decisions.deciding(decisions.Both()):
        BlogPostPage.objects.get(pk=post.pk).get_latest_revision().publish(user=approver)
    assert Pair.objects.get(pk=post.translation_key).due_on is None
