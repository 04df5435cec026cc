"""What editors are told when the parts of an event contradict each other."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from events.blocks import MaterialBlock, SessionBlock
from events.models import EventPage
from tests.events.values import also, material, not_on, session

pytestmark = pytest.mark.django_db
D, T = datetime.date, datetime.time
DAY = D(2027, 6, 10)


def problems(index, **fields):
    event = EventPage(title="An event", slug="x", summary="A", **{"start_date": DAY, **fields})
    event.set_url_path(index)
    event.locale = index.locale
    try:
        event.clean()
    except ValidationError as error:
        return error.error_dict
    return {}


def message_in(error):
    """The words of a problem, however deep in a block it stands."""
    if getattr(error, "block_errors", None):
        inner = error.block_errors
        return message_in(next(iter(inner.values())))
    return str(error.messages[0])


CASES = [
    ({"start_date": D(9999, 12, 31)}, "start_date", "Check the year"),
    ({"start_date": D(1, 1, 1), "time_zone": "Pacific/Auckland"}, "start_date", "Check the year"),
    ({"start_date": D(202, 6, 10), "end_date": DAY}, "start_date", "Check the year"),
    ({"end_date": D(9999, 12, 31)}, "end_date", "Check the year"),
    (
        {"repeats": "weekly", "repeats_until": D(9999, 12, 31)},
        "repeats_until", "Check the year",
    ),
    ({"changed_dates": [also(D(9999, 12, 31))]}, "changed_dates", "Check the year"),
    ({"end_date": D(2027, 6, 9)}, "end_date", "before the first"),
    ({"end_time": T(10)}, "start_time", "Say when it starts"),
    ({"start_time": T(10), "end_time": T(9)}, "end_time", "give the next day"),
    (
        {"start_date": D(2026, 3, 29), "start_time": T(1, 30)},
        "start_time", "The clocks go forward",
    ),
    ({"date_precision": "month", "start_time": T(10)}, "start_time", "Remove the time"),
    (
        {"date_precision": "year", "repeats": "weekly", "repeats_until": D(2027, 9, 1)},
        "repeats", "cannot repeat",
    ),
    ({"date_precision": "month", "changed_dates": [also(DAY)]}, "changed_dates", "cannot repeat"),
    ({"repeats": "weekly"}, "repeats_until", "Say until when"),
    ({"repeats_until": D(2027, 9, 1)}, "repeats", "Say how often"),
    ({"repeats": "weekly", "repeats_until": DAY}, "repeats_until", "a later day"),
    (
        {"repeats": "weekly", "repeats_until": D(2050, 1, 1)},
        "repeats_until", "more than 200 times",
    ),
    (
        {"repeats": "weekly", "repeats_until": D(2027, 9, 1), "end_date": D(2027, 6, 17)},
        "end_date", "begin again before it ends",
    ),
    (
        {
            "repeats": "weekly", "repeats_until": D(2027, 9, 1),
            "changed_dates": [not_on(D(2027, 6, 18))],
        },
        "changed_dates", "not take place on that day anyway",
    ),
    ({"speech": ""}, "speech", "needs to know this"),
    ({"interpretation": ""}, "interpretation", "needs to know this"),
    ({"booking_closes": D(2027, 6, 11)}, "booking_closes", "after the event is over"),
    (
        {"date_precision": "month", "programme": [session(start=T(10))]},
        "programme", "Remove the session’s times",
    ),
    (
        {"programme": [session(), session(day=D(2027, 6, 12), start=T(10))]},
        "programme", "not a day of the event",
    ),
    (
        {"end_date": D(2027, 6, 12), "programme": [session(start=T(10))]},
        "programme", "Say on which",
    ),
    (
        {"start_time": T(10), "programme": [session(start=T(9), end=T(11))]},
        "programme", "starts before the event",
    ),
    (
        {"start_time": T(10), "end_time": T(12), "programme": [session(start=T(11), end=T(13))]},
        "programme", "ends after the event",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "field", "says"), CASES)
def test_what_contradicts_is_refused_with_what_to_do(english_events, fields, field, says):
    found = problems(english_events, **fields)
    assert list(found) == [field]
    assert says in message_in(found[field][0])


def test_an_online_event_has_no_venue(english_events, venue):
    found = problems(english_events, mode="online", venue=venue)
    assert list(found) == ["venue"]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"start_time": T(22), "end_time": T(1), "end_date": D(2027, 6, 11)},
        {"date_precision": "month", "programme": [session()]},
        {"repeats": "weekly", "repeats_until": D(2027, 9, 2), "start_time": T(10)},
        {"changed_dates": [also(D(2027, 6, 20), T(9))]},
        {"changed_dates": [also(None), not_on(None)]},
        {"booking_closes": DAY},
        {"start_date": D(2013, 5, 9), "speech": "", "interpretation": ""},
        {"start_time": T(10), "end_time": T(12), "programme": [session(start=T(10), end=T(12))]},
        {"end_date": D(2027, 6, 12), "programme": [session(day=D(2027, 6, 12), start=T(10))]},
    ],
)
def test_what_makes_sense_is_accepted(english_events, fields):
    assert problems(english_events, **fields) == {}


@pytest.mark.parametrize("parts", [{"start": T(10), "end": T(9)}, {"start": None, "end": T(9)}])
def test_a_session_ends_after_it_starts(parts):
    block = SessionBlock()
    value = block.to_python({**session(**parts)[1], "speakers": []})
    with pytest.raises(ValidationError):
        block.clean(value)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"url": "https://example.org/", "title_en": "Slides"},
        {"url": "https://example.org/", "title_cy": "Sleidiau"},
    ],
)
def test_what_is_left_leads_somewhere_and_is_named_in_both_languages(parts):
    block = MaterialBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python(material(**parts)[1]))


def test_what_is_left_may_have_no_title():
    block = MaterialBlock()
    value = block.to_python(material(url="https://example.org/")[1])
    assert block.clean(value)["url"] == "https://example.org/"
