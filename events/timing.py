"""When an event takes place, in plain Python: its occurrences, and what is over at a moment.

An event keeps the clock of its place (a date, a time of day and a time zone), because that is what
people agree on: a meeting at ten stays at ten when the clocks change.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from core.dates import DatePrecision
from events.choices import Repeats
from events.rules import MOST_OCCURRENCES, days_of


@dataclass(frozen=True)
class Occurrence:
    """One time an event takes place.

    Attributes:
        first_day: the day it begins.
        last_day: the day it ends, which may be the same.
        start: the moment it begins; None for whole days.
        end: the moment it ends, where that is known.
        zone: the clock the days are told by.
    """

    first_day: date
    last_day: date
    start: datetime | None
    end: datetime | None
    zone: ZoneInfo

    @property
    def begins_at(self) -> datetime:
        """The moment from which it is on."""
        return self.start or at(self.first_day, time.min, self.zone)

    @property
    def over_at(self) -> datetime:
        """The moment from which it belongs to the past: without an end, when the day is over."""
        return self.end or at(self.last_day + timedelta(days=1), time.min, self.zone)


@dataclass(frozen=True)
class Timing:
    """What editors say of when an event takes place.

    Attributes:
        end_date: the last day; None for an event of one day.
        left_out: days on which it does not take place though the rule says so.
        added: further days, each with the time it begins if that differs.
    """

    start_date: date
    end_date: date | None = None
    start_time: time | None = None
    end_time: time | None = None
    precision: str = DatePrecision.DAY
    zone_name: str = "Europe/London"
    repeats: str = Repeats.NEVER
    repeats_until: date | None = None
    left_out: frozenset[date] = frozenset()
    added: tuple[tuple[date, time | None], ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        """The clock of the place."""
        return ZoneInfo(self.zone_name)

    @property
    def is_exact(self) -> bool:
        """Whether the days are known."""
        return self.precision == DatePrecision.DAY

    @property
    def is_all_day(self) -> bool:
        """Whether no time of day is said."""
        return self.start_time is None

    @property
    def is_repeated(self) -> bool:
        """Whether it takes place more than once."""
        return len(self.occurrences) > 1

    @cached_property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every time it takes place, in order; the first day alone where all were left out."""
        if not self.is_exact:
            return (self._vague(),)
        days = [*self.usual_days, *self.further_days]
        in_order = sorted(days, key=lambda one: (one[0], one[1] or time.min))
        return tuple(self.on(*one) for one in in_order) or (self.on(self.start_date),)

    @cached_property
    def usual_days(self) -> list[tuple[date, time | None]]:
        """The first day and those by the rule that are not left out, with the usual time."""
        return [(day, self.start_time) for day in self.days_by_rule() if day not in self.left_out]

    @cached_property
    def further_days(self) -> list[tuple[date, time | None]]:
        """The days beside those, each time said once, with the time it begins."""
        # An event of whole days has no time on a further day either.
        said = [(day, self.start_time and (start or self.start_time)) for day, start in self.added]
        return [one for one in dict.fromkeys(said) if one not in self.usual_days]

    def days_by_rule(self) -> list[date]:
        """The first day of every occurrence by the rule alone."""
        if not self.repeats or not self.repeats_until:
            return [self.start_date]
        found: list[date] = []
        for day in days_of(self.repeats, self.start_date):
            if day > self.repeats_until or len(found) == MOST_OCCURRENCES:
                break
            found.append(day)
        return found or [self.start_date]

    def on(self, day: date, start_time: time | None = None) -> Occurrence:
        """The occurrence that begins on a day.

        Args:
            day: its first day.
            start_time: when it begins, if not at the usual time; it then lasts as long as ever.
        """
        zone = self.zone
        last_day = day + ((self.end_date or self.start_date) - self.start_date)
        if self.start_time is None:
            return Occurrence(day, last_day, None, None, zone)
        begins = start_time or self.start_time
        start = at(day, begins, zone)
        if self.end_time is None:
            return Occurrence(day, last_day, start, None, zone)
        # By the clock on the wall, as the times are given.
        usual = datetime.combine(last_day, self.end_time) - datetime.combine(day, self.start_time)
        ends = datetime.combine(day, begins) + usual
        return Occurrence(day, ends.date(), start, at(ends.date(), ends.time(), zone), zone)

    def coming(self, now: datetime) -> Occurrence | None:
        """The occurrence that is on at a moment, or the next one after it."""
        return next((one for one in self.occurrences if one.over_at > now), None)

    @property
    def begins_at(self) -> datetime:
        """The moment the first occurrence begins."""
        return self.occurrences[0].begins_at

    @property
    def over_at(self) -> datetime:
        """The moment from which all of it belongs to the past."""
        return max(one.over_at for one in self.occurrences)

    def _vague(self) -> Occurrence:
        end = self.end_date or self.start_date
        if self.precision == DatePrecision.YEAR:
            first, last = date(self.start_date.year, 1, 1), date(end.year, 12, 31)
        else:
            first = self.start_date.replace(day=1)
            last = end.replace(day=monthrange(end.year, end.month)[1])
        return Occurrence(first, last, None, None, self.zone)


def at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The moment a clock shows a time on a day.

    Of a time that comes twice, the first; one the clocks leap over is taken by the old clock.
    """
    moment = datetime.combine(day, clock, tzinfo=zone)
    return moment.astimezone(UTC).astimezone(zone)


def is_leapt_over(day: date, clock: time, zone: ZoneInfo) -> bool:
    """Whether the clocks go forward past this time on this day, so that it never comes."""
    return at(day, clock, zone).replace(tzinfo=None) != datetime.combine(day, clock)
