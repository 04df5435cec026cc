"""Support, coverage and sheets of paper stand on both pages of a letter, as far as they may."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.documents import get_document_model

from campaigns.models import MediaCoverage, PaperBatch, SupportLetter
from participation.erasures.erasing import erase_person, held, replay
from participation.erasures.exports import as_csv, as_json
from participation.models import SignedLetter

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
SUPPORT = {
    "person": "Nest Rees", "role_cy": "Cadeirydd", "role_en": "Chair", "country_cy": "Cymru",
    "country_en": "Wales", "written_on": "2026-05-03", "language": "cy",
    "text": "Mae angen bysiau.\r\nNawr.",
}  # fmt: skip
AGREED = {"may_be_shown": "on", "permission_note": "told us at a meeting"}


def read(client, page):
    return client.get(page.url_path).content.decode()


def send(client, name, letter, **typed):
    return client.post(reverse(f"{name}:add"), {"pair": letter["en"].translation_key, **typed})


def test_a_letter_of_support_is_shown_in_its_language_once_the_person_agreed(
    admin_client, client, letter
):
    assert (
        "Say how and when"
        in send(
            admin_client, "support_letters", letter, **SUPPORT, may_be_shown="on"
        ).content.decode()
    )
    assert send(admin_client, "support_letters", letter, **SUPPORT).status_code == 302
    assert "Nest Rees" not in read(client, letter["en"])
    SupportLetter.objects.get().delete()
    send(admin_client, "support_letters", letter, **SUPPORT, **AGREED)
    english, welsh = read(client, letter["en"]), read(client, letter["cy"])
    assert "Chair, Wales" in english and "Cadeirydd, Cymru" in welsh
    assert '<div class="flow" lang="cy"><p>Mae angen bysiau.<br>Nawr.</p>' in english
    assert "at a meeting" not in english + welsh


def test_support_is_gathered_before_the_letter_is_out(admin_client, make_letter):
    letter = make_letter(live=False)
    assert not SignedLetter.objects.exists()
    form = admin_client.get(reverse("support_letters:add")).content.decode()
    assert "A letter about buses (not published yet)" in form
    assert send(admin_client, "support_letters", letter, **SUPPORT, **AGREED).status_code == 302
    listed = admin_client.get(reverse("support_letters:index")).content.decode()
    assert "A letter about buses (not published yet)" in listed
    assert SupportLetter.objects.get().pair == letter["cy"].pair


@pytest.fixture
def document():
    """What somebody sent on paper, in the library."""
    return get_document_model().objects.create(
        title="A letter from Bala", file=ContentFile(b"%PDF-1.4", "letter.pdf")
    )


def test_its_document_can_be_had_as_long_as_the_letter_is_shown(client, letter, document):
    support = SupportLetter.objects.create(
        pair=letter["en"].pair, person="Nest Rees", country_cy="Cymru", country_en="Wales",
        written_on=TODAY, language="en", document=document,
    )  # fmt: skip
    address = document.url
    assert client.get(address).status_code in (302, 403, 404)
    support.may_be_shown = True
    support.save()
    assert address in read(client, letter["cy"])
    assert client.get(address).status_code == 200
    for page in letter.values():
        page.unpublish()
    assert client.get(address).status_code != 200


def test_its_writer_can_have_it_erased_with_its_document(letter, document, settings, tmp_path):
    settings.ERASURE_LOG = tmp_path / "erasures.jsonl"
    for email in ("nest@example.org", ""):
        SupportLetter.objects.create(
            pair=letter["en"].pair, person="Nest Rees", email=email, country_cy="Cymru",
            country_en="Wales", written_on=TODAY, language="en", text="Buses.",
            document=document if email else None,
        )  # fmt: skip
    found = held("NEST@example.org")
    assert "A letter from Bala" in as_json(found) and "A letter from Bala" in as_csv(found)
    assert erase_person("nest@example.org")["support_letters"] == 1
    assert SupportLetter.objects.get().email == ""
    assert not get_document_model().objects.exists()


def test_one_that_is_deleted_does_not_come_back_with_a_backup(
    admin_client, letter, document, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.ERASURE_LOG = tmp_path / "erasures.jsonl"
    send(admin_client, "support_letters", letter, **SUPPORT, email="nest@example.org",
         document=document.pk)  # fmt: skip
    support = SupportLetter.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(reverse("support_letters:delete", args=[support.pk]))
    assert not SupportLetter.objects.exists() and not get_document_model().objects.exists()
    # As in the backup.
    support.document = None
    support.save(force_insert=True)
    assert replay(settings.ERASURE_LOG) == {"support_letters": 1}


def test_a_role_is_written_in_both_languages_and_something_is_to_be_read(admin_client, letter):
    typed = {**SUPPORT, "role_cy": "", "text": " "}
    html = send(admin_client, "support_letters", letter, **typed).content.decode()
    assert "write it here as well" in html and "Give the text, or choose a document." in html
    assert not SupportLetter.objects.exists()


def test_coverage_tells_what_is_to_come_and_claims_nothing_that_did_not_appear(client, letter):
    pair = letter["en"].pair
    for days, state, outlet in (
        (-3, "published", "The Herald"), (4, "planned", "Radio Tomorrow"), (-1, "planned", "Never"),
    ):  # fmt: skip
        MediaCoverage.objects.create(
            pair=pair, outlet=outlet, headline=f"Buses in {outlet}", language="en", state=state,
            on=TODAY + datetime.timedelta(days=days), link="https://example.org/",
        )  # fmt: skip
    welsh = read(client, letter["cy"])
    assert '<a href="https://example.org/" hreflang="en" lang="en">Buses in The Herald</a>' in welsh
    assert '<span lang="en">Buses in Radio Tomorrow</span>' in welsh
    assert "Never" not in welsh
    assert welsh.index("Radio Tomorrow") < welsh.index("The Herald")


def test_a_link_is_safe_and_a_number_is_one(admin_client, letter):
    typed = {"outlet": "The Herald", "language": "en", "state": "published", "on": "2026-05-03"}
    for link in ("javascript:alert(1)", "http://example.org/"):
        send(admin_client, "media_coverage", letter, **typed, link=link)
    for number in ("-5", "0"):
        send(admin_client, "paper_batches", letter, day="2026-05-03", place="Bala", number=number)
    assert not MediaCoverage.objects.exists() and not PaperBatch.objects.exists()


def test_paper_counts_on_both_pages_and_says_so(admin_client, admin_user, client, letter, signed):
    signed()
    send(admin_client, "paper_batches", letter, day="2026-05-03", place="Bala", number="24")
    assert PaperBatch.objects.get().counted_by == admin_user
    english, welsh = read(client, letter["en"]), read(client, letter["cy"])
    assert "25 signatures" in english and "24 of them on paper" in english
    assert "25 llofnod" in welsh and "24 ohonynt ar bapur" in welsh
    assert "Next goal: 50" in english
    assert "Bala" not in english + welsh


def test_lists_name_the_letter_in_a_number_of_queries_that_does_not_grow(
    admin_client, letter, django_assert_max_num_queries
):
    pair = letter["en"].pair
    for number in range(1, 12):
        PaperBatch.objects.create(pair=pair, day=TODAY, place=f"Place {number}", number=number)
    assert SignedLetter.objects.count() == 1
    address = reverse("paper_batches:index")
    admin_client.get(address)
    with django_assert_max_num_queries(16):
        html = admin_client.get(address).content.decode()
    assert html.count("A letter about buses") >= 11


def test_editors_keep_support_and_coverage_but_do_not_count(client, editor):
    client.force_login(editor)
    assert client.get(reverse("support_letters:index")).status_code == 200
    assert client.get(reverse("media_coverage:index")).status_code == 200
    assert client.get(reverse("paper_batches:index")).status_code == 302
