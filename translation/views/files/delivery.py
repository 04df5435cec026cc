"""A file that came back: what it would change, and what becomes of it."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from translation.files import allowed, checked, taking_over, undoing
from translation.files.checked import Checked
from translation.files.plan import TO_CHOOSE, reason
from translation.files.refusals import FileRefusedError, Why
from translation.files.taking_over import LockedError, TakenOver, TooLateError
from translation.models import Delivery

State = Delivery.State


class DeliveryView(WagtailAdminTemplateMixin, View):
    """Look at what a file would change, and take it over, put it away or undo it."""

    template_name = "translation/files/delivery.html"
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find the file, and let in who may decide on it.

        Raises:
            Http404: if there is none.
            PermissionDenied: for everybody else.
        """
        self.delivery = get_object_or_404(Delivery.objects.select_related("job"), pk=kwargs["pk"])
        self.parts = taking_over.parts_of(self.delivery)
        translations = [part.translation for part in self.parts]
        if not translations:
            messages.warning(request, FileRefusedError(Why.GONE).sentence)
            return redirect("translation:list")
        if not allowed.may_decide(request.user, self.delivery, translations):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what it would change, or what became of it."""
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what was asked.

        Raises:
            Http404: if nothing that exists was asked.
        """
        deeds = {"take": self._take, "discard": self._discard, "undo": self._undo}
        deed = deeds.get(request.POST.get("action", ""))
        if deed is None:
            raise Http404
        try:
            deed()
        except TooLateError:
            sentence = _("Something has changed meanwhile. Look again: nothing was changed by you.")
            messages.warning(request, sentence)
        except LockedError as locked:
            messages.error(request, str(locked))
        return redirect("translation:delivery", self.delivery.pk)

    def _take(self) -> None:
        given = self.request.POST
        chosen, seen = given.getlist("chosen"), given.get("seen", "")
        taken = taking_over.take_over(self.delivery, self.request.user, chosen, seen)
        messages.success(self.request, _said(taken))
        for notice in dict.fromkeys(taken.notices):
            messages.warning(self.request, notice)

    def _discard(self) -> None:
        taking_over.decide(self.delivery, self.request.user, State.WAITING, State.DISCARDED)
        messages.success(self.request, _("The file was put away. Nothing was changed."))

    def _undo(self) -> None:
        left = undoing.undo(self.delivery, self.request.user)
        messages.success(self.request, _("What the file had changed was put back."))
        if left:
            sentence = _("Somebody has changed these since; they were left as they are: %(places)s")
            messages.warning(self.request, sentence % {"places": " · ".join(left)})

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("A file that came back")

    def get_page_subtitle(self) -> str:
        """How the file is called."""
        return self.delivery.name

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the files of the job, or of the translation."""
        back = {"url": self.back, "label": _("Files")}
        return [*self.breadcrumbs_items, back, {"url": "", "label": self.delivery.name}]

    @property
    def back(self) -> str:
        """Where the other files are."""
        if self.delivery.job_id:
            return reverse("translation:job_files", args=[self.delivery.job_id])
        return reverse("translation:files", args=[self.parts[0].translation_id])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the file would change, while nobody has decided."""
        is_waiting = self.delivery.state == State.WAITING
        plans = taking_over.plans_of(self.delivery) if is_waiting else []
        looked = checked.look(plans)
        return super().get_context_data(
            delivery=self.delivery,
            is_waiting=is_waiting,
            is_applied=self.delivery.state == State.APPLIED,
            is_outsiders=self.delivery.user_id is None,
            plans=[_shown(plan, looked) for plan in plans],
            checked=looked,
            most_checked=checked.MOST,
            choosable=_choosable(plans),
            changes_anything=any(not plan.is_empty for plan in plans),
            seen=taking_over.fingerprint_of(plans),
            translations=[part.translation for part in self.parts],
            back=self.back,
            **kwargs,
        )


def _shown(plan: Any, looked: Checked) -> dict[str, Any]:
    """A plan as its template needs it."""
    translation = plan.translation
    return {
        "plan": plan,
        "title": translation.source.object_repr,
        "desk": reverse("translation:desk", args=[translation.pk]),
        "source_language": translation.source.locale.language_code,
        "target_language": translation.target_locale.language_code,
        "going_in": [(step, looked.of(translation, step)) for step in plan.going_in],
        "to_choose": [
            (
                reason(fate),
                [
                    (
                        taking_over.name_in(translation, step.key),
                        step,
                        looked.of(translation, step),
                    )
                    for step in steps
                ],
            )
            for fate in TO_CHOOSE
            if (steps := plan.of(fate))
        ],
    }


def _choosable(plans: Iterable[Any]) -> list[tuple[str, str]]:
    """Why texts of a file are asked about, where there are several of a sort to say yes to."""
    return [
        (fate.value, reason(fate))
        for fate in TO_CHOOSE
        if sum(len(plan.of(fate)) for plan in plans) > 1
    ]


def _said(taken: TakenOver) -> str:
    """How many texts went in, in sentences."""
    saved = ngettext(
        "%(count)s piece of text has been saved.",
        "%(count)s pieces of text have been saved.",
        taken.saved,
    )
    sentences = [saved % {"count": taken.saved}]
    if taken.moved:
        moved = ngettext(
            "%(count)s is shown beside a source that has changed.",
            "%(count)s are shown beside a source that has changed.",
            taken.moved,
        )
        sentences.append(moved % {"count": taken.moved})
    return " ".join(sentences)
