"""Who may read a page is the same in both languages."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.urls import reverse
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from translation.going_live import periodic

pytestmark = pytest.mark.django_db


@pytest.fixture
def restrict(post, django_capture_on_commit_callbacks):
    def restrict_now(page=post):
        with django_capture_on_commit_callbacks(execute=True):
            restriction = PageViewRestriction.objects.create(page=page, restriction_type="groups")
            restriction.groups.set(Group.objects.filter(name="Editors"))
        return restriction

    return restrict_now


def groups_of(page):
    return [list(one.groups.values_list("name", flat=True)) for one in page.view_restrictions.all()]


def test_restricting_a_page_restricts_its_live_twin_at_once(live_twin, restrict):
    restrict()
    assert groups_of(live_twin) == [["Editors"]]


def test_restricting_the_twin_restricts_the_source(post, live_twin, restrict):
    restrict(live_twin)
    assert groups_of(post) == [["Editors"]]


def test_lifting_a_restriction_lifts_it_in_both(
    live_twin, restrict, django_capture_on_commit_callbacks
):
    restriction = restrict()
    with django_capture_on_commit_callbacks(execute=True):
        restriction.delete()
    assert groups_of(live_twin) == []


def test_deleting_a_page_leaves_its_twin_restricted(
    post, live_twin, restrict, django_capture_on_commit_callbacks
):
    restrict()
    with django_capture_on_commit_callbacks(execute=True):
        BlogPostPage.objects.get(pk=post.pk).delete()
    assert groups_of(live_twin) == [["Editors"]]


@pytest.fixture
def commits_at_once(monkeypatch):
    """Run what waits for a commit when it would run outside a test: as each outer block ends."""
    around, waiting, leave = len(connection.savepoint_ids), [], transaction.Atomic.__exit__

    def run_if_outside():
        while waiting and len(connection.savepoint_ids) == around:
            waiting.pop(0)()

    def on_commit(run, **options):
        waiting.append(run)
        run_if_outside()

    def leave_and_run(self, *error):
        leave(self, *error)
        run_if_outside()

    monkeypatch.setattr(transaction, "on_commit", on_commit)
    monkeypatch.setattr(transaction.Atomic, "__exit__", leave_and_run)


@pytest.mark.parametrize("before", ["none", "login"])
def test_the_readers_chosen_in_the_admin_hold_in_both_languages(
    before, post, live_twin, administrator, client, commits_at_once
):
    client.force_login(administrator, backend="django.contrib.auth.backends.ModelBackend")
    editors = Group.objects.get(name="Editors")
    address = reverse("wagtailadmin_pages:set_privacy", args=[post.pk])
    client.post(address, {"restriction_type": before})
    client.post(address, {"restriction_type": "groups", "groups": [editors.pk]})
    assert groups_of(post) == groups_of(live_twin) == [["Editors"]]


def test_a_restriction_that_reached_one_language_only_reaches_the_other_with_the_next_tick(
    post, live_twin
):
    # As if the process had died between the two: bulk_create sends no signals.
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page_id=post.pk, restriction_type=PageViewRestriction.LOGIN)]
    )
    assert not live_twin.view_restrictions.exists()
    periodic.align_readers()
    assert live_twin.view_restrictions.get().restriction_type == PageViewRestriction.LOGIN
