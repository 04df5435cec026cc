"""Taking personal data away as a spreadsheet: a right of its own."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render


class ExportRight:
    """For a list of what people gave: no spreadsheet, and no way to one, without the right."""

    permission_policy: Any
    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse the spreadsheet to those without the right."""
        if "export" in request.GET and not self._may_export():
            return self._refused()
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return response

    @property
    def show_export_buttons(self) -> bool:
        """Whether the ways to the spreadsheet are shown."""
        return self._may_export()

    def _may_export(self) -> bool:
        return bool(self.permission_policy.user_has_permission(self.request.user, "export"))

    def _refused(self) -> HttpResponse:
        return render(self.request, "participation/no_export.html", status=403)
