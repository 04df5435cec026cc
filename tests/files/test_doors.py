"""Files that cannot be taken are refused at every door, and those that can are taken."""

import html
import json

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from PIL import Image
from wagtail.models import Collection, UploadedFile
from wagtail.users.models import UserProfile

from core.documents import SiteDocument
from core.files.checks import check_document
from core.files.pictures import checked_picture
from core.files.refusal import Refusal
from core.images import SiteImage
from tests.files import making

pytestmark = pytest.mark.django_db

ADD, SEVERAL, CHOOSER = "add/", "multiple/add/", "chooser/create/"
DOORS = [ADD, SEVERAL, CHOOSER]
BAD = making.bad()
TAGS = "gwrando, Gwynedd"


def send(sender, where, door, name, content, **fields):
    """Send a file through a door of the admin; the words it answers with."""
    prefix = {"documents": "document", "images": "image"}[where]
    prefix = f"{prefix}-chooser-upload-" if door == CHOOSER else ""
    file = SimpleUploadedFile(name, content)
    data = {
        f"{prefix}title": "Adroddiad y flwyddyn",
        f"{prefix}language": "cy",
        f"{prefix}tags": TAGS,
        f"{prefix}collection": str(Collection.get_first_root_node().pk),
        f"{prefix}{'files[]' if door == SEVERAL else 'file'}": file,
        **fields,
    }
    response = sender.post(f"/admin/{where}/{door}", data)
    waiting = UploadedFile.objects.first()
    return finish(sender, waiting) if waiting and "title" not in fields else response


def finish(sender, waiting):
    """Say the rest of what is asked about a file that was sent among several."""
    what = waiting.for_content_type.model.removeprefix("site")
    where = f"{what}s"
    prefix = f"uploaded-{what}-{waiting.pk}"
    return sender.post(
        f"/admin/{where}/multiple/create_from_uploaded_{what}/{waiting.pk}/",
        {
            f"{prefix}-title": "Adroddiad",
            f"{prefix}-language": "cy",
            f"{prefix}-collection": Collection.get_first_root_node().pk,
            f"{prefix}-tags": "",
        },
    )


def said(response):
    """What the editor reads, whatever form the answer has."""
    text = response.content.decode()
    if response.headers["Content-Type"].startswith("application/json"):
        answer = json.loads(text)
        text = answer.get("error_message") or answer.get("html") or json.dumps(answer)
    return html.unescape(text)


def reason(check, name, content):
    with pytest.raises(Refusal) as refusal:
        check(SimpleUploadedFile(name, content))
    return refusal.value


@pytest.mark.parametrize("what", sorted(BAD))
def test_a_bad_document_is_refused_with_its_own_reason(what):
    name, content, code = BAD[what]
    assert reason(check_document, name, content).code == code


@pytest.mark.parametrize("what", sorted(making.BAD_PICTURES))
def test_a_bad_picture_is_refused_with_its_own_reason(what):
    name, content, code = making.BAD_PICTURES[what]
    assert reason(checked_picture, name, content).code == code


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("what", sorted(set(BAD) - {"empty"}))
def test_no_door_takes_a_bad_document(sender, kept, door, what):
    name, content, _code = BAD[what]
    response = send(sender, "documents", door, name, content)
    assert reason(check_document, name, content).messages[0] in said(response)
    assert not SiteDocument.objects.exists()
    assert not UploadedFile.objects.exists()
    assert kept() == []


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("what", sorted(set(making.BAD_PICTURES) - {"empty"}))
def test_no_door_takes_a_bad_picture(sender, kept, door, what):
    name, content, _code = making.BAD_PICTURES[what]
    response = send(sender, "images", door, name, content)
    assert reason(checked_picture, name, content).messages[0] in said(response)
    assert not SiteImage.objects.exists()
    assert not UploadedFile.objects.exists()
    assert kept() == []


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(("where", "name"), [("documents", "gwag.pdf"), ("images", "gwag.jpg")])
def test_no_door_takes_an_empty_file(sender, kept, door, where, name):
    assert "This file is empty" in said(send(sender, where, door, name, b""))
    assert kept() == []


