"""Choosing the record to keep, seeing what that means, and merging."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Form, ModelChoiceField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import BaseObjectMixin, WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from labels.choosers import BilingualChooser
from labels.use_report import UseReport, report_of
from people.merging import halves, merge
from people.models import Record
from translation.locales import LANGUAGES, locale_for
from translation.names import language_name


@dataclass(frozen=True)
class Half:
    """What happens to one language of the record that goes.

    Attributes:
        language: "en" or "cy".
        heading: the language's name.
        gone: its row that goes.
        kept: the row that stays; None if the row that goes becomes it.
        report: what names the row that goes.
    """

    language: str
    heading: str
    gone: Any
    kept: Any
    report: UseReport


class RecordChooser(BilingualChooser):
    """Chooses a record; shows nothing for an address that names none."""

    def get_instance(self, value: Any) -> Any:
        """The record chosen, if there is one."""
        try:
            return super().get_instance(value)
        except (ValueError, self.model_class.DoesNotExist):
            return None


class MergeForm(Form):
    """Which record stays."""

    def __init__(self, *args: Any, gone: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        model = type(gone)
        others = model.objects.exclude(translation_key=gone.translation_key)
        self.gone = gone
        self.fields["into"] = ModelChoiceField(
            queryset=others,
            label=_("The record that stays"),
            widget=RecordChooser(model),
            error_messages={"invalid_choice": _("Choose another record than the one that goes.")},
        )

    def clean_into(self) -> Any:
        """The record that stays.

        Raises:
            ValidationError: if somebody has locked a half of either.
        """
        kept = self.cleaned_data["into"]
        rows = [*halves(self.gone).values(), *halves(kept).values()]
        if any(row.locked for row in rows):
            raise ValidationError(_("Somebody has locked one of the two. Unlock it first."))
        return kept


class MergeView(BaseObjectMixin, PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Merge a record into another of its kind; only for those who may delete it."""

    model: type[Record] | None = None
    permission_required = "delete"
    template_name = "people/merge.html"
    header_icon = "resubmit"
    index_url_name = ""
    _show_breadcrumbs = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask which record stays; once one is chosen, say what will move."""
        form = MergeForm(request.GET if "into" in request.GET else None, gone=self.object)
        kept = form.cleaned_data["into"] if form.is_bound and form.is_valid() else None
        return self.render_to_response(self.get_context_data(form=form, kept=kept))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Merge."""
        form = MergeForm(request.POST, gone=self.object)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form, kept=None))
        kept = form.cleaned_data["into"]
        merge(self.object, kept, request.user)
        messages.success(request, _("The records are one now. Nothing was taken off any page."))
        return redirect(self.edit_url(kept))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add both records, and what will happen to each language."""
        kept = kwargs.get("kept")
        parts = halves_of_both(self.object, kept, self.request.user) if kept else []
        return super().get_context_data(gone=self.object, parts=parts, **kwargs)

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Merge two records")

    def get_page_subtitle(self) -> str:
        """The record that goes."""
        return str(self.object)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the list and the record."""
        return [
            *self.breadcrumbs_items,
            {
                "url": reverse(self.index_url_name),
                "label": capfirst(str(self.object._meta.verbose_name_plural)),
            },
            {"url": self.back_url, "label": str(self.object)},
            {"url": "", "label": self.get_page_title()},
        ]

    @property
    def back_url(self) -> str:
        """Where the record that goes is edited."""
        return self.edit_url(self.object)

    def edit_url(self, record: Any) -> str:
        """Where a record is edited."""
        return reverse(record.snippet_viewset.get_url_name("edit"), args=[record.pk])


def halves_of_both(gone: Any, kept: Any, user: Any) -> list[Half]:
    """What happens to each language that the record that goes is there in."""
    old, new = halves(gone), halves(kept)
    found = []
    for language in LANGUAGES:
        row = old.get(locale_for(language).pk)
        if row:
            other = new.get(row.locale_id)
            heading = capfirst(language_name(language))
            found.append(Half(language, heading, row, other, report_of(row, user)))
    return found
