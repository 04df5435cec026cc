"""Sending a letter to oneself, and going back to the wording it came with."""

from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from mail.letters import SUBJECT_LENGTH
from mail.models import Letter
from mail.outbox import keep
from mail.previews import BOTH, composed
from mail.wordings import restored

LIST = "wagtailsnippets_mail_letter:list"
EDIT = "wagtailsnippets_mail_letter:edit"


class TestForm(forms.Form):
    """In which language somebody wants to see a letter."""

    language = forms.ChoiceField(
        label=gettext_lazy("Language of the mail"),
        choices=[
            (BOTH, gettext_lazy("Both, as to somebody whose language is not known")),
            ("cy", gettext_lazy("Welsh")),
            ("en", gettext_lazy("English")),
        ],
        widget=forms.RadioSelect,
        initial=BOTH,
    )


class LetterView(WagtailAdminTemplateMixin, View):
    """Something that is done with the newest wording of a letter, used or not."""

    header_icon = "mail"

    def dispatch(self, request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponseBase:
        """Refuse who may not.

        Raises:
            PermissionDenied: for everybody who may not edit letters.
        """
        self.policy = policy_registry.get_by_type(Letter)
        if not self.policy.user_has_permission(request.user, "change"):
            raise PermissionDenied
        self.row = get_object_or_404(Letter.objects.registered(), pk=pk)
        self.letter = self.row.get_latest_revision_as_object()
        return super().dispatch(request, **kwargs)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Ask."""
        return self.show()

    def show(self, **more: Any) -> HttpResponse:
        """The screen."""
        context = {"letter": self.letter, "back": self.back, **more}
        return self.render_to_response(self.get_context_data(**context))

    @property
    def back(self) -> str:
        """Where the letter is edited."""
        return reverse(EDIT, args=[self.row.pk])

    def get_page_subtitle(self) -> str:
        """Which letter."""
        return str(self.row)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the letter and to the list."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(LIST), "label": _("Letters")},
            {"url": self.back, "label": str(self.row)},
            {"url": "", "label": self.get_page_title()},
        ]


class SendTestView(LetterView):
    """Send the newest wording, with example values, to the person who asks."""

    template_name = "mail/test.html"

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Send me a test")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Ask for the language."""
        return self.show(form=TestForm())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Send it."""
        form = TestForm(request.POST)
        address = getattr(request.user, "email", "")
        if not form.is_valid() or not address:
            return self.show(form=form)
        choice = form.cleaned_data["language"]
        language = "" if choice == BOTH else choice
        letter = composed(self.letter, language)
        marked = _("Test: %(subject)s") % {"subject": letter.subject}
        letter = replace(letter, subject=Truncator(marked).chars(SUBJECT_LENGTH))
        keep(address, letter, language, letter=self.row.name)
        messages.success(request, _("The test is on its way to %(to)s.") % {"to": address})
        return redirect(self.back)


class RestoreView(LetterView):
    """Go back to the wording a letter came with."""

    template_name = "mail/restore.html"

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Back to the wording it came with")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the wording that would be sent."""
        return self.show(shipped=self.row.kind.shipped, may_publish=self._may_publish())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Write it as a draft, and put it to use if the person may."""
        lock = self.row.get_lock()
        if lock and lock.for_user(request.user):
            raise PermissionDenied
        revision = restored(self.letter).save_revision(user=request.user, log_action=True)
        if self._may_publish():
            revision.publish(user=request.user)
            messages.success(request, _("The letter is sent as it came again."))
        else:
            messages.success(request, _("The wording it came with is a draft now."))
        return redirect(self.back)

    def _may_publish(self) -> bool:
        return bool(self.policy.user_has_permission(self.request.user, "publish"))
