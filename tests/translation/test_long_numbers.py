"""Numbers too long for any row, in addresses and forms of the desk, of jobs and of mail."""

from http import HTTPStatus
from urllib.parse import quote

import pytest
from django.urls import reverse

from mail.models import Letter, Message
from translation.desk import choices, pieces
from translation.jobs import choosing, drafting
from translation.models import Pair

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]

# Beyond 64 bits; far beyond; beyond what Python reads as a number.
LONG = [digits * length for digits, length in (("9", 20), ("9", 400), ("9", 5000), ("٩", 400))]
# How long the name of a field may be, as Django reads it.
LONGEST_NAME = 1000
LONG_IDS = ["20", "400", "5000", "other-digits"]

with_long = pytest.mark.parametrize("number", LONG, ids=LONG_IDS)


@pytest.fixture
def signed_in(client, administrator):
    client.force_login(administrator)
    return client


@with_long
@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("desk", ()),
        ("desk_segment", ()),
        ("desk_talk", ()),
        ("desk_texts", ()),
        ("machine", ()),
        ("review", ()),
        ("preview_source", ()),
        ("preview_target", ()),
        ("job", ()),
        ("job_prepare", ()),
        ("job_progress", ()),
        ("publish_page", ()),
        ("send_page", ()),
    ],
)
def test_there_is_nothing_at_an_address_with_a_long_number(signed_in, number, name, rest):
    address = reverse(f"translation:{name}", args=[1234567, *rest]).replace("1234567", number)
    for answer in (signed_in.get(address), signed_in.post(address)):
        assert answer.status_code in (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED)


@with_long
def test_there_is_no_sheet_of_a_long_number(signed_in, number):
    address = reverse("translation:job_quote", args=[1234567, "csv"]).replace("1234567", number)
    assert signed_in.get(address, follow=True).status_code == HTTPStatus.NOT_FOUND


@with_long
@pytest.mark.parametrize("name", ["send_record", "publish_record"])
def test_there_is_no_record_of_a_long_number(signed_in, number, name):
    address = reverse(f"translation:{name}", args=["people", "person", number])
    assert signed_in.get(address).status_code == HTTPStatus.NOT_FOUND


@with_long
@pytest.mark.parametrize("name", ["message", "test", "restore"])
def test_there_is_no_mail_of_a_long_number(signed_in, number, name):
    address = reverse(f"mail:{name}", args=[1234567]).replace("1234567", number)
    assert signed_in.get(address).status_code == HTTPStatus.NOT_FOUND


@with_long
@pytest.mark.parametrize("deed", ["resolve", "reopen"])
def test_there_is_no_comment_of_a_long_number(client, translator, post, send, number, deed):
    client.force_login(translator)
    address = reverse("translation:desk_talk", args=[send(post).pk])
    assert client.post(address, {deed: number}).status_code == HTTPStatus.NOT_FOUND


@with_long
def test_there_is_no_line_of_history_of_a_long_number(client, translator, post, send, number):
    client.force_login(translator)
    address = reverse("translation:desk_texts", args=[send(post).pk])
    assert client.post(address, {"change": number}).status_code == HTTPStatus.NOT_FOUND


@with_long
def test_a_text_of_a_long_number_is_given_back(client, translator, post, send, number):
    client.force_login(translator)
    translation = send(post)
    address = reverse("translation:desk_segment", args=[translation.pk])
    for key in (f"{number}-{number}", f"1-{number}", f"{number}-1"):
        answer = client.post(address, {"key": key, "text": "Geiriau"})
        assert answer.status_code == HTTPStatus.GONE
        # Django refuses the name of a field as long as that.
        if len(quote(key)) < LONGEST_NAME:
            desk = reverse("translation:desk", args=[translation.pk])
            answer = client.post(desk, {f"t-{key}": "Geiriau"}, follow=True)
            assert "Geiriau" in answer.content.decode()


@with_long
def test_a_file_of_a_long_number_cannot_be_chosen(
    client, translator, english_index, make_post, document, send, number
):
    client.force_login(translator)
    body = [("document", {"title": "The report", "document": document})]
    translation = send(make_post(english_index, body=body))
    finder = pieces.finder_of(translation)
    choice = choices.all_of(translation, finder, translator)[0]
    address = reverse("translation:desk_segment", args=[translation.pk])
    answer = client.post(address, {"key": choice.key, "text": number})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY


@with_long
@pytest.mark.parametrize(
    "given",
    [
        {"action": "drop"},
        {"action": "item_again"},
        {"action": "translator"},
        {"action": "remind"},
    ],
    ids=lambda given: given["action"],
)
def test_a_job_has_nothing_of_a_long_number(signed_in, editor, translator, post, number, given):
    chosen = choosing.choose(editor, choosing.of_keys([Pair.objects.of(post).pk]))
    job = drafting.start(editor, chosen)
    job.state, job.translator = job.State.OUT, translator
    job.save()
    fields = {**given, "item": [number], "translator": number}
    answer = signed_in.post(reverse("translation:job", args=[job.pk]), fields)
    assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR
    job.refresh_from_db()
    assert (job.items.count(), job.translator) == (1, translator)


@with_long
def test_a_draft_of_a_job_has_nothing_of_a_long_number(signed_in, editor, post, number):
    chosen = choosing.choose(editor, choosing.of_keys([Pair.objects.of(post).pk]))
    job = drafting.start(editor, chosen)
    address = reverse("translation:job_prepare", args=[job.pk])
    for action in ("remove", "save", "send"):
        fields = {"action": action, "item": [number], "title": "A job", "translator": number}
        answer = signed_in.post(address, fields)
        assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR
    assert drafting.being_prepared().get().items.count() == 1
    put = {"pair": [post.translation_key], "job": number}
    assert signed_in.post(reverse("translation:job_choose"), put).status_code == HTTPStatus.FOUND


@with_long
@pytest.mark.parametrize(
    "name",
    [
        "translation:list",
        "translation:jobs",
        "translation:labels",
        "translation:parity",
        "outgoing_mail:index",
        "wagtailsnippets_mail_letter:list",
    ],
)
def test_a_list_passes_over_long_numbers(signed_in, number, name):
    asked = dict.fromkeys(("p", "translator", "owner", "label", "kind", "show", "state"), number)
    assert signed_in.get(reverse(name), asked).status_code == HTTPStatus.OK


@with_long
@pytest.mark.parametrize(
    ("app", "model"), [("wagtailcore", "page"), ("people", "person")], ids=["pages", "records"]
)
def test_nothing_of_a_long_number_goes_into_a_job(signed_in, number, app, model):
    address = reverse("wagtail_bulk_action", args=[app, model, "send_to_translator"])
    for answer in (
        signed_in.get(f"{address}?id={number}"),
        signed_in.post(f"{address}?id={number}"),
    ):
        assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR


@with_long
def test_a_label_of_a_long_number_is_passed_over(signed_in, number):
    fields = {f"t-labels.topic.{number}.name": "Pwnc", f"s-labels.topic.{number}.name": "Topic"}
    answer = signed_in.post(reverse("translation:labels"), fields)
    assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR


@with_long
def test_nobody_words_a_letter_of_a_long_number(signed_in, number):
    letter = Letter.objects.registered().first()
    address = reverse("wagtailsnippets_mail_letter:edit", args=[letter.pk])
    address = address.replace(f"/{letter.pk}/", f"/{number}/")
    assert signed_in.get(address).status_code == HTTPStatus.NOT_FOUND
    assert not Message.objects.exists()
