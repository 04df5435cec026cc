"""The way to what is held of one person, and the rights it takes, in Wagtail's admin."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from participation.erasures.views import may_find, urlpatterns


@hooks.register("register_admin_urls")
def our_screen() -> list:
    """Finding, handing out and erasing."""
    return urlpatterns


@hooks.register("register_permissions")
def our_rights() -> QuerySet[Permission]:
    """The rights to find and to erase, for the form of a group."""
    return Permission.objects.filter(
        content_type__app_label="participation", codename__in=["find_person", "erase_person"]
    )


class PersonMenuItem(MenuItem):
    """The screen, for who may use it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may."""
        return may_find(request.user)


@hooks.register("register_reports_menu_item")
def way_to_the_screen() -> MenuItem:
    """The way to the screen."""
    address = reverse("participation_person")
    return PersonMenuItem(
        _("What we hold of one person"), address, name="person", icon_name="user", order=130
    )
