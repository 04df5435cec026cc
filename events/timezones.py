"""A time zone as a calendar file describes it, for the years that matter to the file.

icalendar writes the hour at which summer time begins by the new clock; the standard wants the old
one (RFC 5545, 3.6.5), so the changes are worked out here.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

Change = tuple[str, timedelta, timedelta]
STEP = timedelta(hours=12)


@lru_cache(maxsize=64)
def timezone_component(name: str, first_year: int, last_year: int) -> Timezone:
    """A VTIMEZONE that is right for some years.

    Args:
        name: the zone, such as "Europe/London".
        first_year: the year of the earliest moment in the file.
        last_year: the year of the latest.
    """
    zone = ZoneInfo(name)
    start = datetime(first_year - 1, 1, 1, tzinfo=UTC)
    before = start.astimezone(zone)
    onsets: dict[Change, list[datetime]] = {
        (before.tzname() or name, _offset(before), _offset(before)): [before.replace(tzinfo=None)]
    }
    for moment in changes(zone, start, datetime(last_year + 1, 12, 31, tzinfo=UTC)):
        old, new = (moment - timedelta(seconds=1)).astimezone(zone), moment.astimezone(zone)
        change = (new.tzname() or name, _offset(old), _offset(new))
        # By the clock that was right until then.
        onset = (moment + _offset(old)).replace(tzinfo=None)
        onsets.setdefault(change, []).append(onset)
    component = Timezone()
    component.add("tzid", name)
    for (label, old_offset, new_offset), moments in onsets.items():
        is_summer = new_offset > old_offset
        part = TimezoneDaylight() if is_summer else TimezoneStandard()
        part.add("dtstart", moments[0])
        part.add("tzoffsetfrom", old_offset)
        part.add("tzoffsetto", new_offset)
        part.add("tzname", label)
        for moment in moments[1:]:
            part.add("rdate", moment)
        component.add_component(part)
    return component


def changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """The moments, to the second, at which the clocks of a zone change.

    Args:
        zone: the zone.
        start: where to begin, in UTC.
        end: where to end.
    """
    while start < end:
        following = start + STEP
        if _offset(start.astimezone(zone)) != _offset(following.astimezone(zone)):
            yield _change_between(zone, start, following)
        start = following


def _change_between(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    before = _offset(low.astimezone(zone))
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        middle = middle.replace(microsecond=0)
        if _offset(middle.astimezone(zone)) == before:
            low = middle
        else:
            high = middle
    return high


def _offset(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta()
