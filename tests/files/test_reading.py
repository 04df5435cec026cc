"""What is read from a file, and that it need not be right to be read."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.utils import translation

from core.documents import SiteDocument
from core.files.reading import Facts, read_facts
from tests.files import making


def read(content, name):
    return read_facts(BytesIO(content), name)


def test_a_pdf_says_its_pages_title_language_and_tags():
    content = making.pdf(3, title="Gwrando ar bobl", language="cy-GB", tagged=True)
    assert read(content, "a.pdf") == Facts("pdf", 3, "Gwrando ar bobl", "cy-GB", True)


def test_a_pdf_without_tags_says_so():
    assert read(making.pdf(1), "a.PDF") == Facts("pdf", 1, "", "", False)


def test_a_marked_pdf_without_a_structure_is_not_tagged():
    content = making.pdf(1, tagged=True).replace(b"/StructTreeRoot", b"/SomethingsRoots")
    assert read(content, "a.pdf").is_tagged is False


@pytest.mark.parametrize("kind", ["docx", "pptx", "xlsx"])
def test_an_office_document_says_its_pages_title_and_language(kind):
    content = making.office(kind, title="Cynllun", language="cy", count=7)
    assert read(content, f"a.{kind}") == Facts(kind, 7, "Cynllun", "cy")


def test_an_odt_says_its_pages_title_and_language():
    content = making.odt(title="Cynllun", language="cy-GB", count=4)
    assert read(content, "a.odt") == Facts("odt", 4, "Cynllun", "cy-GB")


@pytest.mark.parametrize("name", sorted(making.GOOD))
def test_every_kind_is_known(name):
    assert read(making.GOOD[name], name).kind == name.rpartition(".")[2]


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.odt"])
@pytest.mark.parametrize("content", [b"", b"nothing of the kind", making.archive({"a": "b"})])
def test_what_cannot_be_read_says_nothing(name, content):
    assert read(content, name) == Facts(name[2:])


def test_an_entity_bomb_says_nothing():
    bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a><title>&b;</title></a>'
    assert read(making.office(**{"docProps/core.xml": bomb}), "a.docx").title == ""


@pytest.mark.parametrize("language", ["Cymraeg", "cy_GB.UTF-8", "<script>", "x" * 60])
def test_what_is_no_language_tag_is_not_believed(language):
    assert read(making.pdf(language=language), "a.pdf").language in ("", "Cymraeg")


def test_a_title_is_one_line_of_signs_that_can_be_seen():
    content = making.pdf(title="Adroddiad\n\tblynyddol\u202e" + "a" * 400)
    title = read(content, "a.pdf").title
    assert title.startswith("Adroddiad blynyddola")
    assert len(title) == 255


@pytest.mark.django_db
def test_a_document_is_read_again_when_its_file_is_replaced(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    document = SiteDocument.objects.create(
        title="Adroddiad",
        file=ContentFile(making.pdf(2, language="cy", tagged=True), name="a.pdf"),
    )
    document.refresh_from_db()
    assert (document.kind, document.page_count, document.is_tagged) == ("pdf", 2, True)
    assert document.file_size == len(making.pdf(2, language="cy", tagged=True))
    document.file = ContentFile(making.office(count=9), name="b.docx")
    document.save()
    document.refresh_from_db()
    assert (document.kind, document.page_count, document.is_tagged) == ("docx", 9, None)
    assert document.file_language == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "said"),
    [("en", ["Captions", "1.5\xa0KB", "1 page"]), ("cy", ["1.5\xa0KB"])],
)
def test_a_document_is_described_in_the_language_of_the_moment(language, said):
    document = SiteDocument(kind="vtt", file_size=1536, page_count=1, language="cy")
    with translation.override(language):
        words = [document.format_label, document.size_label, document.pages_label]
        assert set(said) <= set(words)
        assert document.language_label == ("Welsh" if language == "en" else "Cymraeg")
