"""The list of events: what is on, what was, and how readers narrow it."""

import datetime

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.utils.http import urlencode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.lists import index as list_index
from events.models import EventPage
from labels.models import Area, Topic
from tests.events.values import also

pytestmark = pytest.mark.django_db
D, T = datetime.date, datetime.time
NOW = "2027-06-01T12:00:00+00:00"


@pytest.fixture
def read(client):
    def read_list(page, query="", at=NOW):
        with time_machine.travel(at, tick=False):
            response = client.get(f"{page.url_path}{query}")
        assert response.status_code == 200
        assert not response.cookies
        return BeautifulSoup(response.content, "html.parser")

    return read_list


def titles(page):
    return [title.get_text().strip() for title in page.select(".card__title")]


def months(page):
    return [title.get_text() for title in page.select(".month__title")]


@pytest.fixture
def three(make_event, english_events):
    make_event(english_events, "Later", start_date=D(2027, 7, 2))
    make_event(english_events, "Sooner", start_date=D(2027, 6, 10))
    make_event(english_events, "Over", start_date=D(2027, 5, 3))


def test_what_is_next_comes_first_under_its_month(read, english_events, three):
    page = read(english_events)
    assert titles(page) == ["Sooner", "Later"]
    assert months(page) == ["June 2027", "July 2027"]
    assert "2 events" in page.main.get_text()


def test_what_is_over_stands_in_a_list_of_its_own_the_newest_first(
    read, make_event, english_events, three
):
    make_event(english_events, "Long ago", start_date=D(2013, 5, 1), date_precision="month")
    for query in ("?when=past", "?pryd=blaenorol"):
        page = read(english_events, query)
        assert titles(page) == ["Over", "Long ago"]
        assert months(page) == ["May 2027", "May 2013"]


def test_a_day_ends_here_and_not_elsewhere(read, english_events, three):
    assert "Sooner" in titles(read(english_events, at="2027-06-10T22:59:00+00:00"))
    assert "Sooner" not in titles(read(english_events, at="2027-06-10T23:00:00+00:00"))
    assert "Sooner" in titles(read(english_events, "?when=past", "2027-06-10T23:00:00+00:00"))


def test_an_event_moves_to_the_past_without_anything_being_read_again(
    read, make_event, english_events, monkeypatch
):
    make_event(english_events, "Tea", start_date=D(2027, 6, 10), start_time=T(14), end_time=T(16))
    assert titles(read(english_events, at="2027-06-10T09:00:00+00:00")) == ["Tea"]
    monkeypatch.setattr(list_index, "read_index", None)
    assert titles(read(english_events, at="2027-06-10T14:59:00+00:00")) == ["Tea"]
    assert titles(read(english_events, at="2027-06-10T15:00:00+00:00")) == []
    assert titles(read(english_events, "?when=past", "2027-06-10T15:00:00+00:00")) == ["Tea"]


def test_a_repeated_event_stands_at_its_next_time(read, make_event, english_events, three):
    make_event(
        english_events, "Weekly", start_date=D(2027, 5, 4), start_time=T(18), end_time=T(19),
        repeats="weekly", repeats_until=D(2027, 6, 29),
        changed_dates=[also(D(2027, 8, 1))],
    )  # fmt: skip
    assert titles(read(english_events)) == ["Weekly", "Sooner", "Later"]
    assert titles(read(english_events, at="2027-06-12T12:00:00+00:00")) == ["Weekly", "Later"]
    assert titles(read(english_events, at="2027-07-01T12:00:00+00:00")) == ["Later", "Weekly"]
    assert "Weekly" not in titles(read(english_events, "?when=past"))
    over = read(english_events, "?when=past", "2027-09-01T12:00:00+00:00")
    assert titles(over)[0] == "Weekly"
    assert months(over)[0] == "August 2027"


def test_what_is_on_now_stands_first(read, make_event, english_events, three):
    make_event(english_events, "Exhibition", start_date=D(2027, 2, 1), end_date=D(2027, 8, 1))
    page = read(english_events)
    assert titles(page)[0] == "Exhibition"
    assert months(page)[0] == "On now"


def test_a_cancelled_event_is_still_listed_and_says_so(read, make_event, english_events):
    make_event(english_events, "Off", status="cancelled")
    assert "Cancelled" in read(english_events).select_one(".card").get_text()


def test_a_card_says_which_language_is_spoken(read, make_event, english_events):
    make_event(english_events, speech="cy", cost="free")
    facts = [one.get_text() for one in read(english_events).select(".card__facts li")]
    assert facts == ["Free", "Welsh"]


def test_the_time_of_another_zone_is_named(read, make_event, english_events):
    make_event(english_events, start_time=T(15), time_zone="Europe/Brussels", mode="online")
    shown = read(english_events).select_one(".card").get_text()
    assert "Central European time (14:00 in the UK)" in shown


@pytest.fixture
def topic():
    return Topic.objects.create(
        name_en="Housing now", name_cy="Tai nawr", slug_en="housing-now", slug_cy="tai-nawr"
    )


