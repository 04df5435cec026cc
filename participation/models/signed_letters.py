"""What must be known of a letter when its pages are gone: until when it keeps what people gave."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from translation.models import Pair


class SignedLetter(models.Model):
    """The days of a letter that can be signed, one row for each pair.

    Attributes:
        closes_on: the last day on which it can be signed.
        anonymise_on: the day on which nobody who signed is known any more.
    """

    pair = models.OneToOneField(
        Pair, on_delete=models.PROTECT, primary_key=True, related_name="signed_letter"
    )
    closes_on = models.DateField(_("closes on"))
    anonymise_on = models.DateField(_("names are deleted on"), db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pair_id)
