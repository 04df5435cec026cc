"""The list of signatures: found, taken away as a spreadsheet, removed with a reason, erased."""

import logging
from typing import Any

import django_filters
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.html import format_html, linebreaks
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.views import generic
from wagtail.log_actions import log

from labels.models import Area
from participation.erasures.views import NOT_LOGGED
from participation.exporting import ExportRight
from participation.models import Capacity, NameShown, RetentionRun, Signature, State
from participation.signatures.choosing import letter_choices
from participation.signatures.erasing import erase, of_person
from participation.signatures.removing import remove
from participation.viewsets import ReadingIndexView, ReadingViewSet
from translation.inspecting import SaidInWords

REMOVED = "participation.remove_signature"
ERASED = "participation.erase_signature"

logger = logging.getLogger(__name__)


class SignatureFilterSet(WagtailFilterSet):
    """By letter, state, language, area, capacity and day."""

    pair = django_filters.ChoiceFilter(label=gettext_lazy("Letter"), choices=letter_choices)
    state = django_filters.ChoiceFilter(label=gettext_lazy("State"), choices=State.choices)
    language = django_filters.ChoiceFilter(
        label=gettext_lazy("Language used"), choices=Signature.language.field.choices
    )
    area = django_filters.ModelChoiceFilter(label=gettext_lazy("Area"), queryset=Area.objects.all())
    capacity = django_filters.ChoiceFilter(label=gettext_lazy("Capacity"), choices=Capacity.choices)
    name_shown = django_filters.ChoiceFilter(
        label=gettext_lazy("Name shown"), choices=NameShown.choices
    )
    created_at = django_filters.DateFromToRangeFilter(
        label=gettext_lazy("Signed"), widget=DateRangePickerWidget
    )

    class Meta:
        model = Signature
        fields = ["pair", "state", "language", "area", "capacity", "name_shown", "created_at"]


class SignatureIndexView(ExportRight, ReadingIndexView):
    """The signatures."""


class SignatureInspectView(SaidInWords, generic.InspectView):
    """One signature with all that is held of it."""

    any_permission_required = ["view"]
    template_name = "signatures/inspect.html"

    def get_reason_display_value(self) -> str:
        """The reason with its paragraphs and line breaks."""
        return mark_safe(linebreaks(self.object.reason, autoescape=True))  # noqa: S308

    def get_email_display_value(self) -> str:
        """The address, to be written to."""
        email = self.object.email
        return format_html('<a href="mailto:{0}">{0}</a>', email) if email else ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what can be done with it."""
        may = self.permission_policy.user_has_permission(self.request.user, "delete")
        is_standing = self.object.state in (State.PENDING, State.CONFIRMED)
        return {
            **super().get_context_data(**kwargs),
            "remove_url": reverse("signatures:remove", args=[self.object.pk])
            if may and is_standing
            else "",
        }


class ReasonForm(forms.Form):
    """Why something is removed."""

    reason = forms.CharField(
        label=gettext_lazy("Why do you remove it?"),
        help_text=gettext_lazy("For your colleagues and for whoever asks. Name nobody."),
        max_length=300,
    )


class RemoveView(generic.InspectView):
    """Taking one signature out of the count, with a reason."""

    any_permission_required = ["delete"]
    template_name = "signatures/remove.html"
    page_title = gettext_lazy("Remove")

    @cached_property
    def form(self) -> ReasonForm:
        """The reason, empty or as it was sent."""
        return ReasonForm(self.request.POST if self.request.method == "POST" else None)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the form."""
        return {**super().get_context_data(**kwargs), "form": self.form}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Remove it, or ask for the reason again."""
        if not self.form.is_valid():
            return self.get(request, *args, **kwargs)
        if remove([self.object.pk], request.user, self.form.cleaned_data["reason"]):
            log(instance=self.object, action=REMOVED)
            messages.success(request, _("The signature is removed and counts no more."))
        return redirect("signatures:index")


class EraseView(generic.DeleteView):
    """Erasing all that is held of one person: under this letter and every other."""

    page_title = gettext_lazy("Erase the person")

    @property
    def confirmation_message(self) -> str:
        """What will be gone."""
        count = of_person(self.object.email).count()
        return ngettext(
            "All that is held of this person is deleted: %(count)s signature, and the mails "
            "written to them. This cannot be undone.",
            "All that is held of this person is deleted: %(count)s signatures, and the mails "
            "written to them. This cannot be undone.",
            count,
        ) % {"count": count}

    def form_valid(self, form: Any) -> HttpResponse:
        """Erase, or say why nothing was: what is not in the log would come back with a backup."""
        try:
            response: HttpResponse = super().form_valid(form)
        except OSError:
            logger.exception("the log of erasures cannot be written")
            messages.error(self.request, NOT_LOGGED)
            return redirect("signatures:inspect", self.object.pk)
        return response

    def delete_action(self) -> None:
        """Erase the person, and note it without saying who it was."""
        erase(self.object.email, self.request.user)
        log(instance=self.object, action=ERASED)

    def get_success_message(self) -> str:
        """That it is done."""
        return _("All that was held of this person has been deleted.")


class SignatureViewSet(ReadingViewSet):
    """Everybody who signed a letter, for those who may see them."""

    model = Signature
    icon = "edit"
    menu_order = 321
    list_display = ["name", "organisation", "state", "language", "area", "name_shown", "created_at"]
    list_export = [
        "created_at", "state", "language", "name", "email", "organisation", "for_organisation",
        "area", "capacity", "reason", "name_shown", "wants_updates",
    ]  # fmt: skip
    export_filename = "signatures"
    search_fields = ["name", "email", "organisation"]
    filterset_class = SignatureFilterSet
    inspect_view_class = SignatureInspectView
    inspect_view_enabled = True
    inspect_view_fields = [*list_export, "confirmed_at", "withdrawn_at", "removed_at",
                           "removed_reason"]  # fmt: skip
    delete_view_class = EraseView
    index_view_class = SignatureIndexView

    @property
    def remove_view(self) -> Any:
        """The view that removes one signature."""
        return self.construct_view(RemoveView, **self.get_inspect_view_kwargs())

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list, one signature, removing it and erasing its person."""
        return [
            *super().get_urlpatterns(),
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
            path("remove/<int:pk>/", self.remove_view, name="remove"),
            path("delete/<int:pk>/", self.delete_view, name="delete"),
        ]


class RunViewSet(ReadingViewSet):
    """What was forgotten, and when."""

    model = RetentionRun
    icon = "history"
    menu_order = 322
    list_display = ["at", "counts"]
    list_export = ["at", "counts"]
    export_filename = "forgotten"
    search_fields: list[str] = []
