"""What a form asks for while very much comes through it, and how people get through."""

import base64
import hashlib
import json
import re
import uuid

import pytest
import time_machine

from participation.abuse.attack import is_under_attack
from participation.models import FormEntry

START = "2026-03-02 10:00:00+00:00"
PAIR = uuid.UUID(int=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock():
    with time_machine.travel(START, tick=False) as clock:
        yield clock


@pytest.fixture
def attacked(settings, clock):
    """Any sending is one too many; the proof is quickly found."""
    settings.FORM_ATTACK_PER_MINUTE = 0
    settings.FORM_PROOF_WORK = 50
    settings.FORM_BURST = 100
    return clock


def challenge_in(response):
    return re.search(r'name="challenge" value="([^"]+)"', response.content.decode())[1]


def solved(challenge):
    coded = challenge.split(":")[0]
    fields = json.loads(base64.urlsafe_b64decode(coded + "=" * (-len(coded) % 4)))
    return next(
        str(number)
        for number in range(fields["most"])
        if hashlib.sha256(f"{fields['salt']}{number}".encode()).hexdigest() == fields["hash"]
    )


@pytest.fixture
def ask(visitor, english_contact, attacked):
    """Send under attack: the answer, and a function that sends again."""
    token = visitor.token(english_contact)
    attacked.shift(4)

    def send(**changes):
        return visitor.send(english_contact, token=token, **changes)

    return send


def test_a_solved_challenge_lets_a_message_through_and_nothing_typed_is_lost(ask):
    asked = ask(message="Still here")
    assert asked.status_code == 429
    assert asked.context["form"].asks_for_work
    assert asked.context["form"]["message"].value() == "Still here"
    assert not asked.cookies

    challenge = challenge_in(asked)
    answer = ask(message="Still here", challenge=challenge, proof=solved(challenge))
    assert answer.status_code == 303
    assert FormEntry.objects.count() == 1


def test_a_solved_challenge_serves_one_message_also_if_its_button_is_pressed_twice(ask):
    challenge = challenge_in(ask())
    worked = {"challenge": challenge, "proof": solved(challenge)}

    assert [ask(**worked).status_code for _ in range(2)] == [303, 303]
    replayed = ask(message="Another", **worked)
    assert replayed.status_code == 429
    assert challenge_in(replayed) != challenge
    assert FormEntry.objects.count() == 1


def test_without_javascript_somebody_waits_a_minute_and_sends_again(ask, attacked):
    first = ask()
    assert "in 1 minute." in first.content.decode()
    challenge = challenge_in(first)

    attacked.shift(30)
    early = ask(challenge=challenge)
    assert early.status_code == 429
    assert challenge_in(early) == challenge, "nobody begins to wait anew"

    attacked.shift(31)
    assert ask(challenge=challenge).status_code == 303
    assert ask(challenge=challenge, message="Another").status_code == 429


@pytest.mark.parametrize("challenge", ["", "made-up", "eyJ4IjoxfQ:signature"])
def test_a_challenge_of_somebody_s_own_is_not_taken(ask, challenge):
    assert ask(challenge=challenge, proof="1").status_code == 429
    assert FormEntry.objects.count() == 0


def test_a_wrong_proof_and_a_challenge_past_its_time_are_not_taken(ask, attacked):
    challenge = challenge_in(ask())
    assert ask(challenge=challenge, proof="wrong").status_code == 429

    attacked.shift(2 * 60 * 60 + 1)
    late = ask(challenge=challenge, proof=solved(challenge))
    assert late.status_code == 429
    assert challenge_in(late) != challenge


def test_in_peace_nobody_is_asked_and_the_page_holds_no_challenge(visitor, english_contact):
    html = visitor.open(english_contact).content.decode()
    assert 'name="challenge"' in html and "proof.js" not in html
    assert not re.search(r'name="challenge" value=', html)
    assert visitor.send(english_contact).status_code == 303


def test_an_attack_begins_above_a_number_and_ends_after_minutes_of_calm(settings, clock):
    settings.FORM_ATTACK_PER_MINUTE = 6

    def send(times):
        return [is_under_attack("sign", PAIR) for _ in range(times)]

    assert send(7) == [False] * 6 + [True]
    assert not is_under_attack("sign", uuid.UUID(int=2)), "another page is at peace"
    for _ in range(3):  # More than a third of the number keeps it on.
        clock.shift(9 * 60)
        assert all(send(3))
    clock.shift(9 * 60)
    assert all(send(2)), "calm, but not for long enough"
    clock.shift(2 * 60)
    assert not any(send(6))


def test_very_much_from_one_domain_of_mail_makes_only_that_domain_prove_itself(settings, clock):
    settings.FORM_DOMAIN_PER_MINUTE = 2
    for number in range(3):
        is_under_attack("sign", PAIR, f"{number}@many.example")
    assert is_under_attack("sign", PAIR, "new@MANY.example")
    assert not is_under_attack("sign", PAIR, "mair@example.org")
