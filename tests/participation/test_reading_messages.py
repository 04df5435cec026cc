"""Who may read what people sent, and what leaves in a spreadsheet."""

import csv
import io

import pytest
from django.contrib.auth.models import Permission
from django.urls import NoReverseMatch, reverse
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from mail.models import Message
from participation.models import FormEntry
from translation.past.spreadsheets import safe_cell

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(english_contact):
    return FormEntry.objects.create(
        pair=english_contact.pair, language="cy", reply_language="cy",
        name="=HYPERLINK(\"http://spam.example\")", email="gwenllian@example.org",
        message="Bore da\x0b",
    )  # fmt: skip


@pytest.fixture
def addresses(entry):
    """Every address at which a message, or a mail about it, could be met."""
    entries = reverse("form_entries:index")
    mails = reverse("outgoing_mail:index")
    return [
        entries,
        f"{entries}?export=csv",
        f"{entries}?export=xlsx",
        f"{entries}?q=gwenllian",
        reverse("form_entries:index_results"),
        reverse("form_entries:inspect", args=[entry.pk]),
        reverse("form_entries:delete", args=[entry.pk]),
        mails,
        f"{mails}?export=csv",
        reverse("outgoing_mail:index_results"),
    ]


@pytest.mark.parametrize("who", ["editor", "translator", "approver"])
def test_those_without_the_right_are_refused_at_each_address(request, client, addresses, who):
    client.force_login(request.getfixturevalue(who))

    for address in addresses:
        response = client.get(address)
        if address.startswith(f"{reverse('form_entries:index')}?export"):
            assert response.status_code == 403, address
        else:
            assert response.status_code == 302, address
            assert response.headers["Location"] == reverse("wagtailadmin_home")
    client.post(addresses[6])
    assert FormEntry.objects.count() == 1
    assert reverse("form_entries:index") not in client.get("/admin/").content.decode()


def test_somebody_who_is_not_signed_in_is_refused_at_each_address(client, addresses):
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 302
        assert response.headers["Location"].startswith(reverse("wagtailadmin_login"))


def test_an_administrator_reads_every_address(client, administrator, addresses):
    client.force_login(administrator)

    for address in addresses:
        assert client.get(address).status_code == 200, address


def test_the_right_to_read_does_not_give_the_right_to_delete(client, make_user, entry):
    reader = make_user("reader")
    rights = ["view_formentry", "access_admin"]
    reader.user_permissions.set(Permission.objects.filter(codename__in=rights))
    client.force_login(reader)

    assert client.get(reverse("form_entries:inspect", args=[entry.pk])).status_code == 200
    client.post(reverse("form_entries:delete", args=[entry.pk]))
    assert FormEntry.objects.count() == 1


@pytest.mark.parametrize("action", ["add", "edit", "copy", "history", "usage"])
def test_there_is_no_address_at_which_a_message_can_be_written_or_changed(action):
    for name in ("form_entries", "outgoing_mail"):
        with pytest.raises(NoReverseMatch):
            reverse(f"{name}:{action}", args=[] if action == "add" else [1])


def test_deleting_a_message_leaves_nothing_about_its_sender_in_the_log(
    client, administrator, entry
):
    client.force_login(administrator)
    client.post(reverse("form_entries:delete", args=[entry.pk]))

    assert FormEntry.objects.count() == 0
    for log in ModelLogEntry.objects.all():
        assert "HYPERLINK" not in f"{log.label} {log.data}"
        assert "gwenllian" not in f"{log.label} {log.data}"


def test_a_message_is_read_with_its_lines_and_without_its_markup(client, administrator, entry):
    FormEntry.objects.update(message="Bore da\n\n<script>alert(1)</script>\nHwyl")
    client.force_login(administrator)
    html = client.get(reverse("form_entries:inspect", args=[entry.pk])).content.decode()

    assert "<p>Bore da</p>" in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>Hwyl" in html
    assert 'href="mailto:gwenllian@example.org"' in html


def test_messages_are_found_by_language_and_date(client, administrator, entry):
    client.force_login(administrator)
    address = reverse("form_entries:index_results")

    def found(query):
        return "HYPERLINK" in client.get(f"{address}?{query}").content.decode()

    assert found("language=cy")
    assert not found("language=en")
    assert not found("reply_language=en")
    assert found(f"created_at_from={entry.created_at:%Y-%m-%d}")
    assert not found("created_at_to=2020-01-01")


def test_a_spreadsheet_of_messages_runs_nothing_when_it_is_opened(client, administrator, entry):
    client.force_login(administrator)
    address = reverse("form_entries:index")

    response = client.get(f"{address}?export=csv")
    rows = list(csv.reader(io.StringIO(b"".join(response.streaming_content).decode())))
    workbook = load_workbook(
        io.BytesIO(b"".join(client.get(f"{address}?export=xlsx").streaming_content))
    )
    cells = [cell for row in workbook.active.iter_rows() for cell in row]

    assert '\'=HYPERLINK("http://spam.example")' in rows[1]
    assert "Bore da" in rows[1]
    assert not any(cell.data_type == "f" for cell in cells)


@pytest.mark.parametrize(
    "text", ["=1+1", "+44 1234", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\x0b=1", "＝1"]
)
def test_a_cell_that_looks_like_a_formula_is_made_text(text):
    assert safe_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["Mair", "a = b", "", "’sdim ots"])
def test_any_other_cell_is_left_as_it_was_written(text):
    assert safe_cell(text) == text


def test_the_list_of_mails_shows_where_they_are_but_never_their_text(client, administrator):
    Message.objects.create(
        to="a@example.org", subject="Reset", body="secret link", language="cy", attempts=8
    )
    client.force_login(administrator)
    mails = reverse("outgoing_mail:index")

    html = client.get(f"{mails}?state=given_up").content.decode()
    assert "Could not be sent" in html
    assert "secret link" not in html
    assert "a@example.org" not in client.get(f"{mails}?state=sent").content.decode()
