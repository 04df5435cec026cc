"""The two questions about a pair, the reasons people give, and the words for all of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReadersState(models.TextChoices):
    """For readers: what is live in one language against what is live in the other."""

    UNPUBLISHED = "unpublished", _("Not published")
    MISSING = "missing", _("Missing")
    LIVE = "live", _("Live in both")
    OUT_OF_DATE = "out_of_date", _("Out of date")
    WAIVED = "waived", _("Not needed")


class WorkState(models.TextChoices):
    """For those who work on it: the newest source draft against the twin's newest draft."""

    NONE = "none", _("Not begun")
    NEEDS_WORK = "needs_work", _("Needs work")
    IN_TRANSLATION = "in_translation", _("In translation")
    IN_REVIEW = "in_review", _("In review")
    READY = "ready", _("Ready")


class Reason(models.TextChoices):
    """Why one language was published without the other."""

    URGENT = "urgent", _("Urgent: people need it now")
    LATE = "late", _("The other language is late")
    SMALL_CORRECTION = "small_correction", _("A small correction that changes no meaning")
    ONE_LANGUAGE = "one_language", _("It concerns one language only")
    OTHER = "other", _("Another reason")


class WaiverReason(models.TextChoices):
    """Why a pair needs no second language."""

    THIRD_PARTY = "third_party", _("Someone else’s text, which exists in one language")
    RECORD = "record", _("Kept as a record")
    ONE_LANGUAGE = "one_language", _("It concerns one language only")
    OTHER = "other", _("Another reason")


class Policy(models.TextChoices):
    """Whether a type of page or record may be published in one language alone."""

    NEVER = "never", _("Never alone")
    REASON = "reason", _("Alone with a reason")
    FREE = "free", _("Alone at any time")
