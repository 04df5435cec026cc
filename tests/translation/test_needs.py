"""What a page needs besides its own texts, in one list, each with the way to where it is done."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from core.images import SiteImage
from home.models import StandardPage
from labels.models import Topic
from translation.desk import needs, segments
from translation.models import Pair

pytestmark = pytest.mark.django_db


def found(translation, user):
    return {need.title: need for need in needs.needs_of(translation, user)}


def test_an_author_is_needed_until_they_are_live_in_the_language(
    post, person, send, fill, approver, translator
):
    from translation.desk import drafts

    post.authors.create(person=person)
    post.save_revision()
    translation = send(post)
    need = found(translation, translator)["Ann Rees"]
    theirs = segments.translation_of(person.get_twin())
    assert (need.is_done, need.language) == (False, "en")
    assert need.address == reverse("translation:desk", args=[theirs.pk])
    assert need.sentence == "It is not published in Welsh yet."
    drafts.publish(fill(segments.translation_of(person.organisation.get_twin())), approver)
    drafts.publish(fill(theirs), approver)
    assert found(translation, translator)["Ann Rees"].is_done


def test_a_page_above_that_is_not_live_in_the_language_is_needed(
    english_home, send, fill, approver, translator
):
    above = english_home.add_child(instance=StandardPage(title="Section", live=True))
    below = above.add_child(instance=StandardPage(title="Page", live=True))
    translation = send(below)
    assert not found(translation, translator)["Section"].is_done
    assert english_home.title not in found(translation, translator)


def test_who_may_send_is_led_to_send_what_does_not_exist_yet(post, person, send, editor):
    post.authors.create(person=person)
    post.save_revision()
    translation = send(post)
    person.get_twin().delete()
    need = found(translation, editor)["Ann Rees"]
    assert need.sentence == "It does not exist in Welsh yet."
    assert need.address == reverse("translation:send_record", args=["people", "person", person.pk])


def test_labels_and_pictures_without_words_in_the_language_are_needed(
    post, send, translator, editor
):
    topic = Topic.objects.create(name_en="Peace", name_cy="", slug_en="peace", slug_cy="heddwch")
    picture = SiteImage.objects.create(
        title="River", alt_en="A frozen river", file="none.png", width=1, height=1
    )
    Topic.objects.create(name_en="Unused", name_cy="x", slug_en="unused", slug_cy="x")
    post.topics.add(topic)
    post.picture = picture
    post.save_revision()
    there = found(send(post), translator)
    assert reverse("translation:labels") in there["Peace"].address
    assert reverse("translation:labels") in there["River"].address
    assert "Unused" not in there


def test_the_moment_it_goes_live_is_said(post, send, translator):
    post.go_live_at = timezone.now() + datetime.timedelta(days=2)
    post.save_revision()
    assert "at once" in found(send(post), translator)["Schedule"].sentence


def test_it_costs_six_queries_whatever_a_page_needs(
    post, person, send, translator, django_assert_max_num_queries
):
    post.authors.create(person=person)
    post.picture = SiteImage.objects.create(title="River", file="none.png", width=1, height=1)
    post.save_revision()
    translation = send(post)
    translator.get_all_permissions()
    needs.needs_of(translation, translator)
    with django_assert_max_num_queries(6):
        titles = [need.title for need in needs.needs_of(translation, translator)]
    assert {"Ann Rees", "River"} <= set(titles)
    assert Pair.objects.of(post)
