"""A list never shows what was true a moment ago: every public change is noticed."""

import pytest
from django.core.cache import cache
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from core.changes import PublicChange, forget_old_changes, state_of_site
from core.lists.index import index_of
from core.readable import HIDDEN_KEY, hidden_sections
from core.related import related_cards
from labels.models import Topic
from people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(english_index, make_post):
    return make_post(english_index)


@pytest.fixture
def changes():
    """Whether the public content has changed since the last question."""
    last = [state_of_site()]

    def have_changed():
        before, last[0] = last[0], state_of_site()
        return before != last[0]

    return have_changed


def test_a_page_that_goes_live_comes_down_moves_or_goes_is_a_change(
    post, changes, english_home, english_index
):
    post.title = "Another title"
    post.save()
    assert changes()
    post.unpublish()
    assert changes()
    english_index.move(english_home, pos="last-child")
    assert changes()
    post.delete()
    assert changes()


def test_a_draft_is_no_change(post, changes, english_index, make_post):
    post.title = "A title nobody reads yet"
    post.save_revision()
    make_post(english_index, "Not yet", live=False)
    assert not changes()


def test_a_restriction_on_a_page_and_its_end_are_changes(post, changes):
    restriction = PageViewRestriction.objects.create(
        page=post, restriction_type=PageViewRestriction.LOGIN
    )
    assert changes()
    restriction.delete()
    assert changes()


def test_a_label_that_is_renamed_and_a_person_who_is_hidden_are_changes(changes, english):
    topic = Topic.objects.create(name_en="Rivers", name_cy="Afonydd", slug_en="r", slug_cy="a")
    assert changes()
    topic.name_en = "Streams"
    topic.save()
    assert changes()
    person = Person.objects.create(name="Demo editors", locale=english, live=True)
    assert changes()
    person.unpublish()
    assert changes()


def test_a_change_committed_late_is_seen_even_if_a_later_one_was_seen_before():
    PublicChange.objects.create(pk=7_000_002)
    before = state_of_site()
    PublicChange.objects.create(pk=7_000_001)
    assert state_of_site() != before


def test_old_changes_are_dropped_and_the_newest_stays(time_machine_at):
    PublicChange.objects.create()
    newest = PublicChange.objects.create()
    with time_machine_at(days=3):
        forget_old_changes()
    assert list(PublicChange.objects.all()) == [newest]


@pytest.fixture
def hidden_elsewhere(english_index, post):
    """A list hidden by another process, which this one’s memory has not been told of."""
    before = hidden_sections()
    english_index.unpublish()
    cache.set(HIDDEN_KEY, before)


def test_a_section_hidden_by_another_process_takes_its_pages_out_of_a_list(hidden_elsewhere, post):
    assert post.pk not in index_of(BlogPostPage, "en").keys


def test_a_section_hidden_by_another_process_takes_its_pages_out_of_what_is_related(
    hidden_elsewhere, post
):
    assert related_cards((post.pk,)) == []
