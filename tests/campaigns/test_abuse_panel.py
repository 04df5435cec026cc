"""What organisers see when somebody plays with the numbers, and what they can do about it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from participation.abuse import refusals
from participation.abuse.attack import is_under_attack
from participation.models import Signature, State
from participation.panel import figures
from participation.panel.sets import Kind
from participation.panel.words import REASONS
from translation.models import Pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def crowd(letter):
    """Twelve of one network in one minute, and five people over days."""
    pair = Pair.objects.of(letter["en"])
    flood = [
        Signature(
            pair=pair, state=State.CONFIRMED, language="en", name="Gwen Flood",
            email=f"no{number}@flood.example", email_hash=f"f{number}", address_hash="net",
        )
        for number in range(12)
    ]  # fmt: skip
    people = [
        Signature(
            pair=pair, state=State.CONFIRMED, language="cy", name=f"Mair {number}",
            email=f"mair{number}@example.org", email_hash=f"p{number}",
        )
        for number in range(5)
    ]  # fmt: skip
    Signature.objects.bulk_create([*flood, *people])
    middle = (timezone.now() - timedelta(hours=2)).replace(minute=30, second=5)
    Signature.objects.filter(name="Gwen Flood").update(created_at=middle)
    for number in range(5):
        at = timezone.now() - timedelta(days=number + 1)
        Signature.objects.filter(email_hash=f"p{number}").update(created_at=at)
    return pair


def test_what_stands_out_is_marked(crowd):
    found = figures.standing(crowd.pk)
    for kind in (Kind.HOUR, Kind.MINUTE):
        first, *rest = figures.bursts(found, kind)
        assert (first.times, first.is_unusual) == (12, True)
        assert len(rest) == 5 and not any(row.is_unusual for row in rest)
    assert [row[:2] for row in figures.domains(found)] == [
        ("flood.example", 12), ("example.org", 5),
    ]  # fmt: skip
    assert [row[:2] for row in figures.names(found)] == [("gwen flood", 12)]
    assert [row[:2] for row in figures.networks(found)] == [("net", 12)]


def test_the_screen_says_which_form_is_under_attack_and_what_was_refused(
    admin_client, crowd, settings
):
    settings.FORM_ATTACK_PER_MINUTE = 1
    assert "No form is under attack" in admin_client.get(reverse("abuse_panel")).content.decode()
    for _number in range(3):
        is_under_attack("sign", crowd.pk)
    refusals.note("sign", ["robot", "limit"])
    shown = admin_client.get(reverse("abuse_panel"), {"letter": str(crowd.pk)})
    assert "Under attack" in shown.content.decode()
    assert str(REASONS["robot"]) in shown.content.decode()
    assert "no-store" in shown.headers["Cache-Control"]
    assert set(REASONS) == refusals.REASONS


def test_a_set_is_looked_at_and_removed_with_a_reason_that_the_log_keeps_without_names(
    admin_client, crowd
):
    chosen = {"kind": "domain", "value": "flood.example", "letter": str(crowd.pk)}
    shown = admin_client.post(reverse("abuse_set"), chosen)
    assert "Remove all of them (12)" in shown.content.decode()
    chosen["upto"] = shown.context["upto"]
    late = Signature.objects.create(
        pair=crowd, language="en", name="Late", email="late@flood.example", email_hash="late"
    )
    path = reverse("abuse_remove")
    asked = admin_client.post(path, {**chosen, "all": "1"}).content.decode()
    assert "12 signatures will be removed" in asked
    admin_client.post(path, {**chosen, "all": "1", "confirmed": "1", "why": ""})
    assert not Signature.objects.filter(state=State.REMOVED).exists()

    typed = {**chosen, "all": "1", "confirmed": "1", "why": "robot", "note": "see the mail"}
    admin_client.post(path, typed)
    removed = Signature.objects.filter(state=State.REMOVED)
    assert removed.count() == 12
    assert removed[0].removed_reason == "Sent by a program. see the mail"
    late.refresh_from_db()
    assert late.state == State.PENDING
    line = ModelLogEntry.objects.get(action="participation.remove_signatures")
    assert line.data == {"count": 12, "why": "robot"}
    assert "Flood" not in line.label and "flood" not in line.label


def test_only_what_is_ticked_within_the_set_is_removed(admin_client, crowd):
    flood = list(Signature.objects.filter(name="Gwen Flood").values_list("pk", flat=True))
    outside = Signature.objects.get(name="Mair 0").pk
    typed = {
        "kind": "network", "value": "net", "ids": [*flood[:2], outside],
        "confirmed": "1", "why": "same",
    }  # fmt: skip
    admin_client.post(reverse("abuse_remove"), typed)
    assert set(Signature.objects.filter(state=State.REMOVED).values_list("pk", flat=True)) == set(
        flood[:2]
    )
