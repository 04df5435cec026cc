"""The state of pairs where people work: in lists and on the first screen."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.ui.components import Component

from translation.explorer import PairedPageViewSet
from translation.panels.home import panels_for


@hooks.register("register_admin_viewset")
def lists_with_states() -> PairedPageViewSet:
    """The lists of pages, in the place of Wagtail's own."""
    return PairedPageViewSet()


@hooks.register("insert_global_admin_css")
def our_look() -> SafeString:
    """How the states look."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin-pairs.css"))


@hooks.register("construct_homepage_panels")
def what_waits_for_somebody(request: HttpRequest, panels: list[Component]) -> None:
    """What needs the other language, is due, is held or waits, as far as the person may know."""
    panels += panels_for(request.user)
