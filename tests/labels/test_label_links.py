"""What a page is labelled with leads to everything about it, or to the list of what has it."""

from copy import deepcopy

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory

from blog.models import BlogPostPage
from case_studies.models import CaseStudyPage
from core.label_links import label_groups
from events.models import EventPage, Venue
from labels.models import Area, Topic
from resources.models import CollectionPage, ResourcePage
from tests.public.everything import make_everything

pytestmark = pytest.mark.django_db

WITH_AREAS = (ResourcePage, CaseStudyPage, EventPage)


@pytest.fixture(scope="module")
def everything(standing):
    """A site with two pairs of every type of page."""
    with standing():
        yield make_everything()


@pytest.fixture
def site(db, everything):
    """The same, to do with as a test likes."""
    return deepcopy(everything)


def facts(client, page):
    """The addresses of the links among the facts beside a page."""
    html = BeautifulSoup(client.get(page.url_path).content, "html.parser")
    return {link["href"] for link in html.select(".about a")}


def test_every_type_of_page_leads_to_the_pages_of_its_topics_and_areas(client, site):
    for model in (BlogPostPage, ResourcePage, CaseStudyPage, EventPage, CollectionPage):
        found = facts(client, site.pages[model]["cy"])
        assert "/cy/pynciau/bryniau/" in found, model
        assert ("/cy/ardaloedd/caerdydd/" in found) == (model in WITH_AREAS), model
        for address in found:
            assert client.get(address).status_code == 200


def test_a_sector_leads_to_the_list_that_has_it(client, site):
    page = site.pages[ResourcePage]["en"]
    sector = page.sectors.get()
    address = f"{site.lists[type(page.get_parent().specific)]['en'].url_path}?sector={sector.slug}"
    assert address in facts(client, page)


def test_an_event_leads_to_the_area_of_its_venue(client, site):
    conwy = Area.objects.get(name_en="Conwy")
    Venue.objects.update(area=conwy)
    assert "/en/areas/conwy/" in facts(client, site.pages[EventPage]["en"])


def test_a_draft_is_shown_with_the_labels_it_is_to_have(site, homes):
    post = site.pages[BlogPostPage]["en"]
    post.topics = [homes]
    (group,) = label_groups(post, "/en/", is_preview=True)
    assert [label.url for label in group.labels] == ["/en/topics/homes/"]
    request = RequestFactory().get("/")
    request.is_preview = True
    assert post.get_context(request)["post"].label_groups == [group]
    assert Topic.objects.get(slug_en="hills") in BlogPostPage.objects.get(pk=post.pk).topics.all()
