"""Places where events are held."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PublishingPanel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from events.choices import Known
from search.fields import KeyAutocompleteField, KeySearchField
from translation.records import PairedRecord

# What can be known of getting in and being there, in the order readers are told.
ACCESS = (
    "step_free",
    "accessible_toilet",
    "changing_places",
    "hearing_loop",
    "quiet_room",
    "accessible_parking",
)


def _known(name: Any) -> models.CharField:
    return models.CharField(
        name, max_length=10, choices=Known.choices, blank=True, default=Known.UNKNOWN
    )


class Venue(
    PairedRecord,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A place to meet, described once for every event held there.

    What is known of access is a fact and the same in both languages; how to get there is told in
    words of each.
    """

    name = models.CharField(_("name"), max_length=200)
    address = models.TextField(
        _("address"),
        max_length=400,
        blank=True,
        help_text=_("Street and town, each on its own line, with the names of this language."),
    )
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    area = models.ForeignKey(
        "labels.Area",
        verbose_name=_("area"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    website = models.URLField(_("website"), blank=True)
    map_url = models.URLField(
        _("address of a map"),
        blank=True,
        help_text=_("Readers are led to it; no map is loaded from elsewhere."),
    )
    step_free = _known(_("step-free way in"))
    accessible_toilet = _known(_("accessible toilet"))
    changing_places = _known(_("Changing Places toilet"))
    hearing_loop = _known(_("hearing loop"))
    quiet_room = _known(_("quiet room"))
    accessible_parking = _known(_("parking for disabled people"))
    getting_there = models.TextField(
        _("how to get there"),
        max_length=1000,
        blank=True,
        help_text=_("Bus, train and car, and the way from the stop to the door."),
    )
    getting_in = models.TextField(
        _("getting in and being there"),
        max_length=1000,
        blank=True,
        help_text=_("Which door, where the lift is, who to ask. Say what is hard as well."),
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("address"),
        FieldRowPanel([FieldPanel("postcode"), FieldPanel("area")]),
        FieldRowPanel([FieldPanel("website"), FieldPanel("map_url")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel(name) for name in ACCESS[:3]]),
                FieldRowPanel([FieldPanel(name) for name in ACCESS[3:]]),
            ],
            _("Access"),
            help_text=_("Say “Not known” rather than guess: somebody will rely on it."),
        ),
        FieldPanel("getting_there"),
        FieldPanel("getting_in"),
        PublishingPanel(),
    ]
    translatable_fields = [
        TranslatableField("name"),
        TranslatableField("address"),
        TranslatableField("getting_there"),
        TranslatableField("getting_in"),
        *(
            SynchronizedField(name, overridable=False)
            for name in ("postcode", "area", "website", "map_url", *ACCESS)
        ),
    ]
    search_fields = [
        KeySearchField("name"),
        KeyAutocompleteField("name"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("venue")
        verbose_name_plural = _("venues")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
