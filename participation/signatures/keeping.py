"""Keeping signatures: signing, confirming, changing one's mind."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from mail.outbox import queue
from participation.addresses import email_hash
from participation.erasures.erasing import record
from participation.models import NameShown, Signature, State
from participation.signatures import wordings
from participation.signatures.letters import ALREADY, CONFIRM, THANKS
from participation.signatures.links import Purpose, link_to
from participation.signatures.whereabouts import Whereabouts, whereabouts
from translation.models import Pair

# How long after one mail the next may be asked for, and how many can be asked for in all: anybody
# can give anybody's address.
AGAIN_AFTER = {State.PENDING: timedelta(minutes=10), State.CONFIRMED: timedelta(days=1)}
MOST_BEFORE_CONFIRMING = 5
# What signatures are called in the log of erasures; it never changes.
KIND = "signatures"
AGAIN_WITH = {State.PENDING: (CONFIRM, Purpose.CONFIRM), State.CONFIRMED: (ALREADY, Purpose.OWN)}


def sign(pair: Pair, typed: Mapping[str, Any], place: Whereabouts, client: str) -> None:
    """Keep a signature, and in the same transaction the mail that asks to confirm it.

    Of an address that has signed before nothing is changed: who sends the form a second time need
    not be the person. They get the link they need by mail instead. Nothing is returned, so that
    no caller can tell the two apart.

    Args:
        pair: the letter.
        typed: the fields of a `Signature`, and what is agreed to as `agreed`.
        place: where it is signed, and in which language.
        client: the keyed hash of the client's address.
    """
    fields = dict(typed)
    agreed = fields.pop("agreed")
    now = timezone.now()
    with transaction.atomic():
        signature, is_new = Signature.objects.get_or_create(
            pair=pair,
            email_hash=email_hash(fields["email"]),
            defaults={
                **fields, "language": place.language, "address_hash": client, "mailed_at": now,
                "mails": 1,
            },
        )  # fmt: skip
        if is_new:
            wordings.give(signature, agreed, place.language, now)
            write(signature, CONFIRM, Purpose.CONFIRM, place)
        elif signature.state in AGAIN_WITH:
            _write_again(signature)


def _write_again(signature: Signature) -> None:
    """Send the link once more, unless that was done a moment ago."""
    now = timezone.now()
    state = State(signature.state)
    due = Q(mailed_at=None) | Q(mailed_at__lte=now - AGAIN_AFTER[state])
    asked = Signature.objects.filter(due, pk=signature.pk, state=state)
    if state == State.PENDING:
        asked = asked.filter(mails__lt=MOST_BEFORE_CONFIRMING)
    # One statement, so that of many at once only one writes.
    if asked.update(mailed_at=now, mails=F("mails") + 1):
        write(signature, *AGAIN_WITH[state])


def write(
    signature: Signature, letter: str, purpose: Purpose, place: Whereabouts | None = None
) -> None:
    """Put a mail with a link into the outbox, in the language it was signed in.

    It holds nothing that was typed: anybody can give anybody's address, and nobody is to send
    their words to others in our name.

    Args:
        letter: which one.
        purpose: what its link is for.
        place: where the signed letter is; looked up if not given.
    """
    place = place or whereabouts(signature.pair, signature.language)
    queue(
        signature.email,
        letter,
        signature.language,
        {"letter": place.named, "page_address": place.address,
         "link": link_to(signature, purpose)},
    )  # fmt: skip


@transaction.atomic
def confirm(signature: Signature) -> None:
    """Count a signature, and thank the person with the way to their own page. Once."""
    now = timezone.now()
    pending = Signature.objects.filter(pk=signature.pk, state=State.PENDING)
    if pending.update(state=State.CONFIRMED, confirmed_at=now, mailed_at=now):
        signature.state, signature.confirmed_at = State.CONFIRMED, now
        write(signature, THANKS, Purpose.OWN)


@transaction.atomic
def change(signature: Signature, *, name_shown: str, reason: str, wants_updates: bool) -> None:
    """Change what readers see of a signature, why it was signed, and whether news is sent.

    Args:
        signature: one that is not withdrawn.
        name_shown: a code of `NameShown`.
        reason: why they signed; may be empty.
        wants_updates: whether they agree to get news.
    """
    now = timezone.now()
    before = _agreed(signature.name_shown, signature.wants_updates)
    after = _agreed(name_shown, wants_updates)
    wordings.take_back(signature, [code for code in before if code not in after], now)
    new = [code for code in after if code not in before]
    wordings.give(signature, new, signature.language, now)
    values = {"name_shown": name_shown, "reason": reason, "wants_updates": wants_updates}
    Signature.objects.filter(pk=signature.pk).update(**values)
    for field, value in values.items():
        setattr(signature, field, value)


def stop_updates(signature: Signature) -> None:
    """Send somebody no more news; all else stays as it is."""
    change(
        signature,
        name_shown=signature.name_shown,
        reason=signature.reason,
        wants_updates=False,
    )


def _agreed(name_shown: str, wants_updates: bool) -> list[str]:
    shown = [name_shown] if name_shown != NameShown.NOTHING else []
    return [*shown, *([wordings.UPDATES] if wants_updates else [])]


@transaction.atomic
def withdraw(signature: Signature) -> None:
    """Take a signature back. Nothing that says whose it was is kept, so they may sign again."""
    now = timezone.now()
    record(signature.email_hash, KIND, now, thing=str(signature.key))
    wordings.take_back(signature, None, now)
    empty(Signature.objects.filter(pk=signature.pk), state=State.WITHDRAWN, withdrawn_at=now)


# What says whose a signature is. Area, capacity and language are kept for tallies.
NOBODY = {
    "name": "",
    "email": "",
    "email_hash": "",
    "organisation": "",
    "reason": "",
    "address_hash": "",
    "wants_updates": False,
    "name_shown": NameShown.NOTHING,
}


def empty(signatures: Any, **values: Any) -> int:
    """Take out of signatures all that says whose they are.

    Args:
        signatures: a queryset of them.
        values: what else becomes of them.

    Returns:
        How many there were.
    """
    return signatures.update(**{**NOBODY, **values})
