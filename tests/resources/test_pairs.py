"""A resource and a collection go through translation, and their facts are the pair's."""

import datetime

import pytest

from labels.models import Topic
from people.models import Organisation
from resources.models import CollectionPage, CollectionStep, ResourceAuthor, ResourcePage
from tests.resources.test_library_list import listed
from translation.desk import drafts, pieces, writing
from translation.going_live.gate import NotReadyError
from translation.models import Pair, ReadersState
from translation.sources import sending

pytestmark = pytest.mark.django_db
ADDRESS = "https://example.org/"


def translated(page, editor, translator, **words):
    """Send a page and translate every text of it; the translation comes back."""
    sending.send(page, editor)
    translation = sending.translation_from(page)
    texts = {}
    for entry in pieces.entries(translation):
        default = f"slug-{page.pk}" if entry.place.is_slug else f"{page.pk}: {entry.source}"
        texts[entry.key] = words.get(entry.path, default)
    assert writing.write(translation, translator, texts).is_clean
    return translation


def files(*languages):
    return [("file", {"url": ADDRESS, "language": language}) for language in languages]


@pytest.fixture(params=["en", "cy"])
def source_language(request):
    return request.param


@pytest.fixture
def draft(make_resource, source_language):
    """A draft with every kind of fact and of words, first written in one of the languages."""
    topic = Topic.objects.create(
        name_en="Rivers", name_cy="Afonydd", slug_en="rivers", slug_cy="afonydd"
    )
    page = make_resource(
        "A frozen river",
        source_language,
        live=False,
        kind="guide",
        source="ours",
        date=datetime.date(2014, 6, 1),
        date_precision="month",
        licence="ogl",
        intended_for="Everyone.",
        key_points=[("point", "Trust takes time.")],
        files=files("en", "cy"),
    )
    page.topics.set([topic])
    page.authors = [ResourceAuthor(name="Somebody Else", locale=page.locale)]
    page.save()
    page.save_revision()
    return page


@pytest.fixture
def twin(draft, editor, translator, approver):
    """The twin, published together with its source."""
    return drafts.publish(translated(draft, editor, translator, title="Y llall"), approver)


def test_both_halves_go_live_together(draft, twin):
    draft.refresh_from_db()
    assert draft.live
    assert twin.live
    assert twin.title == "Y llall"


def test_the_facts_are_the_same_in_both(draft, twin):
    twin = ResourcePage.objects.get(pk=twin.pk)
    for name in ("kind", "source", "date", "date_precision", "licence"):
        assert getattr(twin, name) == getattr(draft, name), name
    assert list(twin.topics.all()) == list(draft.topics.all())
    assert list(twin.files.raw_data) == list(draft.files.raw_data)
    assert [author.name for author in twin.authors.all()] == ["Somebody Else"]


def test_the_words_are_the_translators(draft, twin):
    twin = ResourcePage.objects.get(pk=twin.pk)
    assert twin.intended_for == f"{draft.pk}: Everyone."
    assert twin.key_points[0].value == f"{draft.pk}: Trust takes time."


def test_a_new_file_is_there_in_both_at_once_and_nothing_is_out_of_date(draft, twin, approver):
    page = ResourcePage.objects.get(pk=draft.pk)
    page.files = files("en", "cy", "none")
    page.save_revision(user=approver).publish(user=approver)
    there = ResourcePage.objects.get(pk=twin.pk)
    assert len(there.files) == 3
    assert Pair.objects.of(there).readers_state == ReadersState.LIVE


def test_it_is_found_by_facets_in_both_languages(client, library, draft, twin, source_language):
    titles = {source_language: draft.title, "cy" if source_language == "en" else "en": twin.title}
    english = "topic=rivers&type=guide&year=2014&language=both&source=ours"
    welsh = "pwnc=afonydd&math=canllaw&blwyddyn=2014&iaith=y-ddwy&ffynhonnell=ni"
    assert listed(client, library["en"], english) == [titles["en"]]
    assert listed(client, library["cy"], welsh) == [titles["cy"]]


def test_it_waits_for_its_publisher(make_resource, english, editor, translator, approver):
    published = Organisation.objects.create(name="Common Ground", locale=english, live=True)
    page = make_resource(live=False, publisher=published)
    page.save_revision()
    translation = translated(page, editor, translator)
    with pytest.raises(NotReadyError) as refused:
        drafts.publish(translation, approver)
    assert "Common Ground" in str(refused.value)


def test_a_collection_keeps_its_pages_and_times_and_has_its_words_translated(
    make_resource, make_collection, editor, translator, approver
):
    resource = make_resource()
    page = make_collection(live=False)
    page.steps = [
        CollectionStep(page=resource, text="Read this.", minutes=20, locale=page.locale),
        CollectionStep(heading="Talk", text="Together.", minutes=5, locale=page.locale),
    ]
    page.save()
    page.save_revision()
    twin = drafts.publish(translated(page, editor, translator), approver)
    steps = CollectionPage.objects.get(pk=twin.pk).steps.all()
    assert [step.page_id for step in steps] == [resource.pk, None]
    assert [step.minutes for step in steps] == [20, 5]
    assert [step.text for step in steps] == [f"{page.pk}: Read this.", f"{page.pk}: Together."]
