"""What an editor is told when something about a resource has to change."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from wagtail.blocks import StructBlockValidationError
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from labels.models import Format
from resources.blocks import FileBlock
from resources.models import ResourceAuthor, ResourcePage

pytestmark = pytest.mark.django_db
ADDRESS = "https://example.org/"


def entry(**values):
    block = FileBlock()
    return block, block.to_python({"language": "en", **values})


def problems(**values):
    block, value = entry(**values)
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(value)
    return {name: error.messages[0] for name, error in caught.value.block_errors.items()}


def cleaned(**values):
    block, value = entry(**values)
    return block.clean(value)


def test_neither_file_nor_address():
    assert problems() == {"url": "Choose a file or give an address."}


def test_both_file_and_address(make_document):
    found = problems(document=make_document().pk, url=ADDRESS)
    assert found == {"url": "Choose a file or give an address, not both."}


def test_an_address_without_a_language():
    assert "Say which language" in problems(url=ADDRESS, language="")["language"]


@pytest.mark.parametrize(
    ("on_record", "in_file", "said"), [("cy", "", "en"), ("en-cy", "cy-GB", "en"), ("en", "", "cy")]
)
def test_another_language_than_the_files(make_document, on_record, in_file, said):
    document = make_document(language=on_record, file_language=in_file)
    assert "The file says it is in" in problems(document=document.pk, language=said)["language"]


def test_a_title_in_one_language_only():
    assert "Welsh too" in problems(url=ADDRESS, title_en="A plan")["title_cy"]
    assert "English too" in problems(url=ADDRESS, title_cy="Cynllun")["title_en"]


def test_an_address_checked_tomorrow():
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    assert "still to come" in problems(url=ADDRESS, checked=str(tomorrow))["checked"]


def test_what_was_left_empty_is_taken_from_the_file(make_document):
    document = make_document(language="en-cy", file_language="cy", kind="pdf")
    value = cleaned(document=document.pk, language="")
    assert value["language"] == "cy"
    assert value["format"] == Format.objects.get(slug_en="pdf")


def test_an_address_is_a_web_page_unless_somebody_says_more(format_of):
    assert cleaned(url=ADDRESS)["format"] == format_of("web-page")
    easy = format_of("easy-read")
    assert cleaned(url=ADDRESS, format=easy.pk)["format"] == easy


def test_a_year_to_come():
    page = ResourcePage(title="A page", date=datetime.date(timezone.localdate().year + 1, 1, 1))
    with pytest.raises(ValidationError, match="still to come"):
        page.clean()


@pytest.mark.parametrize("values", [{}, {"name": "  "}])
def test_an_author_without_a_name(values):
    with pytest.raises(ValidationError, match="Choose a person or type a name"):
        ResourceAuthor(**values).clean()


def form_for(**fields):
    return nested_form_data(
        {
            "title": "A new page",
            "slug": "a-new-page",
            "kind": "report",
            "source": "ours",
            "summary": "Said shortly.",
            "date_precision": "year",
            "files": streamfield([]),
            "recordings": streamfield([]),
            "key_points": streamfield([]),
            "body": streamfield([]),
            "authors": inline_formset([]),
            "comments": inline_formset([]),
            **fields,
        }
    )


@pytest.fixture
def add_address(library):
    return reverse("wagtailadmin_pages:add", args=["resources", "resourcepage", library["en"].pk])


def test_a_draft_may_have_nothing_to_open(client, editor, add_address):
    client.force_login(editor)
    assert client.get(add_address).status_code == 200
    client.post(add_address, form_for())
    assert ResourcePage.objects.filter(title="A new page", live=False).exists()


def test_a_resource_with_nothing_to_open_is_not_published(client, approver, add_address):
    client.force_login(approver)
    answer = client.post(add_address, form_for(**{"action-publish": "1"}))
    assert "there is nothing to open yet" in answer.content.decode()
    assert not ResourcePage.objects.exists()


def test_the_form_shows_the_format_that_was_chosen_and_takes_none(format_of):
    block = FileBlock().child_blocks["format"]
    easy = format_of("easy-read")
    assert block.get_form_state(easy) == [str(easy.pk)]
    assert block.get_form_state(None) == [""]
    name = {"f": str(easy.pk), "empty": ""}
    assert block.value_from_datadict(name, {}, "f") == easy
    assert block.value_from_datadict(name, {}, "empty") is None


def test_what_an_editor_enters_is_kept(client, editor, add_address, format_of):
    client.force_login(editor)
    given = {
        "url": ADDRESS,
        "document": "",
        "language": "cy",
        "format": str(format_of("audio").pk),
        "title_en": "",
        "title_cy": "",
        "checked": "2026-03-01",
    }
    client.post(add_address, form_for(files=streamfield([("file", given)])))
    page = ResourcePage.objects.get(title="A new page")
    (file,) = page.get_latest_revision_as_object().files
    assert file.value.url == ADDRESS
    assert file.value["format"] == format_of("audio")
    assert file.value["checked"] == datetime.date(2026, 3, 1)
