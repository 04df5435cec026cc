"""The reports about pairs, in Wagtail's menu of reports."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from translation.parity import sight


class ReportMenuItem(MenuItem):
    """A report, for those for whom there can be something in it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether there can be."""
        return sight.may_open(request.user)


@hooks.register("register_reports_menu_item")
def parity_menu_item() -> MenuItem:
    """The way to the parity report."""
    return ReportMenuItem(
        gettext_lazy("Parity of languages"),
        reverse("translation:parity"),
        name="parity",
        icon_name="list-ul",
        order=100,
    )


@hooks.register("register_reports_menu_item")
def terms_menu_item() -> MenuItem:
    """The way to the report on terms."""
    return ReportMenuItem(
        gettext_lazy("Agreed terms"),
        reverse("translation:terms_report"),
        name="terms",
        icon_name="clipboard-list",
        order=105,
    )


@hooks.register("register_reports_menu_item")
def period_menu_item() -> MenuItem:
    """The way to the report for a period."""
    return ReportMenuItem(
        gettext_lazy("Languages over time"),
        reverse("translation:period"),
        name="period",
        icon_name="date",
        order=110,
    )
