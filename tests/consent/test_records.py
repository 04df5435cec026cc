"""The record itself: what it says, its history, and how long it is kept."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from consent import retention
from consent.models import Consent, ConsentEvent, Evidence
from consent.record import keep
from consent.states import State
from consent.withdrawing import withdraw

pytestmark = pytest.mark.django_db


def actions(consent):
    return list(consent.events.values_list("action", flat=True))


def test_its_history_tells_what_was_recorded_changed_and_withdrawn(consent, approver):
    new = Consent(shown_name="Ann", covers_words=True, way="email", language="en",
                  review_on=datetime.date(2028, 1, 1))  # fmt: skip
    keep(new, approver)
    new.limits = "not with the name of my street"
    keep(new, approver)
    keep(new, approver)
    withdraw(new, approver, "By telephone")
    assert actions(new) == ["recorded", "changed", "withdrawn"]
    changed, ended = new.events.all()[1:]
    assert changed.details == {"limits": ["", "not with the name of my street"]}
    assert (ended.user, ended.details) == (approver, {"note": "By telephone"})


def test_a_line_of_the_history_cannot_be_changed(consent):
    keep(consent)
    withdraw(consent)
    line = consent.events.last()
    line.action = ConsentEvent.Action.CHANGED
    with pytest.raises(TypeError):
        line.save()


@pytest.mark.parametrize(
    "values",
    [
        {"covers_words": False, "covers_photograph": False},
        {"for_site": False},
        {"given_on": timezone.localdate() + datetime.timedelta(days=2)},
    ],
)
def test_a_consent_to_nothing_or_nowhere_or_from_the_future_is_refused(make_consent, values):
    consent = make_consent(**values)
    with pytest.raises(ValidationError):
        consent.full_clean()


def test_what_it_covers_holds_for_this_site_only_if_that_was_agreed(make_consent):
    assert make_consent().covers("words")
    assert not make_consent(for_site=False, for_print=True).covers("words")
    assert not make_consent(covers_photograph=False).covers("photograph")


def test_it_is_due_on_its_review_date_and_says_so_where_it_is_chosen(make_consent):
    consent = make_consent(review_on=timezone.localdate())
    assert consent.state == State.DUE
    assert consent in Consent.objects.due()
    assert "asked again" in str(consent)
    withdraw(consent)
    assert consent not in Consent.objects.due()
    assert "withdrawn" in str(consent)


def test_what_choosers_show_of_it_never_holds_the_private_name(make_consent):
    assert "Tudur" not in str(make_consent(person_name="Mair Tudur"))


def test_six_years_after_it_was_withdrawn_nothing_personal_is_left(make_consent):
    with time_machine.travel("2020-03-01"):
        consent = make_consent("Gwen", limits="no surname", contact="gwen@example.org")
        keep(consent)
        consent.limits = "nor the village"
        keep(consent)
        Evidence.objects.create(consent=consent, name="form.pdf", content=b"%PDF")
        withdraw(consent, reason="She wrote to us.")
    with time_machine.travel("2026-02-27"):
        retention.purge()
        assert Consent.objects.get(pk=consent.pk).shown_name == "Gwen"
    with time_machine.travel("2026-03-02"):
        retention.purge()
        retention.purge()
    kept = Consent.objects.get(pk=consent.pk)
    personal = [getattr(kept, name) for name in retention.PERSONAL]
    assert personal == [""] * len(personal)
    assert not Evidence.objects.exists()
    assert [event.details for event in kept.events.all()] == [{}] * 3
    assert actions(kept)[-2:] == ["withdrawn", "erased"]
    # What hung on it stays hidden.
    assert kept.is_withdrawn


def test_what_was_not_withdrawn_is_not_emptied(make_consent):
    with time_machine.travel("2010-01-01"):
        consent = make_consent("Gwen")
    retention.purge()
    assert Consent.objects.get(pk=consent.pk).shown_name == "Gwen"
