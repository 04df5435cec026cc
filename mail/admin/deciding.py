"""One message: what is known of its way, and what a person decides where nobody else can."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import LogFormatter
from wagtail.log_actions import registry as log_registry
from wagtail.permissions import policy_registry

from mail import settling
from mail.admin.policies import may_settle
from mail.admin.trying import RestoreView, SendTestView
from mail.models import Message
from mail.models.message import State
from mail.reasons import in_words

LIST = "outgoing_mail:index"
# What is done, and what the person is told.
DECISIONS: dict[str, tuple[Any, Promise]] = {
    "arrived": (settling.it_arrived, gettext_lazy("It is noted that the message has arrived.")),
    "again": (settling.send_again, gettext_lazy("The message is sent again.")),
}


class MessageView(WagtailAdminTemplateMixin, View):
    """A message without its text."""

    template_name = "mail/decide.html"
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponseBase:
        """Refuse who may not.

        Raises:
            PermissionDenied: for everybody who may not see messages.
        """
        if not policy_registry.get_by_type(Message).user_has_permission(request.user, "view"):
            raise PermissionDenied
        self.message = get_object_or_404(Message, pk=pk)
        return super().dispatch(request, **kwargs)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show what is known."""
        entries = log_registry.get_logs_for_instance(self.message).select_related("user")
        context = {
            "mail": self.message,
            "reason": self._reason(),
            "is_uncertain": self.message.stage is State.UNCERTAIN,
            "may_settle": may_settle(request.user) and self.message.needs_a_person,
            "entries": entries.order_by("-timestamp"),
        }
        return self.render_to_response(self.get_context_data(**context))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Do what the person decides.

        Raises:
            PermissionDenied: for everybody without the right to decide.
        """
        if not may_settle(request.user):
            raise PermissionDenied
        decision = DECISIONS.get(request.POST.get("decision", ""))
        if decision:
            decide, said = decision
            if decide(self.message, request.user):
                messages.success(request, said)
            else:
                messages.info(request, _("Somebody has decided about this message already."))
        return redirect("mail:message", self.message.pk)

    def _reason(self) -> str:
        stage = self.message.stage
        if stage is State.UNCERTAIN or self.message.last_error:
            return in_words(self.message.last_error)
        return ""

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Outgoing message")

    def get_page_subtitle(self) -> str:
        """Which one."""
        return self.message.subject

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the list."""
        back = {"url": reverse(LIST), "label": _("Outgoing messages")}
        return [*self.breadcrumbs_items, back, {"url": "", "label": self.message.subject}]


def register_decisions(actions: Any) -> None:
    """Say in histories what a person decided about a message."""

    @actions.register_action(settling.ARRIVED)
    class ArrivedFormatter(LogFormatter):
        label = gettext_lazy("Note that a message arrived")
        message = gettext_lazy("Noted that the message arrived")

    @actions.register_action(settling.AGAIN)
    class AgainFormatter(LogFormatter):
        label = gettext_lazy("Send a message again")
        message = gettext_lazy("The message was sent again")


urlpatterns = [
    path("messages/<int:pk>/", MessageView.as_view(), name="message"),
    path("letters/<int:pk>/test/", SendTestView.as_view(), name="test"),
    path("letters/<int:pk>/restore/", RestoreView.as_view(), name="restore"),
]
