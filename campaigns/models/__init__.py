"""Open letters that can be signed in either language."""

from campaigns.models.campaign import CampaignPage
from campaigns.models.index import CampaignIndexPage
from campaigns.models.paper import PaperBatch
from campaigns.models.support import MediaCoverage, SupportLetter

__all__ = ["CampaignIndexPage", "CampaignPage", "MediaCoverage", "PaperBatch", "SupportLetter"]
