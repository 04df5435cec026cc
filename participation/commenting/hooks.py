"""The queue of comments and the rights it takes, in Wagtail's admin."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from participation.commenting.admin import urlpatterns as moderators_screens
from participation.commenting.moderating import may_moderate


@hooks.register("register_admin_urls")
def screens_of_moderators() -> list:
    """The queue of comments, and complaints."""
    return [path("comments/", include((moderators_screens, "comments")))]


class CommentsMenuItem(MenuItem):
    """The queue, for those who moderate."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person moderates."""
        return may_moderate(request.user)


@hooks.register("register_admin_menu_item")
def way_to_comments() -> MenuItem:
    """The way to the queue."""
    return CommentsMenuItem(
        _("Comments"), reverse("comments:queue"), name="comments", icon_name="comment", order=319
    )


@hooks.register("register_permissions")
def rights_about_comments() -> QuerySet[Permission]:
    """The rights of moderators, for the form of a group."""
    return Permission.objects.filter(
        content_type__app_label="participation",
        codename__in=["moderate_comment", "see_addresses_comment"],
    )
