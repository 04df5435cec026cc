"""The codes and words of what a consent covers and whether it stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Cover(models.TextChoices):
    """What a consent can be about; the values are parts of field names."""

    WORDS = "words", _("words")
    PHOTOGRAPH = "photograph", _("photographs")
    RECORDING = "recording", _("recordings")


class State(models.TextChoices):
    """Whether a consent holds."""

    STANDS = "stands", _("Stands")
    DUE = "due", _("To be asked again")
    WITHDRAWN = "withdrawn", _("Withdrawn")


STATES = {
    State.STANDS: _("ask again by %(date)s"),
    State.DUE: _("was to be asked again by %(date)s"),
    State.WITHDRAWN: _("withdrawn on %(date)s"),
}
