"""Events that come back: this year's conference and those of the years before."""

from django.utils.translation import gettext_lazy as _

from labels.models import LabelPair


class EventSeries(LabelPair):
    """What the editions of an event have in common: its name in both languages."""

    class Meta(LabelPair.Meta):
        verbose_name = _("series of events")
        verbose_name_plural = _("series of events")
