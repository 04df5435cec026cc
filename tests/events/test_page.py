"""What an event's page tells readers, before and after."""

import datetime
import json

import pytest
import time_machine
from bs4 import BeautifulSoup

from events.ics_words import description_of
from events.models import EventSeries
from people.models import DatedRole, Organisation, Person
from tests.events.values import also, material, not_on, session

pytestmark = pytest.mark.django_db
T = datetime.time
BEFORE, AFTER = "2027-06-01T12:00:00+00:00", "2027-06-11T12:00:00+00:00"
DURING = "2027-06-10T12:00:00+00:00"


@pytest.fixture
def read(client):
    def read_page(page, at=BEFORE):
        with time_machine.travel(at, tick=False):
            response = client.get(page.url_path)
        assert response.status_code == 200
        assert not response.cookies
        return BeautifulSoup(response.content, "html.parser")

    return read_page


def words(page):
    return " ".join(page.main.get_text(" ").split())


def test_it_says_when_where_and_in_which_language(read, make_pair, venue, welsh_venue):
    english, welsh = make_pair(
        venue=venue, start_time=T(10), end_time=T(16), speech="cy", interpretation="cy-en"
    )
    page = words(read(english))
    for said in (
        "Thursday 10 June 2027, 10:00 to 16:00", "The Old Mill", "LL40 1AA", "Welsh",
        "From Welsh into English", "The bus stops outside.",
    ):  # fmt: skip
        assert said in page
    page = words(read(welsh))
    for said in ("Dydd Iau 10 Mehefin 2027", "10:00", "Yr Hen Felin", "Stryd yr Afon", "LL40 1AA"):
        assert said in page
    assert "The Old Mill" not in page


def test_a_venue_without_a_welsh_record_is_shown_as_what_it_is(read, make_pair, venue):
    _english, welsh = make_pair(venue=venue)
    shown = read(welsh).select_one(".venue")
    assert shown["lang"] == "en"
    assert "The Old Mill" in shown.get_text()
    for heading in shown.select("h3"):
        assert heading["lang"] == "cy"


def test_a_venue_whose_record_is_not_public_is_not_shown(read, make_event, english_events, venue):
    event = make_event(english_events, venue=venue)
    venue.unpublish()
    assert "The Old Mill" not in str(read(event))


def test_nothing_known_of_access_is_not_shown_as_missing(read, make_event, english_events, venue):
    shown = words(read(make_event(english_events, venue=venue)))
    assert "Step-free way in Available" in shown
    assert "Hearing loop Not available" in shown
    assert "Quiet room" not in shown


def test_it_says_how_to_book_until_booking_closes(read, make_event, english_events):
    event = make_event(
        english_events,
        booking_url="https://example.org/book",
        booking_closes=datetime.date(2027, 6, 5),
    )
    assert "Book by 5 June 2027." in words(read(event))
    closed = read(event, "2027-06-06T00:30:00+01:00")
    assert "Booking has closed." in words(closed)
    assert not closed.select('a[href="https://example.org/book"]')


def test_booking_is_open_on_its_last_day_until_midnight_here(read, make_event, english_events):
    event = make_event(
        english_events,
        booking_url="https://example.org/book",
        booking_closes=datetime.date(2027, 6, 5),
    )
    assert "Booking has closed." not in words(read(event, "2027-06-05T23:30:00+01:00"))


def test_a_full_event_cannot_be_booked(read, make_event, english_events):
    event = make_event(english_events, booking_url="https://example.org/book", is_full=True)
    page = read(event)
    assert "All places are taken." in words(page)
    assert not page.select('a[href="https://example.org/book"]')


def test_it_turns_into_the_past_by_itself(read, make_event, english_events):
    event = make_event(
        english_events,
        booking_url="https://example.org/book",
        online_url="https://example.org/join",
        mode="online",
        materials=[material(url="https://example.org/film", language="cy")],
    )
    before, after = read(event), read(event, AFTER)
    assert "This event is over." not in words(before)
    assert before.select('a[href="https://example.org/book"]')
    assert "This event is over." in words(after)
    for gone in ("https://example.org/book", "https://example.org/join"):
        assert not after.select(f'a[href="{gone}"]')
    first = after.select_one(".event__parts").find("h2")
    assert first.get_text() == "From the event"
    assert "Recording Welsh" in words(after)


def test_it_says_that_it_is_on(read, make_event, english_events):
    event = make_event(english_events)
    assert "On now" in words(read(event, DURING))
    assert "On now" not in words(read(event))


def test_a_month_is_said_without_a_day(read, make_event, english_events):
    event = make_event(english_events, start_date=datetime.date(2013, 5, 9), date_precision="month")
    page = read(event)
    assert page.select_one("time")["datetime"] == "2013-05"
    assert "May 2013" in words(page)
    assert "9 May" not in words(page)
    assert not page.select('a[href$=".ics"]')


