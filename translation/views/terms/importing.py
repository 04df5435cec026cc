"""Putting the terms of a file in: send it, see what would change, put it in or leave it."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from translation.models import Term
from translation.terms import csv_files, importing, tbx
from translation.terms.rows import MOST_BYTES, TermFileError, TermRow

SALT = "terms from a file"
# How long somebody may look at what would change.
LIFETIME = 12 * 60 * 60  # seconds
MOST_SHOWN = 200


class TermsFileForm(forms.Form):
    """The file."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("CSV or TBX, at most 2 MB."),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.tbx,.xml"}),
    )

    def clean_file(self) -> Any:
        """Refuse what is too large before it is read."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("The file is too large. At most 2 MB at a time."))
        return file


class ImportTermsView(WagtailAdminTemplateMixin, View):
    """One screen in two steps. Between them the browser holds what was read, signed."""

    template_name = "translation/terms/import.html"
    header_icon = "upload"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let in who may add and change terms.

        Raises:
            PermissionDenied: for everybody else.
        """
        if not request.user.has_perms(("translation.add_term", "translation.change_term")):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask for the file."""
        return self._answer(form=TermsFileForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Show what a file would change; or put in what was shown."""
        return self._put_in() if "read" in request.POST else self._read()

    def _read(self) -> HttpResponse:
        form = TermsFileForm(self.request.POST, self.request.FILES)
        if not form.is_valid():
            return self._answer(form=form)
        file = form.cleaned_data["file"]
        is_tbx = PurePath(file.name).suffix.lower() in (".tbx", ".xml")
        try:
            rows = (tbx if is_tbx else csv_files).read(file.read())
        except TermFileError as error:
            form.add_error("file", str(error))
            return self._answer(form=form)
        if not rows:
            form.add_error("file", _("There are no terms in the file."))
            return self._answer(form=form)
        return self._show(rows)

    def _show(self, rows: list[TermRow]) -> HttpResponse:
        plan = importing.plan(rows)
        read = [(row.number, row.values) for row in rows]
        signed = signing.dumps([plan.stamp, read], salt=SALT, compress=True)
        return self._answer(plan=plan, read=signed, most=MOST_SHOWN)

    def _put_in(self) -> HttpResponse:
        try:
            stamp, read = signing.loads(self.request.POST["read"], salt=SALT, max_age=LIFETIME)
        except signing.BadSignature:
            messages.error(self.request, _("It is too long ago. Send the file once more."))
            return redirect(self.request.path)
        rows = [TermRow(number, values) for number, values in read]
        try:
            done = importing.put_in(rows, self.request.user, stamp)
        except importing.ChangedMeanwhileError:
            messages.warning(
                self.request,
                _("Terms have changed meanwhile. Look once more at what would change."),
            )
            return self._show(rows)
        if done.problems:
            return self._show(rows)
        count = len(done.changes)
        sentence = ngettext("%(count)s term was put in.", "%(count)s terms were put in.", count)
        messages.success(self.request, sentence % {"count": count})
        return redirect(_list_url())

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Put in terms from a file")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the list."""
        terms = capfirst(str(Term._meta.verbose_name_plural))
        return [
            *self.breadcrumbs_items,
            {"url": _list_url(), "label": terms},
            {"url": "", "label": self.get_page_title()},
        ]

    def _answer(self, **context: Any) -> HttpResponse:
        status = 422 if "form" in context and context["form"].errors else 200
        return self.render_to_response(
            self.get_context_data(list_url=_list_url(), **context), status=status
        )


def _list_url() -> str:
    return reverse(Term.snippet_viewset.get_url_name("list"))
