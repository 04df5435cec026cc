"""Writing to the site through its contact form, in either language."""

import re
import uuid

import pytest
import time_machine
from django.core import mail
from django.db import transaction
from django.db.models import ProtectedError
from django.utils import translation

from home.contact import ContactForm
from mail.models import Message
from participation import tokens
from participation.models import Counter, FormEntry
from translation.models import Pair

pytestmark = pytest.mark.django_db


def assert_everything_typed_is_there(response, **typed):
    form = response.context["form"]
    for name, value in typed.items():
        assert form[name].value() == value
    assert typed["message"] in response.content.decode().replace("&#x27;", "'")


def refusals(response):
    return [error.code for error in response.context["form"].non_field_errors().as_data()]


def test_a_message_is_kept_and_its_sender_is_thanked_at_an_address(visitor, welsh_contact):
    response = visitor.send(welsh_contact)

    assert response.status_code == 303
    assert response.headers["Location"] == f"{welsh_contact.url_path}?sent=1"
    entry = FormEntry.objects.get()
    assert entry.pair == welsh_contact.pair
    assert (entry.language, entry.reply_language) == ("cy", "cy")
    assert entry.name == "Gwenllian Prys"
    assert entry.message == "Diolch am y daflen.\nPryd mae’r cyfarfod nesaf?"
    assert visitor.open(welsh_contact, "?sent=1").context["sent"] is True


def test_neither_reading_nor_sending_sets_a_cookie(visitor, english_contact):
    shown = visitor.open(english_contact)
    sent = visitor.send(english_contact)
    refused = visitor.send(english_contact, email="")

    for response in (shown, sent, refused, visitor.open(english_contact, "?sent=1")):
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")
    assert not visitor.client.cookies


def test_the_language_of_the_page_is_chosen_for_the_answer(visitor, contact_pages):
    for language, page in contact_pages.items():
        form = visitor.open(page).context["form"]
        assert form["reply_language"].value() == language


def test_a_message_in_welsh_gets_a_welsh_receipt(visitor, welsh_contact):
    with time_machine.travel("2026-03-01 10:30:00+00:00", tick=True):
        visitor.send(welsh_contact)

    receipt = next(letter for letter in mail.outbox if letter.to == ["gwenllian@example.org"])
    assert receipt.extra_headers["Content-Language"] == "cy"
    assert "1 Mawrth 2026" in receipt.body
    assert "March" not in receipt.body


def test_a_sender_on_the_english_page_can_ask_for_a_welsh_answer(visitor, english_contact):
    visitor.send(english_contact, reply_language="cy")

    receipt = next(letter for letter in mail.outbox if letter.to == ["gwenllian@example.org"])
    assert receipt.extra_headers["Content-Language"] == "cy"
    assert FormEntry.objects.get().language == "en"


def test_the_office_is_told_in_both_languages_with_the_message_once(visitor, welsh_contact):
    visitor.send(welsh_contact)

    letter = next(letter for letter in mail.outbox if letter.to == ["office@example.org"])
    assert letter.extra_headers["Content-Language"] == "cy, en"
    assert letter.reply_to == ["gwenllian@example.org"]
    assert letter.body.count("Diolch am y daflen.") == 1
    assert "gwenllian" not in letter.subject.lower()
    assert f"/admin/form_entries/inspect/{FormEntry.objects.get().pk}/" in letter.body


def test_a_receipt_carries_no_word_of_the_sender_to_an_address_anybody_can_type(
    visitor, english_contact
):
    visitor.send(english_contact, name="Buy now", message="Visit http://spam.example")

    receipt = next(letter for letter in mail.outbox if letter.to == ["gwenllian@example.org"])
    assert "Buy now" not in receipt.subject + receipt.body
    assert "spam.example" not in receipt.subject + receipt.body


