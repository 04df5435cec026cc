"""What events ask the database: little, and no more when there is more."""

import datetime

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.images.tests.utils import get_test_image_file

from bench.visits import CONTENT, LIST
from core.models import SiteDocument, SiteImage
from events.models import EventSeries
from labels.models import Area, Audience, Topic
from people.models import DatedRole, Organisation, Person
from tests.events.values import also, material, session

pytestmark = pytest.mark.django_db
T = datetime.time
QUERIES = ["", "?when=past", "?how=in-person&language=both", "?q=event"]


@pytest.fixture
def both(english, welsh):
    """Make a record in both languages."""

    def make(model, name):
        record = model(name=name, locale=english)
        record.save()
        model(name=name, locale=welsh, translation_key=record.translation_key).save()
        return record

    return make


@pytest.fixture
def rich(make_pair, make_post, english_index, venue, welsh_venue, both):
    """Add events that have everything."""
    series = EventSeries.objects.create(
        name_en="Conference", name_cy="Cynhadledd", slug_en="conference", slug_cy="cynhadledd"
    )
    file = SiteDocument.objects.create(title="Slides", file="slides.pdf")
    picture = SiteImage.objects.create(
        title="Boat", file=get_test_image_file(), alt_en="A boat", alt_cy="Cwch"
    )
    report = make_post(english_index, "A report")
    venue.area = Area.objects.first()
    venue.save(update_fields=["area"])

    def make(number, people):
        speakers = [both(Person, f"Speaker {number} {one}") for one in range(people)]
        for one in speakers:
            DatedRole.objects.create(person=one, title="Chair", locale=one.locale)
        ground = both(Organisation, f"Ground {number}")
        events = make_pair(
            f"Event {number}", f"Digwyddiad {number}", start_time=T(9), end_time=T(17),
            venue=venue, series=series, organisers=[("organisation", ground)],
            body=[("text", "<p>Words.</p>")],
            programme=[
                session(title=f"Talk {at}", start=T(9 + at % 8), speakers=[
                    {"person": one, "role": ""} for one in speakers
                ])
                for at in range(people)
            ],
            materials=[
                material(kind="slides", document=file),
                material(kind="report", page=report),
                material(url="https://example.org/film"),
            ],
            picture=picture,
            mentions=[("person", speakers[0]), ("organisation", ground)],
            changed_dates=[also(datetime.date(2027, 7, day)) for day in range(1, people)],
        )  # fmt: skip
        for event in events:
            event.topics.set(Topic.objects.all()[:3])
            event.areas.set(Area.objects.all()[:3])
            event.audiences.set(Audience.objects.all()[:3])
            event.save()
        return events

    return make


@pytest.fixture
def asked(client):
    def count(address):
        with time_machine.travel("2027-06-01T12:00:00+00:00", tick=False):
            cache.clear()
            assert client.get(address).status_code == 200
            with CaptureQueriesContext(connection) as captured:
                client.get(address)
        return len(captured.captured_queries)

    return count


def test_a_page_with_everything_stays_within_its_budget(asked, rich):
    few = {event.language: asked(event.url_path) for event in rich(1, 2)}
    many = {event.language: asked(event.url_path) for event in rich(2, 12)}
    assert few == many
    assert few["en"] <= CONTENT
    assert few["cy"] <= few["en"] + 1


def test_the_list_stays_within_its_budget_however_it_is_asked(
    asked, rich, english_events, welsh_events
):
    def both_lists():
        return {
            query: [asked(f"{page.url_path}{query}") for page in (english_events, welsh_events)]
            for query in QUERIES
        }

    rich(1, 2)
    few = both_lists()
    for number in range(2, 16):
        rich(number, 2)
    assert both_lists() == few
    for english, welsh in few.values():
        assert english <= LIST
        assert welsh <= english + 1


def test_a_calendar_stays_within_its_budget(asked, rich, english_events):
    rich(1, 2)
    few = asked(f"{english_events.url_path}calendar.ics")
    for number in range(2, 8):
        rich(number, 2)
    assert asked(f"{english_events.url_path}calendar.ics") == few <= CONTENT
