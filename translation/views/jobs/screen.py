"""What the screens of jobs have in common."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic.base import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from translation.jobs import items, listing, near
from translation.kinds import Someone

PER_PAGE = 50


class JobsScreen(WagtailAdminTemplateMixin, View):
    """One of our screens about jobs."""

    header_icon = "tasks"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home, the list of jobs, and this page."""
        jobs = {"url": reverse("translation:jobs"), "label": _("Translation jobs")}
        return [*self.breadcrumbs_items, jobs, {"url": "", "label": self.get_page_title()}]


class OneJobScreen(JobsScreen):
    """A screen about one job, for those who may know of it."""

    job: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find the job.

        Raises:
            Http404: if there is none, or the person may not know of it.
        """
        self.job = job_or_404(request.user, kwargs["pk"])
        self.progress = listing.progress_of(self.job)
        self.may_manage = listing.may_manage(request.user)
        return super().dispatch(request, *args, **kwargs)

    def require_manager(self) -> None:
        """Let only those on who send.

        Raises:
            PermissionDenied: for everybody else.
        """
        if not self.may_manage:
            raise PermissionDenied

    def get_page_title(self) -> str:
        """What the job is called."""
        return str(self.job.title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The job, one page of what is in it, and how much of it is not shown."""
        mine = items.shown(self.job, self.request.user)
        page: PageOfList = Paginator(mine, PER_PAGE).get_page(self.request.GET.get("p"))
        total = self.progress.items + self.progress.failed
        return super().get_context_data(
            job=self.job,
            progress=self.progress,
            near=near.totals(self.job),
            may_manage=self.may_manage,
            rows=items.rows(self.job, list(page.object_list), self.request.user),
            page_obj=page,
            hidden=total - page.paginator.count,
            **kwargs,
        )


def job_or_404(user: Someone, number: int) -> Any:
    """A job with its progress, if there is one that a person may know of.

    Raises:
        Http404: if not.
    """
    # Its progress is counted apart: who may know of it is a question of its own.
    if not listing.visible(user).filter(pk=number).exists():
        raise Http404
    return listing.with_progress(listing.Job.objects.filter(pk=number)).get()
