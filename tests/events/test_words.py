"""Dates of events in words of both languages."""

import datetime

import pytest
from django.utils import translation

from events.timing import Timing
from events.words import when_in_words, zone_in_words

D, T = datetime.date, datetime.time


def said(language, **fields):
    timing = Timing(**fields)
    with translation.override(language):
        return when_in_words(timing, timing.occurrences[0])


ENGLISH = [
    ({"start_date": D(2026, 3, 3)}, "Tuesday 3 March 2026"),
    ({"start_date": D(2026, 3, 3), "start_time": T(9, 30)}, "Tuesday 3 March 2026, 09:30"),
    (
        {"start_date": D(2026, 3, 3), "start_time": T(10), "end_time": T(16)},
        "Tuesday 3 March 2026, 10:00 to 16:00",
    ),
    ({"start_date": D(2026, 3, 3), "end_date": D(2026, 3, 5)}, "3 to 5 March 2026"),
    ({"start_date": D(2026, 3, 30), "end_date": D(2026, 4, 2)}, "30 March to 2 April 2026"),
    (
        {"start_date": D(2026, 12, 30), "end_date": D(2027, 1, 2)},
        "30 December 2026 to 2 January 2027",
    ),
    (
        {
            "start_date": D(2026, 3, 3), "end_date": D(2026, 3, 5),
            "start_time": T(10), "end_time": T(15),
        },
        "3 March 2026, 10:00 to 5 March 2026, 15:00",
    ),
    (
        {
            "start_date": D(2026, 3, 3), "end_date": D(2026, 3, 4),
            "start_time": T(21), "end_time": T(1),
        },
        "Tuesday 3 March 2026, 21:00 to 01:00",
    ),
    ({"start_date": D(2013, 5, 9), "precision": "month"}, "May 2013"),
    ({"start_date": D(2013, 5, 9), "precision": "year"}, "2013"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "words"), ENGLISH)
def test_dates_in_english(fields, words):
    assert said("en", **fields) == words


@pytest.mark.parametrize("fields", [fields for fields, _words in ENGLISH])
def test_dates_in_welsh_have_no_english_name(fields):
    words = said("cy", **fields)
    for english in ("March", "April", "May", "December", "January", "Tuesday"):
        assert english not in words


def test_dates_in_welsh_name_the_day_and_the_month():
    assert said("cy", start_date=D(2026, 3, 3)) == "Dydd Mawrth 3 Mawrth 2026"
    assert said("cy", start_date=D(2013, 5, 9), precision="month") == "Mai 2013"


def test_another_time_zone_is_named_with_the_time_here():
    timing = Timing(start_date=D(2026, 12, 3), start_time=T(8), zone_name="Pacific/Auckland")
    words = zone_in_words(timing, timing.occurrences[0])
    assert words == "New Zealand time (19:00, Wednesday 2 December 2026 in the UK)"


def test_our_own_time_zone_is_not_named():
    timing = Timing(start_date=D(2026, 12, 3), start_time=T(8))
    assert zone_in_words(timing, timing.occurrences[0]) == ""
