"""What people sent, for those who may read it."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from participation.erasures import hooks as erasures_hooks  # noqa: F401
from participation.models import FormEntry, RetentionRun, Signature
from participation.policies import ReadingPolicy
from participation.signatures.admin import ERASED, REMOVED, RunViewSet, SignatureViewSet
from participation.viewsets import FormEntryViewSet

for _model in (FormEntry, Signature, RetentionRun):
    register_permission_policy(_model, ReadingPolicy(_model))


@hooks.register("register_admin_viewset")
def register_viewsets() -> list:
    """The messages people sent, their signatures, and what of it was forgotten."""
    return [
        FormEntryViewSet("form_entries"),
        SignatureViewSet("signatures"),
        RunViewSet("retention_runs"),
    ]


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Say in histories what was done with signatures, never whose they were."""
    actions.register_action(REMOVED, _("Remove a signature"), _("The signature was removed"))
    actions.register_action(ERASED, _("Erase a person"), _("All that was held was erased"))
