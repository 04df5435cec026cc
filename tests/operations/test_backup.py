"""The site is saved to one archive and comes back elsewhere, but for who was erased since."""

import hashlib
import shutil
from contextlib import contextmanager
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import override_settings
from wagtail.models import Page

from core.documents import SiteDocument
from home.models import ContactPage
from keeping import databases, media
from keeping.archive import DATABASE, Writer
from mail.models import Message
from participation.erasures.erasing import erase_person
from participation.models import Erasure, FormEntry
from tools.databases import copied_database, empty_database, moved_to

WORDS = "Neges o Aberteifi"
# Sessions end, and what was erased is noted: these differ on purpose.
CHANGED = {"participation_formentry", "participation_erasure", "mail_message", "django_session"}


class Site:
    """A small site of its own: its database, its files and its log of erasures."""

    def __init__(self, folder: Path, database: str) -> None:
        self.folder = folder
        self.database = database
        self.media = folder / "media"
        self.log = folder / "erasures.jsonl"

    @contextmanager
    def used(self):
        """Everything speaks to this site."""
        with (
            moved_to(self.database),
            override_settings(MEDIA_ROOT=self.media, ERASURE_LOG=self.log),
        ):
            yield

    def counts(self):
        with connection.cursor() as cursor:
            return databases.counts(cursor)

    def sums(self):
        names = list(media.names())
        return {name: hashlib.sha256((self.media / name).read_bytes()).digest() for name in names}


def write_from(email):
    pair = ContactPage.objects.first().pair
    return FormEntry.objects.create(
        pair=pair, language="cy", reply_language="cy", name="Mair", email=email, message=WORDS
    )


@pytest.fixture(scope="module")
def saved(django_db_setup, django_db_blocker, tmp_path_factory):
    """A site whose people wrote and whose editors put up files, and the archive of it."""
    folder = tmp_path_factory.mktemp("saved")
    with django_db_blocker.unblock(), copied_database(folder, "saved") as name:
        site = Site(folder, name)
        with site.used():
            SiteDocument.objects.create(title="Taflen", file=ContentFile(b"Helo", "tŷ.txt"))
            gone = SiteDocument.objects.create(title="Gone", file=ContentFile(b"x", "gone.txt"))
            gone.file.storage.delete(gone.file.name)
            write_from("mair@example.org")
            write_from("huw@example.org")
            Message.objects.create(to="huw@example.org", subject="Diolch", body="", language="cy")
            site.missing = gone.file.name
            site.before = site.counts(), site.sums()
            site.told = StringIO()
            site.archive = folder / "site.tar"
            call_command("backup", site.archive, stdout=StringIO(), stderr=site.told)
        yield site


@pytest.fixture
def elsewhere(saved, tmp_path):
    """An empty place."""
    with empty_database(tmp_path, "elsewhere") as name:
        site = Site(tmp_path, name)
        with site.used():
            yield site


def restore(archive, *arguments):
    out = StringIO()
    call_command("restore", archive, *arguments, stdout=out)
    return out.getvalue()


def is_untouched(site):
    return not databases.ours().tables() and not list(media.names())


def test_every_row_and_file_comes_back_and_whoever_was_erased_since_does_not(saved, elsewhere):
    counts, sums = saved.before
    with saved.used():
        assert erase_person(" MAIR@example.org") == {"messages": 1}
        again = write_from("mair@example.org")
    with elsewhere.used():
        told = restore(saved.archive, "--erasures", str(saved.log))

        assert elsewhere.sums() == sums
        arrived = elsewhere.counts()
        assert {n: c for n, c in arrived.items() if n not in CHANGED} == {
            n: c for n, c in counts.items() if n not in CHANGED
        }
        assert [entry.email for entry in FormEntry.objects.all()] == ["huw@example.org"]
        assert Page.objects.get(pk=ContactPage.objects.first().pk).title
        assert "Erased again: 1 messages." in told
        assert "Mails that wait for a person: 1." in told
        assert Message.objects.uncertain().count() == 1
        assert Erasure.objects.get().who not in ("", "mair@example.org")
    with saved.used():
        assert FormEntry.objects.filter(pk=again.pk).exists()
    log = saved.log.read_text()
    assert not any(word in log.lower() for word in ("mair", "example", "neges"))


