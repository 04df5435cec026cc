"""The terms as a file."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.views.generic.base import View

from translation.models import Term
from translation.terms import csv_files, tbx

ANY = ("view", "add", "change", "delete")


class TermsFileView(View):
    """Every term in one file, for those who may see them."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Give the file.

        Raises:
            PermissionDenied: for those who may not see the terms.
        """
        if not any(request.user.has_perm(f"translation.{action}_term") for action in ANY):
            raise PermissionDenied
        self.terms = Term.objects.select_related("domain")
        return super().dispatch(request, *args, **kwargs)


class TermsAsCsvView(TermsFileView):
    """As CSV, to be edited in a spreadsheet and put in again."""

    def get(self, request: HttpRequest) -> StreamingHttpResponse:
        """Give the file."""
        lines = csv_files.written(self.terms.iterator())
        return StreamingHttpResponse(
            lines, content_type="text/csv; charset=utf-8", headers=_named("terms.csv")
        )


class TermsAsTbxView(TermsFileView):
    """As TBX, for translation tools."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Give the file."""
        data = tbx.written(self.terms, request.get_host())
        return HttpResponse(data, content_type="application/xml", headers=_named("terms.tbx"))


def _named(name: str) -> dict[str, str]:
    return {"Content-Disposition": content_disposition_header(True, name) or ""}
