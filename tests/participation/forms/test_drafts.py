"""A draft made of what somebody sent, and a complaint that is answered in time."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from events.models import EventIndexPage, EventPage
from participation.forms import drafts
from participation.models import Form, FormEntry, FormQuestion
from resources.models import ResourceIndexPage, ResourcePage
from translation.locales import LANGUAGES

pytestmark = pytest.mark.django_db
USES = {"short": "title", "long": "text", "date": "date", "tick": "consent", "email": "credit"}


@pytest.fixture
def entry(form, answer, form_pages):
    """Something sent in Welsh that may be published, with places for it in both languages."""
    for kind, use in USES.items():
        FormQuestion.objects.filter(form=form, kind=kind).update(use=use)
    for model in (ResourceIndexPage, EventIndexPage):
        for language in LANGUAGES:
            home = form_pages[language].get_parent().specific
            home.add_child(instance=model(title=model.__name__, slug=model.__name__.lower()))
    answer("cy", text="<b>Llinell</b>", email="mair@example.org")
    return FormEntry.objects.get()


@pytest.fixture
def inspect(entry):
    return reverse("form_entries:inspect", args=[entry.pk])


@pytest.mark.parametrize(("name", "model"), [("resource", ResourcePage), ("event", EventPage)])
def test_one_click_makes_a_draft_in_the_language_it_was_sent_in(
    client, administrator, entry, inspect, name, model
):
    client.force_login(administrator)
    client.post(inspect, {"draft": name})

    page = model.objects.get()
    entry.refresh_from_db()
    assert (page.live, page.language, page.title) == (False, "cy", "Te a sgwrs")
    assert entry.draft_id == page.pk
    assert "&lt;b&gt;Llinell&lt;/b&gt;" in str(page.body)
    credit = str(page.authors.get()) if name == "resource" else str(page.body)
    assert "mair@example.org" in credit
    client.post(inspect, {"draft": name})
    assert model.objects.count() == 1


def test_no_draft_is_made_without_consent_or_by_who_may_not_add_such_pages(
    client, make_user, administrator, entry, inspect
):
    reader = make_user("reader")
    rights = ["view_formentry", "access_admin"]
    reader.user_permissions.set(Permission.objects.filter(codename__in=rights))
    client.force_login(reader)
    client.post(inspect, {"draft": "resource"})
    assert drafts.offered(entry, reader) == []

    for one in entry.answers:
        one["answer"] = False if one["use"] == "consent" else one["answer"]
    assert drafts.offered(entry, administrator) == []
    assert ResourcePage.objects.count() == 0


def test_a_complaint_says_that_it_is_late_until_somebody_has_acknowledged_it(
    client, administrator, entry, inspect
):
    FormEntry.objects.update(due_on=timezone.localdate() - timedelta(days=1))
    Form.objects.update(purpose=Form.Purpose.COMPLAINT)
    client.force_login(administrator)
    assert "Nobody has acknowledged" in client.get(inspect).content.decode()

    for _press in (1, 2):
        client.post(inspect, {"step": "acknowledged"})
    assert "Nobody has acknowledged" not in client.get(inspect).content.decode()
    assert [(one.step, one.done_by) for one in entry.steps.all()] == [
        ("acknowledged", administrator)
    ]
