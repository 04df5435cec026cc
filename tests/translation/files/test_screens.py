"""Files out and back by hand: a translator, an editor, and somebody without an account."""

from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import GroupPagePermission
from wagtail_localize.models import Translation

from mail.models import Message
from tests.translation.files.edited import with_targets
from tests.translation.vocabulary import block_of, sample
from translation.desk import pieces
from translation.files import bundle, formats, handing_over, outgoing
from translation.models import Delivery, Handover, SegmentChange, SegmentComment, TextNotice

pytestmark = pytest.mark.django_db


@pytest.fixture
def job(send_job, posts):
    return send_job(*posts[:2])


@pytest.fixture
def translations(job):
    keys = job.items.order_by("position").values_list("pair", flat=True)
    found = Translation.objects.filter(source__object_id__in=keys)
    return {one.source.object_id: one for one in found}


@pytest.fixture
def one(posts, translations):
    return translations[posts[0].translation_key]


@pytest.fixture
def address(job, editor):
    """The address of a translator without an account, and its job."""
    until = timezone.now() + timedelta(days=2)
    _handover, token = handing_over.hand_over(job, editor, "Mair Rhys", until)
    with translation.override("en"):
        return reverse("translate_by_file", args=[token])


def upload(data, name="back.xlf"):
    return SimpleUploadedFile(name, data)


def translated(one, **by_path):
    document = outgoing.document_of(one)
    return formats.FORMATS["xliff1"].write(with_targets(document, one, by_path))


def title_of(one):
    return next(entry.saved_text for entry in pieces.entries(one) if entry.path == "title")


def test_a_translator_takes_a_file_out_brings_it_back_and_undoes_it(client, translator, one):
    client.force_login(translator)
    screen = reverse("translation:files", args=[one.pk])
    file = client.get(screen, {"kind": "xliff1"})
    assert file["Content-Disposition"].startswith("attachment")
    assert formats.read(file.content)[0].original == str(one.source.object_id)
    answer = client.post(screen, {"file": upload(translated(one, title="Afon"))}, follow=True)
    assert "Afon" in answer.content.decode()
    assert title_of(one) == ""
    delivery = Delivery.objects.get()
    here = reverse("translation:delivery", args=[delivery.pk])
    seen = answer.context["seen"]
    client.post(here, {"action": "take", "seen": seen})
    assert title_of(one) == "Afon"
    client.post(here, {"action": "undo"})
    assert title_of(one) == ""


def test_a_whole_job_is_one_zip_with_previews(client, translator, job):
    client.force_login(translator)
    answer = client.get(reverse("translation:job_files", args=[job.pk]), {"kind": "xlsx"})
    names = ZipFile(BytesIO(answer.content)).namelist()
    assert sum(name.endswith(".xlsx") for name in names) == 2
    assert sum(name.endswith("preview.html") for name in names) == 2
    archive = ZipFile(BytesIO(answer.content))
    page = archive.read(next(name for name in names if name.endswith("preview.html"))).decode()
    assert "<base href=" in page
    assert "<script" not in page
    assert len(formats.read(answer.content)) == 2


def test_a_file_that_cannot_be_used_is_answered_with_a_sentence(client, translator, one):
    client.force_login(translator)
    screen = reverse("translation:files", args=[one.pk])
    answer = client.post(screen, {"file": upload(b"<xliff>")})
    assert answer.context["upload_form"].errors["file"]
    assert not Delivery.objects.exists()


def test_nobody_else_gets_at_files(client, make_user, one, job):
    client.force_login(make_user("stranger", "Moderators"))
    assert client.get(reverse("translation:files", args=[one.pk])).status_code in (302, 403, 404)
    assert client.get(reverse("translation:job_files", args=[job.pk])).status_code in (
        302,
        403,
        404,
    )


