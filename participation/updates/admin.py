"""The screens on which organisers write updates and have them sent."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from mail.letters import Composed, compose
from mail.registry import find
from mail.wordings import InUse
from participation.letters import LANGUAGE_NAMES
from participation.models import LetterUpdate
from participation.signatures.choosing import OfLetterForm
from participation.signatures.whereabouts import whereabouts
from participation.updates import sending
from participation.updates.letters import UPDATE
from translation.models import Pair

TEMPLATE = "updates/send.html"
SEND_LABEL = gettext_lazy("Send to those who signed")


class UpdateForm(OfLetterForm):
    """News in both languages, shown on the page only when both are there."""

    class Meta:
        model = LetterUpdate
        fields = ["pair", "title_cy", "text_cy", "title_en", "text_en", "shown_on"]

    def clean(self) -> dict[str, Any]:
        """Check that nothing half written is shown, and nothing changed while it is sent."""
        typed: dict[str, Any] = super().clean()
        if self.instance.is_being_sent:
            raise ValidationError(
                _("It is being sent at the moment. Change it when all mails have been written.")
            )
        for name in ("title_cy", "text_cy", "title_en", "text_en"):
            if typed.get("shown_on") and not str(typed.get(name) or "").strip():
                self.add_error(name, _("Both languages are shown at once: write this as well."))
        if self.instance.asked_at and typed.get("pair") != Pair(self.initial.get("pair")):
            self.add_error("pair", _("It was sent to those who signed this letter."))
        return typed


class UpdatesView(generic.IndexView):
    """The updates."""

    def get_list_more_buttons(self, instance: LetterUpdate) -> list[Any]:
        """What can be done with one: also sent."""
        buttons = super().get_list_more_buttons(instance)
        if self.permission_policy.user_has_permission(self.request.user, "send"):
            address = reverse("letter_updates:send", args=[instance.pk])
            buttons.append(MenuItem(SEND_LABEL, url=address, icon_name="mail", priority=25))
        return buttons


class EditUpdateView(generic.EditView):
    """Writing an update."""

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        """The other things there are to do, and sending it."""
        buttons = super().header_more_buttons
        if not self.permission_policy.user_has_permission(self.request.user, "send"):
            return buttons
        address = reverse("letter_updates:send", args=[self.object.pk])
        return [Button(SEND_LABEL, url=address, icon_name="mail", priority=5), *buttons]


class SendView(generic.InspectView):
    """Seeing what goes to how many, and having it sent; afterwards how far it has come."""

    any_permission_required = ["send"]
    page_title = SEND_LABEL

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what stands in the way, the mails, and who gets them."""
        counts = sending.counts(self.object)
        written, arrived = sending.progress(self.object)
        obstacle = "" if self.object.asked_at else sending.obstacle(self.object)
        halves = [] if obstacle else [
            (code, name, counts[code], self._mail(code)) for code, name in LANGUAGE_NAMES.items()
        ]  # fmt: skip
        return {
            **super().get_context_data(**kwargs),
            "obstacle": obstacle,
            "halves": halves,
            "total": sum(counts.values()),
            "written": written,
            "arrived": arrived,
        }

    def _mail(self, language: str) -> Composed:
        """The mail as somebody gets it, with an example in place of their own link."""
        kind = find(UPDATE)
        place = whereabouts(self.object.pair, language)
        context = sending.context_of(self.object, language, place, kind.examples()["link"])
        return compose(kind, language, context, InUse())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Begin to send, unless something stands in the way."""
        if sending.begin(self.object, request.user):
            messages.success(request, _("It is being sent. This page shows how far it has come."))
        else:
            messages.error(request, sending.obstacle(self.object) or _("It was sent before."))
        return redirect("letter_updates:send", self.object.pk)


class UpdateViewSet(ModelViewSet):
    """The updates of letters."""

    model = LetterUpdate
    icon = "mail"
    menu_label = gettext_lazy("Updates of letters")
    menu_order = 323
    add_to_admin_menu = True
    copy_view_enabled = False
    add_to_reference_index = False
    index_view_class = UpdatesView
    edit_view_class = EditUpdateView
    list_display = [
        "title_cy", "title_en", "shown_on", Column("asked_at", label=gettext_lazy("Sent")),
    ]  # fmt: skip
    search_fields = ["title_cy", "title_en"]

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        """The form, which knows letters by their titles."""
        return UpdateForm

    @property
    def send_view(self) -> Any:
        """The screen that sends one."""
        return self.construct_view(SendView, **self.get_inspect_view_kwargs(template_name=TEMPLATE))

    def get_urlpatterns(self) -> list[URLPattern]:
        """Wagtail's addresses, and sending."""
        return [*super().get_urlpatterns(), path("send/<int:pk>/", self.send_view, name="send")]
