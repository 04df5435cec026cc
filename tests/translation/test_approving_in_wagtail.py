"""Wagtail's own screens offer no approval of one's own work."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Workflow, WorkflowContentType

from people.models import Person
from translation.models import TranslationSettings

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]

REASON = "Somebody else has to approve it"


@pytest.fixture
def other_approver(make_user):
    return make_user("other", "Approvers")


@pytest.fixture(params=["page", "record"])
def in_review(request, make_post, english_index, english, approver):
    """A page or record that the approver wrote and sent for review."""
    if request.param == "page":
        record = make_post(english_index, "Written by one", live=False)
    else:
        record = Person(name="Ann Rees", locale=english, live=False)
        record.save()
        WorkflowContentType.objects.get_or_create(
            content_type=record.get_content_type(),
            defaults={"workflow": Workflow.objects.first()},
        )
    record.save_revision(user=approver)
    record.get_workflow().start(record, approver)
    return record


def editor_of(record):
    if isinstance(record, Person):
        return reverse("wagtailsnippets_people_person:edit", args=[record.pk])
    return reverse("wagtailadmin_pages:edit", args=[record.pk])


@pytest.fixture
def seen_by(client):
    def see(user, address):
        client.force_login(user)
        return client.get(address).content.decode()

    return see


def test_the_editor_offers_no_approval_of_ones_own_work(
    in_review, seen_by, approver, other_approver
):
    own = seen_by(approver, editor_of(in_review))
    assert 'data-workflow-action-name="approve"' not in own
    assert 'data-workflow-action-name="reject"' in own
    assert REASON in own
    others = seen_by(other_approver, editor_of(in_review))
    assert 'data-workflow-action-name="approve"' in others
    assert REASON not in others


def test_the_way_behind_it_says_why(in_review, seen_by, approver, client):
    page = BeautifulSoup(seen_by(approver, editor_of(in_review)), "html.parser")
    address = next(link["href"] for link in page.find_all("a") if REASON in link.get_text())
    assert "You worked on this text yourself." in client.get(address).content.decode()


def test_the_first_screen_offers_no_approval_of_ones_own_work(
    in_review, seen_by, approver, other_approver
):
    home = reverse("wagtailadmin_home")
    own, others = seen_by(approver, home), seen_by(other_approver, home)
    assert "/approve/" not in own
    assert "/reject/" in own
    assert "/approve/" in others


def test_where_the_settings_allow_it_the_buttons_are_there(in_review, seen_by, approver):
    settings = TranslationSettings.load()
    settings.may_approve_own = True
    settings.save()
    html = seen_by(approver, editor_of(in_review))
    assert 'data-workflow-action-name="approve"' in html
    assert "/approve/" in seen_by(approver, reverse("wagtailadmin_home"))
