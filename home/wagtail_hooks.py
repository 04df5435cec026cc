"""Menus in the admin: one list of links for both languages."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from home.models import Menu


class MenuViewSet(SnippetViewSet):
    """The header's and the footer's menu."""

    model = Menu
    icon = "list-ul"
    list_display = ["place"]
    add_to_settings_menu = True


register_snippet(MenuViewSet)