def test_a_whole_job_is_done_by_file_without_an_account(address, editor, one, client, job):
    outside = Client()
    page = outside.get(address)
    assert page.status_code == 200
    assert page["Referrer-Policy"] == "no-referrer"
    assert not page.cookies
    files = outside.get(address, {"kind": "xliff1"})
    assert len(formats.read(files.content)) == 2
    sent = outside.post(
        address, {"action": "upload", "file": upload(translated(one, title="Afon"))}
    )
    assert sent.status_code == 302
    delivery = Delivery.objects.get()
    assert (delivery.user, delivery.user_name) == (None, "Mair Rhys")
    assert "back.xlf" in TextNotice.objects.get(person=editor).note
    assert title_of(one) == ""
    client.force_login(editor)
    here = reverse("translation:delivery", args=[delivery.pk])
    seen = client.get(here).context["seen"]
    client.post(here, {"action": "take", "seen": seen})
    assert title_of(one) == "Afon"
    line = SegmentChange.objects.get(pair=one.source.object_id, path="title")
    assert (line.user, line.user_name) == (None, "Mair Rhys")
    with translation.override("en"):
        shown = outside.get(address).content.decode()
    assert "Taken over" in shown


def test_a_comment_from_outside_reaches_those_who_take_part(address, one):
    words = {"action": "comment", "page": str(one.pk), "text": "Pa afon?"}
    assert Client().post(address, words).status_code == 302
    comment = SegmentComment.objects.get()
    assert (comment.text, comment.user, comment.user_name) == ("Pa afon?", None, "Mair Rhys")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_address_serves_in_both_languages(address, language):
    page = Client().get(address.replace("/en/", f"/{language}/", 1), follow=True)
    with translation.override(language):
        assert f'<html lang="{language}"' in page.content.decode()


def test_a_forged_address_leads_nowhere(address):
    for forged in (address[:-3] + "x/", address.replace(":", ":x", 1)):
        answer = Client().get(forged)
        assert answer.status_code == 404
        assert "h1" in answer.content.decode()


def test_an_address_that_is_too_old_or_taken_back_serves_nothing(address, one):
    handover = Handover.objects.get()
    handing_over.revoke(handover)
    assert Client().get(address, {"kind": "xliff1"}).status_code == 410
    Handover.objects.update(revoked_at=None, expires_at=timezone.now())
    file = {"action": "upload", "file": upload(translated(one, title="Afon"))}
    assert Client().post(address, file).status_code == 410
    assert not Delivery.objects.exists()


def test_an_address_is_kept_as_a_digest_alone(address):
    handover = Handover.objects.get()
    token = address.rstrip("/").rpartition("/")[2]
    assert handover.token_hash not in token
    assert token.partition(":")[0] not in str(vars(handover))


def test_an_address_is_not_for_machines(address, monkeypatch):
    monkeypatch.setitem(handing_over.MOST, "upload", 2)
    answers = [Client().post(address, {"action": "upload"}).status_code for _time in range(3)]
    assert answers == [422, 422, 429]


def test_an_editor_makes_an_address_and_takes_it_back(client, editor, job):
    client.force_login(editor)
    screen = reverse("translation:job_files", args=[job.pk])
    until = timezone.localdate() + timedelta(days=3)
    answer = client.post(screen, {"action": "hand_over", "name": "Mair", "until": until})
    address = answer.context["new_address"]
    assert Client().get(address).status_code == 200
    client.post(screen, {"action": "revoke", "handover": Handover.objects.get().pk})
    assert Client().get(address).status_code == 410