def test_the_archive_is_one_private_file_without_the_keys_of_the_site(saved):
    assert saved.archive.stat().st_mode & 0o777 == 0o600
    assert settings.SECRET_KEY.encode() not in saved.archive.read_bytes()
    assert not list(saved.folder.glob(".carthen-*"))


def test_a_file_that_is_not_there_is_named(saved):
    assert saved.missing in saved.told.getvalue()


@pytest.mark.parametrize("harm", ["one byte", "cut off"])
def test_a_damaged_archive_is_refused_before_anything_is_touched(saved, elsewhere, harm, tmp_path):
    content = bytearray(saved.archive.read_bytes())
    if harm == "one byte":
        content[len(content) // 2] ^= 1
    else:
        del content[len(content) // 2 :]
    damaged = tmp_path / "damaged.tar"
    damaged.write_bytes(content)
    with pytest.raises(CommandError, match=r"Nothing was touched.*damaged"):
        restore(damaged, "--nobody-was-erased")
    assert is_untouched(elsewhere)


def test_nothing_is_restored_over_a_site_unless_it_is_said(saved, elsewhere):
    left = elsewhere.media / "left.txt"
    left.parent.mkdir()
    left.write_text("a file of somebody")
    with pytest.raises(CommandError, match="not empty"):
        restore(saved.archive, "--nobody-was-erased")
    assert left.exists() and not databases.ours().tables()

    restore(saved.archive, "--nobody-was-erased", "--replace-everything")
    assert elsewhere.sums() == saved.before[1]


def test_without_the_log_of_erasures_nothing_is_restored(saved, elsewhere):
    with pytest.raises(CommandError, match="log of erasures is missing"):
        restore(saved.archive)
    shutil.copy(saved.archive, elsewhere.folder / "copy.tar")
    elsewhere.log.write_text("{torn")
    with pytest.raises(CommandError, match=r"Nothing was touched.*Line 1"):
        restore(elsewhere.folder / "copy.tar")
    assert is_untouched(elsewhere)


@pytest.mark.parametrize(
    ("different", "sentence"),
    [
        ({"database": "oracle"}, "same kind"),
        ({"migrations": ["blog.9999_later"]}, "newer than this code"),
        ({"format": 99}, "newer version"),
    ],
)
def test_an_archive_that_does_not_fit_is_refused(elsewhere, tmp_path, different, sentence):
    path = tmp_path / "strange.tar"
    with path.open("wb") as file:
        writer = Writer(file)
        writer.add(DATABASE, BytesIO(b""), 0)
        fits = {"format": 1, "database": connection.vendor, "migrations": [], "rows": {}}
        writer.finish(fits | different)
    with pytest.raises(CommandError, match=sentence):
        restore(path, "--nobody-was-erased")
    assert is_untouched(elsewhere)


@pytest.mark.soak
def test_the_whole_demonstration_comes_back(demo_site, django_db_blocker, tmp_path):
    here = Site(tmp_path, demo_site.database)
    here.media = demo_site.media
    with django_db_blocker.unblock(), empty_database(tmp_path, "elsewhere") as name:
        with here.used():
            counts, sums = here.counts(), here.sums()
            call_command("backup", tmp_path / "demo.tar", stdout=StringIO())
        there = Site(tmp_path / "there", name)
        with there.used():
            restore(tmp_path / "demo.tar", "--nobody-was-erased")
            assert there.sums() == sums and len(sums) > 10
            assert there.counts() | {"django_session": 0} == counts | {"django_session": 0}
