"""Events in calendar programs: what an independent library reads is what editors wrote."""

import datetime
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
import time_machine
import vobject
from dateutil.tz import tzical
from django.urls import reverse
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.ics import calendar_of
from events.ics_words import plain
from events.models import EventPage
from events.timezones import timezone_component
from labels.models import Topic
from tests.events.values import also, not_on

pytestmark = pytest.mark.django_db
D, T = datetime.date, datetime.time
NOW = "2026-01-10T12:00:00+00:00"
LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def fetch(client):
    def fetch_text(address, at=NOW):
        with time_machine.travel(at, tick=False):
            response = client.get(address)
        assert response.status_code == 200, address
        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        assert not response.cookies
        return response.content.decode()

    return fetch_text


@pytest.fixture
def read(fetch):
    return lambda address, at=NOW: vobject.readOne(fetch(address, at))


def entries(calendar):
    return list(calendar.contents.get("vevent", []))


def moments(entry, text):
    """Every time an entry takes place, by its own rule and its own description of the zone.

    vobject knows the zone by its name; here what the file says of it is read.
    """
    clocks = [one.replace(tzinfo=None) for one in entry.getrruleset(addRDate=True)]
    zone = tzical(StringIO(text)).get("Europe/London")
    return [one.replace(tzinfo=zone).astimezone(datetime.UTC) for one in clocks]


def utc(*parts):
    return datetime.datetime(*parts, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("start", "until", "hours"),
    [
        (D(2026, 3, 22), D(2026, 4, 5), [(3, 22, 18), (3, 29, 17), (4, 5, 17)]),
        (D(2026, 10, 18), D(2026, 11, 1), [(10, 18, 17), (10, 25, 18), (11, 1, 18)]),
        (D(2027, 3, 21), D(2027, 4, 4), [(3, 21, 18), (3, 28, 17), (4, 4, 17)]),
        (D(2027, 10, 24), D(2027, 11, 7), [(10, 24, 17), (10, 31, 18), (11, 7, 18)]),
    ],
)
def test_a_weekly_meeting_at_six_is_at_six_after_the_clocks_change(
    fetch, make_event, english_events, start, until, hours
):
    event = make_event(
        english_events, start_date=start, start_time=T(18), end_time=T(19), repeats="weekly",
        repeats_until=until,
    )  # fmt: skip
    text = fetch(f"{event.url_path}calendar.ics")
    [entry] = entries(vobject.readOne(text))
    assert entry.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/London"]
    assert moments(entry, text) == [utc(start.year, *one) for one in hours]


@pytest.mark.parametrize(
    ("repeats", "fields"),
    [
        ("fortnightly", {}),
        ("monthly-date", {}),
        ("monthly-weekday", {}),
        ("weekly", {"changed_dates": [not_on(D(2026, 3, 31)), not_on(D(2026, 4, 7))]}),
    ],
)
def test_programs_find_the_days_that_the_page_shows(
    fetch, make_event, english_events, repeats, fields
):
    event = make_event(
        english_events, start_date=D(2026, 3, 31), start_time=T(10), end_time=T(11),
        repeats=repeats, repeats_until=D(2026, 12, 30), **fields,
    )  # fmt: skip
    text = fetch(f"{event.url_path}calendar.ics")
    [entry] = entries(vobject.readOne(text))
    ours = [one.start.astimezone(datetime.UTC) for one in event.timing.occurrences]
    assert moments(entry, text) == ours
    assert len(ours) > 4


def test_a_further_date_is_an_entry_of_its_own(read, make_event, english_events):
    event = make_event(
        english_events, start_date=D(2026, 6, 1), start_time=T(10), end_time=T(11),
        changed_dates=[also(D(2026, 6, 20), T(14)), also(D(2026, 6, 27))],
    )  # fmt: skip
    found = entries(read(f"{event.url_path}calendar.ics"))
    assert [one.dtstart.value.hour for one in found] == [10, 14, 10]
    assert [one.dtend.value.hour for one in found] == [11, 15, 11]
    assert len({one.uid.value for one in found}) == 3


