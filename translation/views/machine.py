"""Asking a machine to translate what has no translation yet."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from translation import rights
from translation.desk import machine, reopening
from translation.views.one_translation import TranslationMixin


class MachineView(TranslationMixin):
    """Fill the empty pieces of a translation; there is no such address without a machine."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Fill them, and say what is left to do."""
        found = machine.machine_for(self.translation)
        if found is None:
            raise Http404
        if not rights.may_translate(request.user, self.translation):
            raise PermissionDenied
        if rights.is_locked_for(request.user, self.target):
            messages.error(request, _("Somebody has locked this page."))
            return self.back()
        try:
            count = machine.fill(self.translation, request.user, found)
        except machine.MachineError as error:
            messages.error(request, str(error))
            return self.back()
        self._report(count)
        return self.back()

    def _report(self, count: int) -> None:
        if not count:
            messages.info(self.request, _("There was nothing for the machine to translate."))
            return
        sentence = ngettext(
            "A machine has translated %(count)s piece of text. Read it and confirm it: it counts "
            "as not translated until you do.",
            "A machine has translated %(count)s pieces of text. Read and confirm each of them: "
            "they count as not translated until you do.",
            count,
        )
        messages.warning(self.request, sentence % {"count": count})
        if reopened := reopening.reopen(self.translation, self.request.user):
            messages.warning(self.request, reopened)
