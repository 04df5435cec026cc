"""Consents in Wagtail's admin: the list, its rights, what is due, and warnings to editors."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import include, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from consent.models import Consent
from consent.states import State
from core.consents import views
from core.consents.policy import ConsentPolicy, may_see_private
from core.consents.uses import Use, uses_in
from core.consents.viewset import ConsentViewSet

SHOWN = 5
# After what waits for translation.
ORDER = 240

register_permission_policy(Consent, ConsentPolicy(Consent))
register_snippet(ConsentViewSet)


@hooks.register("register_admin_urls")
def our_screens() -> list:
    """Withdrawing, and opening what proves a consent."""
    return [path("consents/", include((views.urlpatterns, "consent")))]


@hooks.register("register_permissions")
def our_rights() -> QuerySet[Permission]:
    """The rights to see private details and to withdraw, for the group form."""
    return Permission.objects.filter(
        content_type__app_label="consent",
        codename__in=["see_private_consent", "withdraw_consent"],
    )


class DuePanel(Component):
    """The consents to ask for again, on the first screen."""

    order = ORDER
    template_name = "consent/due.html"

    def __init__(self) -> None:
        self.due = Consent.objects.due().order_by("review_on", "pk")

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The ones that have waited longest, and how many there are."""
        report = f"{reverse(views.LIST)}?state={State.DUE}"
        return {"consents": self.due[:SHOWN], "total": self.due.count(), "report": report}


@hooks.register("construct_homepage_panels")
def show_what_is_due(request: HttpRequest, panels: list[Component]) -> None:
    """List what must be asked again, for those who know whom to ask."""
    may_ask = may_see_private(request.user) and request.user.has_perm("consent.change_consent")
    if may_ask and Consent.objects.due().exists():
        panels.append(DuePanel())


@hooks.register("before_edit_page")
def warn_about_consents(request: HttpRequest, page: Page) -> None:
    """Say in the page editor whose consent is withdrawn, and whose must be asked for again."""
    if request.method != "GET":
        return
    for use in uses_in(page.get_latest_revision_as_object()):
        if use.consent and (sentence := _warning(use)):
            messages.warning(request, sentence)


def _warning(use: Use) -> str:
    sentences = {
        State.WITHDRAWN: _("Readers do not see this, because the consent was withdrawn: %(name)s."),
        State.DUE: _("It is time to ask again for this consent: %(name)s."),
    }
    sentence = sentences.get(use.consent.state) if use.consent else None
    return sentence % {"name": use.name} if sentence else ""
