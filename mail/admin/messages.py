"""The messages on their way out: a list, and a screen for each. Their text is never shown.

It can hold links that let somebody in, and words that are meant for one reader.
"""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import RadioSelect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from mail.models import Message
from mail.models.message import State

FOR_A_PERSON = "for_a_person"


class MessageFilterSet(WagtailFilterSet):
    """By where a message is on its way."""

    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[(FOR_A_PERSON, _("To be decided by a person")), *State.choices],
        method="filter_state",
        widget=RadioSelect,
    )

    class Meta:
        model = Message
        fields = ["state"]

    def filter_state(self, messages: QuerySet, name: str, value: str) -> QuerySet:
        """The messages in one state."""
        found: QuerySet = getattr(messages, value)()
        return found


class MessageIndexView(generic.IndexView):
    """Where messages are on their way."""

    any_permission_required = ["view"]

    @cached_property
    def columns(self) -> list[Column]:
        """Which message, to whom, how far it is."""
        return [
            TitleColumn("subject", label=_("Subject"), get_url=_address_of),
            Column("to", label=_("To")),
            Column("state", label=_("State"), accessor="stage.label"),
            Column("attempts", label=_("Attempts"), sort_key="attempts"),
            DateColumn("created_at", label=_("Written"), sort_key="created_at"),
        ]


def _address_of(message: Message) -> str:
    return reverse("mail:message", args=[message.pk])


class OutgoingMailViewSet(ModelViewSet):
    """A list and nothing that changes what a message says."""

    model = Message
    icon = "mail"
    menu_label = _("Outgoing messages")
    index_view_class = MessageIndexView
    filterset_class = MessageFilterSet
    copy_view_enabled = False
    add_to_reference_index = False
    exclude_form_fields: list[str] = []

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """What every view is told: which addresses there are not."""
        there_is_no = ("add", "edit", "delete", "history", "usage", "inspect")
        nowhere = dict.fromkeys([f"{view}_url_name" for view in there_is_no])
        return super().get_common_view_kwargs(**nowhere, **kwargs)

    def get_urlpatterns(self) -> list[URLPattern]:
        """The addresses of the list alone."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
        ]
