"""What a reviewer reads; approving a translation, sending it back, or taking it back."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import PreviewableMixin

from translation.desk import comparing, talk
from translation.desk.whereabouts import Spot
from translation.going_live import gate, publishing_words, refusals
from translation.going_live.gate import NotReadyError
from translation.going_live.questions import Question, question_about
from translation.names import language_name
from translation.views import review_box, review_checks
from translation.views.one_translation import TranslationScreen


class ReviewView(TranslationScreen):
    """Read what has changed in both languages, and decide through Wagtail's own workflow."""

    template_name = "translation/review/page.html"
    header_icon = "check"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what would be different for readers."""
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the button says, if the workflow lets the person."""
        action = request.POST.get("action", "")
        comment = request.POST.get("comment", "")
        state: Any = self.target.current_workflow_state
        step: Any = self.target.current_workflow_task_state
        if not step and not (state and action == "withdraw"):
            messages.error(request, _("This is not in review."))
            self._keep(comment)
        elif action == "withdraw":
            self._withdraw(state)
        elif request.POST.get("step", str(step.pk)) != str(step.pk):
            # It was taken back and handed in again: with a text this person has not seen.
            messages.error(request, gate.decided_reason().sentence)
            self._keep(comment)
        else:
            return self._decide(step, action, comment)
        return self.back()

    def _withdraw(self, state: Any) -> None:
        if not state.user_can_cancel(self.request.user):
            raise PermissionDenied
        state.cancel(user=self.request.user)
        messages.success(self.request, _("The translation has been taken back from review."))

    def _decide(self, step: Any, action: str, comment: str) -> HttpResponse:
        task = step.task.specific
        allowed = {name for name, *_rest in task.get_actions(self.target, self.request.user)}
        if action not in ("approve", "reject") or action not in allowed:
            raise PermissionDenied
        question = question_about(self.target, self.request.user)
        try:
            task.on_action(step, self.request.user, action, comment=comment)
        except NotReadyError as refusal:
            self._keep(comment)
            if all(reason.code in gate.OF_REVIEW for reason in refusal.reasons):
                messages.error(self.request, " ".join(refusal.messages))
                return self.back()
            return refusals.answer(self.request, refusal)
        except ValidationError as error:
            self._keep(comment)
            messages.error(self.request, " ".join(error.messages))
        else:
            messages.success(self.request, self._done(action, question))
        return self.back()

    def _keep(self, comment: str) -> None:
        """Keep what was written with a decision that could not be made."""
        if not comment.strip():
            return
        for start in range(0, len(comment), talk.LONGEST):
            piece = comment[start : start + talk.LONGEST]
            if piece.strip():
                talk.add(self.translation, self.request.user, Spot(), piece)
        messages.info(self.request, _("Your comment was kept with those on the whole page."))

    def _done(self, action: str, question: Question) -> str:
        if action == "reject":
            return _("The translation has been sent back.")
        task = type(self.target).objects.get(pk=self.target.pk).current_workflow_task
        if task:
            return _("The translation has been approved, and goes on to the next step of review.")
        return publishing_words.translation_done(question)

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("What would change for readers")

    def get_page_crumb(self) -> str:
        """What the way back calls it."""
        return _("Review")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The changes, and what the person may do."""
        source_language = self.translation.source.locale.language_code
        target_language = self.translation.target_locale.language_code
        box = review_box.context_of(self.translation, self.target, self.request.user)
        return super().get_context_data(
            translation=self.translation,
            changes=comparing.since_live(self.translation, self.target),
            is_first=not self.target.live,
            source_language=source_language,
            source_language_name=language_name(source_language),
            target_language=target_language,
            target_language_name=language_name(target_language),
            previewable=isinstance(self.target, PreviewableMixin),
            found=review_checks.found_in(self.translation) if box["in_review"] else None,
            **box,
            **kwargs,
        )
