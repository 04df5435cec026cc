"""How this organisation translates."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.contrib.settings.registry import register_setting


@register_setting(icon="site", order=900)
class TranslationSettings(BaseGenericSetting):
    """What the people who run the site have decided about translation.

    Attributes:
        may_approve_own: whether somebody may approve what they translated or wrote themselves.
        remind_days: how many days before a job is due its translator is reminded; 0 for never.
    """

    may_approve_own = models.BooleanField(
        _("people may approve their own work"),
        default=False,
        help_text=_("For a team of one. It is noted in the history each time."),
    )
    remind_days = models.PositiveSmallIntegerField(
        _("remind the translator, days before"),
        default=2,
        validators=[MaxValueValidator(30)],
        help_text=_("How many days before a job is due. 0 for no reminder."),
    )

    class Meta:
        verbose_name = _("translation settings")
