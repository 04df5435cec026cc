"""The address of a record's page in each language; those it had before go on leading to it."""

from typing import Any

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

LONGEST = 80  # characters


class FormerAddress(models.Model):
    """An address a record had, or that of a record which was merged into it.

    Attributes:
        kind: the name of the record's model: "person".
        translation_key: of the pair it leads to.
    """

    kind = models.CharField(max_length=20)
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    slug = models.SlugField(max_length=100)
    translation_key = models.UUIDField(db_index=True)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "locale", "slug"], name="one_record_at_a_former_address"
            )
        ]

    def __str__(self) -> str:
        return self.slug


def settle(record: Any) -> None:
    """Give a public record the address its name asks for, and keep the one it had.

    A record that was never public has none: the name may not be its own yet.

    Args:
        record: a record about to be saved.
    """
    stored = type(record).objects.filter(pk=record.pk).values_list("slug", flat=True).first() or ""
    wanted = wanted_address(record)
    if not record.live or _fits(stored, wanted):
        record.slug = stored
        return
    record.slug = _free(record, wanted)
    if stored:
        remember(record, stored)


def wanted_address(record: Any) -> str:
    """The address a name makes; part of the key where the name has no letter to make one of."""
    return slugify(record.name)[:LONGEST].strip("-") or str(record.translation_key)[:8]


def remember(record: Any, slug: str) -> None:
    """Let an address that is no longer in use lead to a record."""
    FormerAddress.objects.update_or_create(
        kind=record.kind_of_record,
        locale_id=record.locale_id,
        slug=slug,
        defaults={"translation_key": record.translation_key},
    )


def _fits(slug: str, wanted: str) -> bool:
    beginning, _dash, number = slug.rpartition("-")
    return slug == wanted or (beginning == wanted and number.isdecimal())


def _free(record: Any, wanted: str) -> str:
    """The address wanted, or with the first number that makes it unlike any other's."""
    former = FormerAddress.objects.filter(kind=record.kind_of_record, locale_id=record.locale_id)
    former.filter(slug=wanted, translation_key=record.translation_key).delete()
    others = type(record).objects.filter(locale_id=record.locale_id).exclude(pk=record.pk)
    taken = set(others.filter(slug__startswith=wanted).values_list("slug", flat=True))
    taken |= set(former.filter(slug__startswith=wanted).values_list("slug", flat=True))
    if wanted not in taken:
        return wanted
    return next(
        numbered
        for number in range(2, len(taken) + 3)
        if (numbered := f"{wanted}-{number}") not in taken
    )
