"""What people gave is forgotten in time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mail.models import Message
from participation.models import FormEntry
from participation.retention import purge

pytestmark = pytest.mark.django_db


@pytest.fixture
def make_entry(english_contact):
    def make(days):
        entry = FormEntry.objects.create(
            pair=english_contact.pair, language="cy", reply_language="cy",
            name="Mair", email="mair@example.org", message="Bore da",
        )  # fmt: skip
        written = timezone.now() - timedelta(days=days)
        FormEntry.objects.filter(pk=entry.pk).update(created_at=written)
        return entry

    return make


def test_messages_are_deleted_after_a_year_and_the_counts_are_told(make_entry):
    make_entry(366)
    kept = make_entry(364)
    Message.objects.create(
        to="a@example.org", subject="s", body="b", language="en",
        sent_at=timezone.now() - timedelta(days=31),
    )  # fmt: skip

    assert purge() == {"entries": 1, "mails": 1}
    assert purge() == {"entries": 0, "mails": 0}
    assert list(FormEntry.objects.all()) == [kept]


def test_the_owner_of_the_site_says_how_long_messages_are_kept(make_entry, settings):
    make_entry(31)
    assert purge()["entries"] == 0

    settings.ENTRY_RETENTION_DAYS = 30
    assert purge()["entries"] == 1
