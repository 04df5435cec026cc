"""Open letters that can be signed in either language."""

from campaigns.models.campaign import CampaignPage
from campaigns.models.index import CampaignIndexPage

__all__ = ["CampaignIndexPage", "CampaignPage"]
