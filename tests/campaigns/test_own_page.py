"""What a signer can see and do without an account, by a signed link."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.urls import reverse
from django.utils import timezone, translation

from participation.models import Signature, SignatureConsent, State
from participation.signatures.links import Purpose, token_for
from tests.campaigns.conftest import link_of

pytestmark = pytest.mark.django_db


def test_a_signer_sees_what_is_held_and_nobody_keeps_the_page(signed, follow):
    signed(reason="My bus is gone.")
    response = follow()
    html = response.content.decode()
    for held in ("Nest Rees", "gwen@example.org", "My bus is gone.", "I agree that you keep"):
        assert held in html
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["Referrer-Policy"] == "strict-origin"
    assert response.headers["X-Robots-Tag"] == "noindex"


def test_a_signer_takes_away_all_that_is_held(signed, client):
    signed()
    response = client.get(f"{link_of(mail.outbox[-1])}?download=1")
    held = json.loads(response.content)
    assert held["Name"] == "Nest Rees"
    assert held["consents"][0]["text"].startswith("I agree that you keep")


def test_a_signer_decides_whether_their_name_is_shown(signed, follow, letter, client):
    signed()
    assert "Nest" not in client.get(letter["cy"].url_path).content.decode()

    follow(send={"action": "change", "name_shown": "first-name", "reason": ""})
    html = client.get(letter["cy"].url_path).content.decode()
    assert "Nest" in html
    assert "Rees" not in html

    follow(send={"action": "change", "name_shown": "nothing", "reason": ""})
    assert "Nest" not in client.get(letter["cy"].url_path).content.decode()
    shown = SignatureConsent.objects.get(wording__code="first-name")
    assert shown.withdrawn_at is not None


def test_what_is_withdrawn_is_gone_and_can_be_signed_again(signed, follow, sign, letter, client):
    signature = signed()
    assert follow(send={"action": "withdraw"}).status_code == 200

    signature.refresh_from_db()
    assert signature.state == State.WITHDRAWN
    assert not (signature.name or signature.email or signature.email_hash or signature.reason)
    assert not SignatureConsent.objects.filter(withdrawn_at=None).exists()
    assert client.get(letter["en"].url_path).context["campaign"].count == 0
    assert follow().status_code == 404

    sign(letter["en"])
    assert Signature.objects.filter(state=State.PENDING).count() == 1


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_forged_link_leads_to_a_page_that_says_so(language, client):
    with translation.override(language):
        path = reverse("own_signature", args=["0" * 32 + ":abc:def"])
    response = client.get(path)
    assert response.status_code == 404
    assert f'<html lang="{language}"' in response.content.decode()


def test_a_link_to_confirm_ends_after_seven_days_and_opens_no_own_page(
    letter, sign, follow, client
):
    sign(letter["en"])
    signature = Signature.objects.get()
    token = token_for(signature, Purpose.CONFIRM)
    with translation.override("en"):
        assert client.get(reverse("own_signature", args=[token])).status_code == 404
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert follow().status_code == 404
        assert follow(send={}).status_code == 404
    assert Signature.objects.get().state == State.PENDING


def test_a_form_of_another_website_changes_nothing(signed, client):
    signed()
    path = link_of(mail.outbox[-1])
    response = client.post(path, {"action": "withdraw"}, headers={"origin": "https://bad.example"})
    assert response.status_code == 403
    assert Signature.objects.get().state == State.CONFIRMED
