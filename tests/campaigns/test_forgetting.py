"""What is kept of people who signed is forgotten in time, and each run is noted."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from mail.models import Message
from participation.models import RetentionRun, Signature, SignedLetter, State
from participation.signatures.erasing import erase
from participation.signatures.reminding import remind
from participation.signatures.retention import purge

pytestmark = pytest.mark.django_db


def days_later(days):
    return time_machine.travel(timezone.now() + timedelta(days=days))


def test_what_is_not_confirmed_is_gone_after_a_fortnight(letter, sign):
    sign(letter["en"])
    with days_later(13):
        assert purge()["unconfirmed"] == 0
    with days_later(15):
        assert purge()["unconfirmed"] == 1
        assert purge()["unconfirmed"] == 0
    assert not Signature.objects.exists()
    assert [run.counts["unconfirmed"] for run in RetentionRun.objects.all()] == [1]


def test_whoever_has_not_confirmed_is_reminded_once(letter, sign, follow):
    sign(letter["cy"])
    assert remind() == 0
    with days_later(4):
        assert [remind(), remind()] == [1, 0]
    reminder = Message.objects.get(letter="signature_reminder")
    assert (reminder.to, reminder.language) == ("gwen@example.org", "cy")


def test_the_hash_of_a_client_is_forgotten_after_ninety_days(signed):
    assert signed().address_hash
    with days_later(91):
        purge()
    assert Signature.objects.get().address_hash == ""


def test_on_the_set_day_names_go_and_the_count_stays(letter, signed, sign, client):
    signed(name="Mair", email="mair@example.org", name_shown="full-name", reason="Buses")
    signed(email="a@example.org", for_organisation="on", organisation="Cylch y Garreg",
           capacity="professional")  # fmt: skip
    last_day = SignedLetter.objects.get().anonymise_on
    with time_machine.travel(last_day - timedelta(days=1)):
        assert purge()["anonymised"] == 0
    with time_machine.travel(last_day):
        assert purge()["anonymised"] == 2

    for signature in Signature.objects.all():
        assert signature.state == State.ANONYMISED
        assert not (signature.name or signature.email or signature.email_hash or signature.reason)
    assert Signature.objects.filter(capacity="professional").exists()
    shown = client.get(letter["en"].url_path)
    assert shown.context["campaign"].count == 2
    assert "Cylch y Garreg" in shown.content.decode()
    assert "Mair" not in shown.content.decode()


def test_erasing_a_person_leaves_nothing_of_them(letter, signed, sign):
    signed()
    sign(letter["en"], email="other@example.org")

    assert erase("GWEN@example.org") == 1
    assert erase("other@example.org") == 1
    assert not Message.objects.filter(to="gwen@example.org").exists()
    left = Signature.objects.get()
    assert left.state == State.WITHDRAWN
    assert not (left.name or left.email or left.email_hash)
    assert len(mail.outbox) > 0
