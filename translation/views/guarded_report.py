"""What the project's own reports share in the admin."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from wagtail.admin.views.reports import ReportView

from translation.past.spreadsheets import BYTE_ORDER_MARK, safe_cell


class GuardedReportView(ReportView):
    """A report for some, with spreadsheets in which nothing is run.

    Attributes:
        may_open: tells whether somebody may read it.
    """

    is_searchable = True
    may_open: ClassVar[Any]
    custom_value_preprocess = {
        **ReportView.custom_value_preprocess,
        str: {"csv": safe_cell, "xlsx": safe_cell},
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the report.

        Raises:
            PermissionDenied: to who may not read it.
        """
        if not self.may_open(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def stream_csv(self, queryset: Any) -> Iterator[bytes]:
        """The CSV file, marked as what it is: UTF-8."""
        yield BYTE_ORDER_MARK.encode()
        yield from super().stream_csv(queryset)
