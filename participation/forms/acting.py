"""What can be done about a message: noting that it was acknowledged or closed, making a draft."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.admin.views import generic

from participation.forms import drafts
from participation.forms.steps import EntryStep
from participation.models import FormEntry
from translation.inspecting import SaidInWords


def late(entry: FormEntry) -> bool:
    """Whether nobody has acknowledged a message although its day is past."""
    is_past = entry.due_on is not None and entry.due_on < timezone.localdate()
    return is_past and not entry.steps.exists()


def due_in_words(entry: FormEntry) -> str:
    """What has been done about a message last, or by when somebody must acknowledge it."""
    last = entry.steps.last()
    if last or not entry.due_on:
        return str(last or "")
    day = date_format(entry.due_on, "DATE_FORMAT")
    return _("Late: %(day)s") % {"day": day} if late(entry) else day


class ActingMixin:
    """A message with what has been done about it, and buttons for what can be."""

    object: FormEntry
    request: Any

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the log, and what can be done next."""
        done = list(self.object.steps.select_related("done_by"))
        noted = {one.step for one in done}
        left = [one for one in EntryStep.Step if one not in noted] if self.object.form else []
        return {
            **super().get_context_data(**kwargs),  # type: ignore[misc]
            "steps": done,
            "steps_left": left,
            "makings": drafts.offered(self.object, self.request.user),
            "is_late": late(self.object),
        }

    def get_due_on_display_value(self) -> str:
        """What was done last, or by when somebody must acknowledge it, if anybody must."""
        return due_in_words(self.object) or "–"

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note a step, or make a draft and go on to it."""
        step, making = request.POST.get("step"), request.POST.get("draft")
        if step in EntryStep.Step.values:
            EntryStep.objects.get_or_create(
                entry=self.object, step=step, defaults={"done_by": request.user}
            )
        if making:
            return self._make(making)
        return redirect("form_entries:inspect", self.object.pk)

    def _make(self, name: str) -> HttpResponse:
        try:
            with override(self.object.language):
                draft = drafts.make(self.object, name, self.request.user)
        except LookupError:
            messages.error(self.request, _("This draft cannot be made, or it is there already."))
            return redirect("form_entries:inspect", self.object.pk)
        return redirect(reverse("wagtailadmin_pages:edit", args=[draft.pk]))


class ActingInspectView(ActingMixin, SaidInWords, generic.InspectView):
    """One message, and what can be done about it."""
