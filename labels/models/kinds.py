"""The kinds of label."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from labels.models.pair import LabelPair

ALL_WALES = "W92000004"  # in the register of geographic codes (Office for National Statistics)


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
