"""The list of messages received. Nothing in it can be changed."""

from typing import Any

import django_filters
from django.contrib.auth.models import Permission
from django.db import transaction
from django.db.models import QuerySet
from django.forms import RadioSelect
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from participation.addresses import email_hash
from participation.erasures.erasing import record
from participation.erasures.ours import MESSAGES
from participation.exporting import ExportRight
from participation.forms.acting import ActingInspectView, due_in_words
from participation.forms.reading import QuestionColumns, shown_answers
from participation.models import FormEntry
from translation.past.spreadsheets import safe_cell


class FormEntryFilterSet(WagtailFilterSet):
    """By language and by date."""

    language = django_filters.ChoiceFilter(
        label=_("Language used"), choices=FormEntry.language.field.choices, widget=RadioSelect
    )
    reply_language = django_filters.ChoiceFilter(
        label=_("Language wanted for the answer"),
        choices=FormEntry.reply_language.field.choices,
        widget=RadioSelect,
    )
    created_at = django_filters.DateFromToRangeFilter(
        label=_("Received"), widget=DateRangePickerWidget
    )

    class Meta:
        model = FormEntry
        fields = ["form", "language", "reply_language", "created_at"]


class ReadingIndexView(generic.IndexView):
    """A list for those who may read it, with spreadsheets that are safe to open."""

    any_permission_required = ["view"]
    custom_value_preprocess = {
        **generic.IndexView.custom_value_preprocess,
        str: {"csv": safe_cell, "xlsx": safe_cell},
    }


class FormEntryIndexView(ExportRight, QuestionColumns, ReadingIndexView):
    """The messages, those of one form with its questions as columns."""


class FormEntryInspectView(ActingInspectView):
    """One message, with its lines as they were written and its sender one click away."""

    any_permission_required = ["view"]

    def get_message_display_value(self) -> SafeString:
        """The message, or the answers below their questions, with its line breaks."""
        return shown_answers(self.object)

    def get_email_display_value(self) -> str:
        """The sender's address, to be written to."""
        return format_html('<a href="mailto:{0}">{0}</a>', self.object.email)


class FormEntryDeleteView(generic.DeleteView):
    """Deleting one message, so that it does not come back with a backup either."""

    @transaction.atomic
    def delete_action(self) -> None:
        """Delete it and note that it was."""
        entry = self.object
        who = email_hash(entry.email)
        record(who, MESSAGES, thing=str(entry.token), by=self.request.user)
        super().delete_action()


class ReadingViewSet(ModelViewSet):
    """A list and nothing that changes what is in it."""

    index_view_class = ReadingIndexView
    copy_view_enabled = False
    add_to_reference_index = False
    exclude_form_fields: list[str] = []
    add_to_admin_menu = True

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """What every view is told: which addresses there are not."""
        nowhere = ("add_url_name", "edit_url_name", "history_url_name", "usage_url_name")
        return super().get_common_view_kwargs(**dict.fromkeys(nowhere), **kwargs)

    def get_urlpatterns(self) -> list[URLPattern]:
        """The addresses of the list alone."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
        ]

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """The rights an administrator can give to groups."""
        meta = self.model._meta
        codenames = [f"{action}_{self.model_name}" for action in meta.default_permissions]
        codenames += [codename for codename, _name in meta.permissions]
        return Permission.objects.filter(
            content_type__app_label=self.app_label, codename__in=codenames
        )


DUE = Column("due_on", label=_("Acknowledge by"), accessor=due_in_words)


class FormEntryViewSet(ReadingViewSet):
    """What people sent through forms: to be read, taken away as a spreadsheet, and deleted."""

    model = FormEntry
    icon = "mail"
    menu_order = 320
    index_view_class = FormEntryIndexView
    list_display = ["name", "form", "language", "reply_language", "created_at", DUE]
    list_export = ["created_at", "form", "name", "email", "language", "reply_language", "message"]
    export_filename = "messages"
    search_fields = ["name", "email", "message"]
    filterset_class = FormEntryFilterSet
    inspect_view_class = FormEntryInspectView
    delete_view_class = FormEntryDeleteView
    inspect_view_enabled = True
    inspect_template_name = "participation/entry.html"
    inspect_view_fields = [
        "created_at", "due_on", "form", "name", "email", "reply_language", "language", "message",
    ]  # fmt: skip

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list, one message, and deleting it."""
        return [
            *super().get_urlpatterns(),
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
            path("delete/<int:pk>/", self.delete_view, name="delete"),
        ]
