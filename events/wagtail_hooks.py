"""Venues and series in the admin, under one heading."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from events.models import EventSeries, Venue
from people.wagtail_hooks import STATE_COLUMNS, RecordViewSet


class VenueViewSet(RecordViewSet):
    """Places where events are held."""

    model = Venue
    icon = "home"
    list_display = ["name", "area", *STATE_COLUMNS]


class EventSeriesViewSet(SnippetViewSet):
    """Events that come back."""

    model = EventSeries
    icon = "redirect"
    list_display = ["name_en", "name_cy"]
    search_fields = ["name_en", "name_cy"]


class EventsViewSetGroup(SnippetViewSetGroup):
    """One menu entry for both."""

    items = (VenueViewSet, EventSeriesViewSet)
    menu_label = _("Events")
    menu_icon = "date"
    menu_order = 305


register_snippet(EventsViewSetGroup)
