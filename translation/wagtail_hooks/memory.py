"""The memory in Wagtail's menu."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from translation.views.memory_screen import may_search


class MemoryMenuItem(MenuItem):
    """The way to the memory, for those who translate or send."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may."""
        return may_search(request.user)


@hooks.register("register_admin_menu_item")
def memory_menu_item() -> MenuItem:
    """The way to the memory."""
    address = reverse("translation:memory")
    return MemoryMenuItem(_("Translation memory"), address, icon_name="search", order=252)