@pytest.fixture
def narrowed(make_pair, topic, venue):
    area = Area.objects.get(name_en="Gwynedd")
    venue.area = area
    venue.save(update_fields=["area"])
    make_pair("In the hall", "Yn y neuadd", venue=venue, speech="cy")
    online = make_pair("At home", "Gartref", mode="online", speech="en")
    for event in online:
        event.topics.set([topic])
        event.save()
    make_pair("Past and online", "A fu, ar-lein", mode="online", start_date=D(2026, 6, 1))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?how=online", ["At home"]),
        ("?sut=ar-lein", ["At home"]),
        ("?how=online&how=in-person", ["At home", "In the hall"]),
        ("?area=gwynedd", ["In the hall"]),
        ("?area=north-wales", ["In the hall"]),
        ("?language=welsh", ["In the hall"]),
        ("?topic=housing-now", ["At home"]),
        ("?topic=housing-now&language=welsh", []),
        ("?year=2027", ["At home", "In the hall"]),
        ("?year=2026", []),
        ("?when=past&year=2026", ["Past and online"]),
        ("?when=past&how=online", ["Past and online"]),
        ("?when=never&how=carrier-pigeon", ["At home", "In the hall"]),
    ],
)
def test_readers_narrow_the_list(read, english_events, narrowed, query, found):
    assert sorted(titles(read(english_events, query))) == found


def test_counts_are_those_of_the_side_of_now_that_is_shown(read, english_events, narrowed):
    def count(page):
        return page.select_one('input[value="online"]').parent.get_text(strip=True)

    assert count(read(english_events)) == "Online(1)"
    assert count(read(english_events, "?when=past")) == "Online(1)"
    assert not read(english_events, "?when=past").select('input[value="in-person"]')


def test_the_switch_keeps_the_past_and_the_filters(read, english_events, welsh_events, narrowed):
    page = read(english_events, "?when=past&how=online")
    switch = page.select_one(f'a[href^="{welsh_events.url_path}"]')["href"]
    assert switch == f"{welsh_events.url_path}?sut=ar-lein&pryd=blaenorol"
    query = switch.removeprefix(welsh_events.url_path)
    assert titles(read(welsh_events, query)) == ["A fu, ar-lein"]


def test_the_form_stays_on_the_side_of_now_it_was_sent_from(read, english_events, narrowed):
    form = read(english_events, "?when=past").select_one("form.filters")
    assert form.select_one('input[type="hidden"][name="when"]')["value"] == "past"
    assert not read(english_events).select('form.filters input[type="hidden"]')


def test_the_other_side_of_now_is_one_link_away_with_the_same_filters(
    read, english_events, narrowed
):
    page = read(english_events, "?how=online")
    other = page.select_one(".event-sides a")["href"]
    assert other == "/en/events/?how=online&when=past"
    back = read(english_events, "?how=online&when=past").select_one(".event-sides a")["href"]
    assert back == "/en/events/?how=online"


def test_clearing_the_filters_stays_in_the_past(read, english_events, narrowed):
    page = read(english_events, "?when=past&how=online")
    assert page.select_one('.found > a[href="/en/events/?when=past"]')


def test_an_event_in_one_language_only_is_listed_in_the_other_and_marked(
    read, english_events, welsh_events, make_event
):
    make_event(english_events, "Only in English")
    link = read(welsh_events).select_one(".card__title a")
    assert link["lang"] == "en"


def test_what_comes_next_can_be_shown_elsewhere(english_events, three):
    with time_machine.travel(NOW, tick=False):
        assert [card.title for card in EventPage.coming_cards("en", 1)] == ["Sooner"]


NAMES = [
    "when",
    "pryd",
    "how",
    "sut",
    "topic",
    "pwnc",
    "area",
    "ardal",
    "year",
    "q",
    "page",
    "sort",
]
WORDS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["past", "online", "2027", "-1", "1e9", "%00", "a-z", "'\"<>", "[]", "9" * 40]),
)
QUERIES = st.lists(st.tuples(st.one_of(st.sampled_from(NAMES), st.text(max_size=8)), WORDS))


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(QUERIES)
def test_no_address_is_too_odd_for_a_list_or_its_calendar(client, english_events, three, query):
    for address in (english_events.url_path, f"{english_events.url_path}calendar.ics"):
        assert client.get(f"{address}?{urlencode(query)}").status_code in (200, 404)


def test_months_stand_once_below_what_is_on(read, make_event, english_events):
    make_event(english_events, "Some day", start_date=D(2027, 6, 1), date_precision="month")
    make_event(english_events, "Now", start_date=D(2027, 5, 31), end_date=D(2027, 6, 3))
    make_event(english_events, "Next week", start_date=D(2027, 6, 8))
    page = read(english_events)
    assert months(page) == ["On now", "June 2027"]
    assert titles(page) == ["Now", "Some day", "Next week"]


def test_search_engines_find_what_is_over_in_both_languages(
    read, make_pair, english_events, welsh_events
):
    make_pair("Over", "Ar ben", start_date=D(2027, 5, 3))
    for page, query in ((english_events, "?when=past"), (welsh_events, "?pryd=blaenorol")):
        html = read(page, query)
        heads = {one["hreflang"]: one["href"] for one in html.select("link[hreflang]")}
        assert heads["en"].endswith("/en/events/?when=past")
        assert heads["cy"].endswith("/cy/digwyddiadau/?pryd=blaenorol")
        assert html.select_one("link[rel=canonical]")["href"] == heads[page.language]


def test_an_event_is_found_in_every_year_it_takes_place_in(read, make_event, english_events):
    make_event(
        english_events, "Weekly", start_date=D(2027, 12, 20), repeats="weekly",
        repeats_until=D(2028, 1, 31),
    )  # fmt: skip
    make_event(english_events, "New year", start_date=D(2029, 12, 31), end_date=D(2030, 1, 1))
    make_event(
        english_events, "There", start_date=D(2031, 1, 1), start_time=T(9),
        time_zone="Pacific/Auckland",
    )  # fmt: skip
    found = {year: titles(read(english_events, f"?year={year}")) for year in range(2027, 2032)}
    assert found == {
        2027: ["Weekly"], 2028: ["Weekly"], 2029: ["New year"], 2030: ["New year"],
        2031: ["There"],
    }  # fmt: skip
