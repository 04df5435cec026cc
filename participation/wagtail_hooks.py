"""What people sent, for those who may read it."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from mail.models import Message
from participation.models import FormEntry
from participation.policies import ReadingPolicy
from participation.viewsets import FormEntryViewSet, OutgoingMailViewSet

register_permission_policy(FormEntry, ReadingPolicy(FormEntry))
register_permission_policy(Message, ReadingPolicy(Message))


@hooks.register("register_admin_viewset")
def register_viewsets() -> list:
    """The messages people sent, and the mails on their way out."""
    return [FormEntryViewSet("form_entries"), OutgoingMailViewSet("outgoing_mail")]