def test_a_message_sent_twice_is_kept_once(visitor, english_contact):
    token = visitor.token(english_contact)

    first = visitor.send(english_contact, token=token)
    second = visitor.send(english_contact, token=token)

    assert first.status_code == second.status_code == 303
    assert FormEntry.objects.count() == 1
    assert Message.objects.count() == 2


def test_two_readers_of_one_cached_page_are_both_heard(visitor, english_contact):
    token = visitor.token(english_contact)

    visitor.send(english_contact, token=token, email="one@example.org")
    visitor.send(english_contact, token=token, email="two@example.org")

    assert FormEntry.objects.count() == 2


def test_a_page_kept_in_a_cache_for_half_a_day_still_takes_messages(visitor, english_contact):
    with time_machine.travel("2026-03-01 08:00:00+00:00"):
        token = visitor.token(english_contact)
    with time_machine.travel("2026-03-01 20:00:00+00:00"):
        assert visitor.send(english_contact, token=token).status_code == 303


def test_an_expired_form_comes_back_with_everything_typed_and_can_be_sent(visitor, welsh_contact):
    with time_machine.travel("2026-03-01 08:00:00+00:00"):
        old = visitor.token(welsh_contact)
    with time_machine.travel("2026-03-02 08:00:01+00:00"):
        response = visitor.send(welsh_contact, token=old, message="Neges hir", reply_language="en")

        assert response.status_code == 422
        assert refusals(response) == ["expired"]
        assert FormEntry.objects.count() == 0
        assert_everything_typed_is_there(
            response, name="Gwenllian Prys", message="Neges hir", reply_language="en"
        )
        fresh = re.search(r'name="token" value="([^"]+)"', response.content.decode())[1]
        assert fresh != old
        assert visitor.send(welsh_contact, token=fresh).status_code == 303


@pytest.mark.parametrize("token", ["", "made-up", "eyJub25jZSI6IjEifQ:signature"])
def test_a_form_without_a_token_of_ours_keeps_nothing_and_loses_nothing(
    visitor, english_contact, token
):
    response = visitor.send(english_contact, token=token, message="Still here")

    assert refusals(response) == ["expired"]
    assert FormEntry.objects.count() == 0
    assert_everything_typed_is_there(response, message="Still here")


def test_a_token_of_another_page_or_form_is_not_taken(visitor, english_contact):
    visitor.token(english_contact)
    elsewhere = tokens.issue_token("contact", uuid.uuid4())
    another_form = tokens.issue_token("booking", english_contact.translation_key)

    for token in (elsewhere, another_form):
        assert refusals(visitor.send(english_contact, token=token)) == ["expired"]
    assert FormEntry.objects.count() == 0


def test_a_robot_that_fills_in_the_hidden_field_is_not_kept(visitor, english_contact):
    response = visitor.send(english_contact, website="http://spam.example")

    assert FormEntry.objects.count() == 0
    assert Message.objects.count() == 0
    assert refusals(response) == ["robot"]
    assert response.context["form"]["website"].value() == ""


def test_a_person_taken_for_a_robot_only_has_to_send_again(visitor, english_contact, monkeypatch):
    token = visitor.token(english_contact)
    monkeypatch.setattr(tokens, "QUICKEST", 3)

    hasty = visitor.send(english_contact, token=token, message="Quick")
    assert refusals(hasty) == ["robot"]
    assert_everything_typed_is_there(hasty, message="Quick")
    assert hasty.context["form"]["token"].value() == token

    with time_machine.travel(tokens.time.time() + 4):
        assert visitor.send(english_contact, token=token, message="Quick").status_code == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
        {"referer": "https://elsewhere.example/testserver"},
        {"origin": "http://testserver.elsewhere.example"},
    ],
)
def test_a_form_sent_from_another_website_is_refused(visitor, english_contact, headers):
    response = visitor.send(english_contact, headers=headers, message="Not mine")

    assert response.status_code == 403
    assert refusals(response) == ["origin"]
    assert FormEntry.objects.count() == 0
    assert_everything_typed_is_there(response, message="Not mine")


