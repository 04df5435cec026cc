"""Nobody reads the demo's mail: nothing of what it is made from is told to anybody."""

from django.utils import timezone

from demo.users import LOGINS, address_of
from mail.models import Message
from translation.models import JobNotice, TextNotice


def keep_quiet() -> None:
    """Let all news of the demo count as told, and take back what was written to its users."""
    for notices in (JobNotice, TextNotice):
        mine = notices.objects.filter(person__username__in=LOGINS, told_at=None)
        mine.update(told_at=timezone.now())
    forget_mail()


def forget_mail() -> None:
    """Remove the mails to the demo's users; one that has not gone out yet never does."""
    Message.objects.filter(to__in=[address_of(name) for name in LOGINS]).delete()
