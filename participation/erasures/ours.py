"""What this room and the outbox hold of people."""

from django.utils.translation import gettext_lazy as _

from mail.models import Message
from participation.erasures.kinds import Kind, register_kind
from participation.models import FormEntry

# What they are called in the log of erasures; it never changes.
MESSAGES = "messages"
MAILS = "mails"


def register_ours() -> None:
    """Let messages and the mails about them be found and erased."""
    register_kind(
        Kind(
            MESSAGES,
            _("Messages through forms"),
            FormEntry,
            given_at="created_at",
            shown=("created_at", "name", "email", "language", "reply_language", "message"),
            emails=("email",),
            key="token",
        )
    )
    # Not what they say: a mail may hold an address that lets its reader in.
    register_kind(
        Kind(
            MAILS,
            _("Mails to them or about what they sent"),
            Message,
            given_at="created_at",
            shown=("created_at", "to", "reply_to", "subject", "sent_at"),
            emails=("to", "reply_to"),
        )
    )
