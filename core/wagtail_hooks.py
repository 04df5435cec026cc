from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.rich_text.feature_registry import FeatureRegistry

from core.consents import hooks as consent_hooks  # noqa: F401
from core.files import moving  # noqa: F401
from core.richtext import TwinLinkHandler, register_language_marks
from core.starting.views import StartingViewSet
from core.upkeep import hooks as upkeep_hooks  # noqa: F401

hooks.register("register_rich_text_features", register_language_marks)


@hooks.register("register_rich_text_features", order=1)
def lead_links_to_the_twin(features: FeatureRegistry) -> None:
    """Replace Wagtail's own handler of links to pages."""
    features.register_link_type(TwinLinkHandler)


@hooks.register("register_admin_viewset", order=1)
def screens_with_starts() -> StartingViewSet:
    """The screens for pages, after those they build on."""
    return StartingViewSet()


@hooks.register("insert_global_admin_css")
def style_the_kit() -> str:
    """The few styles that blocks of the page kit need while they are edited."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin-kit.css"))


@hooks.register("insert_global_admin_js")
def close_calendars_left_quickly() -> str:
    """Keep the calendar of a date from staying open over what comes after its field."""
    return format_html('<script type="module" src="{}"></script>', static("js/calendars.js"))


@hooks.register("register_help_menu_item")
def show_the_components() -> MenuItem:
    """Lead editors to every block and component, with examples."""
    return MenuItem(
        _("Components"), reverse_lazy("components"), name="components", icon_name="grip", order=500
    )


@hooks.register("construct_help_menu")
def leave_out_news_of_wagtail(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Take out what is new in Wagtail: news in English only, for those who run the site."""
    menu_items[:] = [item for item in menu_items if not item.name.startswith("whats-new")]
