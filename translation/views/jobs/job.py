"""The page of a job that has been sent."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name

from translation import rights
from translation.jobs import changes, drafting, listing, quote, turns
from translation.models import Job
from translation.numbers import numbers_in
from translation.views.jobs.forms import DateForm, TranslatorForm
from translation.views.jobs.screen import OneJobScreen, job_or_404
from translation.views.period import XLSX

SHEETS: dict[str, tuple[Callable[..., bytes], str]] = {
    "xlsx": (quote.as_xlsx, XLSX),
    "csv": (quote.as_csv, "text/csv; charset=utf-8"),
}


class JobView(OneJobScreen):
    """See how far a job has come and, for those who send, do something about it."""

    template_name = "translation/jobs/job.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the job; one that is being prepared leads to where it is."""
        if drafting.being_prepared().filter(pk=self.job.pk).exists():
            return redirect("translation:job_prepare", self.job.pk)
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The job, what troubles it, and the forms that change it."""
        forms: dict[str, Any] = {
            "date_form": DateForm(initial={"due_on": self.job.due_on}),
            "translator_form": TranslatorForm(
                initial={"translator": self.job.translator_id}, language=self.job.language
            ),
        }
        return super().get_context_data(
            trouble=self._trouble(),
            is_late=listing.is_late(self.job),
            days_left=listing.days_left(self.job),
            is_open=self.job.state == Job.State.OUT,
            media=forms["date_form"].media,
            **{**forms, **kwargs},
        )

    def _trouble(self) -> str:
        person = self.job.translator
        if self.job.state not in (Job.State.OUT, Job.State.PREPARING):
            return ""
        if person is None or not person.is_active:
            return _("The translator’s account is closed. Choose somebody else.")
        if not rights.may_translate_into(person, self.job.language):
            return _("The translator may no longer translate into this language.")
        return ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what was asked.

        Raises:
            PermissionDenied: for those who may not send.
            Http404: if nothing that exists was asked.
        """
        self.require_manager()
        deeds = {
            "cancel": self._cancel,
            "remind": self._remind,
            "date": self._move,
            "translator": self._give,
            "again": self._send_again,
            "item_again": self._send_items_again,
            "drop": self._drop,
        }
        deed = deeds.get(request.POST.get("action", ""))
        if deed is None:
            raise Http404
        return deed() or redirect("translation:job", self.job.pk)

    def _say(self, is_done: bool, done: str, not_done: str) -> None:
        say = messages.success if is_done else messages.warning
        say(self.request, done if is_done else not_done)

    def _cancel(self) -> None:
        done = _("The job was called off. What is translated stays.")
        self._say(changes.cancel(self.job), done, _("This job has ended already."))

    def _remind(self) -> None:
        told = changes.remind(self.job)
        not_told = _("Nobody was reminded: there was a mail about it within the hour.")
        if self.job.state not in turns.OPEN:
            not_told = _("This job has ended already.")
        self._say(told, _("The translator is being reminded."), not_told)

    def _move(self) -> HttpResponse | None:
        form = DateForm(self.request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(date_form=form))
        moved = changes.move_to(self.job, form.cleaned_data["due_on"])
        done = _("The date was changed, and the translator will be told.")
        self._say(moved, done, _("This job has ended already."))
        return None

    def _give(self) -> HttpResponse | None:
        form = TranslatorForm(self.request.POST, language=self.job.language)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(translator_form=form))
        person = form.cleaned_data["translator"]
        given = changes.give_to(self.job, person)
        done = _("With the job now: %(name)s") % {"name": get_user_display_name(person)}
        self._say(given, done, _("This job has ended already."))
        return None

    def _numbers(self) -> list[int]:
        return numbers_in(self.request.POST.getlist("item"))

    def _send_again(self) -> None:
        self._tell_sent(changes.send_again(self.job, self.request.user))

    def _send_items_again(self) -> None:
        self._tell_sent(changes.send_again(self.job, self.request.user, self._numbers()))

    def _tell_sent(self, count: int) -> None:
        done = ngettext("%(count)s item is sent again.", "%(count)s items are sent again.", count)
        self._say(
            bool(count), done % {"count": count}, _("There was nothing that you may send again.")
        )

    def _drop(self) -> None:
        count = changes.drop(self.job, self._numbers())
        done = ngettext("%(count)s item was taken out.", "%(count)s items were taken out.", count)
        not_done = _("Nothing was taken out. To end the whole job, call it off.")
        self._say(bool(count), done % {"count": count}, not_done)


def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far a job has come, as the part of its page that is fetched again and again."""
    job = job_or_404(request.user, pk)
    return render(
        request,
        "translation/jobs/progress.html",
        {"job": job, "progress": listing.progress_of(job)},
    )


def quote_sheet(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The words of a job as a sheet.

    Raises:
        Http404: if there is no such job or sheet.
        PermissionDenied: for those whose languages and rights have nothing to do with it.
    """
    job = job_or_404(request.user, pk)
    if kind not in SHEETS:
        raise Http404
    may_read = listing.may_manage(request.user) or job.translator_id == request.user.pk
    if not may_read:
        raise PermissionDenied
    make, content_type = SHEETS[kind]
    response = HttpResponse(make(job, request.user), content_type=content_type)
    name = slugify(job.title) or "job"
    response["Content-Disposition"] = f'attachment; filename="{name}-{job.pk}.{kind}"'
    return response