def test_an_address_can_be_mailed_to_the_translator_when_it_is_made(
    client, editor, job, settings, mailoutbox, caplog, django_capture_on_commit_callbacks
):
    client.force_login(editor)
    screen = reverse("translation:job_files", args=[job.pk])
    until = timezone.localdate() + timedelta(days=3)
    form = {"action": "hand_over", "name": "Mair", "until": until, "email": "mair@example.org"}
    with caplog.at_level("DEBUG"), django_capture_on_commit_callbacks(execute=False) as sending:
        answer = client.post(screen, form)
    assert "mair@example.org" in answer.content.decode()
    address = answer.context["new_address"]
    token = address.rstrip("/").rpartition("/")[2]
    with translation.override("cy"):
        welsh = settings.WAGTAILADMIN_BASE_URL + reverse("translate_by_file", args=[token])
    message = Message.objects.get(letter="job_handed_over")
    # Nobody has asked in which language.
    assert (message.to, message.language) == ("mair@example.org", "")
    assert message.body.index(welsh) < message.body.index("/en/translate-by-file/")
    assert message.body.count(token) == 2
    with caplog.at_level("DEBUG"):
        for send in sending:
            send()
    (mail,) = [one for one in mailoutbox if one.to == ["mair@example.org"]]
    assert welsh in mail.body
    # Once it has gone out, the secret is kept nowhere.
    message.refresh_from_db()
    assert (message.body, message.html) == ("", "")
    assert token.partition(":")[0] not in caplog.text
    assert "mair@example.org" not in str(list(Handover.objects.values()))


def test_no_letter_is_written_for_an_address_that_is_not_made(client, editor, job):
    client.force_login(editor)
    screen = reverse("translation:job_files", args=[job.pk])
    form = {"action": "hand_over", "name": "", "email": "mair@example.org"}
    assert client.post(screen, form).context["handover_form"].errors
    assert not Message.objects.filter(letter="job_handed_over").exists()


def test_a_signed_in_person_who_uses_the_address_sends_their_own_work(
    address, client, editor, translator, one
):
    client.force_login(editor)
    client.post(address, {"action": "upload", "file": upload(translated(one, title="Afon"))})
    delivery = Delivery.objects.get()
    assert delivery.user == editor
    assert delivery.handover.name == "Mair Rhys"


def test_what_a_page_shows_is_enclosed_for_who_may_use_it(
    document, choices, page_with, send, editor
):
    full = sample(block_of("body", "document"), choices, is_full=True)
    page, _field = page_with("body", [("document", full)])
    one = send(page)
    names = ZipFile(BytesIO(bundle.archive_of([one], "po", editor, "x").content)).namelist()
    assert any(f"/enclosed/{document.pk}-" in name for name in names)
    nobody = bundle.archive_of([one], "po", AnonymousUser(), "x").content
    assert not any("enclosed" in name for name in ZipFile(BytesIO(nobody)).namelist())


@pytest.fixture
def of_one_page(make_user, posts):
    """Somebody who sends, and may edit one of the pages of the job."""
    group = Group.objects.create(name="One page")
    group.permissions.set(
        Permission.objects.filter(codename__in=["access_admin", "send_for_translation"])
    )
    may = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=group, page=posts[0], permission=may)
    return make_user("one", "One page")


def address_from(job, user):
    until = timezone.now() + timedelta(days=2)
    _handover, token = handing_over.hand_over(job, user, "Mair Rhys", until)
    with translation.override("en"):
        return reverse("translate_by_file", args=[token])


def test_nobody_gives_away_by_an_address_what_they_may_not_see(job, of_one_page, one, posts):
    address = address_from(job, of_one_page)
    page = Client().get(address).content.decode()
    assert posts[0].title in page and posts[1].title not in page
    files = Client().get(address, {"kind": "xliff1"})
    assert [found.original for found in formats.read(files.content)] == [str(one.source.object_id)]


@pytest.mark.parametrize("gone", ["deleted", "inactive"])
def test_an_address_serves_as_long_as_whoever_gave_it_has_an_account(job, make_user, gone):
    giver = make_user("giver", "Editors")
    address = address_from(job, giver)
    assert Client().get(address).status_code == 200
    if gone == "deleted":
        giver.delete()
    else:
        giver.is_active = False
        giver.save()
    assert Client().get(address).status_code == 410
