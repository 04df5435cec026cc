"""The lists of resources and collections in the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.admin_lists.facts import Fact, chosen
from core.admin_lists.filters import FieldFilter, area_filter, topic_filter
from core.dates import date_in_words
from core.upkeep.listing import LastingFilters, LastingList
from resources.models import CollectionPage, ResourcePage
from resources.models.vocabulary import Kind, Source


def _date(resource: Any) -> str:
    return date_in_words(resource.date, resource.date_precision) if resource.date else ""


class ResourceFilters(LastingFilters):
    """What the list of resources can be narrowed down to."""

    kind = FieldFilter("kind", Kind.choices, _("Type"))
    source = FieldFilter("source", Source.choices, pgettext_lazy("who made a resource", "Source"))
    topics = topic_filter()
    areas = area_filter()


class ResourceList(LastingList):
    """Resources."""

    name, url_prefix = "resources", "content/resources"
    model = ResourcePage
    icon = "folder-open-1"
    filterset_class = ResourceFilters
    facts = (
        chosen("kind", _("Type")),
        Fact("date", _("Date"), _date, "date", classname="unbroken"),
    )


class CollectionFilters(LastingFilters):
    """What the list of collections can be narrowed down to."""

    topics = topic_filter()


class CollectionList(LastingList):
    """Collections."""

    name, url_prefix = "collections", "content/collections"
    model = CollectionPage
    icon = "list-ol"
    filterset_class = CollectionFilters
