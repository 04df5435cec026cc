"""The list of open letters in the admin."""

from django.utils.translation import gettext_lazy as _

from campaigns.models import CampaignPage
from core.admin_lists.facts import Fact
from core.admin_lists.filters import topic_filter
from core.dates import date_in_words
from core.upkeep.listing import LastingFilters, LastingList


class CampaignFilters(LastingFilters):
    """What the list of open letters can be narrowed down to."""

    topics = topic_filter()


class CampaignList(LastingList):
    """Open letters."""

    name, url_prefix = "campaigns", "content/open-letters"
    model = CampaignPage
    icon = "edit"
    filterset_class = CampaignFilters
    facts = (
        Fact("state", _("How far it has come"), lambda letter: str(letter.state.label)),
        Fact(
            "deadline",
            _("Deadline"),
            lambda letter: date_in_words(letter.deadline, "day"),
            "deadline",
            classname="unbroken",
        ),
    )
