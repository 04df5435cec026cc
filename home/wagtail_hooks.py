"""The site's own places in the admin: its menus, and a list of each type of content."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from blog.admin_list import PostList
from campaigns.admin_list import CampaignList
from case_studies.admin_list import CaseStudyList
from events.admin_list import EventList
from home.models import Menu
from resources.admin_list import CollectionList, ResourceList


class MenuViewSet(SnippetViewSet):
    """The header's and the footer's menu."""

    model = Menu
    icon = "list-ul"
    list_display = ["place"]
    add_to_settings_menu = True


class ContentGroup(ViewSetGroup):
    """One menu entry for the lists of content."""

    items = (PostList, ResourceList, CollectionList, CaseStudyList, EventList, CampaignList)
    menu_label = _("Content")
    menu_icon = "folder-open-inverse"
    menu_order = 110


@hooks.register("register_admin_viewset")
def lists_of_content() -> ContentGroup:
    """A list of each type of content."""
    return ContentGroup()


register_snippet(MenuViewSet)
