"""The moderators' screens: the queue, and one complaint with its limits."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from participation.commenting import complaints, moderating
from participation.commenting.letters import page_addresses
from participation.commenting.models import Comment, CommentReport, Complaint, Reason, State

ON_A_SCREEN = 25
# What the queue can show, and how each is called.
REPORTED = "reported"
VIEWS = {REPORTED: gettext_lazy("Reported"), **dict(State.choices)}


class ModeratorsView(WagtailAdminTemplateMixin, View):
    """A screen for those who moderate."""

    header_icon = "comment"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who may not moderate.

        Raises:
            PermissionDenied: for everybody without the right.
        """
        if not moderating.may_moderate(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class DecisionForm(forms.Form):
    """What a moderator decides about the comments that are ticked."""

    ids = forms.TypedMultipleChoiceField(coerce=int)
    decision = forms.ChoiceField(choices=[(one, one) for one in ("approve", "refuse", "settle")])
    reason = forms.ChoiceField(choices=[("", ""), *Reason.choices], required=False)
    note = forms.CharField(max_length=500, required=False)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        given = [one for one in data.getlist("ids") if one.isdecimal() and len(one) < 19]
        self.fields["ids"].choices = [(one, one) for one in given]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refusing needs a reason, because its writer is told one."""
        if self.cleaned_data.get("decision") == "refuse" and not self.cleaned_data.get("reason"):
            self.add_error("reason", _("Choose a reason: the writer is told it."))
        return self.cleaned_data


class QueueView(ModeratorsView):
    """Comments by state, the longest waiting first; several can be decided about together."""

    template_name = "comments/queue.html"
    page_title = gettext_lazy("Comments")

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show what waits, or another state."""
        shown = request.GET.get("state", "")
        shown = shown if shown in VIEWS else State.HELD
        page = Paginator(_comments_in(shown), ON_A_SCREEN).get_page(request.GET.get("p"))
        addresses = page_addresses(page)
        for comment in page:
            vars(comment)["address"] = addresses[comment.pk]
        context = {
            "now": timezone.now(),
            "comments": page,
            "shown": shown,
            "views": VIEWS.items(),
            "reasons": Reason.choices,
            "is_waiting": shown == State.HELD,
            "may_decide": shown in (State.HELD, State.APPROVED, REPORTED),
            "sees_addresses": moderating.may_see_addresses(request.user),
            "complaints": _running(),
        }
        return self.render_to_response(self.get_context_data(**context))

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Where we are."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def post(self, request: HttpRequest) -> HttpResponse:
        """Decide about what is ticked."""
        form = DecisionForm(request.POST)
        if form.is_valid():
            messages.success(request, _said(_decide(form.cleaned_data, request.user)))
        elif "reason" in form.errors:
            messages.error(request, form.errors["reason"][0])
        else:
            messages.error(request, _("Tick the comments you decide about."))
        return redirect(request.get_full_path())


def _running() -> list[tuple[Complaint, complaints.Next]]:
    """The complaints that run with what comes next, the soonest due first."""
    found = Complaint.objects.filter(closed_at=None).select_related("comment")
    return sorted(
        ((one, complaints.next_of(one)) for one in found),
        key=lambda pair: pair[1].due or pair[0].contact_due,
    )


def _decide(typed: dict[str, Any], user: Any) -> int:
    if typed["decision"] == "settle":
        return moderating.settle_reports(typed["ids"])
    return moderating.decide(typed["ids"], typed["decision"], user, typed["reason"], typed["note"])


def _said(count: int) -> str:
    return ngettext("%(count)d decision made.", "%(count)d decisions made.", count) % {
        "count": count
    }


def _comments_in(shown: str) -> QuerySet[Comment]:
    unsettled = Q(reports__is_settled=False)
    reports = CommentReport.objects.filter(is_settled=False)
    found = Comment.objects.select_related("parent", "decided_by").prefetch_related(
        Prefetch("reports", queryset=reports, to_attr="open_reports")
    )
    # Grouped rows lose the order of the model.
    found = found.annotate(reported=Count("reports", filter=unsettled)).order_by("created_at", "pk")
    if shown == REPORTED:
        return found.filter(reported__gt=0, state=State.APPROVED)
    return found.filter(state=shown)


class ComplaintView(ModeratorsView):
    """One complaint: what it says, what comes next and until when, and what was done."""

    template_name = "comments/complaint.html"
    page_title = gettext_lazy("Complaint about a comment")

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show it."""
        complaint = get_object_or_404(Complaint.objects.select_related("comment"), pk=pk)
        next_step = complaints.next_of(complaint)
        context = {
            "now": timezone.now(),
            "complaint": complaint,
            "next": next_step,
            "steps": [(step, complaints.LABELS[step]) for step in next_step.steps],
            "events": [
                (event, complaints.LABELS[event.step])
                for event in complaint.events.select_related("by")
            ],
            "sees_addresses": moderating.may_see_addresses(request.user),
        }
        return self.render_to_response(self.get_context_data(**context))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take a step."""
        get_object_or_404(Complaint, pk=pk)
        if complaints.take_step(pk, request.POST.get("step", ""), request.user):
            messages.success(request, _("Done, and written down."))
        else:
            messages.info(request, _("Somebody has done this already."))
        return redirect("comments:complaint", pk)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the queue."""
        back = {"url": reverse("comments:queue"), "label": _("Comments")}
        return [*self.breadcrumbs_items, back, {"url": "", "label": self.get_page_title()}]


urlpatterns = [
    path("", QueueView.as_view(), name="queue"),
    path("complaints/<int:pk>/", ComplaintView.as_view(), name="complaint"),
]
