"""A home page finds by itself what its sections show, in the language of its readers."""

import datetime
from copy import deepcopy

import pytest
from bs4 import BeautifulSoup

from bench.queries import statements
from bench.visits import LIST
from case_studies.models import CaseStudyPage
from events.models import EventPage
from home.models import HomePage
from resources.models import ResourcePage
from tests.public.everything import add_of_every_type, make_everything
from translation.locales import LANGUAGES

pytestmark = pytest.mark.django_db

HEADS = ("latest_posts", "coming_events", "newest_resources", "newest_case_studies")
WAYS_IN = ("topics", "areas")


@pytest.fixture(scope="module")
def everything(standing):
    """A site with two pairs of every type of page."""
    with standing():
        yield make_everything()


@pytest.fixture
def site(db, everything):
    """The same, to do with as a test likes."""
    return deepcopy(everything)


def build(*names, count=3):
    """Let both homes have some sections and nothing else."""
    HomePage.objects.update(body=[(name, {"heading": name, "count": count}) for name in names])


def sections(client, language="en"):
    """The sections of a home, by their headings."""
    page = BeautifulSoup(client.get(f"/{language}/").content, "html.parser")
    return {part.h2.get_text(strip=True): part for part in page.select(".section")}


def titles(section):
    return [title.get_text(strip=True) for title in section.select(".card__title")]


def test_each_shows_the_newest_of_its_own_type_in_each_language(client, site):
    build(*HEADS)
    words = {
        "en": ["Post", "Meeting", "Guide", "Garden"],
        "cy": ["Neges", "Cyfarfod", "Canllaw", "Gardd"],
    }
    for language, wanted in words.items():
        shown = sections(client, language)
        for name, word in zip(HEADS, wanted, strict=True):
            # Events come soonest first, everything else newest first.
            numbers = (0, 1) if name == "coming_events" else (1, 0)
            assert titles(shown[name]) == [f"{word} {number}" for number in numbers]


def test_each_leads_to_all_of_its_list(client, site):
    build(*HEADS, count=1)
    shown = sections(client, "cy")
    for name, index in zip(HEADS, ("BlogIndexPage", "EventIndexPage"), strict=False):
        address = next(
            pair["cy"].url_path for model, pair in site.lists.items() if model.__name__ == index
        )
        link = shown[name].select_one(".record__all a")
        assert link["href"] == address
        assert "2" in link.get_text()
        assert len(titles(shown[name])) == 1


def test_what_is_over_is_no_coming_event(client, site):
    build("coming_events")
    for event in EventPage.objects.filter(title__contains="0"):
        event.start_date = datetime.date.today() - datetime.timedelta(days=3)
        event.save()
    assert titles(sections(client)["coming_events"]) == ["Meeting 1"]


def test_what_only_the_other_language_has_is_not_shown(client, site):
    build("newest_resources")
    site.pages[ResourcePage]["cy"].unpublish()
    assert titles(sections(client, "cy")["newest_resources"]) == ["Canllaw 0"]


def test_an_empty_list_is_told_of_and_leads_nowhere(client, site):
    build("newest_case_studies")
    CaseStudyPage.objects.all().delete()
    section = sections(client)["newest_case_studies"]
    assert "There are no case studies yet." in section.get_text()
    assert section.a is None


def test_topics_and_areas_lead_to_their_own_pages(client, site):
    build(*WAYS_IN, count=12)
    shown = sections(client, "cy")
    links = {name: [link["href"] for link in shown[name].select("a")] for name in WAYS_IN}
    assert links["topics"] == ["/cy/pynciau/afonydd/", "/cy/pynciau/bryniau/", "/cy/pynciau/"]
    assert "/cy/ardaloedd/gwynedd/" in links["areas"]
    assert links["areas"][-1] == "/cy/ardaloedd/"
    for name in WAYS_IN:
        assert {client.get(address).status_code for address in links[name]} == {200}


def test_the_labels_with_the_most_pages_are_shown_if_not_all_are(client, site):
    add_of_every_type(site, 2)
    build("topics", count=1)
    links = sections(client)["topics"].select("li a")
    assert [link.get_text(strip=True) for link in links] == ["Rivers"]


def test_all_of_them_together_stay_within_the_budget(client, site):
    build(*HEADS, *WAYS_IN)
    asked = {language: len(statements(f"/{language}/", 200)) for language in LANGUAGES}
    assert asked["en"] <= LIST
    assert asked["cy"] <= asked["en"] + 1


def test_the_foot_of_every_page_leads_to_topics_and_areas(client, site):
    page = BeautifulSoup(client.get("/cy/").content, "html.parser")
    links = {link["href"] for link in page.select(".site-footer a")}
    assert {"/cy/pynciau/", "/cy/ardaloedd/"} <= links
