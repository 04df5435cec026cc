"""What somebody without an account sees of their job: files out, files back, what came of it.

The address is the only key: whoever has it needs no session, and a form of another website that
does not know it can send nothing here.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic.base import View

from mail.readers import language_of
from translation.desk import talk, telling
from translation.desk.whereabouts import Spot
from translation.files import allowed, bundle, handing_over, outcome, receiving, taking_over
from translation.files.formats import FORMATS
from translation.files.handing_over import NoSuchAddressError
from translation.files.refusals import FileRefusedError
from translation.kinds import Someone
from translation.locales import OTHER, speaking
from translation.models import Delivery, Handover, Job, SegmentComment, TextNotice
from translation.views.files.forms import DownloadForm, RemarkForm, UploadForm
from translation.views.files.sending import sent

LISTED = 20
TOO_OFTEN = 429


@method_decorator([csrf_exempt, never_cache], name="dispatch")
class OutsideView(View):
    """A job, for the translator who was sent its address."""

    handover: Handover
    giver: Any

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the job, or say why the address does not serve."""
        self.token = kwargs["token"]
        try:
            self.handover = handing_over.find(self.token)
        except NoSuchAddressError:
            return self._closed(404)
        giver = self.handover.user
        is_out = self.handover.job.state in (Job.State.OUT, Job.State.DONE)
        if not (self.handover.is_open and is_out and giver and giver.is_active):
            return self._closed(410)
        # What its giver may see and use is what they can give away.
        self.giver = giver
        self.translations = allowed.translations_for(giver, self.handover.job)
        handing_over.note_use(self.handover)
        return _private(super().dispatch(request, *args, **kwargs))

    def _closed(self, status: int) -> HttpResponse:
        language = get_language() or "cy"
        words = {
            "language": language,
            "other_language": OTHER[language],
            "other_address": self._address(OTHER[language]),
        }
        return _private(render(self.request, "translation/files/closed.html", words, status=status))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the job, or send its files."""
        kind = request.GET.get("kind", "")
        if kind not in FORMATS:
            return self._show()
        if handing_over.is_over_limit(self.handover, "download"):
            return self._show(problem=_too_often(), status=TOO_OFTEN)
        job = self.handover.job
        try:
            return sent(bundle.archive_of(self.translations, kind, self.giver, job.title))
        except FileRefusedError as refusal:
            return self._show(problem=refusal.sentence, status=422)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take a file or a comment in."""
        is_comment = request.POST.get("action") == "comment"
        if handing_over.is_over_limit(self.handover, "comment" if is_comment else "upload"):
            return self._show(problem=_too_often(), status=TOO_OFTEN)
        return self._comment() if is_comment else self._upload()

    def _upload(self) -> HttpResponse:
        form = UploadForm(self.request.POST, self.request.FILES, auto_id="upload_%s")
        if not form.is_valid():
            return self._show(upload_form=form, status=422)
        file = form.cleaned_data["file"]
        try:
            found = receiving.receive(
                file.read(),
                file.name,
                self.translations,
                self._sender(),
                job=self.handover.job,
                handover=self.handover,
            )
        except FileRefusedError as refusal:
            form.add_error("file", refusal.sentence)
            return self._show(upload_form=form, status=422)
        self._tell(found.delivery)
        return self._done("file")

    def _sender(self) -> Someone:
        """Who sends a file: the translator, unless somebody who is signed in uses the address.

        To come by an address made for another does not make a person's own work another's.
        """
        user: Any = self.request.user
        return user if user.is_authenticated else handing_over.person_of(self.handover)

    def _tell(self, delivery: Delivery) -> None:
        """Let those who take part know that a file is there."""
        with speaking(language_of(self.giver)):
            said = _("A file came back and waits to be looked at: %(name)s")
            text = said % {"name": delivery.name}
        first = taking_over.parts_of(delivery)[0].translation
        about = SegmentComment(pair_id=first.source.object_id, language=self.handover.job.language)
        people = talk.people_to_tell(first, about)
        telling.tell_now(first, people, TextNotice.Kind.COMMENT, None, text)

    def _comment(self) -> HttpResponse:
        form = self._remark_form(self.request.POST)
        if not form.is_valid():
            return self._show(remark_form=form, status=422)
        number = form.cleaned_data["page"]
        about = next(one for one in self.translations if str(one.pk) == number)
        person = handing_over.person_of(self.handover)
        try:
            talk.add(about, person, Spot(), form.cleaned_data["text"])
        except ValidationError as refusal:
            form.add_error("text", refusal)
            return self._show(remark_form=form, status=422)
        return self._done("comment")

    def _done(self, what: str) -> HttpResponse:
        return redirect(f"{self._address(get_language() or 'cy')}?done={what}#done")

    def _address(self, language: str) -> str:
        with speaking(language):
            return reverse("translate_by_file", args=[self.token])

    def _remark_form(self, data: Any = None) -> RemarkForm:
        pages = [(str(one.pk), one.source.object_repr) for one in self.translations]
        return RemarkForm(data, pages=pages, auto_id="remark_%s")

    def _show(self, status: int = 200, **forms: Any) -> HttpResponse:
        language = get_language() or "cy"
        job = self.handover.job
        deliveries = self.handover.deliveries.prefetch_related("parts")[:LISTED]
        context = {
            "language": language,
            "other_language": OTHER[language],
            "other_address": self._address(OTHER[language]),
            "handover": self.handover,
            "job": job,
            "pages": outcome.pages_of(self.translations),
            "deliveries": [outcome.came_to(delivery) for delivery in deliveries],
            "comments": self._comments(),
            "download_form": DownloadForm(auto_id="download_%s"),
            "upload_form": UploadForm(auto_id="upload_%s"),
            "remark_form": self._remark_form(),
            "done": self.request.GET.get("done", ""),
            **forms,
        }
        return render(self.request, "translation/files/outside.html", context, status=status)

    def _comments(self) -> Any:
        keys = [one.source.object_id for one in self.translations]
        mine = SegmentComment.objects.filter(
            pair__in=keys,
            language=self.handover.job.language,
            user=None,
            user_name=self.handover.name,
        )
        return mine.order_by("-at")[:LISTED]


def _too_often() -> str:
    return _("This was asked for very often within an hour. Try again later.")


def _private(response: Any) -> Any:
    """An answer that no search engine lists, and whose address no other site is told."""
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    return response
