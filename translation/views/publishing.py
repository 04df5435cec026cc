"""The dialog in which a pair is published: what goes live, what stands against it, what to do."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.utils import get_latest_str
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail_localize.models import get_edit_url

from translation import rights
from translation.going_live import decisions, publishing_words, waits
from translation.going_live.decisions import Alone, Decision
from translation.going_live.forms_publishing import AloneForm, WaitForm
from translation.going_live.questions import Outcome, Question, question_about
from translation.going_live.refusals import address_of_dialog, may_open
from translation.kinds import Record
from translation.models import Pair
from translation.sources import sending
from translation.views.publish_shown import shown
from translation.views.published import address_of_list, buttons_to_live
from translation.views.sending import page_or_404, record_or_404, report


class PublishView(WagtailAdminTemplateMixin, View):
    """Ask and publish, for one page or record and its twin."""

    template_name = "translation/publish.html"
    header_icon = "upload"
    record: Record
    question: Question
    wait_form: WaitForm
    alone_form: AloneForm

    def find(self, **kwargs: Any) -> Record:
        """The page or record the address names."""
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let in who may edit or publish; nothing is shown to others.

        Raises:
            PermissionDenied: for everybody else.
        """
        self.record = self.find(**kwargs)
        if not may_open(request.user, self.record):
            raise PermissionDenied
        self._ask()
        return super().dispatch(request, *args, **kwargs)

    def _ask(self) -> None:
        self.question = question_about(self.record, self.request.user)
        pair = self.question.plan.pair
        self.wait_form = WaitForm(initial={"due_on": pair.due_on}, prefix="wait")
        self.alone_form = AloneForm(question=self.question, prefix="alone")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what publishing would do."""
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the button says, if the person may and nothing has changed meanwhile.

        Raises:
            PermissionDenied: if the person may not.
        """
        acts = {
            "publish": self._publish,
            "wait": self._wait,
            "alone": self._publish_alone,
            "together": self._publish_together,
            "stop": self._stop,
        }
        action = request.POST.get("action", "")
        if action == "send":
            return self._send()
        if action not in acts or not self.may_publish:
            raise PermissionDenied
        self._keep_what_was_typed(action)
        if request.POST.get("seen") != self.question.seen:
            return self._again(_("This has changed since you opened it. Look at it once more."))
        return acts[action]()

    def _keep_what_was_typed(self, action: str) -> None:
        """Only the form whose button was pressed is checked; the other one loses nothing."""
        typed = self.request.POST
        self.wait_form = WaitForm(
            typed if action == "wait" else None,
            initial={"due_on": typed.get("wait-due_on")},
            prefix="wait",
        )
        self.alone_form = AloneForm(
            typed if action == "alone" else None,
            initial={name: typed.get(f"alone-{name}") for name in ("reason", "note")},
            question=self.question,
            prefix="alone",
        )

    @property
    def may_publish(self) -> bool:
        """Whether the person may publish what is asked about."""
        return rights.may_publish(self.request.user, self.question.record)

    def _publish(self) -> HttpResponse:
        if self.question.outcome not in (Outcome.BOTH, Outcome.ONE):
            return self._again(publishing_words.explanation(self.question))
        return self._go(None)

    def _publish_alone(self) -> HttpResponse:
        if self.question.outcome is not Outcome.DECIDE or not self.question.may_be_alone:
            return self._again(_("This cannot be published in one language alone."))
        if not self.alone_form.is_valid():
            return self._again(_("It has not been published yet; see below."))
        said = self.alone_form.cleaned_data
        return self._go(Alone(said["reason"], said["note"]))

    def _publish_together(self) -> HttpResponse:
        if not self.question.may_belong_together:
            return self._again(_("This cannot be published yet; see below."))
        return self._go(decisions.Both())

    def _go(self, decision: Decision | None) -> HttpResponse:
        try:
            with decisions.deciding(decision):
                self.question.plan.revision.publish(user=self.request.user)
        except ValidationError as refusal:
            return self._again(" ".join(refusal.messages))
        together = self.question.outcome is Outcome.BOTH or decision == decisions.Both()
        sentence = publishing_words.done(self.question, together=together)
        messages.success(self.request, sentence, buttons=buttons_to_live(self.question))
        return redirect(address_of_list(self.record))

    def _wait(self) -> HttpResponse:
        if not self.question.can_wait:
            return self._again(_("There is nothing to wait for."))
        if not self.wait_form.is_valid():
            return self._again(_("It has not been saved yet; see below."))
        plan = self.question.plan
        with transaction.atomic():
            waits.begin(plan.record, plan.revision, self.request.user)
            due_on = self.wait_form.cleaned_data["due_on"]
            Pair.objects.filter(pk=plan.pair.pk).update(due_on=due_on)
        messages.success(
            self.request, _("It is approved, and goes live when the other language is ready.")
        )
        return self._back()

    def _stop(self) -> HttpResponse:
        waits.stop(self.question.plan.pair)
        messages.success(self.request, _("It waits no longer, and stays as a draft."))
        return self._back()

    def _send(self) -> HttpResponse:
        source = self.question.source
        if source is None or not rights.may_send(self.request.user, source):
            raise PermissionDenied
        report(self.request, sending.send(source, self.request.user))
        return self._back()

    def _back(self) -> HttpResponse:
        return redirect(address_of_dialog(self.record))

    def _again(self, problem: str) -> HttpResponse:
        """Show the dialog anew with what was typed."""
        messages.error(self.request, problem)
        return self.render_to_response(self.get_context_data())

    def get_page_title(self) -> str:
        """The page's heading."""
        is_waived = self.question.plan.pair.waived_at
        return _("Publish") if is_waived else _("Publish in both languages")

    def get_page_subtitle(self) -> str:
        """What is published."""
        return get_latest_str(self.record)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the editor."""
        editor = {"url": get_edit_url(self.record), "label": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, editor, {"url": "", "label": _("Publish")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the dialog shows, and which ways on the person gets."""
        return super().get_context_data(
            **shown(self.question, self.record, self.request.user),
            may_publish=self.may_publish,
            wait_form=self.wait_form,
            alone_form=self.alone_form,
            edit_url=get_edit_url(self.record),
            **kwargs,
        )


class PublishPageView(PublishView):
    """Publish a page and its twin."""

    def find(self, **kwargs: Any) -> Record:
        """The specific page."""
        return page_or_404(kwargs["page_id"])


class PublishRecordView(PublishView):
    """Publish a record and its twin."""

    def find(self, **kwargs: Any) -> Record:
        """The record, if its model is one that is translated."""
        return record_or_404(kwargs["app_label"], kwargs["model_name"], kwargs["pk"])
