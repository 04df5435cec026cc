"""What the admin knows of open letters."""

from campaigns.models import CampaignPage
from campaigns.starts import STARTS
from core.starting.starts import register

register(CampaignPage, STARTS)
