"""Lists of events in both languages, events and venues."""

import datetime

import pytest
from wagtail.models import Page

from events.models import EventIndexPage, EventPage, Venue
from tests.translation.conftest import fill, send

__all__ = ["fill", "send"]

DAY = datetime.date(2027, 6, 10)


@pytest.fixture
def english_events(english_home):
    return english_home.add_child(instance=EventIndexPage(title="Events", slug="events"))


@pytest.fixture
def welsh_events(welsh_home, english_events):
    return welsh_home.add_child(
        instance=EventIndexPage(
            title="Digwyddiadau",
            slug="digwyddiadau",
            translation_key=english_events.translation_key,
        )
    )


@pytest.fixture
def make_event(db):
    """Add an event below a list; live unless told otherwise."""

    def make(index: Page, title: str = "Meeting at the mill", **fields) -> EventPage:
        fields = {
            "summary": "We plan the year together.", "live": True, "start_date": DAY, **fields
        }  # fmt: skip
        return index.add_child(instance=EventPage(title=title, **fields))

    return make


@pytest.fixture
def make_pair(make_event, english_events, welsh_events):
    """Add a live event in both languages."""

    def make(english: str = "Meeting at the mill", welsh: str = "Cyfarfod yn y felin", **fields):
        first = make_event(english_events, english, **fields)
        words = {"summary": "Cynlluniwn y flwyddyn gyda’n gilydd."}
        key = first.translation_key
        twin = make_event(welsh_events, welsh, **{**fields, **words, "translation_key": key})
        return first, twin

    return make


@pytest.fixture
def venue(english):
    return Venue.objects.create(
        name="The Old Mill",
        address="1 River Street\nDolgellau",
        postcode="LL40 1AA",
        step_free="yes",
        hearing_loop="no",
        getting_there="The bus stops outside.",
        locale=english,
    )


@pytest.fixture
def welsh_venue(venue, welsh):
    return Venue.objects.create(
        name="Yr Hen Felin",
        address="1 Stryd yr Afon\nDolgellau",
        postcode="LL40 1AA",
        step_free="yes",
        hearing_loop="no",
        getting_there="Mae’r bws yn stopio y tu allan.",
        locale=welsh,
        translation_key=venue.translation_key,
    )
