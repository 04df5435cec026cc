"""The report on what readers looked for and did not find."""

from typing import Any

import django_filters
from django.db.models import Max, QuerySet, Sum
from django.forms import RadioSelect
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from search.missed import LEAST_SHOWN
from search.models import MissedSearch
from translation.kinds import Someone
from translation.names import language_name
from translation.views.guarded_report import GuardedReportView


def may_open(user: Someone) -> bool:
    """Whether somebody may read the report."""
    return bool(user.has_perm("search.view_missedsearch"))


def _months() -> list[tuple[str, str]]:
    months = MissedSearch.objects.order_by("-month").values_list("month", flat=True).distinct()
    return [(month.isoformat(), date_format(month, "YEAR_MONTH_FORMAT")) for month in months]


class MissedFilterSet(WagtailFilterSet):
    """By language and by month."""

    language = django_filters.ChoiceFilter(
        label=_("Language"),
        field_name="locale__language_code",
        choices=[("cy", _("Welsh")), ("en", _("English"))],
        empty_label=_("All"),
        widget=RadioSelect,
    )
    month = django_filters.ChoiceFilter(
        label=_("Month"), field_name="month", choices=_months, empty_label=_("All")
    )

    class Meta:
        model = MissedSearch
        fields: list[str] = []


class MissedView(GuardedReportView):
    """What was looked for at least twice and not found, the most wanted first."""

    template_name = "translation/report.html"
    results_template_name = "search/missed_results.html"
    page_title = _("Searches that found nothing")
    header_icon = "search"
    index_url_name = "search_missed"
    index_results_url_name = "search_missed_results"
    filterset_class = MissedFilterSet
    may_open = staticmethod(may_open)
    export_filename = "searches-that-found-nothing"
    list_export = ["words", "language", "times", "last"]
    export_headings = {
        "words": _("Words"),
        "language": _("Language"),
        "times": _("How often"),
        "last": _("Last in"),
    }

    def get_filterset_kwargs(self) -> dict[str, Any]:
        """Everything, among which the filters choose."""
        return {**super().get_filterset_kwargs(), "queryset": MissedSearch.objects.order_by()}

    def get_filtered_queryset(self) -> QuerySet[Any]:
        """What is asked for, and was looked for more than once."""
        missed = self.filter_queryset(self.filters.queryset)
        if self.is_searching:
            missed = missed.filter(words__icontains=self.search_query)
        return (
            missed.values("words", "locale__language_code")
            .annotate(times=Sum("times"), last=Max("month"))
            .filter(times__gte=LEAST_SHOWN)
            .order_by("-times", "words", "locale__language_code")
        )

    def decorate_paginated_queryset(self, object_list: Any) -> list[dict[str, Any]]:
        """The rows of one page of the report, or of a whole spreadsheet."""
        return [
            {
                **row,
                "code": row["locale__language_code"],
                "language": str(language_name(row["locale__language_code"])),
            }
            for row in object_list
        ]
