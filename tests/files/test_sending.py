"""How files travel: whole or in part, kept for a while, and with no rights of their own."""

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import Collection

from core.documents import SiteDocument
from core.files import sending
from core.files.doorkeeper import doorkeeper
from core.images import SiteImage
from tests.files import making
from tests.files.test_privacy import use

pytestmark = pytest.mark.django_db
FILM = making.MP4 + bytes(range(256)) * 100


@pytest.fixture(autouse=True)
def _nothing_known(kept):
    doorkeeper.forget()


@pytest.fixture
def shown(make_post, english_index):
    """A function that puts a file on a live page and returns it."""

    def show(name, content):
        if name.endswith(("jpg", "png")):
            file = SiteImage.objects.create(title="Afon", file=ContentFile(content, name=name))
            use(make_post(english_index), image=file).save()
        else:
            file = SiteDocument.objects.create(title="A", file=ContentFile(content, name=name))
            use(make_post(english_index), document=file).save()
        return file

    return show


def body(response):
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_a_public_file_may_be_kept_for_five_minutes(shown):
    response = Client().get(shown("afon.jpg", making.picture()).file.url)
    assert response.headers["Cache-Control"] == "public, max-age=300"
    assert "Vary" not in response.headers
    assert not response.cookies


def test_what_is_not_there_is_kept_nowhere(kept):
    response = Client().get("/media/original_images/none.jpg")
    assert response.headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("by", ["etag", "date"])
def test_who_has_a_file_is_not_sent_it_again(shown, by):
    address = shown("afon.jpg", making.picture()).file.url
    first = Client().get(address)
    known = {
        "etag": {"If-None-Match": first.headers["ETag"]},
        "date": {"If-Modified-Since": first.headers["Last-Modified"]},
    }[by]
    again = Client().get(address, headers=known)
    assert (again.status_code, body(again)) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_who_has_a_file_that_was_withdrawn_is_not_told_it_is_unchanged(shown):
    image = shown("afon.jpg", making.picture())
    known = {"If-None-Match": Client().get(image.file.url).headers["ETag"]}
    withdraw(image)
    assert Client().get(image.file.url, headers=known).status_code == 404


def withdraw(file):
    for page, _references in file.get_usage():
        page.unpublish()


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=10-19", 10, 20),
        ("bytes=100-", 100, None),
        ("bytes=-50", -50, None),
        ("bytes=0-99999999", 0, None),
    ],
)
def test_a_part_of_a_recording_is_sent_as_it_was_asked_for(shown, asked, start, end):
    film = shown("ffilm.mp4", FILM)
    for address in (film.url, film.file.url):
        response = Client().get(address, headers={"Range": asked})
        assert response.status_code == 206
        assert body(response) == FILM[start:end]
        assert response.headers["Content-Range"].endswith(f"/{len(FILM)}")
        assert int(response.headers["Content-Length"]) == len(FILM[start:end])
        assert response.headers["Content-Type"] == "video/mp4"


@pytest.mark.parametrize("asked", ["", "bytes=", "bytes=5-2", "bytes=0-1,4-5", "pages=1-2", "x"])
def test_what_cannot_be_cut_is_sent_whole(shown, asked):
    response = Client().get(shown("ffilm.mp4", FILM).url, headers={"Range": asked})
    assert (response.status_code, body(response)) == (200, FILM)
    assert response.headers["Accept-Ranges"] == "bytes"


def test_what_lies_behind_the_end_is_refused(shown):
    response = Client().get(shown("ffilm.mp4", FILM).url, headers={"Range": "bytes=999999-"})
    assert response.status_code == 416
    assert response.headers["Content-Range"] == f"bytes */{len(FILM)}"


def test_a_part_of_a_file_that_has_changed_is_sent_whole(shown):
    known = {"Range": "bytes=0-1", "If-Range": '"another"'}
    response = Client().get(shown("ffilm.mp4", FILM).url, headers=known)
    assert (response.status_code, body(response)) == (200, FILM)


