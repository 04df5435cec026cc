"""What people sent, for those who may read it."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from participation.commenting import hooks as commenting_hooks  # noqa: F401
from participation.erasures import hooks as erasures_hooks  # noqa: F401
from participation.models import FormEntry
from participation.policies import ReadingPolicy
from participation.signatures import hooks as signatures_hooks  # noqa: F401
from participation.viewsets import FormEntryViewSet

register_permission_policy(FormEntry, ReadingPolicy(FormEntry))


@hooks.register("register_admin_viewset")
def register_viewsets() -> list:
    """The messages people sent."""
    return [FormEntryViewSet("form_entries")]
