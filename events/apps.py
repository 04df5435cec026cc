from typing import Any

from django.apps import AppConfig
from django.urls import reverse


class EventsConfig(AppConfig):
    """What is on, and what was: events, their programme and their calendar."""

    name = "events"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from events.drafts import EVENT
        from events.models import EventPage, EventSeries, Venue
        from labels import halves
        from participation.forms import drafts
        from privacy.keeping import declare_harmless, declare_with

        halves.register(EventSeries, ["name"], address=_address)
        drafts.register(EVENT)
        declare_with("people", EventPage)
        declare_harmless(Venue)


def _address(pk: Any) -> str:
    return reverse("wagtailsnippets_events_eventseries:edit", args=[pk])
