"""What the admin knows of open letters."""

from wagtail import hooks

from campaigns.backing.admin import BackingGroup
from campaigns.models import CampaignPage
from campaigns.pack import hooks as pack_hooks  # noqa: F401
from campaigns.starts import STARTS
from core.starting.starts import register

register(CampaignPage, STARTS)


@hooks.register("register_admin_viewset")
def backing_of_letters() -> BackingGroup:
    """Support, coverage and sheets of paper."""
    return BackingGroup()
