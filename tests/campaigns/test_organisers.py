"""What organisers can do with signatures, and who may."""

import re

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import ModelLogEntry
from wagtail.users.models import UserProfile

from participation.models import Signature, State

pytestmark = pytest.mark.django_db


@pytest.fixture
def spreadsheet_name(signed):
    signature = signed(reason="Buses\nnow")
    # The form refuses such a name; a paper list may hold one.
    signature.name = "=1+1 Rees"
    signature.save()
    return signature


def test_those_without_the_right_see_no_signature(client, editor, signed):
    signature = signed()
    client.force_login(editor)
    for name in ("index", "inspect", "remove", "delete"):
        args = [] if name == "index" else [signature.pk]
        response = client.post if name in ("remove", "delete") else client.get
        assert response(reverse(f"signatures:{name}", args=args)).status_code == 302
    signature.refresh_from_db()
    assert signature.state == State.CONFIRMED


def test_organisers_find_one_person_and_take_them_away_as_a_safe_spreadsheet(
    admin_client, spreadsheet_name
):
    index = reverse("signatures:index")
    found = admin_client.get(f"{index}?q=gwen%40example.org")
    assert "Rees" in found.content.decode()
    assert "Rees" not in admin_client.get(f"{index}?q=nobody").content.decode()
    assert "Rees" not in admin_client.get(f"{index}?state=pending").content.decode()
    file = b"".join(admin_client.get(f"{index}?export=csv").streaming_content).decode()
    assert "=1+1" in file
    assert ",=1+1" not in file


@pytest.mark.parametrize(
    ("language", "ticked", "not_ticked"),
    [("en", "Ticked", "Not ticked"), ("cy", "Wedi’i dicio", "Heb ei dicio")],
)
def test_one_signature_is_read_in_the_words_of_the_reader(
    admin_client, admin_user, signed, language, ticked, not_ticked
):
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": language})
    signature = signed(wants_updates="on")
    read = admin_client.get(reverse("signatures:inspect", args=[signature.pk])).content.decode()
    values = re.findall(r"<dd>\s*(.*?)\s*</dd>", read, re.DOTALL)
    assert ticked in values and not_ticked in values and "–" in values
    assert not {"True", "False", "None", ""} & set(values)


def test_a_signature_is_removed_with_a_reason_and_cannot_come_back(
    admin_client, signed, sign, letter, client
):
    signature = signed(name_shown="full-name")
    path = reverse("signatures:remove", args=[signature.pk])
    assert (
        "Remove the signature"
        in admin_client.get(reverse("signatures:inspect", args=[signature.pk])).content.decode()
    )
    assert admin_client.post(path, {"reason": ""}).status_code == 200
    admin_client.post(path, {"reason": "Not a person"})

    signature.refresh_from_db()
    assert (signature.state, signature.removed_reason) == (State.REMOVED, "Not a person")
    shown = client.get(letter["en"].url_path)
    assert shown.context["campaign"].count == 0
    assert "Rees" not in shown.content.decode()
    written = len(mail.outbox)
    sign(letter["en"])
    assert (Signature.objects.count(), len(mail.outbox)) == (1, written)


def test_erasing_a_person_leaves_a_line_that_does_not_name_them(admin_client, signed):
    signature = signed()
    path = reverse("signatures:delete", args=[signature.pk])
    assert "1 signature" in admin_client.get(path).content.decode()
    admin_client.post(path)

    signature.refresh_from_db()
    assert (signature.state, signature.email, signature.name) == (State.WITHDRAWN, "", "")
    lines = [(line.label, line.data) for line in ModelLogEntry.objects.all()]
    assert lines
    assert "Rees" not in str(lines) and "gwen@" not in str(lines)
