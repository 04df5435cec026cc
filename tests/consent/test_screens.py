"""Consents in the admin: who sees and does what, and what editors are told."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import GroupPagePermission

from consent.models import Consent, ConsentEvent, Evidence
from consent.record import keep
from consent.withdrawing import withdraw
from tests.consent.conftest import QUOTE, said

pytestmark = pytest.mark.django_db

NAMES = "wagtailsnippets_consent_consent"
LIST = f"{NAMES}:list"
ADD = f"{NAMES}:add"


def at(name, consent):
    return reverse(f"{NAMES}:{name}", args=[consent.pk])


@pytest.fixture
def full(make_consent):
    """A consent with everything private there can be."""
    consent = make_consent("Mair", person_name="Mair Tudur", limits="no street",
                           contact="mair@example.org")  # fmt: skip
    consent.limits = "no street, no school"
    keep(consent)
    Evidence.objects.create(consent=consent, name="proof-7731.pdf", content=b"%PDF-1.7 signed")
    return consent


SECRETS = ("Tudur", "mair@example.org", "no street", "proof-7731")


@pytest.mark.parametrize("name", ["list", "inspect", "history", "choose", "csv", "search"])
def test_an_editor_meets_nothing_private_anywhere(client, editor, full, name):
    client.force_login(editor)
    addresses = {
        "list": reverse(LIST),
        "choose": reverse("wagtailsnippetchoosers_consent_consent:choose"),
        "csv": f"{reverse(LIST)}?export=csv",
        "search": f"{reverse(LIST)}?q=Mair",
    }
    response = client.get(addresses.get(name) or at(name, full))
    assert response.status_code == 200
    text = b"".join(response).decode() if response.streaming else response.content.decode()
    assert "Mair" in text
    assert not [secret for secret in SECRETS if secret in text]


def test_an_editor_does_not_find_a_consent_by_its_private_name(client, editor, approver, full):
    address = f"{reverse(LIST)}?q=Tudur"
    client.force_login(editor)
    assert at("inspect", full) not in client.get(address).content.decode()
    client.force_login(approver)
    assert at("edit", full) in client.get(address).content.decode()


def test_an_editor_can_neither_change_nor_withdraw_nor_open_the_proof(client, editor, full):
    client.force_login(editor)
    for address in (
        at("edit", full),
        at("delete", full),
        reverse("consent:withdraw", args=[full.pk]),
        reverse("consent:evidence", args=[full.pk]),
    ):
        for send in (client.get, client.post):
            response = send(address)
            assert (response.status_code, response.headers.get("Location")) == (
                302,
                reverse("wagtailadmin_home"),
            ), address
    assert not Consent.objects.get(pk=full.pk).is_withdrawn


@pytest.mark.parametrize("who", ["translator", None])
def test_others_meet_no_consent_at_all(client, request, full, who):
    if who:
        client.force_login(request.getfixturevalue(who))
    for address in (
        reverse(LIST),
        at("inspect", full),
        at("edit", full),
        reverse("consent:withdraw", args=[full.pk]),
        reverse("consent:evidence", args=[full.pk]),
    ):
        response = client.get(address)
        assert response.status_code == 302, address
        assert "Tudur" not in response.content.decode()


def test_nobody_deletes_a_consent(client, administrator, full):
    client.force_login(administrator)
    client.post(at("delete", full))
    assert Consent.objects.filter(pk=full.pk).exists()


def test_an_editor_records_a_consent_with_its_proof(client, editor):
    client.force_login(editor)
    response = client.post(
        reverse(ADD),
        {
            "shown_name": "Gwen", "person_name": "Gwenllian Puw", "covers_words": "on",
            "for_site": "on", "given_on": "2026-02-01", "review_on": "2028-02-01",
            "way": "form", "language": "cy",
            "evidence_file": SimpleUploadedFile("form.pdf", b"%PDF-1.7"),
        },
    )  # fmt: skip
    assert response.status_code == 302
    consent = Consent.objects.get()
    assert bytes(consent.evidence.content) == b"%PDF-1.7"
    (line,) = consent.events.all()
    assert (line.action, line.user) == (ConsentEvent.Action.RECORDED, editor)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("form.exe", b"MZ", "Choose a file of one of these kinds"),
        ("form.pdf", b"", "empty"),
        ("form.pdf", b"0" * (10 * 1024 * 1024 + 1), "too large"),
    ],
)
def test_a_proof_nobody_could_open_is_refused_and_the_rest_is_kept(
    client, editor, name, content, says
):
    client.force_login(editor)
    data = {
        "shown_name": "Gwen", "covers_words": "on", "for_site": "on", "given_on": "2026-02-01",
        "review_on": "2028-02-01", "way": "form", "language": "cy",
        "evidence_file": SimpleUploadedFile(name, content),
    }  # fmt: skip
    text = client.post(reverse(ADD), data).content.decode()
    assert says in text
    assert 'value="Gwen"' in text
    assert not Consent.objects.exists()


def test_an_approver_reads_everything_and_the_proof_is_saved_not_shown(client, approver, full):
    client.force_login(approver)
    text = client.get(at("inspect", full)).content.decode()
    assert all(secret in text for secret in SECRETS)
    response = client.get(reverse("consent:evidence", args=[full.pk]))
    assert response.content == b"%PDF-1.7 signed"
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert "no-store" in response.headers["Cache-Control"]


def test_a_change_in_the_form_is_written_to_the_history(client, approver, full):
    client.force_login(approver)
    form = client.get(at("edit", full)).context["form"]
    data = {name: form[name].value() for name in form.fields if name != "evidence_file"}
    data = {name: "on" if value is True else value for name, value in data.items() if value}
    assert client.post(at("edit", full), {**data, "wording": "2026-1"}).status_code == 302
    line = full.events.last()
    assert (line.user, line.details) == (approver, {"wording": ["", "2026-1"]})


def changed(client, consent, **values):
    """What the form of a consent answers to some changes; None stands for a box not ticked."""
    form = client.get(at("edit", consent)).context["form"]
    data = {name: form[name].value() for name in form.fields if name != "evidence_file"}
    data = {name: "on" if value is True else value for name, value in data.items()} | values
    return client.post(at("edit", consent), {name: data[name] for name in data if data[name]})


@pytest.mark.parametrize("box", ["covers_words", "for_site"])
def test_what_readers_are_shown_by_a_consent_is_not_taken_out_of_it_in_silence(
    client, approver, full, make_post, english_index, box
):
    client.force_login(approver)
    page = make_post(english_index, body=[said(full)])
    less = {box: None, "for_print": "on"}
    assert "would no longer cover" in changed(client, full, **less).content.decode()
    assert Consent.objects.get(pk=full.pk).covers("words")
    assert changed(client, full, covers_photograph=None).status_code == 302
    page.unpublish()
    assert changed(client, full, **less, covers_photograph="on").status_code == 302


def test_an_export_is_safe_to_open(client, approver, make_consent):
    make_consent("=cmd|' /C calc'!A0")
    client.force_login(approver)
    response = client.get(f"{reverse(LIST)}?export=csv")
    rows = list(csv.reader(io.StringIO(b"".join(response).decode())))
    assert rows[1][0].startswith("'=cmd")


@pytest.mark.parametrize("state", ["stands", "due", "withdrawn"])
def test_the_list_is_narrowed_by_state(client, editor, make_consent, state):
    consents = {
        "stands": make_consent("Standing"),
        "due": make_consent("Due", review_on="2020-01-01"),
        "withdrawn": make_consent("Gone"),
    }
    withdraw(consents["withdrawn"])
    client.force_login(editor)
    text = client.get(f"{reverse(LIST)}?state={state}").content.decode()
    assert [name for name, one in consents.items() if at("inspect", one) in text] == [state]


def test_a_consent_leads_to_what_it_is_used_on_as_far_as_the_person_may_edit_it(
    client, editor, translator, make_draft, make_post, english_index, consent
):
    post = make_post(english_index, body=[said(consent)])
    client.force_login(editor)
    assert "1 place" in client.get(reverse(LIST)).content.decode()
    text = client.get(at("inspect", consent)).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[post.pk]) in text
    GroupPagePermission.objects.all().delete()
    assert post.title not in client.get(at("inspect", consent)).content.decode()


def test_withdrawing_lists_what_goes_and_takes_one_press(
    client, approver, make_draft, publish_pair, consent
):
    halves = publish_pair(make_draft([said(consent)]))
    client.force_login(approver)
    address = reverse("consent:withdraw", args=[consent.pk])
    text = client.get(address).content.decode()
    for half in halves:
        assert half.title in text
        assert reverse("wagtailadmin_pages:edit", args=[half.pk]) in text
    client.post(address, {"note": "She telephoned."})
    withdrawn = Consent.objects.get(pk=consent.pk)
    assert withdrawn.is_withdrawn
    assert (withdrawn.withdrawn_by, withdrawn.withdrawn_note) == (approver, "She telephoned.")
    client.logout()
    assert QUOTE not in client.get(halves[0].url_path).content.decode()


def test_what_is_due_stands_on_the_first_screen_of_those_who_can_ask(
    client, approver, editor, make_consent
):
    make_consent("Mair")
    client.force_login(approver)
    assert "Consents to ask for again" not in client.get("/admin/").content.decode()
    make_consent("Gwen", review_on="2020-01-01")
    text = client.get("/admin/").content.decode()
    assert "Consents to ask for again" in text
    assert "Gwen" in text
    client.force_login(editor)
    assert "Consents to ask for again" not in client.get("/admin/").content.decode()


@pytest.mark.parametrize("state", ["withdrawn", "due", "stands"])
def test_the_page_editor_says_whose_consent_needs_a_look(
    client, editor, make_draft, make_consent, state
):
    consent = make_consent("Mair", **({"review_on": "2020-01-01"} if state == "due" else {}))
    draft = make_draft([said(consent)])
    draft.save_revision()
    if state == "withdrawn":
        withdraw(consent)
    client.force_login(editor)
    text = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert ("consent was withdrawn: Mair." in text) == (state == "withdrawn")
    assert ("again for this consent: Mair." in text) == (state == "due")
