"""How this organisation translates."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.contrib.settings.registry import register_setting

from translation import bands as likeness


@register_setting(icon="site", order=900)
class TranslationSettings(BaseGenericSetting):
    """What the people who run the site have decided about translation.

    Attributes:
        may_approve_own: whether somebody may approve what they translated or wrote themselves.
        remind_days: how many days before a job is due its translator is reminded; 0 for never.
        bands: the bands in which words of near matches are counted; see `translation.bands`.
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

    bands = models.TextField(
        _("bands of near matches, per cent"),
        default=likeness.AT_FIRST,
        blank=True,
        max_length=200,
        help_text=_(
            "For counting words: how like a text is to one that has been translated. One band on "
            "each line, the highest first, such as 95–99. What lies in no band counts as new. "
            "Jobs whose words are counted already keep their bands."
        ),
    )

    class Meta:
        verbose_name = _("translation settings")

    def clean(self) -> None:
        """Refuse what is no list of bands.

        Raises:
            ValidationError: naming the first line that is wrong.
        """
        try:
            likeness.read(self.bands)
        except ValidationError as refusal:
            raise ValidationError({"bands": refusal.messages}) from refusal
