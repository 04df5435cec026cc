from typing import Any

from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext as _


class HomeConfig(AppConfig):
    name = "home"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from home.models import Menu, MenuItem, SiteSettings
        from labels import halves

        halves.register(
            MenuItem,
            ["label", "url"],
            address=_address_of_menu,
            records=halves.changeable(MenuItem, Menu),
        )
        halves.register(
            SiteSettings,
            ["name", "strapline", "legal", "welcome", "notice", "email"],
            address=_address_of_settings,
            title=lambda settings: _("Site settings"),
        )


def _address_of_menu(item: Any) -> str:
    return reverse("wagtailsnippets_home_menu:edit", args=[item.menu_id])


def _address_of_settings(settings: Any) -> str:
    return reverse("wagtailsettings:edit", args=["home", "sitesettings", settings.site_id])
