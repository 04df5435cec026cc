"""A draft may name a record that has been deleted since."""

import pytest
from django.urls import reverse

from blog.models import BlogPostPage, PostAuthor
from people.models import Organisation, Person
from translation.going_live import decisions
from translation.models import Pair
from translation.state.reckoning import DERIVED, reckon

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(post, english):
    """A draft of a live post by two people, of whom one has been deleted since."""
    for name in ("Ann Rees", "Gone"):
        post.authors.add(PostAuthor(person=Person.objects.create(name=name, locale=english)))
    post.save_revision()
    Person.objects.get(name="Gone").delete()
    return BlogPostPage.objects.get(pk=post.pk)


def test_it_is_read_without_the_author_who_is_gone(draft):
    authors = draft.get_latest_revision_as_object().authors.all()
    assert [author.person.name for author in authors] == ["Ann Rees"]


def test_the_state_of_its_pair_is_worked_out_anew(draft):
    ((pair, derived),) = reckon([Pair.objects.of(draft)])
    assert {name: getattr(pair, name) for name in DERIVED} == derived


def test_it_is_edited_sent_and_published_as_ever(draft, send, approver, client):
    client.force_login(approver)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).status_code == 200
    assert send(draft).source.get_source_instance() == draft
    with decisions.alone("late"):
        draft.get_latest_revision().publish()
    assert [author.person.name for author in draft.authors.all()] == ["Ann Rees"]


def test_a_record_that_named_it_is_read_without_it(english):
    hall = Organisation.objects.create(name="The Hall", locale=english)
    person = Person.objects.create(name="Ann Rees", locale=english)
    person.organisation = hall
    person.save_revision()
    hall.delete()
    assert Person.objects.get().get_latest_revision_as_object().organisation is None
