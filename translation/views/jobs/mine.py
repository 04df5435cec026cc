"""A translator's own list of work."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from translation import rights
from translation.panels.my_work import work_of
from translation.views.jobs.screen import JobsScreen


class MyWorkView(JobsScreen):
    """Everything a translator has been sent and not finished, ordered by date."""

    template_name = "translation/jobs/mine.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the list.

        Raises:
            PermissionDenied: if the person may translate into no language.
        """
        if not rights.languages_of(request.user):
            raise PermissionDenied
        return self.render_to_response(self.get_context_data(work=work_of(request.user)))

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("My work")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home and this page."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]
