"""Mailing the address of a job to a translator without an account."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from mail.outbox import queue
from mail.values import InLanguage
from translation.jobs import letters
from translation.jobs.news import size_of
from translation.locales import LANGUAGES, speaking
from translation.models import Handover


def mail(handover: Handover, token: str, to: str) -> None:
    """Write the address of a job to its translator, in both languages.

    Of the token nothing but a digest is kept, so this is done when the address is made. Until the
    mail server has the letter, the outbox has its text; see `mail.registry.Kind.is_secret`.

    Args:
        handover: what is kept of the address.
        token: its secret, signed.
        to: the e-mail address; it is kept with the message alone.
    """
    said = {
        **size_of(handover.job),
        "name": handover.name,
        "job": InLanguage(handover.job.title, ""),
        "until": timezone.localtime(handover.expires_at).date(),
        "address": {language: address_in(language, token) for language in LANGUAGES},
    }
    # Nobody has asked them for their language.
    queue(to, letters.HANDED_OVER, "", said)


def address_in(language: str, token: str) -> str:
    """Where a job is done without an account, in one language."""
    with speaking(language):
        path = reverse("translate_by_file", args=[token])
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}"
