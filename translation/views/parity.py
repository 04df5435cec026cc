"""The parity report in the admin, and its spreadsheets."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from labels import halves
from translation.parity.filters import ParityFilterSet
from translation.parity.report import Report
from translation.views.pairs_report import PairsReportView


class ParityView(PairsReportView):
    """Every pair and every half-empty label a person may know of, the longest behind first."""

    template_name = "translation/parity.html"
    results_template_name = "translation/parity_results.html"
    page_title = _("Parity of languages")
    header_icon = "list-ul"
    index_url_name = "translation:parity"
    index_results_url_name = "translation:parity_results"
    filterset_class = ParityFilterSet
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
        **PairsReportView.custom_value_preprocess,
        type(None): {"csv": lambda value: "", "xlsx": lambda value: ""},
    }

    def get_filtered_queryset(self) -> Report:
        """What is asked for."""
        return Report(self.asked_pairs(), list(self._gaps()))

    def _gaps(self) -> Iterator[halves.Gap]:
        sought = self.search_query.casefold()
        gaps = self.filters.gaps(self.request.user) if self.filters.is_valid() else []
        return (gap for gap in gaps if sought in f"{gap.title} {gap.text}".casefold())
