"""The list of jobs, for those who send them."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name

from translation.jobs import listing
from translation.kinds import Someone
from translation.models import Job
from translation.models.jobs import LANGUAGES
from translation.views.jobs.screen import PER_PAGE, JobsScreen

OPEN = (Job.State.PREPARING, Job.State.OUT)


class JobsFilter(forms.Form):
    """Which jobs to list."""

    def __init__(self, data: Any, people: list[Any]) -> None:
        super().__init__(data)
        shown = [
            ("open", _("Open")),
            ("late", _("Late")),
            ("done", _("Done or called off")),
            ("all", _("All")),
        ]
        self.fields["show"] = _choice(_("State"), shown)
        self.fields["into"] = _choice(_("Into"), [("", _("Both languages")), *LANGUAGES])
        names = [(str(person.pk), get_user_display_name(person)) for person in people]
        self.fields["translator"] = _choice(_("Translator"), [("", _("Everybody")), *names])

    def narrow(self, jobs: QuerySet[Job]) -> QuerySet[Job]:
        """The jobs that were asked for."""
        asked = self.cleaned_data if self.is_valid() else {}
        if asked.get("into"):
            jobs = jobs.filter(language=asked["into"])
        if asked.get("translator"):
            jobs = jobs.filter(translator=asked["translator"])
        show = asked.get("show") or "open"
        if show == "late":
            return listing.late(jobs)
        if show == "open":
            return jobs.filter(state__in=OPEN)
        return jobs.exclude(state__in=OPEN) if show == "done" else jobs


def _choice(label: str, choices: list[Any]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, required=False)


class JobsView(JobsScreen):
    """The jobs a person may know of, what is due first at the top."""

    template_name = "translation/jobs/list.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show one page of the list.

        Raises:
            PermissionDenied: for those who may not send.
        """
        if not listing.may_manage(request.user):
            raise PermissionDenied
        visible = listing.visible(request.user)
        form = JobsFilter(request.GET, _translators(visible))
        numbers = form.narrow(visible).values("pk")
        read = listing.with_progress(listing.by_date(Job.objects.filter(pk__in=numbers)))
        page = Paginator(read, PER_PAGE).get_page(request.GET.get("p"))
        context = self.get_context_data(rows=rows(list(page)), page_obj=page, form=form)
        return self.render_to_response(context)

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Translation jobs")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home and this page."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


def _translators(jobs: QuerySet[Job]) -> list[Someone]:
    with_a_job = jobs.filter(translator__isnull=False).order_by()
    people: Any = Job._meta.get_field("translator").related_model
    return list(people.objects.filter(pk__in=with_a_job.values("translator")))


def rows(jobs: list[Any]) -> list[dict[str, Any]]:
    """Jobs, read with their progress, as lists show them."""
    return [
        {
            "job": job,
            "progress": listing.progress_of(job),
            "is_late": listing.is_late(job),
            "days_left": listing.days_left(job),
        }
        for job in jobs
    ]
