"""The screen on which a job is prepared: what is in it, its words, for whom, until when."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from translation.jobs import drafting
from translation.numbers import numbers_in
from translation.views.jobs.forms import JobForm
from translation.views.jobs.screen import OneJobScreen


class PrepareView(OneJobScreen):
    """Look at a job before it is sent, change it, and send it."""

    template_name = "translation/jobs/prepare.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the job."""
        self.require_manager()
        if not self._is_open:
            return redirect("translation:job", self.job.pk)
        return self._show(JobForm(instance=self.job))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what was asked."""
        self.require_manager()
        if not self._is_open:
            return self._sent_already()
        action = request.POST.get("action")
        try:
            if action == "discard":
                return self._discard()
            if action == "remove":
                return self._remove()
        except drafting.SentAlreadyError:
            return self._sent_already()
        return self._save(is_sent=action == "send")

    def _show(self, form: JobForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, media=form.media))

    @property
    def _is_open(self) -> bool:
        return drafting.being_prepared().filter(pk=self.job.pk).exists()

    def _sent_already(self) -> HttpResponse:
        messages.warning(self.request, _("This job has been sent already."))
        return redirect("translation:job", self.kwargs["pk"])

    def _discard(self) -> HttpResponse:
        drafting.discard(self.job)
        messages.success(self.request, _("The job was discarded. Nothing was sent."))
        return redirect("translation:jobs")

    def _remove(self) -> HttpResponse:
        count = drafting.remove(self.job, numbers_in(self.request.POST.getlist("item")))
        said = ngettext("%(count)s item was taken out.", "%(count)s items were taken out.", count)
        messages.success(self.request, said % {"count": count})
        return redirect("translation:job_prepare", self.job.pk)

    def _save(self, *, is_sent: bool) -> HttpResponse:
        form = JobForm(self.request.POST, instance=self.job, is_sent=is_sent)
        if not form.is_valid():
            messages.validation_error(self.request, _("The job could not be saved."), form)
            return self._show(form)
        if not drafting.describe(self.job, form.cleaned_data):
            return self._sent_already()
        if not is_sent:
            messages.success(self.request, _("The job was saved. It has not been sent yet."))
            return redirect("translation:job_prepare", self.job.pk)
        if not self.progress.items:
            messages.error(self.request, _("There is nothing in this job that can be sent."))
            return redirect("translation:job_prepare", self.job.pk)
        if not drafting.send_off(self.job, self.request.user):
            return self._sent_already()
        return redirect("translation:job", self.job.pk)