@pytest.mark.parametrize("start", [T(10), None])
def test_a_date_that_is_given_twice_is_one_entry(read, make_event, english_events, start):
    event = make_event(
        english_events, start_date=D(2026, 6, 1), start_time=start,
        changed_dates=[also(D(2026, 6, 1), T(10)), also(D(2026, 6, 8)), also(D(2026, 6, 8), T(10))],
    )  # fmt: skip
    found = entries(read(f"{event.url_path}calendar.ics"))
    assert [one.dtstart.value.day for one in found] == [1, 8]
    assert len({one.uid.value for one in found}) == len(event.timing.occurrences) == 2


def test_a_calendar_of_an_event_is_named_like_its_page(client, make_event, english_events):
    event = make_event(english_events, slug="gŵyl", start_date=D(2026, 6, 1))
    name = client.get(f"{event.url_path}calendar.ics")["Content-Disposition"]
    assert name == "attachment; filename*=utf-8''g%C5%B5yl.ics"


def test_a_whole_day_ends_with_its_last_day(read, make_event, english_events):
    event = make_event(english_events, start_date=D(2026, 3, 28), end_date=D(2026, 3, 30))
    [entry] = entries(read(f"{event.url_path}calendar.ics"))
    assert entry.dtstart.value == D(2026, 3, 28)
    assert entry.dtend.value == D(2026, 3, 31)


def test_whole_days_repeat(read, make_event, english_events):
    event = make_event(
        english_events, start_date=D(2026, 6, 1), repeats="weekly",
        repeats_until=D(2026, 6, 15), changed_dates=[not_on(D(2026, 6, 8))],
    )  # fmt: skip
    [entry] = entries(read(f"{event.url_path}calendar.ics"))
    days = [one.date() for one in entry.getrruleset(addRDate=True)]
    assert days == [D(2026, 6, 1), D(2026, 6, 15)]


def test_several_days_with_times_keep_both_hours_across_the_change(
    read, make_event, english_events
):
    event = make_event(
        english_events, start_date=D(2026, 10, 24), end_date=D(2026, 10, 26),
        start_time=T(10), end_time=T(10),
    )  # fmt: skip
    [entry] = entries(read(f"{event.url_path}calendar.ics"))
    assert entry.dtstart.value.astimezone(datetime.UTC) == utc(2026, 10, 24, 9)
    assert entry.dtend.value.astimezone(datetime.UTC) == utc(2026, 10, 26, 10)


def test_a_month_is_not_given_a_day(client, read, make_event, english_events):
    event = make_event(english_events, start_date=D(2026, 6, 1), date_precision="month")
    assert client.get(f"{event.url_path}calendar.ics").status_code == 404
    assert entries(read(f"{english_events.url_path}calendar.ics")) == []


@pytest.mark.parametrize(
    ("status", "state"),
    [("planned", "CONFIRMED"), ("cancelled", "CANCELLED"), ("postponed", "TENTATIVE")],
)
def test_a_calendar_says_whether_it_takes_place(read, make_event, english_events, status, state):
    event = make_event(english_events, start_date=D(2026, 6, 1), status=status)
    [entry] = entries(read(f"{event.url_path}calendar.ics"))
    assert entry.status.value == state
    is_planned = status == "planned"
    assert (entry.summary.value == event.title) is is_planned


def test_both_languages_describe_one_event(read, make_pair, venue, welsh_venue):
    english, welsh = make_pair(start_date=D(2026, 6, 1), venue=venue, speech="cy")
    [ours] = entries(read(f"{english.url_path}calendar.ics"))
    [theirs] = entries(read(f"{welsh.url_path}calendr.ics"))
    assert ours.uid.value == theirs.uid.value
    assert ours.summary.value == "Meeting at the mill"
    assert theirs.summary.value == "Cyfarfod yn y felin"
    assert theirs.summary.params["LANGUAGE"] == ["cy"]
    assert ours.location.value == "The Old Mill, 1 River Street, Dolgellau, LL40 1AA"
    assert theirs.location.value == "Yr Hen Felin, 1 Stryd yr Afon, Dolgellau, LL40 1AA"
    assert theirs.url.value.endswith(welsh.url_path)
    assert "Cynlluniwn" in theirs.description.value


