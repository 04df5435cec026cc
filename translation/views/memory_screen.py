"""The memory's own screen: search it, take texts out, carry it to other tools and back."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from translation import rights
from translation.desk.restoring import without_codes
from translation.jobs.listing import may_manage
from translation.kinds import Someone
from translation.memory import importing, keeping, searching, tmx
from translation.memory.highlighting import highlighted
from translation.memory.importing import Told
from translation.models import MemoryUnit
from translation.numbers import numbers_in

PER_PAGE = 30
# What one request takes in; `manage.py fill_memory` takes any number.
MOST_UNITS = 5000
MOST_BYTES = 10 * 1024 * 1024


def may_search(user: Someone) -> bool:
    """Whether a person may look into the memory: who translates, and who sends."""
    return bool(rights.languages_of(user)) or may_manage(user)


class MemoryScreen(WagtailAdminTemplateMixin, View):
    """A screen of the memory."""

    header_icon = "search"
    page_title = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let those in who translate or send.

        Raises:
            PermissionDenied: for everybody else; and to change something, for who only translates.
        """
        is_allowed = may_search if request.method == "GET" else may_manage
        if not is_allowed(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Translation memory")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home and this page."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


class TMXForm(forms.Form):
    """A file for the memory."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"] = forms.FileField(
            label=_("TMX file"),
            help_text=_("From a translator’s own tool, with English and Welsh. 10 MB at most."),
            widget=forms.FileInput(attrs={"accept": ".tmx,application/xml,text/xml"}),
        )

    def clean_file(self) -> Any:
        """The file, if it is not too large.

        Raises:
            ValidationError: if it is.
        """
        if self.cleaned_data["file"].size > MOST_BYTES:
            raise forms.ValidationError(_("The file is larger than 10 MB. Nothing was taken in."))
        return self.cleaned_data["file"]


class MemoryView(MemoryScreen):
    """Search the memory, take a text out, take a file in."""

    template_name = "translation/memory/screen.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what was asked for, or what was approved last."""
        return self._render(TMXForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take a text out, or a file in."""
        if "forget" in request.POST:
            keeping.forget(numbers_in(request.POST.getlist("forget")))
            messages.success(request, _("The text was taken out of the memory."))
            return redirect(request.get_full_path())
        form = TMXForm(request.POST, request.FILES)
        if form.is_valid():
            self._take(form)
        if form.errors:
            return self._render(form)
        return redirect("translation:memory")

    def _take(self, form: TMXForm) -> None:
        try:
            told = importing.take(form.cleaned_data["file"], MOST_UNITS)
        except tmx.NotTMXError:
            form.add_error("file", _("This is not a whole TMX file. Nothing was taken in."))
        except importing.TooManyError:
            form.add_error("file", _("The file has more than 5,000 texts. Nothing was taken in."))
        else:
            messages.success(self.request, _sentence(told))

    def _render(self, form: TMXForm) -> HttpResponse:
        question = self.request.GET.get("q", "").strip()
        units = searching.texts_with(question) if question else MemoryUnit.objects.all()
        page = Paginator(units, PER_PAGE).get_page(self.request.GET.get("p"))
        rows = [
            {
                "unit": unit,
                "english": highlighted(without_codes(unit.english), question, "en"),
                "welsh": highlighted(without_codes(unit.welsh), question, "cy"),
            }
            for unit in page.object_list
        ]
        context = self.get_context_data(
            rows=rows,
            page_obj=page,
            question=question,
            form=form,
            may_manage=may_manage(self.request.user),
        )
        return self.render_to_response(context)


class MemoryExportView(MemoryScreen):
    """The whole memory as a TMX file."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> StreamingHttpResponse:
        """Write it line by line: it may be large."""
        units = MemoryUnit.objects.order_by("pk").iterator(chunk_size=1000)
        response = StreamingHttpResponse(
            tmx.written(units, version="1"), content_type="application/x-tmx+xml; charset=utf-8"
        )
        name = f"carthen-{timezone.localdate():%Y-%m-%d}.tmx"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


def _sentence(told: Told) -> str:
    said = ngettext(
        "%(new)s text is new in the memory.", "%(new)s texts are new in the memory.", told.new
    ) % {"new": told.new}
    if told.left_out:
        said += " " + ngettext(
            "%(count)s text lacks one of the two languages and was left out.",
            "%(count)s texts lack one of the two languages and were left out.",
            told.left_out,
        ) % {"count": told.left_out}
    return said
