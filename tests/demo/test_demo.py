"""The demonstration: whole, bilingual, repeatable."""

import pytest
from django.core.management import CommandError
from wagtail.models import Page

from blog.models import BlogPostPage, PostAuthor
from demo.users import LOGINS, PASSWORD
from events.models import Venue
from people.models import Law, Organisation, Person
from resources.models import ResourceAuthor
from tests.demo_site import run_demo
from translation.models import Pair

pytestmark = pytest.mark.django_db


def everything():
    return (
        sorted(Page.objects.values_list("pk", "latest_revision_id", "live", "url_path")),
        Person.objects.count(),
        Organisation.objects.count(),
        Pair.objects.count(),
    )


def test_it_prints_who_can_sign_in(loaded):
    for name in LOGINS:
        assert f"{name} with the password {PASSWORD}" in loaded


def test_loading_it_twice_changes_nothing(loaded):
    before = everything()
    assert "Pages written: 0" in run_demo()
    assert "Pages written: 0" in run_demo("--reset")
    assert everything() == before


def test_it_has_a_pair_a_missing_twin_a_welsh_first_post_and_one_waiting(loaded, english, welsh):
    posts = BlogPostPage.objects
    assert posts.live().filter(locale=english).count() >= 7
    lonely = (
        posts.live()
        .filter(locale=english)
        .exclude(translation_key__in=posts.filter(locale=welsh).values("translation_key"))
    )
    assert lonely.count() == 1
    assert Pair.objects.filter(
        source_locale=welsh, translation_key__in=posts.values("translation_key")
    ).exists()
    waiting = [page for page in posts.filter(live=False) if page.workflow_in_progress]
    assert len(waiting) == 2


def test_every_record_has_a_twin(loaded, english, welsh):
    for model in (Person, Organisation, Law, Venue):
        keys = set(model.objects.filter(locale=english).values_list("translation_key"))
        assert keys == set(model.objects.filter(locale=welsh).values_list("translation_key"))
        assert not model.objects.filter(live=False).exists()


def test_no_real_person_is_given_words_they_did_not_write(loaded):
    ours = {"Demo editors", "Golygyddion y demo"}
    assert set(PostAuthor.objects.values_list("person__name", flat=True)) == ours
    authors = ResourceAuthor.objects.exclude(person=None)
    assert (
        set(authors.filter(resource__source="ours").values_list("person__name", flat=True)) == ours
    )
    # Whoever else is an author has a resource from elsewhere, which they did write.
    assert not authors.exclude(person__name__in=ours).exclude(resource__source="external")


def test_it_is_refused_where_it_is_not_allowed(settings):
    settings.DEMO_ALLOWED = False
    with pytest.raises(CommandError):
        run_demo()
