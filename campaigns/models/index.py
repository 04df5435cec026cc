"""The list of open letters."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.lists.pages import ListPage


class CampaignIndexPage(ListPage):
    """The list of open letters."""

    lists = "campaigns.CampaignPage"
    is_of_one_kind = True

    template = "core/list_page.html"
    subpage_types = ["campaigns.CampaignPage"]

    class Meta:
        verbose_name = _("list of open letters")
        verbose_name_plural = _("lists of open letters")

    def found_in_words(self, count: int) -> str:
        """How many open letters there are."""
        return ngettext("%(count)s open letter", "%(count)s open letters", count) % {"count": count}
