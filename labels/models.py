"""Labels: one row with an English and a Welsh half, never a page or a translation."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from labels.fields import pair_value


class LabelPair(models.Model):
    """A name in both languages, with an address part of its own in each.

    Both names are required: a label with half a name would stand half English in a Welsh list.
    """

    name_en = models.CharField(_("name in English"), max_length=100, unique=True)
    name_cy = models.CharField(_("name in Welsh"), max_length=100, unique=True)
    slug_en = models.SlugField(_("address in English"), max_length=100, unique=True, blank=True)
    slug_cy = models.SlugField(_("address in Welsh"), max_length=100, unique=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("name_en"), FieldPanel("name_cy")]),
        FieldRowPanel([FieldPanel("slug_en"), FieldPanel("slug_cy")]),
    ]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the language of the moment."""
        return pair_value(self, "name", get_language())

    @property
    def slug(self) -> str:
        """The address part in the language of the moment."""
        return pair_value(self, "slug", get_language())

    def clean(self) -> None:
        """Fill an empty address from its name.

        Raises:
            ValidationError: if a name leaves nothing to make an address of.
        """
        super().clean()
        for language in ("en", "cy"):
            slug_field = f"slug_{language}"
            if not getattr(self, slug_field):
                setattr(self, slug_field, slugify(getattr(self, f"name_{language}")))
            if not getattr(self, slug_field):
                raise ValidationError({slug_field: _("Give an address made of letters.")})


class Topic(LabelPair):
    """What a page is about."""

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name_en"]
