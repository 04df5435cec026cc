"""Mailing the address of a job to a translator without an account."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from mail.outbox import queue
from mail.values import InLanguage
from translation.files import handing_over
from translation.jobs import letters
from translation.jobs.news import size_of
from translation.kinds import Someone
from translation.locales import LANGUAGES, speaking
from translation.models import Handover, Job


@dataclass(frozen=True)
class Given:
    """What somebody says of a translator without an account.

    Attributes:
        name: what they are called.
        email: where their address is mailed to; empty if it is not.
        expires_at: until when it serves.
    """

    name: str
    email: str
    expires_at: datetime


@transaction.atomic
def hand_over(job: Job, user: Someone, given: Given) -> str:
    """Make an address for a translator without an account, and mail it if it says where to.

    Args:
        job: what they are to do.
        user: who gives it to them; the caller has checked their right.

    Returns:
        The token of the address, which is told this once.
    """
    handover, token = handing_over.hand_over(job, user, given.name, given.expires_at)
    if given.email:
        mail(handover, token, given.email)
    return token


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