@pytest.mark.parametrize("door", DOORS)
def test_no_door_takes_more_than_the_limit(sender, kept, settings, door):
    settings.MAX_DOCUMENT_SIZE = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 100
    assert "The most that can be taken is" in said(
        send(sender, "documents", door, "mawr.pdf", making.pdf())
    )
    assert "The most that can be taken is" in said(
        send(sender, "images", door, "mawr.jpg", making.picture())
    )
    assert kept() == []


def test_a_recording_may_be_larger_than_a_document(settings):
    settings.MAX_DOCUMENT_SIZE = 100
    check_document(SimpleUploadedFile("ffilm.mp4", making.MP4))
    settings.MAX_RECORDING_SIZE = 100
    assert reason(check_document, "ffilm.mp4", making.MP4).code == "too_large"


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("name", sorted(making.GOOD))
def test_every_door_takes_every_good_document_and_reads_it(sender, door, name):
    response = send(sender, "documents", door, name, making.GOOD[name])
    assert response.status_code in (200, 302), said(response)
    document = SiteDocument.objects.get()
    assert document.kind == name.rpartition(".")[2]
    assert document.file_size == len(making.GOOD[name])
    assert not UploadedFile.objects.exists()
    with document.file.open() as file:
        assert file.read() == making.GOOD[name]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_every_door_takes_every_good_picture(sender, door, kind):
    send(sender, "images", door, f"llun.{kind.lower()}", making.picture(kind))
    with SiteImage.objects.get().file.open() as kept_file:
        assert Image.open(kept_file).format == kind


@pytest.mark.parametrize("door", DOORS)
def test_no_door_keeps_where_a_picture_was_taken(sender, kept, settings, door):
    send(sender, "images", door, "llun.jpg", making.photograph())
    for name in kept():
        assert not dict(Image.open(settings.MEDIA_ROOT / name).getexif())
    image = SiteImage.objects.get()
    assert image.file_size == image.file.size


def test_a_picture_that_waited_for_its_title_is_cleaned_too(sender, kept):
    send(sender, "images", SEVERAL, "llun.jpg", making.photograph(), title="Teitl " * 60)
    assert not SiteImage.objects.exists()
    finish(sender, UploadedFile.objects.get())
    image = SiteImage.objects.get()
    assert image.file_size == image.file.size
    with image.file.open() as file:
        assert not dict(Image.open(file).getexif())
    assert kept() == [image.file.name]


def test_a_document_that_waited_for_its_title_is_read_too(sender):
    send(sender, "documents", SEVERAL, "a.pdf", making.pdf(5), title="Teitl " * 60)
    assert not SiteDocument.objects.exists()
    finish(sender, UploadedFile.objects.get())
    assert SiteDocument.objects.get().page_count == 5


@pytest.mark.parametrize(
    ("said", "taken"), [("cy-GB", "cy"), ("en", "en"), ("fr", "en-cy"), ("", "en-cy")]
)
def test_of_several_documents_each_is_in_the_language_it_says(sender, said, taken):
    send(sender, "documents", SEVERAL, "a.pdf", making.pdf(language=said), language="")
    document = SiteDocument.objects.get()
    assert (document.language, document.title) == (taken, "Adroddiad y flwyddyn")


def test_what_else_was_written_stands_in_the_form_that_comes_back(sender):
    response = send(sender, "documents", ADD, "cloi.pdf", making.pdf(password="cyfrinach"))
    page = BeautifulSoup(response.content, "html.parser")
    assert page.find(id="id_title")["value"] == "Adroddiad y flwyddyn"
    assert page.select_one("#id_language option[selected]")["value"] == "cy"
    assert "gwrando" in page.find(id="id_tags")["value"]
    errors = page.select(".w-field__errors .error-message, .w-field__errors p")
    assert len({error.get_text(strip=True) for error in errors}) == 1


