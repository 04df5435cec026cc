"""Why a message was not sent, in words for those who look after the mail."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

UNREACHABLE = _("The mail server could not be reached.")
BROKEN_OFF = _("The connection to the mail server broke off.")
REASONS = {
    "": _("The process that sent it was interrupted."),
    "ValidationError": _("No mail can go to this address."),
    "BadHeaderError": _("The subject or an address holds something that no mail may hold."),
    "ConnectionRefusedError": UNREACHABLE,
    "gaierror": UNREACHABLE,
    "SMTPConnectError": UNREACHABLE,
    "TimeoutError": BROKEN_OFF,
    "ConnectionResetError": BROKEN_OFF,
    "SMTPServerDisconnected": BROKEN_OFF,
    "SMTPAuthenticationError": _("The mail server refused the name and password of the site."),
    "SMTPRecipientsRefused": _("The mail server takes no mail for this address."),
    "SMTPSenderRefused": _("The mail server takes no mail from this site."),
    "SMTPDataError": _("The mail server refused the message."),
    "NotAccepted": _("The mail server did not accept the message."),
}


def in_words(error: str) -> str:
    """An error noted with a message, as a sentence.

    Args:
        error: its kind, or nothing for an interruption.
    """
    known = REASONS.get(error)
    return str(known) if known else gettext("Another error: %(error)s") % {"error": error}
