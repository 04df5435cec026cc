"""The addresses of events that are no pages, below a language."""

from django.urls import path, re_path
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_safe

from events.feeds import EventsFeed
from events.views import calendar

event_urls = [
    path(pgettext_lazy("address", "feed/events/"), require_safe(EventsFeed()), name="events_feed"),
    re_path(r"^(?P<path>(?:[\w\-]+/)+)(?:calendar|calendr)\.ics$", calendar),
]
