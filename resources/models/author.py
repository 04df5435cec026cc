"""Who wrote a resource."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from resources.models.resource import ResourcePage


class ResourceAuthor(TranslatableMixin, Orderable):
    """Someone who wrote a resource: a person on record, or a name."""

    resource = ParentalKey(ResourcePage, on_delete=models.CASCADE, related_name="authors")
    person = models.ForeignKey(
        "people.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    name = models.CharField(
        _("name"),
        max_length=200,
        blank=True,
        help_text=_("For somebody without a record here: the name as it stands on the resource."),
    )

    panels = [FieldPanel("person"), FieldPanel("name")]
    translatable_fields = [
        TranslatableField("person"),
        SynchronizedField("name", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("author")

    def __str__(self) -> str:
        return self.name or str(self.person or "")

    def clean(self) -> None:
        """Check that there is one author.

        Raises:
            ValidationError: if there is neither a person nor a name, or both.
        """
        super().clean()
        if bool(self.person_id) == bool(self.name.strip()):
            message = (
                gettext("Choose a person or type a name, not both.")
                if self.person_id
                else gettext("Choose a person or type a name.")
            )
            raise ValidationError({"name": message})
