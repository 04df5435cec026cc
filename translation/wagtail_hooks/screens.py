"""Our screens, rights and menu entry in Wagtail's admin."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from translation import rights
from translation.views import guards


@hooks.register("register_admin_urls")
def our_screens() -> list:
    """Our own addresses."""
    return [path("translation/", include("translation.urls"))]


@hooks.register("register_admin_urls", order=-1)
def guarded_addresses() -> list:
    """wagtail-localize's addresses; ours come first and every one of theirs is covered."""
    return [path("localize/", include(guards.urlpatterns))]


@hooks.register("register_permissions")
def our_rights() -> QuerySet[Permission]:
    """The rights to translate and to send, for the group form."""
    return Permission.objects.filter(
        content_type__app_label="translation", content_type__model="pair"
    )


class TranslationsMenuItem(MenuItem):
    """The list of translations, for those who may translate."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may translate into any language."""
        return bool(rights.languages_of(request.user))


@hooks.register("register_admin_menu_item")
def translations_menu_item() -> MenuItem:
    """The way to the list."""
    return TranslationsMenuItem(
        gettext_lazy("Translations"), reverse("translation:list"), icon_name="site", order=250
    )
