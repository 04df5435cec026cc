"""How long we keep what a consent says of a person.

While something of theirs may be shown we have to be able to prove that they agreed. After it is
withdrawn the record and its history are kept for six years, the time in which a claim can be made
in England and Wales (Limitation Act 1980, section 5), and then emptied.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localtime

from consent.models import Consent, ConsentEvent, Evidence
from consent.record import note

YEARS = 6
PERSONAL = ("shown_name", "person_name", "contact", "limits", "withdrawn_note")


def purge() -> None:
    """Empty the records that were withdrawn six years ago."""
    ended = _years_ago(YEARS)
    for consent in Consent.objects.filter(withdrawn_at__lt=ended, erased_at=None):
        erase(consent)


@transaction.atomic
def erase(consent: Consent) -> None:
    """Empty a record. That it was withdrawn stays, so that nothing comes back."""
    Evidence.objects.filter(consent=consent).delete()
    ConsentEvent.objects.filter(consent=consent).update(details={})
    values = dict.fromkeys(PERSONAL, "")
    Consent.objects.filter(pk=consent.pk).update(**values, erased_at=timezone.now())
    note(consent, ConsentEvent.Action.ERASED)


def _years_ago(years: int) -> object:
    now = localtime(timezone.now())
    # On 29 February, the day after.
    try:
        return now.replace(year=now.year - years)
    except ValueError:
        return now.replace(year=now.year - years, month=3, day=1)
