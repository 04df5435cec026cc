"""Signing an open letter: one person, one signature, in whichever language."""

import pytest
import time_machine
from django.core import mail
from django.db import IntegrityError
from django.utils import timezone

from consent.models import Wording
from participation.addresses import canonical, email_hash
from participation.models import Signature, SignatureConsent, State
from participation.signatures import keeping
from participation.signatures.wordings import WORDINGS

pytestmark = pytest.mark.django_db


def test_a_signature_waits_for_its_person_and_counts_in_both_languages(
    letter, sign, follow, client
):
    response = sign(letter["cy"])

    assert response.status_code == 303
    assert response.headers["Location"].endswith("?sent=1#sign")
    signature = Signature.objects.get()
    assert (signature.state, signature.language) == (State.PENDING, "cy")
    assert signature.pair_id == letter["cy"].translation_key
    assert mail.outbox[-1].extra_headers["Content-Language"] == "cy"
    assert client.get(letter["en"].url_path).context["campaign"].count == 0

    opened = follow()
    assert "Nest Rees" in opened.content.decode()
    assert Signature.objects.get().state == State.PENDING

    thanked = follow(send={})
    assert thanked.status_code == 303
    assert Signature.objects.get().state == State.CONFIRMED
    counts = [client.get(page.url_path).context["campaign"].count for page in letter.values()]
    assert counts == [1, 1]


def test_nothing_is_ticked_beforehand_and_nothing_kept_without_agreement(letter, sign, client):
    form = client.get(letter["en"].url_path).context["form"]
    ticks = ("agrees", "wants_updates", "for_organisation")
    assert not any(form[name].value() for name in ticks)
    assert form["name_shown"].value() == "nothing"

    response = sign(letter["en"], agrees=None, reason="My bus is gone.")
    assert response.status_code == 422
    assert response.context["form"]["reason"].value() == "My bus is gone."
    assert "Tick the box if you agree" in response.content.decode()
    assert not Signature.objects.exists()


def test_what_was_agreed_to_is_kept_in_the_words_people_saw(letter, sign, monkeypatch):
    sign(letter["en"], name_shown="full-name", wants_updates="on")
    given = SignatureConsent.objects.values_list("wording__code", flat=True)
    assert set(given) == {"sign", "updates", "full-name"}

    monkeypatch.setitem(WORDINGS, "sign", {"en": "I agree.", "cy": "Rwy’n cytuno."})
    sign(letter["en"], email="other@example.org")
    versions = Wording.objects.filter(code="sign").values_list("version", "text_en")
    assert [version for version, _text in versions] == [1, 2]
    first = Signature.objects.get(email="gwen@example.org").consents.get(wording__code="sign")
    assert first.wording.text_en.startswith("I agree that you keep a record")
    with pytest.raises(TypeError):
        first.wording.save()


def test_nobody_can_find_out_who_has_signed(letter, sign, follow):
    new = sign(letter["en"])
    pending = sign(letter["en"], name="Somebody Else")
    follow(send={})
    confirmed = sign(letter["en"])

    answers = {(one.status_code, one.headers["Location"]) for one in (new, pending, confirmed)}
    assert len(answers) == 1
    assert Signature.objects.get().name == "Nest Rees"


def test_the_link_is_sent_again_to_whoever_asks_but_not_without_end(letter, sign, follow):
    with time_machine.travel("2026-03-01 10:00:00+00:00") as moment:
        letter["en"].deadline = timezone.localdate()
        letter["en"].save()
        for _again in range(8):
            sign(letter["en"])
            sign(letter["en"])
            moment.shift(3601)
    assert len(mail.outbox) == keeping.MOST_BEFORE_CONFIRMING
    assert {message.subject for message in mail.outbox} == {"Confirm your signature"}


def test_who_has_signed_gets_the_way_to_their_own_page_instead(letter, signed, sign):
    signed()
    with time_machine.travel(timezone.now() + 2 * keeping.AGAIN_AFTER[State.CONFIRMED]):
        sign(letter["en"])
    assert mail.outbox[-1].subject == "You have signed this letter already"
    assert Signature.objects.count() == 1


def test_one_mailbox_signs_once_and_two_people_are_never_taken_for_one():
    assert canonical(" Gwen.Rees+list@GoogleMail.com ") == "gwenrees@gmail.com"
    assert canonical("gwen.rees+a@example.org") == "gwen.rees+a@example.org"
    assert canonical("gwen.rees@outlook.com") != canonical("gwenrees@outlook.com")


def test_the_database_itself_refuses_a_second_signature(signed):
    first = signed()
    with pytest.raises(IntegrityError):
        Signature.objects.create(
            pair=first.pair, language="en", email_hash=email_hash("GWEN@example.org")
        )


def test_a_closed_letter_takes_no_signature(make_letter, client):
    page = make_letter(closes_in=-1)["en"]
    shown = client.get(page.url_path)
    assert shown.context["form"] is None
    assert client.post(page.url_path, {"name": "Nest"}).status_code == 403
    assert not Signature.objects.exists()


def test_an_organisation_is_named_only_by_somebody_who_may(letter, sign, signed, client):
    refused = sign(letter["en"], for_organisation="on")
    assert "organisation" in refused.context["form"].errors

    signed(for_organisation="on", organisation="Cylch y Garreg", name_shown="full-name")
    html = client.get(letter["en"].url_path).content.decode()
    assert "Cylch y Garreg" in html
    assert "Nest" not in html


def test_neither_reading_nor_signing_sets_a_cookie(letter, sign, client):
    sent = sign(letter["en"])
    shown = client.get(letter["en"].url_path)
    assert not sent.cookies and not shown.cookies
    assert "Cookie" not in shown.headers.get("Vary", "")