def test_languages_nobody_remembers_are_not_told(read, make_event, english_events):
    day = datetime.date(2013, 5, 9)
    event = make_event(english_events, start_date=day, speech="", interpretation="")
    page = read(event)
    assert "Language spoken" not in words(page)
    assert "interpretation" not in words(page)
    assert event.card().facts == []
    assert "inLanguage" not in structured(page)
    in_calendars = description_of(event, event.timing.occurrences[0])
    assert "Language spoken" not in in_calendars
    assert "interpretation" not in in_calendars


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_an_event_that_does_not_go_ahead_says_so_and_why(read, make_event, english_events, status):
    event = make_event(
        english_events, status=status, status_words="The hall is flooded.",
        booking_url="https://example.org/book",
    )  # fmt: skip
    page = read(event)
    assert status.capitalize() in words(page)
    assert "The hall is flooded." in words(page)
    assert not page.select('a[href="https://example.org/book"]')


def test_a_repeated_event_shows_the_next_time_and_those_after_it(read, make_event, english_events):
    event = make_event(
        english_events, start_time=T(18), end_time=T(19), repeats="weekly",
        repeats_until=datetime.date(2027, 7, 1),
        changed_dates=[not_on(datetime.date(2027, 6, 24)), also(datetime.date(2027, 7, 15))],
    )  # fmt: skip
    page = words(read(event, "2027-06-11T12:00:00+00:00"))
    assert "Thursday 17 June 2027, 18:00 to 19:00 Every week, until 1 July 2027" in page
    assert "Also on Thursday 1 July 2027 Thursday 15 July 2027 Not on 24 June 2027" in page
    assert "This event is over." not in page
    assert "This event is over." in words(read(event, "2027-07-16T00:00:00+00:00"))


@pytest.fixture
def ann(english, welsh):
    ann = Person(name="Ann Rees", role="Fisher", locale=english)
    ann.save()
    Person(
        name="Ann Rees", role="Pysgotwr", locale=welsh, translation_key=ann.translation_key
    ).save()
    return ann


def test_the_programme_stands_in_the_order_of_the_day(read, make_event, english_events, ann):
    programme = [
        session(title="Last", start=T(15), end=T(16)),
        session(
            title="First", kind="panel", start=T(10), end=T(11), language="cy",
            interpretation="cy-en",
            speakers=[{"person": ann, "role": "Chair of the panel"}],
        ),
        session(title="All day"),
    ]  # fmt: skip
    page = read(make_event(english_events, programme=programme)).select_one(".programme")
    assert [one.get_text() for one in page.select("h3")] == ["First", "Last", "All day"]
    first = " ".join(page.li.get_text(" ").split())
    assert first.startswith("10:00 to 11:00 First Panel Ann Rees , Chair of the panel")
    assert "Language spoken: Welsh Simultaneous interpretation: From Welsh into English" in first


def test_a_programme_of_several_days_names_them(read, make_event, english_events):
    programme = [
        session(title="Second", day=datetime.date(2027, 6, 11), start=T(9)),
        session(title="First", day=datetime.date(2027, 6, 10), start=T(14)),
    ]
    event = make_event(english_events, end_date=datetime.date(2027, 6, 11), programme=programme)
    page = read(event).select_one(".programme")
    assert [one.get_text() for one in page.select("h3")] == [
        "Thursday 10 June 2027", "Friday 11 June 2027"
    ]  # fmt: skip
    assert [one.get_text() for one in page.select("h4")] == ["First", "Second"]


def test_a_speaker_is_shown_in_the_language_of_the_page_and_only_while_public(
    read, make_event, welsh_events, ann
):
    programme = [session(start=T(10), speakers=[{"person": ann, "role": ""}])]
    event = make_event(welsh_events, programme=programme)
    assert "Ann Rees , Pysgotwr" in words(read(event))
    ann.get_twin().unpublish()
    assert "Ann Rees" not in words(read(event))


def test_a_speaker_is_shown_with_the_role_of_the_day(read, make_event, english_events, ann):
    for title, start, end in (("Minister", "2012", "2014"), ("Peer", "2015", "")):
        DatedRole.objects.create(person=ann, title=title, start=start, end=end, locale=ann.locale)
    programme = [session(speakers=[{"person": ann, "role": ""}])]
    past = make_event(
        english_events, start_date=datetime.date(2013, 5, 1), date_precision="month",
        programme=programme,
    )  # fmt: skip
    assert "Ann Rees , Minister" in words(read(past))


def test_who_is_mentioned_is_named_beside_the_text(read, make_pair, ann):
    english, welsh = make_pair(mentions=[("person", ann)])
    for page in (read(english), read(welsh)):
        assert "Ann Rees" in page.select_one(".mentions").get_text()