REPLACED = [
    ("documents", SiteDocument, "edit/", "a.pdf", making.pdf()),
    ("images", SiteImage, "", "a.jpg", making.picture()),
]


@pytest.mark.parametrize(("where", "model", "door", "name", "content"), REPLACED)
def test_a_bad_file_in_place_of_a_good_one_leaves_the_good_one(
    sender, where, model, door, name, content
):
    send(sender, where, ADD, name, content)
    before = model.objects.get()
    response = send(sender, where, f"{door}{before.pk}/", "b.svg", making.SVG, title="Arall")
    assert "not taken" in said(response)
    after = model.objects.get()
    assert (after.title, after.file.name, after.file_size) == (
        before.title, before.file.name, before.file_size,
    )  # fmt: skip
    assert after.file.storage.exists(after.file.name)


@pytest.mark.parametrize(("where", "model", "door", "name", "content"), REPLACED)
def test_a_good_file_in_place_of_another_leaves_nothing_of_that(
    sender, kept, where, model, door, name, content
):
    send(sender, where, ADD, name, content)
    before = model.objects.get()
    send(sender, where, f"{door}{before.pk}/", f"newydd-{name}", content)
    after = model.objects.get()
    assert "newydd" in after.file.name
    assert after.file.name in kept()
    assert before.file.name not in kept()


def test_the_refusal_speaks_the_editor_s_language(sender, administrator):
    UserProfile.objects.update_or_create(user=administrator, defaults={"preferred_language": "cy"})
    spoken = []

    def spy(upload):
        spoken.append(translation.get_language())
        raise Refusal("Na", "no")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.files.fields.check_document", spy)
        send(sender, "documents", ADD, "a.pdf", making.pdf())
    assert spoken == ["cy"]


NAMES = {
    "ffeil ŵy â thŷ.pdf": "ffeil-wy-a-thy.pdf",
    "日本語.pdf": "file.pdf",
    "a" * 300 + ".pdf": "a" * 60 + ".pdf",
    ".cudd.pdf": "cudd.pdf",
    "...pdf": "file.pdf",
    "rhaglen.php.pdf": "rhaglen-php.pdf",
    "\u202efdp.exe.pdf": "fdp-exe.pdf",
    "a\u200b\u200fb.pdf": "ab.pdf",
    "cwestiwn?#&%.PDF": "cwestiwn.pdf",
    "-rf.pdf": "rf.pdf",
    "😀😀.pdf": "file.pdf",
    "un\ndau.pdf": "undau.pdf",
}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("name", sorted(NAMES))
def test_odd_names_become_plain_ones(sender, kept, door, name):
    send(sender, "documents", door, name, making.pdf())
    assert kept() == [f"documents/{NAMES[name]}"]


@pytest.mark.parametrize(
    "raw",
    [b"../../etc/passwd.pdf", b"..\\..\\a.pdf", b"/etc/a.pdf", b"a\0b.pdf", b"%2e%2e%2fa.pdf"],
)
def test_a_name_written_by_hand_stays_in_its_folder(sender, kept, raw):
    """Sent as raw bytes, because well-behaved clients would clean the name first."""
    root = str(Collection.get_first_root_node().pk).encode()
    parts = [(b'name="title"', b"A"), (b'name="language"', b"cy"), (b'name="collection"', root)]
    parts.append((b'name="file"; filename="' + raw + b'"', making.pdf()))
    body = b"".join(
        b"--X\r\nContent-Disposition: form-data; " + head + b"\r\n\r\n" + value + b"\r\n"
        for head, value in parts
    )
    sender.post(
        "/admin/documents/add/", body + b"--X--\r\n", content_type="multipart/form-data; boundary=X"
    )
    assert all(name.startswith("documents/") and ".." not in name for name in kept())
    assert len(kept()) <= 1
