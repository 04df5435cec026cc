"""Search in the admin: what it is taught, what is promoted, and what was not found."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from search.admin import PromotionViewSet, TaughtWordViewSet
from search.views import MissedView, may_open

register_snippet(TaughtWordViewSet)
register_snippet(PromotionViewSet)


@hooks.register("register_admin_urls")
def addresses_of_reports() -> list:
    """The report on searches that found nothing."""
    return [
        path("reports/missed-searches/", MissedView.as_view(), name="search_missed"),
        path(
            "reports/missed-searches/results/",
            MissedView.as_view(results_only=True),
            name="search_missed_results",
        ),
    ]


@hooks.register("register_permissions")
def right_to_read_reports() -> QuerySet[Permission]:
    """The right to read the report, for the form of a group."""
    return Permission.objects.filter(content_type__app_label="search", codename="view_missedsearch")


class MissedMenuItem(MenuItem):
    """The report, for who may read it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may."""
        return may_open(request.user)


@hooks.register("register_reports_menu_item")
def way_to_the_report() -> MenuItem:
    """The way to the report."""
    return MissedMenuItem(
        _("Searches that found nothing"),
        reverse("search_missed"),
        name="missed-searches",
        icon_name="search",
        order=120,
    )