def test_a_form_sent_from_our_page_by_a_browser_that_only_names_the_page_is_taken(
    visitor, english_contact
):
    headers = {"referer": "http://testserver/en/contact/"}
    assert visitor.send(english_contact, headers=headers).status_code == 303


def test_who_sends_too_often_is_told_in_welsh_and_loses_nothing(visitor, welsh_contact, settings):
    settings.FORM_BURST = 2
    for number in range(2):
        assert visitor.send(welsh_contact, message=f"Neges {number}").status_code == 303

    response = visitor.send(welsh_contact, message="Neges arall")

    assert response.status_code == 429
    assert refusals(response) == ["limit"]
    assert response.headers["Content-Language"] == "cy"
    assert_everything_typed_is_there(response, message="Neges arall")
    assert FormEntry.objects.count() == 2


def test_one_address_that_sends_too_often_keeps_nobody_else_from_sending(
    visitor, english_contact, settings
):
    settings.FORM_BURST = 1
    visitor.send(english_contact)
    assert visitor.send(english_contact).status_code == 429

    visitor.client.defaults["REMOTE_ADDR"] = "192.0.2.7"
    assert visitor.send(english_contact).status_code == 303


def test_changing_address_within_one_ipv6_network_gives_no_further_messages(
    visitor, english_contact, settings
):
    settings.FORM_BURST = 1
    visitor.client.defaults["REMOTE_ADDR"] = "2001:db8:1:2::1"
    assert visitor.send(english_contact).status_code == 303

    visitor.client.defaults["REMOTE_ADDR"] = "2001:db8:1:2:ffff::9"
    assert visitor.send(english_contact).status_code == 429


def test_neither_the_address_of_a_sender_nor_of_their_mail_is_kept_with_the_counts(
    visitor, english_contact
):
    visitor.client.defaults["REMOTE_ADDR"] = "192.0.2.7"
    visitor.send(english_contact)
    visitor.send(english_contact, website="robot")

    names = Counter.objects.values_list("name", flat=True)
    # The network in a few minutes and in an hour, the page and the domain, the receipts to one
    # mailbox, and that a robot was refused.
    assert len(names) == 6
    assert not any("192.0.2" in name or "example" in name for name in names)


def test_a_message_that_is_too_long_comes_back_whole(visitor, english_contact):
    response = visitor.send(english_contact, message="x" * 5001)

    assert response.status_code == 422
    assert "message" in response.context["form"].errors
    assert response.context["form"]["message"].value() == "x" * 5001
    assert FormEntry.objects.count() == 0


def test_line_breaks_count_once_towards_the_length_of_a_message(visitor, english_contact):
    message = "\r\n".join(["x"] * 2500) + "y"  # 5,000 characters as the reader counts them

    assert visitor.send(english_contact, message=message).status_code == 303
    assert len(FormEntry.objects.get().message) == 5000


def test_each_empty_field_says_what_is_missing(visitor, english_contact):
    response = visitor.send(english_contact, name="", email="", message="", reply_language="")

    assert response.status_code == 422
    form = response.context["form"]
    assert set(form.errors) == {"name", "email", "message", "reply_language"}
    for name in form.errors:
        assert f'href="#{form[name].auto_id}"' in response.content.decode()
        assert f'id="{form[name].auto_id}"' in response.content.decode()


@pytest.mark.parametrize(
    "address", ["a@example.org\nBcc: b@example.org", "a@example.org,b@example.org", "a@b@c"]
)
def test_an_address_that_would_add_a_header_is_refused(visitor, english_contact, address):
    response = visitor.send(english_contact, email=address)

    assert "email" in response.context["form"].errors
    assert Message.objects.count() == 0


