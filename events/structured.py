"""What search engines may know of an event (schema.org)."""

from typing import Any

from core.meta import absolute
from events.choices import Cost, Mode, Speech, Status, Zone

SCHEMA = "https://schema.org/"
MODES = {
    Mode.IN_PERSON: "OfflineEventAttendanceMode",
    Mode.ONLINE: "OnlineEventAttendanceMode",
    Mode.HYBRID: "MixedEventAttendanceMode",
}
STATES = {
    Status.PLANNED: "EventScheduled",
    Status.POSTPONED: "EventPostponed",
    Status.CANCELLED: "EventCancelled",
}
SPOKEN = {Speech.WELSH: ["cy"], Speech.ENGLISH: ["en"], Speech.BOTH: ["cy", "en"]}


def event_data(event: Any) -> dict[str, Any]:
    """The event as schema.org describes one; None for a language that is not known.

    Args:
        event: the `EventPage`.
    """
    shown = event.shown
    data = {
        "@type": "Event",
        "name": event.title,
        "startDate": shown.when.machine,
        "endDate": shown.when.machine_end,
        "eventStatus": SCHEMA + STATES[Status(event.status)],
        "eventAttendanceMode": SCHEMA + MODES[Mode(event.mode)],
        "inLanguage": SPOKEN[Speech(event.speech)] if event.speech else None,
        "location": _places(event),
        "organizer": [
            {"@type": "Organization", "name": one.name, "url": absolute(one.url)}
            for one in shown.organisers
        ],
        "performer": _performers(shown.programme),
        "isAccessibleForFree": True if event.cost == Cost.FREE else None,
        "offers": _offer(event),
    }
    # Where nobody knows what was spoken, it is not said to be the language of the page either.
    return {name: value for name, value in data.items() if value or name == "inLanguage"}


def _places(event: Any) -> list[dict[str, Any]]:
    venue, places = event.shown.venue, []
    if venue:
        address = {
            "@type": "PostalAddress",
            "streetAddress": ", ".join(venue.lines),
            "postalCode": venue.postcode,
            # No venue says its country; where the clocks are others it is not this one.
            "addressCountry": "GB" if event.time_zone == Zone.UK else "",
        }
        kept = {name: value for name, value in address.items() if value}
        places.append({"@type": "Place", "name": venue.name, "address": kept})
    elif event.place_words and event.mode != Mode.ONLINE:
        places.append({"@type": "Place", "name": event.place_words})
    if event.mode != Mode.IN_PERSON:
        url = event.online_url or absolute(event.url_path)
        places.append({"@type": "VirtualLocation", "url": url})
    return places


def _performers(days: Any) -> list[dict[str, str]]:
    names = {
        speaker.name: None
        for day in days
        for session in day.sessions
        for speaker in session.speakers
    }
    return [{"@type": "Person", "name": name} for name in names]


def _offer(event: Any) -> dict[str, Any] | None:
    booking = event.shown.booking
    if not booking or not booking.url:
        return None
    availability = "SoldOut" if booking.is_full else "InStock"
    offer = {"@type": "Offer", "url": booking.url, "availability": SCHEMA + availability}
    if event.cost == Cost.FREE:
        offer |= {"price": "0", "priceCurrency": "GBP"}
    return offer
