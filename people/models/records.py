"""What every record has: a name, an address of its own, drafts, history and approval."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from people.models.addresses import settle
from people.signals import renamed
from search.fields import KeyAutocompleteField, KeySearchField, TitleField
from translation.locales import speaking
from translation.records import PairedRecord
from translation.state.state_words import readers_words

TEXT_FEATURES = ["bold", "italic", "link", "lang-en", "lang-cy"]


class Record(
    PairedRecord,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A record with a row in each language, drafts, history and approval.

    `name` repeats in the twin where it is the same in both languages. To take a record off the
    site it is unpublished: nothing public shows one that is not live in the reader's language.

    Attributes:
        slug: the last part of its address, made from the name whenever it is published.
    """

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(_("address"), max_length=100, blank=True, editable=False)
    website = models.URLField(
        _("website"), blank=True, help_text=_("In full, with https:// at the beginning.")
    )
    picture = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    record_fields = [
        TranslatableField("name"),
        SynchronizedField("website"),
        SynchronizedField("picture", overridable=False),
    ]
    search_fields = [
        TitleField("title"),
        KeyAutocompleteField("name"),
        KeySearchField("name"),
        index.FilterField("locale"),
    ]
    search_date = None

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["locale", "slug"],
                condition=~Q(slug=""),
                name="%(class)s_has_an_address_of_its_own",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with the address that goes with the name, and tell who keeps the name elsewhere.

        Raises:
            translation.going_live.gate.NotReadyError: if it would go live by a door
                that did not ask.
        """
        if kwargs.get("update_fields"):
            super().save(*args, **kwargs)
            return
        settle(self)
        stored = type(self).objects.filter(pk=self.pk)
        before = stored.values_list("name", "live").first()
        super().save(*args, **kwargs)
        if before and before != (self.name, self.live):
            renamed.send(type(self), record=self)

    @property
    def title(self) -> str:
        """What it is called, as pages say it."""
        return self.name

    @property
    def search_url(self) -> str:
        """Where readers find it."""
        return self.url

    @property
    def kind_of_record(self) -> str:
        """What sort of record it is: "person", "organisation" or "law"."""
        return str(self._meta.model_name)

    @property
    def url(self) -> str:
        """The path of its page in its language; empty while it was never public."""
        if not self.slug:
            return ""
        with speaking(self.language):
            return reverse(self.kind_of_record, args=[self.slug])

    @property
    def state_in_words(self) -> str:
        """What readers of the two languages get of the record."""
        return readers_words(self.pair)
