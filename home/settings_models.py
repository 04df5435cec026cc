"""What the site says of itself, as label pairs."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from labels.fields import pair_value


def _pair(name: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(f"{name}_en"), FieldPanel(f"{name}_cy")])


@register_setting(icon="cog")
class SiteSettings(BaseSiteSetting):
    """The site's name, legal identity and standing sentences in both languages."""

    name_en = models.CharField(_("name in English"), max_length=120, default="Carthen")
    name_cy = models.CharField(_("name in Welsh"), max_length=120, default="Carthen")
    strapline_en = models.CharField(_("strapline in English"), max_length=200, blank=True)
    strapline_cy = models.CharField(_("strapline in Welsh"), max_length=200, blank=True)
    legal_en = models.TextField(
        _("legal identity in English"),
        blank=True,
        help_text=_("Full name, numbers, place of registration, registered office."),
    )
    legal_cy = models.TextField(_("legal identity in Welsh"), blank=True)
    welcome_en = models.CharField(_("on writing to us, in English"), max_length=300, blank=True)
    welcome_cy = models.CharField(_("on writing to us, in Welsh"), max_length=300, blank=True)
    notice_en = models.CharField(_("notice on every page, in English"), max_length=300, blank=True)
    notice_cy = models.CharField(_("notice on every page, in Welsh"), max_length=300, blank=True)
    email_en = models.EmailField(_("e-mail address for English"), blank=True)
    email_cy = models.EmailField(_("e-mail address for Welsh"), blank=True)

    panels = [
        MultiFieldPanel([_pair("name"), _pair("strapline")], _("Name")),
        MultiFieldPanel([_pair("legal"), _pair("welcome"), _pair("email")], _("Footer")),
        _pair("notice"),
    ]

    class Meta:
        verbose_name = _("site settings")

    def half(self, field: str) -> str:
        """The half of a pair in the language of the moment.

        Args:
            field: "name", "strapline", "legal", "welcome", "notice" or "email".
        """
        return pair_value(self, field, get_language())
