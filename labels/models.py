"""Labels: one row with an English and a Welsh half, never a page or a translation."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from labels.fields import pair_value

ALL_WALES = "W92000004"  # in the register of geographic codes (Office for National Statistics)


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


class Topic(LabelPair):
    """What a page is about."""

    class Meta(LabelPair.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class Sector(LabelPair):
    """The part of public life a page comes from or speaks to."""

    class Meta(LabelPair.Meta):
        verbose_name = _("sector")
        verbose_name_plural = _("sectors")


class Audience(LabelPair):
    """Whom a page is for."""

    class Meta(LabelPair.Meta):
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")


class Format(LabelPair):
    """A form in which something can be read, watched or heard."""

    class Meta(LabelPair.Meta):
        verbose_name = _("format")
        verbose_name_plural = _("formats")


class Area(LabelPair):
    """A place a page is about: an authority, a region, or a whole."""

    class Kind(models.TextChoices):
        """How much of the map it covers."""

        AUTHORITY = "authority", _("Local authority")
        REGION = "region", _("Region")
        WHOLE = "whole", _("Wales and beyond")

    kind = models.CharField(_("type"), max_length=10, choices=Kind.choices, default=Kind.AUTHORITY)
    code = models.CharField(
        _("official code"),
        max_length=9,
        blank=True,
        help_text=_("The code the Office for National Statistics uses: W06000002."),
    )
    region = models.ForeignKey(
        "self",
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="authorities",
        limit_choices_to={"kind": Kind.REGION},
        help_text=_("For a local authority: the region it is in."),
    )

    panels = [
        *LabelPair.panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("code")]),
        FieldPanel("region"),
    ]

    class Meta(LabelPair.Meta):
        verbose_name = _("area")
        verbose_name_plural = _("areas")
        constraints = [
            models.UniqueConstraint(
                fields=["code"], condition=~models.Q(code=""), name="one_area_for_each_code"
            )
        ]

    def clean(self) -> None:
        """Check that authorities, and only they, have a region.

        Raises:
            ValidationError: if an authority has none, or something else has one.
        """
        super().clean()
        is_authority = self.kind == self.Kind.AUTHORITY
        if is_authority and not self.region_id:
            raise ValidationError({"region": _("Say which region the local authority is in.")})
        if not is_authority and self.region_id:
            raise ValidationError({"region": _("Only a local authority is in a region.")})


class FormerAddress(models.Model):
    """An address part a label once had, in either language: it still leads to the label."""

    kind = models.CharField(max_length=20)
    slug = models.SlugField(max_length=100)
    label = models.BigIntegerField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug"], name="one_label_for_a_former_address")
        ]

    def __str__(self) -> str:
        return self.slug


class MergedLabel(models.Model):
    """That one label became part of another: whoever still holds its number means the other."""

    kind = models.CharField(max_length=20)
    gone = models.BigIntegerField()
    kept = models.BigIntegerField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["kind", "gone"], name="merged_into_one")]

    def __str__(self) -> str:
        return f"{self.gone}: {self.kept}"
