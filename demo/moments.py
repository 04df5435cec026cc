"""Days that are told from today, so that events to come stay events to come."""

import copy
import datetime

from demo.reading import Item

Day = datetime.date
FROM_FIRST_DAY = {"ends_after": "end_date", "repeats_until_after": "repeats_until"}
DAYS_OF_BLOCKS = {"programme": "day", "changed_dates": "date"}


def settled(item: Item, today: Day) -> Item:
    """A page with dates in place of the days that were told from today or from its first day.

    Args:
        item: the page's file. `starts_in` days from today, on the next `weekday` (0 is Monday);
            `ends_after`, `repeats_until_after` and `closes_before` so many days from its first
            day, and a block's `after` too. `closes_in` days from today, for a letter.
        today: the day the page is made on.
    """
    item = copy.deepcopy(item)
    shared = item.get("shared", {})
    if "closes_in" in shared:
        shared["deadline"] = today + datetime.timedelta(shared.pop("closes_in"))
    if "starts_in" not in shared:
        return item
    first = first_day(today, shared.pop("starts_in"), shared.pop("weekday"))
    shared["start_date"] = first
    for told, name in FROM_FIRST_DAY.items():
        if told in shared:
            shared[name] = first + datetime.timedelta(shared.pop(told))
    if "closes_before" in shared:
        shared["booking_closes"] = first - datetime.timedelta(shared.pop("closes_before"))
    for stream, name in DAYS_OF_BLOCKS.items():
        for block in item.get(stream, []):
            facts = block.get("s", {})
            if "after" in facts:
                facts[name] = first + datetime.timedelta(facts.pop("after"))
    return item


def first_day(today: Day, days: int, weekday: int) -> Day:
    """The first such day of the week, so many days from today or later."""
    day = today + datetime.timedelta(days)
    return day + datetime.timedelta((weekday - day.weekday()) % 7)
