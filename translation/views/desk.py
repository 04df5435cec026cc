"""The translator's page: source and translation side by side, save, review, publish."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import PreviewableMixin
from wagtail_localize.models import Translation, get_edit_url

from translation import rights
from translation.desk import drafts, pieces, writing
from translation.going_live import publishing_words, refusals
from translation.going_live.gate import NotReadyError
from translation.going_live.questions import Question, question_about
from translation.names import heading_into, language_name


class TranslationMixin(View):
    """Finds a translation and its twin, and lets in who may read them."""

    def setup(self, request: HttpRequest, pk: int, *args: Any, **kwargs: Any) -> None:
        """Load what every view about one translation needs."""
        super().setup(request, *args, **kwargs)
        self.translation = get_object_or_404(
            Translation.objects.select_related(
                "source__locale", "source__specific_content_type", "target_locale"
            ),
            pk=pk,
            enabled=True,
        )
        self.target = self.translation.get_target_instance()
        self.latest = self.target.get_latest_revision_as_object()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who may not read.

        Raises:
            PermissionDenied: for everybody else.
        """
        if not rights.may_read(request.user, self.translation, self.target):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def back(self) -> HttpResponse:
        """To the translator's page, without what was sent."""
        return redirect("translation:desk", self.translation.pk)


class DeskView(WagtailAdminTemplateMixin, TranslationMixin):
    """Read and write one translation."""

    template_name = "translation/desk.html"
    header_icon = "site"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the translation."""
        return self._render(pieces.entries(self.translation))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save what was written, then do what the button says."""
        if not rights.may_translate(request.user, self.translation):
            raise PermissionDenied
        texts, versions = self._sent("t-"), self._sent("v-")
        if lock := self._lock():
            messages.error(request, lock)
            return self._render(pieces.with_texts(pieces.entries(self.translation), texts))
        written = writing.write(self.translation, request.user, texts, versions)
        self._report(written)
        if not written.is_clean:
            return self._render(written.entries)
        return self._act(request.POST.get("action", "save")) or self.back()

    def _sent(self, prefix: str) -> dict[str, str]:
        return {
            name.removeprefix(prefix): str(value)
            for name, value in self.request.POST.items()
            if name.startswith(prefix)
        }

    def _lock(self) -> str:
        lock = self.target.get_lock()
        if lock and lock.for_user(self.request.user):
            return lock.get_message(self.request.user) or _("This is locked.")
        return ""

    def _act(self, action: str) -> HttpResponse | None:
        """Go on after saving; an answer if that leads somewhere else."""
        acts = {"review": self._send_for_review, "publish": self._publish}
        try:
            return acts[action]() if action in acts else None
        except ValidationError as refusal:
            missing = [entry.label for entry in pieces.entries(self.translation) if not entry.text]
            said = [*refusal.messages, *([", ".join(missing)] if missing else [])]
            messages.error(self.request, " ".join(said))
        return None

    def _send_for_review(self) -> None:
        drafts.send_for_review(self.translation, self.request.user)
        messages.success(self.request, _("The translation has been sent for review."))

    def _publish(self) -> HttpResponse | None:
        """Publish through the gate; if it refuses, the translation stays handed in as a draft."""
        if not rights.may_publish(self.request.user, self.target):
            raise PermissionDenied
        revision = drafts.save_draft(self.translation, self.request.user)
        question = question_about(self.translation.get_target_instance(), self.request.user)
        try:
            revision.publish(user=self.request.user, skip_permission_checks=True)
        except NotReadyError as refusal:
            return refusals.answer(self.request, refusal)
        messages.success(self.request, publishing_words.translation_done(question))
        return None

    def _report(self, written: writing.Written) -> None:
        if written.saved:
            sentence = ngettext(
                "%(count)s piece of text has been saved.",
                "%(count)s pieces of text have been saved.",
                written.saved,
            )
            messages.success(self.request, sentence % {"count": written.saved})
        if written.moved:
            sentence = _(
                "The source changed while you were writing. What you wrote for the old wording "
                "is kept, and is shown beside the new wording."
            )
            messages.warning(self.request, sentence)
        if not written.is_clean:
            messages.error(self.request, _("Some of what you wrote is not saved yet; see below."))

    def _render(self, entries: list[pieces.Entry]) -> HttpResponse:
        return self.render_to_response(self.get_context_data(entries=entries))

    def get_page_title(self) -> str:
        """The page's heading."""
        return heading_into(self.translation.target_locale.language_code)

    def get_page_subtitle(self) -> str:
        """What is translated."""
        return self.translation.source.object_repr

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the list of translations."""
        listing = {"url": reverse("translation:list"), "label": _("Translations")}
        return [*self.breadcrumbs_items, listing, {"url": "", "label": self.get_page_subtitle()}]

    def get_context_data(self, entries: list[pieces.Entry], **kwargs: Any) -> dict[str, Any]:
        """What the page shows and which buttons the person gets."""
        user, source = self.request.user, self.translation.source
        done = sum(1 for entry in entries if entry.is_kept)
        lock = self._lock()
        state = self.target.current_workflow_state
        task = self.target.current_workflow_task
        actions = {name for name, *_rest in task.get_actions(self.target, user)} if task else set()
        target_language = self.translation.target_locale.language_code
        asked = self._question("approve" in actions)
        return super().get_context_data(
            translation=self.translation,
            target=self.target,
            entries=entries,
            unsaved=[entry for entry in entries if entry.is_unsaved],
            done=done,
            total=len(entries),
            source_language=source.locale.language_code,
            source_language_name=language_name(source.locale.language_code),
            target_language=target_language,
            target_language_name=language_name(target_language),
            may_write=rights.may_translate(user, self.translation) and not lock,
            may_publish=rights.may_publish(user, self.target),
            may_approve="approve" in actions,
            approval=publishing_words.approval(asked) if asked else "",
            explanation=publishing_words.explanation(asked) if asked else "",
            rows=publishing_words.rows_of(asked, user) if asked else [],
            dialog=refusals.address_of_dialog(self.target),
            may_withdraw=bool(state and state.user_can_cancel(user)),
            in_review=bool(task),
            sent_back=state.current_task_state if state and not task else None,
            has_newer_text=bool(task) and drafts.is_newer_than_draft(self.translation, self.target),
            lock=lock,
            previewable=isinstance(self.target, PreviewableMixin),
            source_edit_url=self._source_edit_url(),
            **kwargs,
        )

    def _question(self, may_approve: bool) -> Question | None:
        """What approving would do, for who may approve."""
        return question_about(self.target, self.request.user) if may_approve else None

    def _source_edit_url(self) -> str:
        source = self.translation.source.get_source_instance()
        return get_edit_url(source) if rights.may_change(self.request.user, source) else ""
