"""The list of events in the admin."""

from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.admin_lists.facts import Fact, chosen
from core.admin_lists.filters import (
    ConditionFilter,
    ContentFilters,
    FieldFilter,
    area_filter,
    topic_filter,
)
from core.admin_lists.lists import ContentList
from core.dates import date_in_words
from events.choices import Mode, Status
from events.models import EventPage


def _when(event: Any) -> str:
    return date_in_words(event.start_date, event.date_precision)


class EventFilters(ContentFilters):
    """What the list of events can be narrowed down to."""

    when = ConditionFilter(
        {
            "coming": (_("Still to come, or on now"), lambda: Q(over_at__gt=timezone.now())),
            "past": (_("Past"), lambda: Q(over_at__lte=timezone.now())),
        },
        label=_("When"),
    )
    mode = FieldFilter("mode", Mode.choices, _("Where people meet"))
    status = FieldFilter("status", Status.choices, _("Does it take place?"))
    topics = topic_filter()
    areas = area_filter()


class EventList(ContentList):
    """Events."""

    name, url_prefix = "events", "content/events"
    model = EventPage
    icon = "date"
    filterset_class = EventFilters
    facts = (
        Fact("when", _("When"), _when, "begins_at", classname="unbroken"),
        chosen("mode", _("Where people meet")),
        Fact(
            "takes_place",
            _("Does it take place?"),
            lambda event: event.get_status_display(),
            "status",
        ),
    )
