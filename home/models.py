"""The rooms of the house that are the site itself: its home, its menus and its settings."""

from home.form_page import FormPage
from home.menu_models import Menu, MenuItem
from home.pages import ContactPage, HomePage, StandardPage
from home.settings_models import SiteSettings

__all__ = [
    "ContactPage",
    "FormPage",
    "HomePage",
    "Menu",
    "MenuItem",
    "SiteSettings",
    "StandardPage",
]
