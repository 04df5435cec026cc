"""How far power was shared."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    """How decisions were shared, from being told to deciding together.

    The values stand in addresses and never change. The steps follow the usual ladder of
    participation; see Arnstein, “A Ladder of Citizen Participation” (1969).
    """

    INFORMING = "informing", _("Informing")
    CONSULTING = "consulting", _("Consulting")
    CO_DESIGNING = "co-designing", _("Co-designing")
    CO_PRODUCING = "co-producing", _("Co-producing")


STAGE_WORDS = {
    "informing": {"en": "informing", "cy": "hysbysu"},
    "consulting": {"en": "consulting", "cy": "ymgynghori"},
    "co-designing": {"en": "co-designing", "cy": "cyd-ddylunio"},
    "co-producing": {"en": "co-producing", "cy": "cydgynhyrchu"},
}
STAGE_MEANS = {
    Stage.INFORMING: _("People were told what had been decided."),
    Stage.CONSULTING: _("People were asked, and others decided."),
    Stage.CO_DESIGNING: _("People designed it together; others had the last word."),
    Stage.CO_PRODUCING: _("People designed, decided and did it together, as equals."),
}
