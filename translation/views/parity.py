"""The parity report in the admin, and its spreadsheets."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import ReportView

from labels import halves
from translation.parity import sight
from translation.parity.filters import ParityFilterSet, with_title
from translation.parity.report import Report
from translation.past.spreadsheets import safe_cell

# Without it spreadsheet programs take the letters ŵ and ŷ of a CSV file for something else.
BYTE_ORDER_MARK = "\ufeff".encode()


class ParityView(ReportView):
    """Every pair and every half-empty label a person may know of, the longest behind first."""

    template_name = "translation/parity.html"
    results_template_name = "translation/parity_results.html"
    page_title = _("Parity of languages")
    header_icon = "list-ul"
    index_url_name = "translation:parity"
    index_results_url_name = "translation:parity_results"
    filterset_class = ParityFilterSet
    is_searchable = True
    export_filename = "parity"
    list_export = [
        "title",
        "kind",
        "source",
        "readers",
        "work",
        "lacking_name",
        "days_behind",
        "owner",
        "due_on",
        "alone",
        "alone_note",
        "alone_on",
        "waiting",
        "all_notes",
    ]
    export_headings = {
        "title": _("Title"),
        "kind": _("Kind"),
        "source": _("First written in"),
        "readers": _("For readers"),
        "work": _("Work"),
        "lacking_name": _("Language lacking"),
        "days_behind": _("Days behind"),
        "owner": _("Owner"),
        "due_on": _("Due"),
        "alone": _("Reason for publishing alone"),
        "alone_note": _("Note"),
        "alone_on": _("Published alone on"),
        "waiting": _("Waiting"),
        "all_notes": _("Remarks"),
    }
    custom_value_preprocess = {
        **ReportView.custom_value_preprocess,
        str: {"csv": safe_cell, "xlsx": safe_cell},
        type(None): {"csv": lambda value: "", "xlsx": lambda value: ""},
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the report.

        Raises:
            PermissionDenied: if there could be nothing in it for the person.
        """
        if not sight.may_open(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_filterset_kwargs(self) -> dict[str, Any]:
        """The pairs the person may know of, among which the filters choose."""
        return {**super().get_filterset_kwargs(), "queryset": sight.visible(self.request.user)}

    def get_filtered_queryset(self) -> Report:
        """What is asked for."""
        pairs = self.filter_queryset(self.filters.queryset)
        if self.is_searching:
            pairs = with_title(pairs, self.search_query)
        return Report(pairs, list(self._gaps()))

    def _gaps(self) -> Iterator[halves.Gap]:
        sought = self.search_query.casefold()
        gaps = self.filters.gaps(self.request.user) if self.filters.is_valid() else []
        return (gap for gap in gaps if sought in f"{gap.title} {gap.text}".casefold())

    def stream_csv(self, queryset: Report) -> Iterator[bytes]:
        """The CSV file, marked as what it is: UTF-8."""
        yield BYTE_ORDER_MARK
        yield from super().stream_csv(queryset)