def test_a_later_version_says_so(make_event, english_events):
    event = make_event(english_events, start_date=D(2026, 6, 1))
    event.first_published_at = event.last_published_at = utc(2026, 1, 1)
    first = calendar_of([event], "Events")
    assert calendar_of([event], "Events") == first
    event.last_published_at = utc(2026, 1, 2)
    old, new = (vobject.readOne(text.decode()).vevent for text in (
        first, calendar_of([event], "Events"),
    ))  # fmt: skip
    assert new.uid.value == old.uid.value
    assert int(new.sequence.value) > int(old.sequence.value)
    assert new.last_modified.value > old.last_modified.value


HOSTILE = [
    "Tea, cake; and talk",
    "Line\nbreak\r\nand another",
    "Back\\slash \\n \\, \\;",
    "👩🏽‍🦽 Llŷn & Ŵyna 🏴󠁧󠁢󠁷󠁬󠁳󠁿 <b>“quoted”</b>",
    "BEGIN:VEVENT\nSUMMARY:not an entry\nEND:VEVENT",
    "Llanfairpwllgwyngyll ŵ " * 60,
    '"":;,=^',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_survives(make_event, english_events, text):
    event = EventPage(
        title=text, summary=text, start_date=D(2026, 6, 1), start_time=T(9), slug="x",
        url_path="/en/events/x/", locale=english_events.locale,
    )  # fmt: skip
    found = vobject.readOne(calendar_of([event], text).decode())
    clean = text.replace("\r\n", "\n")
    assert len(entries(found)) == 1
    assert found.vevent.summary.value == clean
    assert clean in found.vevent.description.value
    assert found.x_wr_calname.value


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=300))
def test_every_text_survives(text):
    event = EventPage(title=text, summary="A", start_date=D(2026, 6, 1), url_path="/en/events/x/")
    with translation.override("en"):
        written = calendar_of([event], "Events").decode()
    # The library takes a capital N after a backslash for a line break, whoever wrote it.
    said = str(plain(text)).replace("\\N", "\n")
    assert vobject.readOne(written).vevent.summary.value == said


def test_no_line_is_longer_than_a_program_must_read(make_event, english_events):
    event = make_event(english_events, "Ŵyna a chân " * 20, start_date=D(2026, 6, 1))
    for line in calendar_of([event], "Events").split(b"\r\n"):
        assert len(line) <= 75


@pytest.mark.parametrize(
    "zone", ["Europe/London", "Europe/Brussels", "America/New_York", "Australia/Sydney",
             "Asia/Kolkata", "Pacific/Auckland", "Europe/Dublin"],
)  # fmt: skip
def test_a_zone_is_described_so_that_others_read_the_same_clock(zone):
    text = timezone_component(zone, 2026, 2027).to_ical().decode()
    theirs, ours = tzical(StringIO(text)).get(zone), ZoneInfo(zone)
    moment = utc(2026, 1, 1)
    while moment < utc(2028, 1, 1):
        shown = moment.astimezone(theirs).replace(tzinfo=None)
        assert shown == moment.astimezone(ours).replace(tzinfo=None), moment
        moment += datetime.timedelta(hours=1)


def test_summer_time_begins_by_the_old_clock():
    text = timezone_component("Europe/London", 2026, 2026).to_ical().decode()
    assert "DTSTART:20260329T010000" in text or "20260329T010000" in text
    assert "20261025T020000" in text
    assert "20260329T020000" not in text


