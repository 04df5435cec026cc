"""The translator's page: read a translation, write it, hand it in, publish it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import PreviewableMixin
from wagtail_localize.models import get_edit_url

from translation import jobs, rights
from translation.desk import machine, reopening, sheet, writing
from translation.desk.needs import needs_of
from translation.desk.sheet import Sheet
from translation.names import heading_into, language_name
from translation.views import desk_actions, review_box
from translation.views.one_translation import TranslationScreen


class DeskView(TranslationScreen):
    """Read and write one translation. Without JavaScript it is one form with a button."""

    template_name = "translation/desk/page.html"
    header_icon = "site"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the translation."""
        return self._render(sheet.of(self.translation, request.user))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save what was written, then do what the button says."""
        if not rights.may_translate(request.user, self.translation):
            raise PermissionDenied
        texts = self._sent("t-")
        if lock := self._lock():
            messages.error(request, lock)
            return self._render(sheet.of(self.translation, request.user).with_texts(texts))
        written = writing.write(
            self.translation, request.user, texts, self._sent("v-"), self._sent("m-")
        )
        self._report(written)
        if not written.is_clean:
            found = sheet.of(self.translation, request.user)
            return self._render(found.with_pieces({one.key: one for one in written.entries}))
        return desk_actions.act(request, self.translation, self.target) or self.back()

    def _sent(self, prefix: str) -> dict[str, str]:
        return {
            name.removeprefix(prefix): str(value)
            for name, value in self.request.POST.items()
            if name.startswith(prefix)
        }

    def _lock(self) -> str:
        if not rights.is_locked_for(self.request.user, self.target):
            return ""
        lock = self.target.get_lock()
        return lock.get_message(self.request.user) or _("This is locked.")

    def _report(self, written: writing.Written) -> None:
        if written.saved:
            sentence = ngettext(
                "%(count)s piece of text has been saved.",
                "%(count)s pieces of text have been saved.",
                written.saved,
            )
            messages.success(self.request, sentence % {"count": written.saved})
            if reopened := reopening.reopen(self.translation, self.request.user):
                messages.warning(self.request, reopened)
        if written.moved:
            sentence = _(
                "The source changed while you were writing. What you wrote for the old wording "
                "is kept, and is shown beside the new wording."
            )
            messages.warning(self.request, sentence)
        for text in written.lost:
            sentence = _("This text is no longer on the page. You can copy it from here.")
            messages.error(self.request, f"{sentence} {text}")
        if not written.is_clean:
            messages.error(self.request, _("Some of what you wrote is not saved yet; see below."))

    def _render(self, found: Sheet) -> HttpResponse:
        return self.render_to_response(self.get_context_data(sheet=found))

    def get_page_title(self) -> str:
        """The page's heading."""
        return heading_into(self.translation.target_locale.language_code)

    def get_context_data(self, sheet: Sheet, **kwargs: Any) -> dict[str, Any]:
        """What the page shows and which buttons the person gets."""
        user, source = self.request.user, self.translation.source
        lock = self._lock()
        target_language = self.translation.target_locale.language_code
        return super().get_context_data(
            translation=self.translation,
            target=self.target,
            sheet=sheet,
            counts=sheet.counts,
            source_language=source.locale.language_code,
            source_language_name=language_name(source.locale.language_code),
            target_language=target_language,
            target_language_name=language_name(target_language),
            may_write=rights.may_translate(user, self.translation) and not lock,
            may_publish=rights.may_publish(user, self.target),
            lock=lock,
            previewable=isinstance(self.target, PreviewableMixin),
            source_edit_url=self._source_edit_url(),
            needs=needs_of(self.translation, user, self.target),
            **self._job(),
            machine=machine.machine_for(self.translation),
            **review_box.at_the_desk(self.target),
            **kwargs,
        )

    def _job(self) -> dict[str, Any]:
        """The job it is part of, if somebody was asked to do it."""
        item = jobs.of(self.translation)
        return {"job_item": item, "job": item.job if item else None}

    def _source_edit_url(self) -> str:
        source = self.translation.source.get_source_instance()
        return get_edit_url(source) if rights.may_change(self.request.user, source) else ""
