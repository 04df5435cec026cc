"""What every kind of label has: a name and an address in both languages."""

from typing import Any, ClassVar

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
        FieldRowPanel(
            [
                FieldPanel(
                    name, help_text=_("Made of the name if empty. An old address still works.")
                )
                for name in ("slug_en", "slug_cy")
            ]
        ),
    ]

    snippet_viewset: ClassVar[Any]  # given by Wagtail when the screens of a kind are registered

    class Meta:
        abstract = True
        ordering = ["name_en"]

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
        """Fill an empty address from its name, and let each address lead to one label.

        Raises:
            ValidationError: if a name leaves nothing to make an address of, or another label of
                the kind has the address in either language.
        """
        super().clean()
        for language in ("en", "cy"):
            slug_field = f"slug_{language}"
            if not getattr(self, slug_field):
                setattr(self, slug_field, slugify(getattr(self, f"name_{language}")))
            if not getattr(self, slug_field):
                raise ValidationError({slug_field: _("Give an address made of letters.")})
            self._require_own(slug_field)

    def _require_own(self, slug_field: str) -> None:
        """Refuse an address that leads to another label: one address is read in both languages."""
        slug = getattr(self, slug_field)
        others = type(self)._default_manager.exclude(pk=self.pk)
        if other := others.filter(models.Q(slug_en=slug) | models.Q(slug_cy=slug)).first():
            sentence = _("This address already leads to “%(en)s” / “%(cy)s”. Choose another.")
            names = {"en": other.name_en, "cy": other.name_cy}
            raise ValidationError({slug_field: sentence % names})
