"""A resource is found by what is written in its files, in the language of each."""

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection, CollectionViewRestriction

from core.documents import SiteDocument
from core.files.texts import keeping
from core.files.texts.models import FileText
from core.files.texts.tasks import look_into
from resources.models import ResourcePage
from tests.files import writing

pytestmark = pytest.mark.django_db


@pytest.fixture
def give(settings, tmp_path, django_capture_on_commit_callbacks):
    """Give the site a file with words in it, and let what is in the background be done."""
    settings.MEDIA_ROOT = tmp_path

    def give(words, language="en", **fields):
        file = ContentFile(writing.word_saying(words), name="plan.docx")
        with django_capture_on_commit_callbacks(execute=True):
            return SiteDocument.objects.create(title="Plan", file=file, language=language, **fields)

    return give


@pytest.fixture
def later(django_capture_on_commit_callbacks):
    """What happens in here is committed, and the background does its part."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def files_of(*documents):
    return [
        ("file", {"document": document, "language": document.language}) for document in documents
    ]


def found(word):
    return list(ResourcePage.objects.filter(live=True).search(word))


def test_each_language_of_a_resource_has_the_texts_of_its_own_files(make_resource, give):
    files = files_of(
        give("hedgehogs", "en"), give("draenogod", "cy"), give("badgers moch", "en-cy")
    )
    english, welsh = (make_resource(language=language, files=files) for language in ("en", "cy"))
    assert english.texts_of_files() == "hedgehogs\nbadgers moch"
    assert welsh.texts_of_files() == "draenogod\nbadgers moch"


def test_a_page_is_found_by_a_file_that_was_read_after_it_was_published(make_resource, give, later):
    document = give("hedgehogs")
    FileText.objects.all().delete()
    page = make_resource(files=files_of(document))
    assert found("hedgehogs") == []
    with later():
        look_into.enqueue(document.pk)
    assert found("hedgehogs") == [page]


def test_a_new_file_of_a_document_is_read_and_the_old_words_are_forgotten(
    make_resource, give, later
):
    document = give("hedgehogs")
    page = make_resource(files=files_of(document))
    assert found("hedgehogs") == [page]
    document.file = ContentFile(writing.word_saying("badgers"), name="new.docx")
    document.save()
    assert page.texts_of_files() == "", "what was replaced is not offered until the new is read"
    with later():
        document.save()
    assert (found("hedgehogs"), found("badgers")) == ([], [page])


def test_a_file_that_did_not_change_is_not_read_again(give, later, monkeypatch):
    document = give("hedgehogs")
    monkeypatch.setattr(keeping, "read_text", lambda *args: pytest.fail("read again"))
    document.title = "Another"
    with later():
        document.save()
    keeping.catch_up()


def test_the_words_are_forgotten_with_the_document(make_resource, give, later):
    document = give("hedgehogs")
    make_resource(files=files_of(document))
    assert len(found("hedgehogs")) == 1
    with later():
        document.delete()
    assert not FileText.objects.exists()
    assert found("hedgehogs") == []


def test_a_file_of_a_collection_kept_for_some_is_found_by_nobody(make_resource, give, later):
    closed = Collection.get_first_root_node().add_child(name="Closed")
    inner = closed.add_child(name="Inner")
    document = give("hedgehogs", collection=inner)
    page = make_resource(files=files_of(document))
    assert found("hedgehogs") == [page]
    with later():
        restriction = CollectionViewRestriction.objects.create(
            collection=closed, restriction_type="login"
        )
    assert page.texts_of_files() == ""
    assert found("hedgehogs") == []
    with later():
        restriction.delete()
    assert found("hedgehogs") == [page]


def test_a_document_moved_into_a_closed_collection_is_found_no_more(make_resource, give, later):
    closed = Collection.get_first_root_node().add_child(name="Closed")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    document = give("hedgehogs")
    page = make_resource(files=files_of(document))
    assert found("hedgehogs") == [page]
    document.collection = closed
    with later():
        document.save()
    assert found("hedgehogs") == []


def test_a_file_of_a_draft_is_not_found_by_the_page_that_is_live(make_resource, give, later):
    page = make_resource()
    page.files = files_of(give("hedgehogs"))
    with later():
        page.save_revision()
        look_into.enqueue(SiteDocument.objects.get().pk)
    assert found("hedgehogs") == []
    assert ResourcePage.objects.get(pk=page.pk).texts_of_files() == ""


def test_what_the_background_missed_is_read_by_the_tick(make_resource, settings, give):
    page = make_resource(files=files_of(give("hedgehogs")))
    FileText.objects.all().delete()
    settings.PERIODIC_JOBS = [job for job in settings.PERIODIC_JOBS if "texts" in job]
    call_command("tick")
    assert page.texts_of_files() == "hedgehogs"


def test_a_file_that_is_gone_or_cannot_be_read_is_not_tried_at_every_tick(give):
    document = give("hedgehogs")
    FileText.objects.all().delete()
    document.file.storage.delete(document.file.name)
    keeping.catch_up()
    assert FileText.objects.get().text == ""
    assert not keeping.unread().exists()


def test_a_storage_that_does_not_answer_is_asked_again(give, monkeypatch):
    give("hedgehogs")
    FileText.objects.all().delete()

    def out_of_order(*args):
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(keeping, "read_text", out_of_order)
        keeping.catch_up()
    assert keeping.unread().exists()
    keeping.catch_up()
    assert FileText.objects.get().text == "hedgehogs"


def test_all_files_can_be_read_anew(give, capsys):
    give("hedgehogs")
    FileText.objects.update(text="")
    call_command("read_files")
    assert FileText.objects.get().text == "hedgehogs"
    assert "Read: 1. Could not be read: 0." in capsys.readouterr().out


def test_the_texts_of_many_files_cost_no_more_questions_than_of_one(make_resource, give):
    def asked(*documents):
        page = ResourcePage.objects.select_related("locale").get(
            pk=make_resource(title=str(len(documents)), files=files_of(*documents)).pk
        )
        with CaptureQueriesContext(connection) as asked:
            page.texts_of_files()
        return len(asked)

    documents = [give(f"word{n}") for n in range(4)]
    asked(*documents)
    assert asked(*documents[:1]) == asked(*documents) == 2
