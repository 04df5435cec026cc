"""What an event's own page shows beyond its fields."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from core.blocks.people import public_halves
from core.dates import date_in_words
from core.label_links import LabelGroup, label_groups
from core.readable import served
from events.choices import Mode, Status, Support
from events.listing import FILE_NAMES
from events.materials import ShownMaterial, show_materials
from events.programme import ShownDay, show_programme
from events.shown_when import ShownWhen, show_when
from events.venues import ShownVenue, show_venue


@dataclass(frozen=True)
class ShownBooking:
    """How to book, while one can."""

    url: str
    email: str
    words: str
    closes: str
    is_closed: bool
    is_full: bool

    @property
    def is_open(self) -> bool:
        """Whether a place can be had."""
        return not (self.is_closed or self.is_full)


@dataclass(frozen=True)
class Edition:
    """The same event at another time."""

    title: str
    url: str
    when: str


@dataclass(frozen=True)
class ShownEvent:
    """The parts of an event that are worked out."""

    when: ShownWhen
    status: str
    mode: str
    venue: ShownVenue | None
    how_to_join: bool
    speech: str
    interpretation: str
    support: list[str]
    cost: str
    booking: ShownBooking | None
    programme: list[ShownDay]
    organisers: list[Any]
    materials: list[ShownMaterial]
    editions: list[Edition]
    labels: list[LabelGroup]
    calendar_url: str


def show_event(event: Any, *, is_preview: bool = False) -> ShownEvent:
    """Work out what an event's page shows at this moment.

    Args:
        event: the `EventPage`, in the language of the moment.
        is_preview: whether it is a draft.
    """
    timing = event.timing
    when = show_when(event, timing, timezone.now())
    goes_ahead = event.status == Status.PLANNED
    return ShownEvent(
        when=when,
        status="" if goes_ahead else event.get_status_display(),
        mode=event.get_mode_display(),
        venue=show_venue(event.venue_id) if event.venue_id and event.mode != Mode.ONLINE else None,
        how_to_join=bool(event.online_words or event.online_url) and not when.is_over,
        speech=event.get_speech_display(),
        interpretation=event.get_interpretation_display(),
        support=[str(Support(one).label) for one in Support.values if one in event.support],
        cost=event.get_cost_display(),
        booking=show_booking(event) if goes_ahead and not when.is_over else None,
        programme=show_programme(event),
        organisers=organisers_of(event),
        materials=show_materials(event),
        editions=editions_of(event),
        labels=label_groups(event, event.ancestors[-1].url_path, is_preview=is_preview),
        calendar_url=event.url_path + FILE_NAMES[event.language] if timing.is_exact else "",
    )


def show_booking(event: Any) -> ShownBooking | None:
    """How to book; None where nothing is said about it."""
    if not (event.booking_url or event.booking_email or event.booking_words or event.is_full):
        return None
    closes = event.booking_closes
    return ShownBooking(
        url=event.booking_url,
        email=event.booking_email,
        words=event.booking_words,
        closes=date_in_words(closes) if closes else "",
        is_closed=bool(closes and closes < timezone.localdate()),
        is_full=event.is_full,
    )


def organisers_of(event: Any) -> list[Any]:
    """The organisations that put an event on, whose record is public in its language."""
    return public_halves([block.value for block in event.organisers])


def editions_of(event: Any) -> list[Edition]:
    """The same event at other times, the newest first."""
    if not event.series_id:
        return []
    beside = type(event).objects.sibling_of(event, inclusive=False).filter(series=event.series_id)
    # What restricts the list restricts them all, so whoever reads this one may open them.
    others: Any = served(beside).filter(view_restrictions=None).order_by("-begins_at", "-pk")
    return [
        Edition(other.title, other.url_path, date_in_words(other.start_date, other.date_precision))
        for other in others.defer_streamfields()
    ]
