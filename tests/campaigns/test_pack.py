"""The delivery pack: both languages whole, the numbers, nobody who did not choose to be seen."""

import hashlib

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from campaigns.models import PaperBatch
from campaigns.pack.tallies import tally
from participation.models import Signature


def test_nobody_can_be_picked_out_of_a_small_group():
    assert tally({"Gwent": 9, "Powys": 5, "Môn": 3, "Conwy": 2}) == (
        [("Gwent", 9), ("Powys", 5)], 5,
    )  # fmt: skip
    assert tally({"Gwent": 9, "Powys": 5, "Môn": 2}) == ([("Gwent", 9)], 7)
    assert tally({"Gwent": 2, "Powys": 1}) == ([], 3)
    assert tally({}) == ([], 0)


@pytest.fixture
def pack(letter, signed):
    """The address of a pack; two signers show something of their name, and one nothing."""
    signed(letter["en"], email="full@example.org", name="Nest Full Rees", name_shown="full-name")
    signed(letter["cy"], email="first@example.org", name="Gwen Hidden", name_shown="first-name")
    signed(letter["en"], email="none@example.org", name="Secret Somebody")
    PaperBatch.objects.create(pair=letter["en"].pair, day="2026-05-03", place="Bala", number=7)
    return reverse("delivery_pack", args=[letter["en"].translation_key])


@pytest.mark.django_db
def test_it_has_both_languages_the_numbers_and_only_who_chose_to_be_seen(admin_client, pack):
    html = admin_client.get(pack).content.decode()
    welsh, english = html.split('<section class="pack__half" lang="en"')
    assert "Annwyl Weinidog" in welsh and "Llofnodion ar bapur" in welsh
    assert "Dear Minister" in english and "<dd>10</dd>" in english and "<dd>7</dd>" in english
    for half in (welsh, english):
        assert "Nest Full Rees" in half and "Gwen" in half
        assert "Hidden" not in half and "Secret" not in half and "@" not in half


@pytest.mark.django_db
def test_its_checksum_is_that_of_its_text_and_tells_when_something_changes(admin_client, pack):
    text = admin_client.get(f"{pack}text/").content
    checksum = hashlib.sha256(text).hexdigest()
    assert checksum in admin_client.get(pack).content.decode()
    noted = admin_client.post(pack, follow=True).content.decode()
    assert "This is the pack that was noted on" in noted
    entry = PageLogEntry.objects.get(action="campaigns.note_pack")
    assert entry.data == {"checksum": checksum, "count": 10}
    Signature.objects.filter(email="full@example.org").delete()
    assert "Something has changed" in admin_client.get(pack).content.decode()


@pytest.mark.django_db
def test_it_is_for_those_who_may_take_signatures_away(client, editor, pack):
    client.force_login(editor)
    for address in (pack, f"{pack}text/", reverse("delivery_packs")):
        assert client.get(address).status_code == 302
    assert client.post(pack).status_code == 302
    assert not PageLogEntry.objects.filter(action="campaigns.note_pack").exists()
