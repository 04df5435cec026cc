"""Choosing the label to keep, seeing what that means, and merging."""

from typing import Any, cast

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.forms import Form, ModelChoiceField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from labels.merging import merge
from labels.models import Area, LabelPair
from labels.pickers import LabelSelect
from labels.use_report import report_of
from labels.uses_view import LabelView


class MergeForm(Form):
    """Which label stays."""

    into: "ModelChoiceField[Any]" = ModelChoiceField(
        queryset=None, widget=LabelSelect, empty_label=None
    )

    def __init__(self, *args: Any, gone: LabelPair, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        into = cast(ModelChoiceField, self.fields["into"])
        into.label = _("The label that stays")
        into.queryset = could_stay(gone)


def could_stay(gone: LabelPair) -> Any:
    """The labels another may be merged into: those of its kind, and areas of its size."""
    others: QuerySet[Any] = type(gone)._default_manager.exclude(pk=gone.pk)
    return others.filter(kind=gone.kind) if isinstance(gone, Area) else others


class MergeView(LabelView):
    """Merge a label into another of its kind; only for those who may delete it."""

    permission_required = "delete"
    template_name = "labels/merge.html"
    header_icon = "resubmit"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask which label stays; once one is chosen, say what will move."""
        form = MergeForm(request.GET if "into" in request.GET else None, gone=self.object)
        kept = form.cleaned_data["into"] if form.is_bound and form.is_valid() else None
        report = report_of(self.object, request.user) if kept else None
        return self.render_to_response(
            self.get_context_data(form=form, gone=self.object, kept=kept, report=report)
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Merge."""
        form = MergeForm(request.POST, gone=self.object)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form, gone=self.object))
        kept = form.cleaned_data["into"]
        # Nobody gets here without the right to delete it.
        merge(self.object, kept, cast(User, request.user))
        messages.success(request, _("The labels are one now. Nothing was taken off any page."))
        return redirect(self.edit_url(kept))

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Merge two labels")
