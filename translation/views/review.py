"""Approving a translation, sending it back, or taking it back."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from translation.going_live import publishing_words, refusals
from translation.going_live.gate import NotReadyError
from translation.going_live.questions import Question, question_about
from translation.views.desk import TranslationMixin


class ReviewView(TranslationMixin):
    """Act on a translation in review, through Wagtail's own workflow."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the button says, if the workflow lets the person."""
        action = request.POST.get("action", "")
        state: Any = self.target.current_workflow_state
        task: Any = self.target.current_workflow_task
        if not task and not (state and action == "withdraw"):
            messages.error(request, _("This is not in review."))
        elif action == "withdraw":
            self._withdraw(state)
        else:
            return self._decide(task, action, request.POST.get("comment", ""))
        return self.back()

    def _withdraw(self, state: Any) -> None:
        if not state.user_can_cancel(self.request.user):
            raise PermissionDenied
        state.cancel(user=self.request.user)
        messages.success(self.request, _("The translation has been taken back from review."))

    def _decide(self, task: Any, action: str, comment: str) -> HttpResponse:
        allowed = {name for name, *_rest in task.get_actions(self.target, self.request.user)}
        if action not in ("approve", "reject") or action not in allowed:
            raise PermissionDenied
        question = question_about(self.target, self.request.user)
        try:
            task.on_action(
                self.target.current_workflow_task_state,
                self.request.user,
                action,
                comment=comment,
            )
        except NotReadyError as refusal:
            return refusals.answer(self.request, refusal)
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
        else:
            messages.success(self.request, self._done(action, question))
        return self.back()

    def _done(self, action: str, question: Question) -> str:
        if action == "reject":
            return _("The translation has been sent back.")
        task = type(self.target).objects.get(pk=self.target.pk).current_workflow_task
        if task:
            return _("The translation has been approved, and goes on to the next step of review.")
        return publishing_words.translation_done(question)