def test_deleting_both_pages_keeps_what_was_sent_through_them(visitor, contact_pages):
    visitor.send(contact_pages["cy"])

    for page in contact_pages.values():
        page.delete()

    assert FormEntry.objects.get().name == "Gwenllian Prys"
    with pytest.raises(ProtectedError), transaction.atomic():
        Pair.objects.filter(entries__isnull=False).delete()


def test_a_message_without_an_office_to_tell_is_kept_all_the_same(visitor, english_contact):
    english_contact.to_address = ""
    english_contact.save()

    visitor.send(english_contact)

    assert FormEntry.objects.count() == 1
    assert [message.to for message in Message.objects.all()] == ["gwenllian@example.org"]


def test_a_mail_server_that_fails_loses_nothing(visitor, english_contact, settings):
    settings.EMAIL_BACKEND = "tests.mail.backends.FailingBackend"

    assert visitor.send(english_contact).status_code == 303
    assert FormEntry.objects.count() == 1
    assert [message.sent_at for message in Message.objects.all()] == [None, None]


def test_no_log_line_holds_anything_about_a_person(visitor, english_contact, settings, caplog):
    caplog.set_level("DEBUG")
    settings.EMAIL_BACKEND = "tests.mail.backends.FailingBackend"
    visitor.client.defaults["REMOTE_ADDR"] = "192.0.2.7"

    visitor.send(english_contact)
    visitor.send(english_contact, email="not an address")
    visitor.send(english_contact, headers={"origin": "https://elsewhere.example"})
    visitor.send(english_contact, website="robot")

    ours = [
        record
        for record in caplog.records
        if not record.name.startswith(("django.db", "django.template"))
    ]
    text = "\n".join(f"{record.getMessage()} {record.exc_text} {vars(record)}" for record in ours)
    assert ours
    for personal in ("Gwenllian", "gwenllian", "office@example.org", "Diolch", "192.0.2.7"):
        assert personal not in text


def test_an_error_report_leaves_out_what_was_typed(rf, english_contact, monkeypatch):
    request = rf.post(english_contact.url_path, {})
    english_contact.handle_post(request)

    assert request.sensitive_post_parameters == "__ALL__"


def test_every_field_says_where_its_help_and_its_error_stand(rf, english_contact):
    request = rf.get("/")
    form = ContactForm({}, request=request, pair=english_contact.translation_key)

    assert 'aria-invalid="true"' in str(form["email"])
    assert 'aria-describedby="id_email_helptext id_email_error"' in str(form["email"])
    assert 'autocomplete="email"' in str(form["email"])
    assert 'autocomplete="name"' in str(form["name"])


def test_the_browser_neither_cuts_off_nor_complains_in_its_own_language(rf, english_contact):
    form = ContactForm(request=rf.get("/"), pair=english_contact.translation_key)

    assert "maxlength" not in str(form["message"])
    assert not any("required" in str(form[name]) for name in form.fields)


def test_the_form_says_how_long_a_message_is_kept(rf, english_contact, settings):
    settings.ENTRY_RETENTION_DAYS = 90
    form = ContactForm(request=rf.get("/"), pair=english_contact.translation_key)

    with translation.override("en"):
        assert "90 days" in form.privacy_sentence()


def test_nobody_s_mailbox_is_filled_with_receipts_they_did_not_ask_for(english_home, settings):
    import uuid

    from mail.models import Message
    from participation.entries import keep_entry
    from participation.models import FormEntry
    from translation.models import Pair

    pair = Pair.objects.of(english_home)
    for number in range(settings.FORM_RECEIPTS + 2):
        fields = {"language": "en", "reply_language": "en", "name": "A", "message": str(number)}
        keep_entry(
            pair, uuid.uuid4(), page_address="http://x/", email="victim@example.org", **fields
        )
    assert FormEntry.objects.count() == settings.FORM_RECEIPTS + 2
    assert Message.objects.filter(to="victim@example.org").count() == settings.FORM_RECEIPTS
