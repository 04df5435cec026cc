"""What people sent, for those who may read it."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from participation.commenting import hooks as commenting_hooks  # noqa: F401
from participation.erasures import hooks as erasures_hooks  # noqa: F401
from participation.forms.admin import FormViewSet
from participation.models import FormEntry
from participation.panel import hooks as panel_hooks  # noqa: F401
from participation.policies import ReadingPolicy
from participation.signatures import hooks as signatures_hooks  # noqa: F401
from participation.updates import hooks as updates_hooks  # noqa: F401
from participation.viewsets import FormEntryViewSet

register_permission_policy(FormEntry, ReadingPolicy(FormEntry))


@hooks.register("register_admin_viewset")
def register_viewsets() -> list:
    """The messages people sent, and the forms they sent them through."""
    return [FormEntryViewSet("form_entries"), FormViewSet("forms")]


@hooks.register("insert_global_admin_css")
def style_our_screens() -> str:
    """The few styles of a form in both languages."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin-forms.css"))
