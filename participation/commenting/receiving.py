"""Taking what readers send below a page, once each, with the letters about it."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from mail.outbox import queue
from participation.clients import has_enough_receipts
from participation.commenting import letters
from participation.commenting.deadlines import within_48_hours
from participation.commenting.forms import AboutForm, CommentForm, ComplaintForm, ReportForm
from participation.commenting.models import Comment, CommentReport, Complaint, State
from participation.commenting.showing import shown_again
from translation.models import Pair

Keep = Callable[[Any, str, AboutForm], None]


def receive(page: Any, request: HttpRequest) -> HttpResponse:
    """Keep what is sent and go on to the thanks, or give it back with what is the matter."""
    # Error reports leave out what was typed.
    request.sensitive_post_parameters = "__ALL__"  # type: ignore[attr-defined]
    asked = KINDS.get(request.POST.get("form", ""))
    if not page.takes_comments or asked is None:
        return HttpResponseNotAllowed(["GET", "HEAD", "OPTIONS"])
    form_class, keep, thanks = asked
    form = form_class(request.POST, request=request, pair=page.translation_key)
    if form.is_valid() and _fits(page, form):
        with transaction.atomic():
            keep(page, request.build_absolute_uri(request.path), form)
        return HttpResponseRedirect(f"{request.path}?{thanks}=1#comments", status=303)
    context = {**page.get_context(request), "comments": shown_again(page, form)}
    return TemplateResponse(request, page.get_template(request), context, status=form.status)


def _fits(page: Any, form: AboutForm) -> bool:
    """Whether comments are taken today and what it is about is there to be seen."""
    pk = form.cleaned_data["about"]
    is_comment = isinstance(form, CommentForm)
    if is_comment and not page.is_open_to_comments:
        form.add_error(None, ValidationError(_("No more comments are taken here."), "closed"))
        return False
    if is_comment and pk is None:
        return True
    seen = Comment.objects.filter(pair_id=page.translation_key, state=State.APPROVED, pk=pk)
    if is_comment:
        seen = seen.filter(parent=None)
    if not seen.exists():
        form.add_error(None, ValidationError(_("This comment is no longer here."), "gone"))
        return False
    return True


def _keep_comment(page: Any, address: str, form: AboutForm) -> None:
    typed = form.cleaned_data
    comment, is_new = Comment.objects.get_or_create(
        token=form.entry_token,
        defaults={
            "pair": Pair.objects.of(page),
            "parent_id": typed["about"],
            **{name: typed[name] for name in ("name", "email", "text", "language")},
        },
    )
    if is_new and not has_enough_receipts(comment.email):
        queue(comment.email, letters.RECEIVED, comment.language, {"page_address": address})


def _keep_report(page: Any, address: str, form: AboutForm) -> None:
    typed = form.cleaned_data
    CommentReport.objects.get_or_create(
        token=form.entry_token,
        defaults={
            "comment_id": typed["about"],
            "about": typed["matter"],
            "note": typed["note"],
        },
    )


def _keep_complaint(page: Any, address: str, form: AboutForm) -> None:
    typed = form.cleaned_data
    now = timezone.now()
    names = ("name", "email", "words", "untrue", "lacks_writer", "may_be_named")
    complaint, is_new = Complaint.objects.get_or_create(
        token=form.entry_token,
        defaults={
            "comment_id": typed["about"],
            "language": page.language,
            "created_at": now,
            "contact_due": within_48_hours(now),
            **{name: typed[name] for name in names},
        },
    )
    if is_new and not has_enough_receipts(complaint.email):
        letters.tell_complainant(complaint, "received", address)


KINDS: dict[str, tuple[type[AboutForm], Keep, str]] = {
    "comment": (CommentForm, _keep_comment, "commented"),
    "report": (ReportForm, _keep_report, "reported"),
    "complaint": (ComplaintForm, _keep_complaint, "complained"),
}