def test_organisers_are_named_in_the_language_of_the_page(read, make_pair, english, welsh):
    ground = Organisation(name="Common Ground", locale=english)
    ground.save()
    Organisation(name="Tir Cyffredin", locale=welsh, translation_key=ground.translation_key).save()
    in_english, in_welsh = make_pair(organisers=[("organisation", ground)])
    assert "Common Ground" in words(read(in_english))
    assert "Tir Cyffredin" in words(read(in_welsh))
    assert "Common Ground" not in words(read(in_welsh))


def test_what_is_left_is_named_in_the_language_of_the_page(read, make_pair):
    of_ann = material(
        kind="slides", url="https://example.org/s", title_en="Ann’s slides", title_cy="Sleidiau Ann"
    )
    english, welsh = make_pair(
        materials=[of_ann, material(kind="report", page=None, url="https://example.org/r")]
    )
    assert "Ann’s slides Slides" in words(read(english))
    assert "Sleidiau Ann" in words(read(welsh))
    assert "Ann’s slides" not in words(read(welsh))


def test_a_report_leads_to_the_page_in_the_reader_s_language(
    read, make_pair, make_post, english_index, welsh_index
):
    report = make_post(english_index, "What we learned")
    twin = make_post(welsh_index, "Beth ddysgon ni", translation_key=report.translation_key)
    english, welsh = make_pair(materials=[material(kind="report", page=report)])
    assert read(english).select(f'.materials a[href="{report.url_path}"]')
    assert read(welsh).select(f'.materials a[href="{twin.url_path}"]')


def test_editions_lead_to_each_other_in_the_language_of_the_page(read, make_pair):
    series = EventSeries.objects.create(
        name_en="Conference", name_cy="Cynhadledd", slug_en="conference", slug_cy="cynhadledd"
    )
    past, past_welsh = make_pair(
        "Conference 2013", "Cynhadledd 2013", series=series,
        start_date=datetime.date(2013, 5, 9), date_precision="month",
    )  # fmt: skip
    now, now_welsh = make_pair("Conference 2027", "Cynhadledd 2027", series=series)
    assert read(now).select(f'main a[href="{past.url_path}"]')
    assert "Conference 2013 , May 2013" in words(read(now))
    assert read(past).select(f'main a[href="{now.url_path}"]')
    welsh = read(now_welsh)
    assert welsh.select(f'main a[href="{past_welsh.url_path}"]')
    assert not welsh.select(f'main a[href="{past.url_path}"]')
    past.view_restrictions.create(restriction_type="login")
    assert "Conference 2013" not in words(read(now))
    past_welsh.unpublish()
    assert "Cynhadledd 2013" not in words(read(now_welsh))


def structured(page):
    return json.loads(page.select_one('script[type="application/ld+json"]').string)


def test_search_engines_are_told_what_the_page_says(read, make_event, english_events, venue):
    event = make_event(
        english_events, venue=venue, mode="hybrid", start_time=T(10), end_time=T(16),
        speech="both", cost="free", booking_url="https://example.org/book", status="planned",
    )  # fmt: skip
    data = structured(read(event))
    assert data["@type"] == "Event"
    assert data["startDate"] == "2027-06-10T10:00+01:00"
    assert data["endDate"] == "2027-06-10T16:00+01:00"
    assert data["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert data["eventStatus"] == "https://schema.org/EventScheduled"
    assert [one["@type"] for one in data["location"]] == ["Place", "VirtualLocation"]
    assert data["location"][0]["address"]["postalCode"] == "LL40 1AA"
    assert data["isAccessibleForFree"] is True
    assert data["offers"]["price"] == "0"
    assert data["inLanguage"] == ["cy", "en"]


def test_a_venue_under_another_clock_is_not_said_to_be_here(
    read, make_event, english_events, venue
):
    abroad = make_event(english_events, venue=venue, time_zone="Europe/Brussels")
    here = make_event(english_events, "Here", venue=venue)
    assert "addressCountry" not in structured(read(abroad))["location"][0]["address"]
    assert structured(read(here))["location"][0]["address"]["addressCountry"] == "GB"


def test_search_engines_are_told_of_a_cancelled_day(read, make_event, english_events):
    data = structured(read(make_event(english_events, status="cancelled")))
    assert data["startDate"] == data["endDate"] == "2027-06-10"
    assert data["eventStatus"] == "https://schema.org/EventCancelled"


def test_search_engines_are_not_told_of_an_end_nobody_knows(read, make_event, english_events):
    data = structured(read(make_event(english_events, start_time=T(18))))
    assert data["startDate"] == "2027-06-10T18:00+01:00"
    assert "endDate" not in data


def test_a_draft_can_be_looked_at(make_event, english_events, client):
    event = make_event(english_events, live=False)
    event.title = "Another title"
    request = client.get("/en/").wsgi_request
    shown = event.make_preview_request(request, "").content.decode()
    assert "Another title" in shown