@pytest.fixture
def several(make_pair):
    topic = Topic.objects.create(
        name_en="Housing now", name_cy="Tai nawr", slug_en="housing-now", slug_cy="tai-nawr"
    )
    for event in make_pair("About homes", "Am gartrefi", start_date=D(2026, 6, 1)):
        event.topics.set([topic])
        event.save()
    make_pair("Online", "Ar-lein", start_date=D(2026, 7, 1), mode="online")
    make_pair("Lately", "Yn ddiweddar", start_date=D(2025, 12, 1))
    make_pair("Long ago", "Amser maith yn ôl", start_date=D(2020, 6, 1))


def summaries(calendar):
    return [entry.summary.value for entry in entries(calendar)]


def test_a_feed_holds_what_is_to_come_and_what_was_lately(read, english_events, several):
    found = read(f"{english_events.url_path}calendar.ics")
    assert summaries(found) == ["Lately", "About homes", "Online"]
    assert found.x_wr_calname.value == "Events"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?topic=housing-now", ["About homes"]),
        ("?pwnc=tai-nawr", ["About homes"]),
        ("?how=online", ["Online"]),
        ("?topic=housing-now&how=online", []),
        ("?topic=%00&how[]=x&page=-1", ["Lately", "About homes", "Online"]),
    ],
)
def test_a_feed_is_narrowed_like_the_list(read, english_events, several, query, found):
    assert summaries(read(f"{english_events.url_path}calendar.ics{query}")) == found


def test_each_language_has_a_feed_of_its_own(
    read, welsh_events, several, make_event, english_events
):
    make_event(english_events, "Only in English", start_date=D(2026, 6, 1))
    found = summaries(read(f"{welsh_events.url_path}calendr.ics?pwnc=tai-nawr"))
    assert found == ["Am gartrefi"]
    assert "Only in English" not in summaries(read(f"{welsh_events.url_path}calendr.ics"))


def test_the_list_offers_the_calendar_of_what_is_chosen(client, english_events, several):
    with time_machine.travel(NOW, tick=False):
        page = client.get(f"{english_events.url_path}?how=online").content.decode()
    assert 'href="/en/events/calendar.ics?how=online"' in page


def test_an_unchanged_calendar_is_not_sent_again(client, english_events, several):
    address = f"{english_events.url_path}calendar.ics"
    with time_machine.travel(NOW, tick=False):
        first = client.get(address)
        again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert "public" in first["Cache-Control"]
    assert again.status_code == 304


@pytest.mark.parametrize("way", ["draft", "hidden", "restricted"])
def test_nothing_that_is_not_public_is_in_a_calendar(client, read, make_event, english_events, way):
    event = make_event(english_events, start_date=D(2026, 6, 1), live=way != "draft")
    if way == "restricted":
        event.view_restrictions.create(restriction_type="login")
    if way == "hidden":
        english_events.unpublish()
    assert client.get(f"{event.url_path}calendar.ics").status_code == 404
    if way != "hidden":
        assert entries(read(f"{english_events.url_path}calendar.ics")) == []


@pytest.mark.parametrize("address", ["/en/calendar.ics", "/en/news-and-views/calendar.ics"])
def test_other_pages_have_no_calendar(client, english_home, address):
    assert client.get(address).status_code == 404


def test_a_feed_for_readers_names_what_was_announced_last(client, make_pair, english_events):
    old, old_welsh = make_pair("Old news", "Hen newyddion", start_date=D(2028, 6, 1))
    new, new_welsh = make_pair("New & <odd>", "Newydd", start_date=D(2026, 6, 1))
    for event, day in ((old, 1), (new, 2), (old_welsh, 1), (new_welsh, 2)):
        event.first_published_at = event.last_published_at = utc(2026, 1, day)
        event.save(update_fields=["first_published_at", "last_published_at"])
    text = client.get("/en/feed/events/").content.decode()
    assert text.index("New &amp; &lt;odd&gt;") < text.index("Old news")
    with translation.override("cy"):
        welsh = client.get(reverse("events_feed")).content.decode()
    assert welsh.index("Newydd") < welsh.index("Hen newyddion")
    assert "Old news" not in welsh
