"""What the reports about pairs share in the admin."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from wagtail.admin.views.reports import ReportView

from translation.parity import sight
from translation.parity.filters import with_title
from translation.past.spreadsheets import BYTE_ORDER_MARK, safe_cell


class PairsReportView(ReportView):
    """A report, with spreadsheets, about the pairs a person may know of."""

    is_searchable = True
    custom_value_preprocess = {
        **ReportView.custom_value_preprocess,
        str: {"csv": safe_cell, "xlsx": safe_cell},
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

    def asked_pairs(self) -> QuerySet:
        """The pairs that are asked for, by filters and by the words of a title."""
        pairs = self.filter_queryset(self.filters.queryset)
        return with_title(pairs, self.search_query) if self.is_searching else pairs

    def stream_csv(self, queryset: Any) -> Iterator[bytes]:
        """The CSV file, marked as what it is: UTF-8."""
        yield BYTE_ORDER_MARK.encode()
        yield from super().stream_csv(queryset)
