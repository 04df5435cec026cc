"""One person's data is found, handed out and erased on one screen, by those with the right."""

import json

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from participation.models import Erasure, FormEntry

pytestmark = pytest.mark.django_db

MAIR = "mair@example.org"


@pytest.fixture(autouse=True)
def _log(settings, tmp_path):
    settings.ERASURE_LOG = tmp_path / "erasures.jsonl"


@pytest.fixture
def entry(english_contact):
    return FormEntry.objects.create(
        pair=english_contact.pair, language="cy", reply_language="cy",
        name="=1+1", email=MAIR, message="Bore da",
    )  # fmt: skip


@pytest.fixture
def press(client, administrator, django_capture_on_commit_callbacks):
    """Press a button of the screen as an administrator."""
    client.force_login(administrator)

    def press(action, **typed):
        data = {"email": " Mair@Example.org", "action": action, **typed}
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(reverse("participation_person"), data)

    return press


def test_everything_of_the_person_is_shown_and_nothing_of_them_is_in_an_address(entry, press):
    response = press("find")
    assert "Bore da" in response.content.decode()
    assert response.request["QUERY_STRING"] == ""
    assert "no-store" in response.headers["Cache-Control"]


def test_it_can_be_taken_away_as_data_and_as_a_safe_spreadsheet(entry, press, caplog):
    (message,) = json.loads(press("json").content)["messages"]
    assert (message["name"], message["message"]) == ("=1+1", "Bore da")
    assert ",'=1+1" in press("csv").content.decode()
    assert "mair" not in caplog.text.lower()


def test_it_is_erased_once_somebody_says_they_are_sure(entry, press, administrator):
    assert "you are sure who asks" in press("erase").content.decode()
    assert FormEntry.objects.exists()

    assert press("erase", is_asked="on").url == reverse("participation_person")
    assert not FormEntry.objects.exists()
    assert Erasure.objects.get().by == administrator


def test_without_the_right_nobody_finds_and_nobody_erases(entry, client, approver, administrator):
    client.force_login(approver)
    address = reverse("participation_person")
    assert client.get(address).url == reverse("wagtailadmin_home")

    group = administrator.groups.get()
    group.permissions.remove(group.permissions.get(codename="erase_person"))
    client.force_login(administrator)
    assert "Erase everything" not in client.post(address, {"email": MAIR}).content.decode()
    client.post(address, {"email": MAIR, "action": "erase", "is_asked": "on"})
    assert FormEntry.objects.exists()


def test_a_message_that_is_deleted_by_itself_stays_deleted_too(entry, client, administrator):
    client.force_login(administrator)
    client.post(reverse("form_entries:delete", args=[entry.pk]))
    assert not FormEntry.objects.exists()
    erasure = Erasure.objects.get()
    assert (erasure.what, erasure.thing) == ("messages", str(entry.token))
    assert not ModelLogEntry.objects.filter(label__icontains="mair").exists()
