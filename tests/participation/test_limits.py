"""How much one network may send, whoever claims to be somebody else, and what is told of it."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from participation.abuse import counters, refusals
from participation.clients import network_of
from participation.models import Counter, FormEntry

START = "2026-03-02 10:00:00+00:00"


@pytest.fixture
def clock():
    with time_machine.travel(START, tick=False) as clock:
        yield clock


@pytest.mark.django_db
def test_a_shared_address_is_told_when_to_try_again_and_then_can(
    visitor, english_contact, settings, clock
):
    settings.FORM_BURST = 2
    token = visitor.token(english_contact)
    clock.shift(60)
    for number in range(2):
        visitor.send(english_contact, token=token, message=f"{number}")

    refused = visitor.send(english_contact, token=token, message="another")
    assert refused.status_code == 429
    assert "in 4 minutes" in refused.content.decode()

    clock.shift(4 * 60)
    assert visitor.send(english_contact, token=token, message="another").status_code == 303


@pytest.mark.django_db
def test_after_much_in_an_hour_a_shared_address_is_slowed_but_not_shut_out(
    visitor, english_contact, settings, clock
):
    settings.FORM_BURST, settings.FORM_HOURLY, settings.FORM_SLOW = 5, 5, 1
    token = visitor.token(english_contact)
    clock.shift(4)

    def send(times):
        return [
            visitor.send(english_contact, token=token, message=str(number)).status_code
            for number in range(times)
        ]

    assert send(5) == [303] * 5
    clock.shift(settings.FORM_BURST_SECONDS)
    assert send(2) == [303, 429]
    clock.shift(settings.FORM_BURST_SECONDS)
    assert send(1) == [303]


@pytest.mark.django_db
@pytest.mark.parametrize("proxies", [1, 2])
def test_a_forged_forwarded_address_is_not_believed(visitor, english_contact, settings, proxies):
    settings.FORM_BURST, settings.PROXY_COUNT = 1, proxies
    ours = ", 192.0.2.7" + ", 10.0.0.1" * (proxies - 1)

    def send(number, added):
        headers = {"origin": "http://testserver", "x-forwarded-for": f"203.0.113.{number}{added}"}
        return visitor.send(english_contact, headers=headers, message=str(number)).status_code

    assert [send(number, ours) for number in range(2)] == [303, 429]
    assert send(3, ours.replace("192.0.2.7", "192.0.2.8")) == 303


@pytest.mark.django_db
def test_without_a_proxy_a_forwarded_address_is_not_believed(visitor, english_contact, settings):
    settings.FORM_BURST = 1
    for number, expected in enumerate([303, 429]):
        headers = {"origin": "http://testserver", "x-forwarded-for": f"203.0.113.{number}"}
        answer = visitor.send(english_contact, headers=headers, message=str(number))
        assert answer.status_code == expected


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:ffff::9", "2001:db8:1:2::/64"),
        ("not an address", "not an address"),
    ],
)
def test_an_address_is_counted_with_its_network(address, network):
    assert network_of(address) == network


@pytest.mark.django_db
def test_what_was_refused_is_told_by_form_and_hour_and_by_nothing_else(visitor, english_contact):
    with time_machine.travel(START):
        visitor.send(english_contact, website="robot")
        visitor.send(english_contact, website="robot")
        visitor.send(english_contact, name="=1+1")
        visitor.send(english_contact, name="")

    told = [(refused.form, refused.reason, refused.times) for refused in refusals.refused()]
    assert sorted(told) == [("contact", "formula", 1), ("contact", "robot", 2)]
    assert {f"{refused.hour:%Y-%m-%d %H:%M}" for refused in refusals.refused()} == {
        "2026-03-02 10:00"
    }


@pytest.mark.django_db
def test_a_name_that_is_a_formula_or_an_advertisement_comes_back_with_what_to_do(
    visitor, english_contact
):
    answer = visitor.send(english_contact, name="Cheap pills www.spam.example")
    assert answer.status_code == 422
    assert answer.context["form"].errors["name"] == ["Leave web addresses out here."]
    assert FormEntry.objects.count() == 0


@pytest.mark.django_db
def test_counts_whose_time_is_over_are_forgotten_and_others_go_on():
    counters.count(counters.in_window("old", 60), counters.in_window("new", 3600))
    with time_machine.travel(timezone.now() + timedelta(seconds=61)):
        Counter.objects.filter(ends_at__gt=timezone.now()).update(
            ends_at=timezone.now() + timedelta(hours=1)
        )
        assert counters.forget() == 1
        assert Counter.objects.count() == 1
