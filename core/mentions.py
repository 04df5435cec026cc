"""Whom and what a page mentions, beside the text and as they were at the date of the page."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamBlock
from wagtail_localize.fields import SynchronizedField

from core.blocks.choosers import RecordChooserBlock
from core.blocks.people import public_halves
from core.fields import BodyField
from people.dates import PartialDate
from people.mentions import Mention, mention_of
from people.reading import with_dates


class MentionsBlock(StreamBlock):
    """The records a page mentions: facts, which are the same in both languages."""

    person = RecordChooserBlock(
        "people.Person", related=("organisation", "picture"), label=_("Person"), icon="user"
    )
    organisation = RecordChooserBlock(
        "people.Organisation", related=("picture",), label=_("Organisation"), icon="group"
    )
    law = RecordChooserBlock("people.Law", related=(), label=_("Law or policy"), icon="doc-full")


class MentionsMixin(models.Model):
    """A page with a date that mentions people, organisations or laws."""

    mentions = BodyField(
        MentionsBlock(),
        verbose_name=_("mentioned here"),
        blank=True,
        help_text=_(
            "People, organisations and laws in the text. Readers see beside it what each was at "
            "the date of the page, and what it is now. The list is the same in both languages."
        ),
    )

    mentions_panels = [FieldPanel("mentions", classname="collapsed")]
    mentions_fields = [SynchronizedField("mentions", overridable=False)]

    class Meta:
        abstract = True

    def date_of_mentions(self) -> PartialDate:
        """The date at which the page speaks; a type whose date is named otherwise says so."""
        page: Any = self
        return PartialDate.of(page.date, page.date_precision)

    @property
    def shown_mentions(self) -> list[Mention]:
        """The public records mentioned, in the language of the moment, as they were."""
        records = with_dates(public_halves([block.value for block in self.mentions]))
        return [mention_of(record, self.date_of_mentions()) for record in records]