def test_head_has_no_body(shown):
    response = Client().head(shown("ffilm.mp4", FILM).url)
    assert (response.status_code, body(response)) == (200, b"")
    assert response.headers["Content-Length"] == str(len(FILM))


def test_nothing_can_be_sent_to_a_file(shown):
    assert Client().post(shown("ffilm.mp4", FILM).url).status_code == 405


@pytest.mark.parametrize(
    ("name", "disposition"),
    [
        ("adroddiad.docx", "attachment"), ("tabl.xlsx", "attachment"), ("nodyn.txt", "attachment"),
        ("adroddiad.pdf", "inline"), ("ffilm.mp4", "inline"), ("capsiynau.vtt", "inline"),
    ],
)  # fmt: skip
def test_a_file_is_what_its_name_says_and_runs_nothing(shown, name, disposition):
    file = shown(name, making.GOOD[name])
    for address in (file.url, file.file.url):
        response = Client().get(address)
        assert response.headers["Content-Type"].startswith(file.content_type)
        assert response.headers["Content-Disposition"].startswith(disposition)
        assert file.filename in response.headers["Content-Disposition"]
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        assert "script-src" not in response.headers["Content-Security-Policy"]


def test_the_proxy_sends_the_file_if_it_is_let(shown, settings):
    settings.MEDIA_ACCEL = "/_media/"
    film = shown("ffilm.mp4", FILM)
    response = Client().get(film.url)
    assert response.headers["X-Accel-Redirect"] == f"/_media/{film.file.name}"
    assert body(response) == b""
    assert response.headers["Content-Type"] == "video/mp4"
    withdraw(film)
    refused = Client().get(film.url)
    assert refused.status_code == 404
    assert "X-Accel-Redirect" not in refused.headers


def test_a_bucket_is_read_through_a_signed_address_where_one_is_named(shown, settings, monkeypatch):
    film = shown("ffilm.mp4", FILM)
    settings.MEDIA_ORIGIN = "https://media.example.org"

    class Bucket:
        def signed_url(self, name):
            return f"https://media.example.org/{name}?signed"

    monkeypatch.setattr(sending, "default_storage", Bucket())
    response = Client().get(film.url)
    assert response.headers["Location"] == f"https://media.example.org/{film.file.name}?signed"
    assert response.headers["Cache-Control"] == "private, no-cache"
    withdraw(film)
    assert Client().get(film.url).status_code == 404


def test_a_file_missing_from_the_storage_is_not_there(shown):
    image = shown("afon.jpg", making.picture())
    image.file.storage.delete(image.file.name)
    assert Client().get(image.file.url).status_code == 404


def test_a_public_picture_costs_one_query(shown, django_assert_num_queries):
    address = shown("afon.jpg", making.picture()).file.url
    Client().get(address)
    with django_assert_num_queries(1):
        assert Client().get(address).status_code == 200


def test_a_change_that_readers_may_see_is_asked_about_again(shown):
    address = shown("afon.jpg", making.picture()).file.url
    Client().get(address)
    known = doorkeeper._memory
    Collection.get_first_root_node().save()
    assert Client().get(address).status_code == 200
    assert doorkeeper._memory is not known


def test_a_bucket_s_addresses_are_never_on_a_page():
    from core.files.storage import PrivateS3Storage

    bucket = PrivateS3Storage(
        bucket_name="ours",
        access_key="key",
        secret_key="secret",
        region_name="eu-west-2",
        querystring_expire=300,
    )
    assert bucket.url("images/afon â.jpg") == "/media/images/afon%20%C3%A2.jpg"
    signed = bucket.signed_url("images/afon.jpg")
    assert signed.startswith("https://ours.s3.amazonaws.com/images/afon.jpg?")
    assert "Signature=" in signed
    assert "secret" not in signed
