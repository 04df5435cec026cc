"""Pages that are meant to last."""

from typing import Any
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page, Revision

from core.upkeep.forms import LastingForm
from core.upkeep.models import Upkeep
from translation.models import Pair


class LastingMixin(models.Model):
    """A page somebody looks after and checks from time to time; stands before `BasePage`.

    Attributes:
        upkeep_given: what its form was given, until the next draft is saved.
    """

    translation_key: UUID
    upkeep_given: dict[str, Any] | None = None

    base_form_class = LastingForm
    settings_panels = [
        *Page.settings_panels,
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("content_owner"), FieldPanel("review_on")])],
            _("Keeping it correct"),
            help_text=_("The same in both languages, as soon as it is saved."),
        ),
    ]

    class Meta:
        abstract = True

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """Save a draft, and who looks after the pair."""
        revision = super().save_revision(*args, **kwargs)  # type: ignore[misc]
        if self.upkeep_given is not None:
            pair = Pair.objects.of(self)
            Upkeep.objects.update_or_create(pair=pair, defaults=self.upkeep_given)
            self.upkeep_given = None
        return revision
