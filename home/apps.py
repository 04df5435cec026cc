from typing import Any

from django.apps import AppConfig
from django.urls import reverse


class HomeConfig(AppConfig):
    name = "home"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core import sitemap
        from home.labelled.mapping import label_paths
        from home.models import ContactPage, Menu, MenuItem, SiteSettings
        from labels import halves
        from privacy.keeping import declare_harmless

        sitemap.include(label_paths)
        # The addresses of offices.
        declare_harmless(ContactPage, SiteSettings)

        halves.register(
            MenuItem,
            ["label", "url"],
            address=_address_of_menu,
            key="menu_id",
            records=halves.changeable(MenuItem, Menu),
        )
        halves.register(
            SiteSettings,
            ["name", "strapline", "legal", "welcome", "notice", "email"],
            address=_address_of_settings,
            key="site_id",
        )


def _address_of_menu(pk: Any) -> str:
    return reverse("wagtailsnippets_home_menu:edit", args=[pk])


def _address_of_settings(site_id: Any) -> str:
    return reverse("wagtailsettings:edit", args=["home", "sitesettings", site_id])
