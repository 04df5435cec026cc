"""Dates, times of day and elapsed time."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from welsh import dates

MONTHS = (  # noqa: SIM905
    "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
).split()

NOW = datetime(2026, 3, 31, 12, 0)

MOMENTS = [
    (datetime(2026, 3, 31, 12, 0), "nawr"),
    (datetime(2026, 3, 31, 11, 59, 1), "nawr"),
    (datetime(2026, 3, 31, 12, 0, 59), "nawr"),
    (datetime(2026, 3, 31, 11, 59), "1 munud yn ôl"),
    (datetime(2026, 3, 31, 11, 58), "2 funud yn ôl"),
    (datetime(2026, 3, 31, 11, 0, 1), "59 munud yn ôl"),
    (datetime(2026, 3, 31, 11, 0), "1 awr yn ôl"),
    (datetime(2026, 3, 30, 12, 1), "23 awr yn ôl"),
    (datetime(2026, 3, 30, 12, 0), "1 diwrnod yn ôl"),
    (datetime(2026, 3, 29, 12, 0), "2 ddiwrnod yn ôl"),
    (datetime(2026, 3, 26, 12, 0), "5 niwrnod yn ôl"),
    (datetime(2026, 3, 24, 12, 0), "1 wythnos yn ôl"),
    (datetime(2026, 3, 1, 12, 0), "4 wythnos yn ôl"),
    (datetime(2026, 2, 28, 12, 0), "1 mis yn ôl"),
    (datetime(2026, 1, 31, 12, 1), "1 mis yn ôl"),
    (datetime(2026, 1, 31, 12, 0), "2 fis yn ôl"),
    (datetime(2025, 4, 1, 12, 0), "11 mis yn ôl"),
    (datetime(2025, 3, 31, 12, 0), "1 flwyddyn yn ôl"),
    (datetime(2024, 3, 31, 12, 0), "2 flynedd yn ôl"),
    (datetime(2022, 3, 31, 12, 0), "4 blynedd yn ôl"),
    (datetime(2016, 3, 31, 12, 0), "10 mlynedd yn ôl"),
    (datetime(2026, 3, 31, 15, 0), "ymhen 3 awr"),
    (datetime(2026, 4, 2, 12, 0), "ymhen 2 ddiwrnod"),
    (datetime(2026, 5, 31, 12, 0), "ymhen 2 fis"),
    (datetime(2028, 3, 31, 12, 0), "ymhen 2 flynedd"),
]


@pytest.mark.parametrize(("number", "name"), list(enumerate(MONTHS, start=1)))
def test_each_month_has_its_name(number, name):
    assert dates.month_name(number) == name


@pytest.mark.parametrize("number", [0, 13, -1])
def test_there_are_twelve_months(number):
    with pytest.raises(ValueError, match="no month"):
        dates.month_name(number)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (2, "dydd Llun"),
        (3, "dydd Mawrth"),
        (4, "dydd Mercher"),
        (5, "dydd Iau"),
        (6, "dydd Gwener"),
        (7, "dydd Sadwrn"),
        (8, "dydd Sul"),
    ],
)
def test_each_day_of_the_week_has_its_name(day, expected):
    assert dates.weekday_name(date(2026, 3, day)) == expected


def test_a_date_is_day_month_and_year():
    assert dates.day_month_year(date(2026, 3, 1)) == "1 Mawrth 2026"
    assert dates.day_month_year(datetime(2026, 7, 4, 9, 30)) == "4 Gorffennaf 2026"


def test_a_month_is_name_and_year():
    assert dates.month_year(date(2025, 5, 17)) == "Mai 2025"


def test_a_full_date_begins_with_the_day_of_the_week():
    assert dates.weekday_day_month_year(date(2026, 3, 1)) == "dydd Sul 1 Mawrth 2026"


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (time(0, 0), "00:00"),
        (time(9, 5), "09:05"),
        (time(14, 30, 59), "14:30"),
        (datetime(2026, 3, 1, 23, 59), "23:59"),
    ],
)
def test_the_clock_has_24_hours(moment, expected):
    assert dates.time_of_day(moment) == expected


@pytest.mark.parametrize(
    ("precision", "expected"),
    [("year", "2025"), ("month", "Mai 2025"), ("day", "1 Mai 2025")],
)
def test_a_date_is_written_as_far_as_it_is_known(precision, expected):
    assert dates.partial_date(date(2025, 5, 1), precision) == expected


def test_an_unknown_precision_is_refused():
    with pytest.raises(ValueError, match="hour"):
        dates.partial_date(date(2025, 5, 1), "hour")


@pytest.mark.parametrize(("then", "expected"), MOMENTS)
def test_elapsed_time_is_the_largest_complete_unit(then, expected):
    assert dates.since(then, NOW) == expected


def test_elapsed_time_is_measured_across_time_zones():
    now = datetime(2026, 3, 31, 12, 0, tzinfo=UTC)
    assert dates.since(now - timedelta(hours=3), now) == "3 awr yn ôl"


def test_times_with_and_without_a_zone_do_not_mix():
    with pytest.raises(TypeError):
        dates.since(NOW, datetime(2026, 3, 31, 12, 0, tzinfo=UTC))
