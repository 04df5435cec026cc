"""When events take place, by the clock of their place."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr

from events.choices import Repeats
from events.rules import MOST_OCCURRENCES, days_of
from events.timing import Timing, is_leapt_over

LONDON = ZoneInfo("Europe/London")
RULES = {
    Repeats.WEEKLY: "FREQ=WEEKLY",
    Repeats.FORTNIGHTLY: "FREQ=WEEKLY;INTERVAL=2",
    Repeats.MONTHLY_BY_DATE: "FREQ=MONTHLY;BYMONTHDAY={day}",
    Repeats.MONTHLY_BY_WEEKDAY: "FREQ=MONTHLY;BYDAY={place}{weekday}",
}
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@pytest.mark.parametrize("repeats", RULES)
@pytest.mark.parametrize(
    "first", [date(2026, 1, 1), date(2026, 1, 31), date(2024, 2, 29), date(2026, 12, 29)]
)
def test_a_rule_gives_the_days_that_an_independent_library_gives(repeats, first):
    number = (first.day - 1) // 7 + 1
    rule = RULES[repeats].format(
        day=first.day, place=-1 if number == 5 else number, weekday=WEEKDAYS[first.weekday()]
    )
    start = datetime.combine(first, time(12))
    theirs = [found.date() for found in islice(rrulestr(rule, dtstart=start), 40)]
    assert list(islice(days_of(repeats, first), 40)) == theirs


def weekly(**fields):
    fields = {"start_time": time(18), "end_time": time(19, 30), **fields}
    return Timing(repeats=Repeats.WEEKLY, **fields)


@pytest.mark.parametrize(
    ("start", "until", "offsets"),
    [
        (date(2026, 3, 22), date(2026, 4, 5), [0, 1, 1]),
        (date(2026, 10, 18), date(2026, 11, 1), [1, 0, 0]),
        (date(2027, 3, 21), date(2027, 4, 4), [0, 1, 1]),
        (date(2027, 10, 24), date(2027, 11, 7), [1, 0, 0]),
    ],
)
def test_a_weekly_meeting_stays_at_its_hour_when_the_clocks_change(start, until, offsets):
    found = weekly(start_date=start, repeats_until=until).occurrences
    assert [one.start.time() for one in found] == [time(18)] * 3
    assert [one.start.utcoffset() for one in found] == [timedelta(hours=one) for one in offsets]


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 10, 25), 25), (date(2026, 3, 29), 23)])
def test_a_day_on_which_the_clocks_change_ends_when_it_is_over_here(day, hours):
    timing = Timing(start_date=day)
    length = timing.over_at.astimezone(UTC) - timing.begins_at.astimezone(UTC)
    assert length == timedelta(hours=hours)


def test_a_time_that_the_clocks_leap_over_is_known():
    assert is_leapt_over(date(2026, 3, 29), time(1, 30), LONDON)
    assert not is_leapt_over(date(2026, 3, 29), time(2), LONDON)
    assert not is_leapt_over(date(2026, 10, 25), time(1, 30), LONDON)


def test_days_left_out_are_left_out_and_further_days_are_added():
    timing = weekly(
        start_date=date(2026, 6, 1),
        repeats_until=date(2026, 6, 15),
        left_out=frozenset({date(2026, 6, 8)}),
        added=((date(2026, 6, 9), time(20)), (date(2026, 6, 30), None)),
    )
    assert [(one.first_day.day, one.start.hour, one.end.hour) for one in timing.occurrences] == [
        (1, 18, 19), (9, 20, 21), (15, 18, 19), (30, 18, 19)
    ]  # fmt: skip


def test_explicit_dates_need_no_rule():
    timing = Timing(start_date=date(2026, 6, 1), added=((date(2026, 9, 1), None),))
    assert [one.first_day.month for one in timing.occurrences] == [6, 9]
    assert timing.is_repeated


def test_an_evening_that_ends_after_midnight_does_so_each_time():
    timing = weekly(
        start_date=date(2026, 6, 1), end_date=date(2026, 6, 2), start_time=time(22),
        end_time=time(1), repeats_until=date(2026, 6, 8),
    )  # fmt: skip
    last = timing.occurrences[-1]
    assert (last.first_day, last.last_day) == (date(2026, 6, 8), date(2026, 6, 9))
    assert last.end - last.start == timedelta(hours=3)


def test_what_is_coming_is_what_is_on_or_next():
    timing = weekly(start_date=date(2026, 6, 1), repeats_until=date(2026, 6, 15))
    during = datetime(2026, 6, 8, 19, tzinfo=LONDON)
    assert timing.coming(during).first_day.day == 8
    assert timing.coming(during + timedelta(hours=1)).first_day.day == 15
    assert timing.coming(datetime(2026, 6, 15, 19, 30, tzinfo=LONDON)) is None


@pytest.mark.parametrize(
    ("precision", "over"), [("month", datetime(2013, 5, 31, 23, tzinfo=UTC)),
                            ("year", datetime(2014, 1, 1, tzinfo=UTC))],
)  # fmt: skip
def test_a_month_or_a_year_is_over_when_it_has_ended(precision, over):
    assert Timing(start_date=date(2013, 5, 14), precision=precision).over_at == over


def test_without_an_end_a_meeting_is_over_with_its_day():
    timing = Timing(start_date=date(2026, 6, 1), start_time=time(10))
    assert timing.over_at == datetime(2026, 6, 2, tzinfo=LONDON)


def test_no_rule_goes_on_for_ever():
    timing = weekly(start_date=date(2026, 1, 1), repeats_until=date(2099, 1, 1))
    assert len(timing.occurrences) == MOST_OCCURRENCES
