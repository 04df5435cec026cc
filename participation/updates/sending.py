"""Mailing an update to those who asked for news, in the background.

A batch is one transaction: the mails, and that they were written. A process that dies leaves whole
batches behind it; who comes next begins with the first signer who was not written to.
"""

import time
from typing import Any

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task
from wagtail.log_actions import log

from mail.outbox import queue
from participation.models import LetterUpdate, Signature, State, UpdateMail
from participation.signatures.links import Purpose, link_to
from participation.signatures.whereabouts import Whereabouts, whereabouts
from participation.updates.letters import UPDATE
from translation.locales import OTHER

SENT = "participation.send_update"
BATCH = 50
# So many seconds one run works on it; `tick` goes on.
SECONDS = 40


def recipients(update: LetterUpdate) -> QuerySet[Signature]:
    """Who gets an update: whose signature stands, and who asked for news."""
    asked = Signature.objects.filter(pair=update.pair_id, state=State.CONFIRMED, wants_updates=True)
    return asked.filter(confirmed_at__lte=update.asked_at) if update.asked_at else asked


def waiting(update: LetterUpdate) -> QuerySet[Signature]:
    """Those of them who have not been written to."""
    written = UpdateMail.objects.filter(update=update, signature=OuterRef("pk"))
    return recipients(update).filter(~Exists(written)).order_by("pk")


def counts(update: LetterUpdate) -> dict[str, int]:
    """How many get it in each language."""
    found = recipients(update).order_by().values_list("language").annotate(Count("pk"))
    return {**dict.fromkeys(OTHER, 0), **dict(found)}


def progress(update: LetterUpdate) -> tuple[int, int]:
    """How many mails were written, and how many of them have been handed over."""
    written = UpdateMail.objects.filter(update=update)
    arrived = Q(message=None) | Q(message__sent_at__isnull=False)
    return written.count(), written.filter(arrived).count()


def obstacle(update: LetterUpdate) -> str:
    """Why an update cannot be sent, in a sentence; "" if it can."""
    if update.lacking:
        sentences = {
            "cy": _("The Welsh side is not ready: write its title and its text."),
            "en": _("The English side is not ready: write its title and its text."),
        }
        both = _("It is sent in both languages at once, so that nobody gets it later than others.")
        return " ".join([*(sentences[one] for one in update.lacking), both])
    if not update.shown_on or update.shown_on > timezone.localdate():
        return _("Show it on the page of the letter first: the mail leads there.")
    return ""


@transaction.atomic
def begin(update: LetterUpdate, user: Any) -> bool:
    """Have an update sent. The log says to how many, and not to whom.

    Returns:
        Whether it was begun now: not if it cannot be sent, or was sent before.
    """
    fresh = LetterUpdate.objects.select_for_update().get(pk=update.pk)
    if obstacle(fresh):
        return False
    unasked = LetterUpdate.objects.filter(pk=update.pk, asked_at=None)
    if not unasked.update(asked_at=timezone.now(), asked_by=user):
        return False
    log(instance=fresh, action=SENT, data={"count": recipients(fresh).count()})
    transaction.on_commit(lambda: send.enqueue(update.pk), robust=True)
    return True


@task()
def send(number: int) -> None:
    """Send an update in the background."""
    run(number, SECONDS)


def go_on() -> None:
    """Go on with updates whose sending was left in the middle."""
    begun = LetterUpdate.objects.filter(asked_at__isnull=False, done_at=None)
    end = time.monotonic() + SECONDS
    for number in list(begun.order_by("asked_at").values_list("pk", flat=True)):
        run(number, end - time.monotonic())


def run(number: int, seconds: float) -> None:
    """Write batches until there is nobody left, for so many seconds at most."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and write_batch(number):
        pass


@transaction.atomic
def write_batch(number: int) -> bool:
    """Write to the next who wait, and note it in the same transaction.

    Returns:
        Whether somebody may be left.
    """
    begun = LetterUpdate.objects.filter(pk=number, asked_at__isnull=False, done_at=None)
    update = begun.select_for_update(skip_locked=True, of=("self",)).first()
    if update is None:
        return False
    batch = list(waiting(update).select_for_update(of=("self",))[:BATCH])
    places = {one: whereabouts(update.pair, one) for one in {row.language for row in batch}}
    for signature in batch:
        _write(update, signature, places[signature.language])
    if not batch:
        begun.update(done_at=timezone.now())
    return bool(batch)


def _write(update: LetterUpdate, signature: Signature, place: Whereabouts) -> None:
    context = context_of(update, signature.language, place, link_to(signature, Purpose.OWN))
    message = queue(signature.email, UPDATE, signature.language, context)
    UpdateMail.objects.create(update=update, signature=signature, message=message)


def context_of(
    update: LetterUpdate, language: str, place: Whereabouts, link: str
) -> dict[str, Any]:
    """What an update's mail says in a language.

    Args:
        place: where the letter is.
        link: to the signer's own page.
    """
    return {
        "title": update.title(language),
        "text": update.text(language),
        "letter": place.named,
        "page_address": place.address,
        "link": link,
    }
