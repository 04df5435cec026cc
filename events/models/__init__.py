"""Events: the list, the events themselves, and the places and series they share."""

from events.models.event import EventPage
from events.models.index import EventIndexPage
from events.models.series import EventSeries
from events.models.venue import Venue

__all__ = ["EventIndexPage", "EventPage", "EventSeries", "Venue"]
