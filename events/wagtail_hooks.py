"""Venues and series in the admin, under one heading, and what a new event can begin with."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.starting.starts import register
from events.models import EventPage, EventSeries, Venue
from events.starts import STARTS
from labels.admin import OwnNameFirst
from labels.choosers import BilingualChooserViewSet
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
    index_view_class = OwnNameFirst
    chooser_viewset_class = BilingualChooserViewSet
    list_display = ["name_en", "name_cy"]
    search_fields = ["name_en", "name_cy"]


class EventsViewSetGroup(SnippetViewSetGroup):
    """One menu entry for both."""

    items = (VenueViewSet, EventSeriesViewSet)
    menu_label = _("Venues")
    menu_icon = "date"
    menu_order = 305


register(EventPage, STARTS)
register_snippet(EventsViewSetGroup)
