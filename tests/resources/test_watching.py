"""Resources to watch or hear on their own page, drafts, and what the block picker shows."""

import pytest
from bs4 import BeautifulSoup
from django.utils import translation
from modelsearch.query import PlainText
from wagtail.search.index import insert_or_update_object
from wagtail.users.models import UserProfile

from bench.queries import statements
from labels.models import Topic
from people.merging import merge
from people.models import Organisation, Person
from resources.blocks import FilesBlock, TakeawaysBlock
from resources.models import ResourceAuthor, ResourcePage
from tests.resources.test_library_list import listed

pytestmark = pytest.mark.django_db

FILM = {
    "title": "A good day",
    "url": "https://films.example/1",
    "spoken": "cy",
    "transcript": "<p>Everything that is said.</p>",
    "versions": [{"kind": "bsl", "url": "https://films.example/2"}],
}


@pytest.fixture
def film(make_resource):
    return make_resource("A film", kind="video", recordings=[("video", FILM)])


def test_a_film_has_its_transcript_and_loads_nothing_before_it_is_asked_for(client, film):
    html = BeautifulSoup(client.get(film.url_path).content, "html.parser")
    assert "Everything that is said." in html.main.text
    assert html.main.find(["iframe", "video"], src=True) is None


@pytest.mark.parametrize("query", ["language=welsh", "language=british-sign-language"])
def test_a_film_is_found_by_what_is_spoken_and_signed_in_it(client, library, film, query):
    assert listed(client, library["en"], query) == ["A film"]
    assert listed(client, library["en"], "language=english") == []


def test_a_film_stays_within_the_budget(film):
    assert len(statements(film.url_path, 200)) <= 14


def test_a_preview_shows_the_labels_of_the_draft(make_resource):
    topic = Topic.objects.create(
        name_en="Rivers", name_cy="Afonydd", slug_en="rivers", slug_cy="afonydd"
    )
    page = ResourcePage.objects.get(pk=make_resource().pk)
    page.topics = [topic]
    content = page.make_preview_request().content.decode()
    assert "Rivers" in content
    assert not ResourcePage.objects.get(pk=page.pk).topics.exists()


def test_names_of_hidden_people_are_not_searched(make_resource, english):
    page = make_resource()
    page.authors = [
        ResourceAuthor(
            person=Person.objects.create(name="Ann Rees", locale=english, live=False),
            locale=english,
        ),
        ResourceAuthor(name="Somebody Else", locale=english),
    ]
    assert "Somebody Else" in page.names
    assert "Ann Rees" not in page.names


def found_by(words):
    return [page.title for page in ResourcePage.objects.all().search(PlainText(words))]


@pytest.fixture
def by_ann(make_resource, english):
    """A resource that Ann wrote and Common Ground published."""
    ann = Person.objects.create(name="Ann Rees", locale=english)
    group = Organisation.objects.create(name="Common Ground", locale=english)
    page = make_resource(publisher=group)
    ResourceAuthor.objects.create(resource=page, person=ann, locale=english)
    insert_or_update_object(page)
    return page


def test_nothing_is_found_by_the_name_of_whom_was_hidden_since(by_ann):
    ann, group = by_ann.authors.get().person, by_ann.publisher
    assert found_by("Ann Rees") == found_by("Common Ground") == [by_ann.title]
    ann.unpublish()
    assert found_by("Ann Rees") == []
    assert found_by("Common Ground") == [by_ann.title]
    group.unpublish()
    assert found_by("Common Ground") == []


def test_a_resource_is_found_by_the_name_of_the_record_that_stays(by_ann, english, administrator):
    stays = Person.objects.create(name="Anna Rhys", locale=english)
    merge(by_ann.authors.get().person, stays, administrator)
    assert found_by("Ann Rees") == []
    assert found_by("Anna Rhys") == [by_ann.title]


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("block", [FilesBlock(), TakeawaysBlock()])
def test_every_block_has_a_preview(client, administrator, block, language):
    client.force_login(administrator)
    UserProfile.objects.update_or_create(
        user=administrator, defaults={"preferred_language": language}
    )
    (child,) = block.child_blocks.values()
    answer = client.get("/admin/block-preview/", {"id": child.definition_prefix})
    assert answer.status_code == 200
    with translation.override("en"):
        assert child.meta.description
    assert BeautifulSoup(answer.content, "html.parser").body.text.strip()
