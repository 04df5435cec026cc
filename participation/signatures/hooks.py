"""Signatures in Wagtail's admin, for those who may read them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from participation.models import RetentionRun, Signature
from participation.policies import ReadingPolicy
from participation.signatures.admin import ERASED, REMOVED, RunViewSet, SignatureViewSet

for _model in (Signature, RetentionRun):
    register_permission_policy(_model, ReadingPolicy(_model))


@hooks.register("register_admin_viewset")
def lists_of_signatures() -> list:
    """The signatures, and what of all that people gave was forgotten."""
    return [SignatureViewSet("signatures"), RunViewSet("retention_runs")]


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Say in histories what was done with signatures, never whose they were."""
    actions.register_action(REMOVED, _("Remove a signature"), _("The signature was removed"))
    actions.register_action(ERASED, _("Erase a person"), _("All that was held was erased"))
