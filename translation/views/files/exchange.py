"""Taking files out and bringing them back: of one translation, or of a whole job."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail_localize.models import Translation

from translation import rights
from translation.files import allowed, bundle, handing_over, mailing, receiving
from translation.files.formats import FORMATS
from translation.files.refusals import FileRefusedError
from translation.models import Delivery, Handover, Job
from translation.numbers import number_in
from translation.views.files.forms import DownloadForm, HandoverForm, UploadForm
from translation.views.files.sending import sent
from translation.views.jobs.screen import OneJobScreen
from translation.views.one_translation import TranslationScreen

# How many files that came back are listed.
LISTED = 50


class Exchange:
    """What the screens of one translation and of a job have in common."""

    template_name = "translation/files/files.html"
    header_icon = "download"
    request: Any
    upload_form: UploadForm | None = None
    job: Job | None = None

    def files_context(self, deliveries: QuerySet[Delivery]) -> dict[str, Any]:
        """The forms, and the files that came back."""
        return {
            "download_form": DownloadForm(),
            "upload_form": self.upload_form or UploadForm(),
            "deliveries": deliveries.select_related("user", "decided_by")[:LISTED],
        }

    def archive(self, translations: list[Translation], kind: str, title: str) -> HttpResponse:
        """A ZIP of some translations."""
        user = self.request.user
        return sent(bundle.archive_of(translations, kind, user, title, with_memory=True))

    def receive(self, translations: list[Translation]) -> HttpResponse | None:
        """Take a file in and lead to what it would change; nothing if it cannot be used."""
        self.upload_form = form = UploadForm(self.request.POST, self.request.FILES)
        if not form.is_valid():
            return None
        file = form.cleaned_data["file"]
        try:
            found = receiving.receive(
                file.read(), file.name, translations, self.request.user, job=self.job
            )
        except FileRefusedError as refusal:
            form.add_error("file", refusal.sentence)
            return None
        for title, why in found.left_out:
            messages.warning(self.request, f"{title}: {why}")
        return redirect("translation:delivery", found.delivery.pk)


class TranslationFilesView(Exchange, TranslationScreen):
    """The files of one translation."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what can be taken out and what came back, or send a file."""
        kind = request.GET.get("kind", "")
        if kind not in FORMATS:
            return self.render_to_response(self.get_context_data())
        if "package" in request.GET:
            title = self.translation.source.object_repr
            return sent(
                bundle.archive_of([self.translation], kind, request.user, title, with_memory=True)
            )
        return sent(bundle.file_of(self.translation, kind, with_memory=True))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take a file in.

        Raises:
            PermissionDenied: for who may not translate.
        """
        if not rights.may_translate(request.user, self.translation):
            raise PermissionDenied
        return self.receive([self.translation]) or self.render_to_response(self.get_context_data())

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Files")

    def get_page_crumb(self) -> str:
        """What the way back calls it."""
        return _("Files")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The forms, and the files that came back."""
        deliveries = Delivery.objects.filter(parts__translation=self.translation)
        return super().get_context_data(
            may_upload=rights.may_translate(self.request.user, self.translation),
            **self.files_context(deliveries),
            **kwargs,
        )


class JobFilesView(Exchange, OneJobScreen):
    """The files of a job, and the addresses for translators without an account."""

    job: Any

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what can be taken out and what came back, or send the files."""
        self._require_theirs()
        kind = request.GET.get("kind", "")
        if kind not in FORMATS:
            return self.render_to_response(self.get_context_data())
        found = allowed.translations_for(request.user, self.job)
        try:
            archive = bundle.archive_of(found, kind, request.user, self.job.title, with_memory=True)
            return sent(archive)
        except FileRefusedError as refusal:
            messages.error(request, refusal.sentence)
            return redirect("translation:job_files", self.job.pk)

    def _require_theirs(self) -> None:
        if self.job.state == Job.State.PREPARING:
            raise Http404
        if not allowed.may_do(self.request.user, self.job):
            raise PermissionDenied

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take a file in, make an address or take one back.

        Raises:
            PermissionDenied: for those who may not.
        """
        self._require_theirs()
        deeds = {"hand_over": self._hand_over, "revoke": self._revoke}
        deed = deeds.get(request.POST.get("action", ""), self._receive)
        return deed() or self.render_to_response(self.get_context_data())

    def _receive(self) -> HttpResponse | None:
        return self.receive(allowed.translations_for(self.request.user, self.job))

    def _hand_over(self) -> HttpResponse:
        self.require_manager()
        form = HandoverForm(self.request.POST)
        address = mailed_to = ""
        if form.is_valid():
            token = mailing.hand_over(self.job, self.request.user, form.given)
            address = self.request.build_absolute_uri(reverse("translate_by_file", args=[token]))
            mailed_to = form.given.email
            form = HandoverForm()
        # The address is shown in this answer and kept nowhere.
        words = {"new_address": address, "mailed_to": mailed_to}
        return self.render_to_response(self.get_context_data(handover_form=form, **words))

    def _revoke(self) -> HttpResponse:
        self.require_manager()
        number = number_in(self.request.POST.get("handover", ""))
        if handover := Handover.objects.filter(job=self.job, pk=number).first():
            handing_over.revoke(handover)
            messages.success(self.request, _("The address no longer serves."))
        return redirect("translation:job_files", self.job.pk)

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Files")

    def get_page_subtitle(self) -> str:
        """What the job is called."""
        return str(self.job.title)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the job."""
        way = super().get_breadcrumbs_items()
        job = {"url": reverse("translation:job", args=[self.job.pk]), "label": self.job.title}
        return [*way[:-1], job, way[-1]]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The forms, the files that came back, and the addresses."""
        forms: dict[str, Any] = {"handover_form": HandoverForm(), **kwargs}
        return super().get_context_data(
            may_upload=True,
            handovers=self.job.handovers.all() if self.may_manage else [],
            media=forms["handover_form"].media,
            **self.files_context(Delivery.objects.filter(job=self.job)),
            **forms,
        )
