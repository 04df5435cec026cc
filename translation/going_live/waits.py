"""Waiting for the other language: what was approved goes live with its twin."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from mail import readers
from mail.outbox import queue
from mail.values import InLanguage
from translation import twins
from translation.going_live import letters, reviews
from translation.kinds import Record, Someone, known
from translation.locales import language_of, language_of_locale
from translation.models import Pair, PairEvent, Waiting
from translation.past import history

# A wait that has lasted this long is brought to the owner's mind, and again after as long.
OLD = timedelta(days=7)


@transaction.atomic
def begin(record: Record, revision: Revision, user: Someone) -> Waiting:
    """Approve a revision and let it wait for its twin; it is published with it.

    Its review, if there is one, ends with the approval.

    Args:
        record: the page or record that waits.
        revision: what was approved.
        user: who approved it; the caller has checked their right to publish.
    """
    pair = Pair.objects.of(record)
    reviews.finish(record, user)
    waiting, _created = Waiting.objects.update_or_create(
        pair=pair,
        defaults={
            "revision": revision,
            "user": known(user),
            "is_due": False,
            "since": timezone.now(),
            "reported_at": None,
        },
    )
    history.record(
        pair, PairEvent.Action.WAITING, user, language=language_of(record), revision=revision
    )
    return waiting


def hold(pair: Pair, revision: Revision) -> bool:
    """Note that the schedule holds a revision back.

    Returns:
        Whether this is news: the schedule asks again and again.
    """
    waiting = Waiting.objects.filter(pair=pair).first()
    if waiting and waiting.is_due:
        return False
    since = waiting.since if waiting else timezone.now()
    Waiting.objects.update_or_create(
        pair=pair,
        defaults={"revision": revision, "is_due": True, "since": since, "reported_at": None},
    )
    return True


def end(pair: Pair, published: Iterable[Record]) -> None:
    """Let nothing of what was published, or scheduled, wait any longer.

    Args:
        pair: the pair.
        published: its halves that were; what waits of another one still does.
    """
    keys = [str(record.pk) for record in published]
    Waiting.objects.filter(pair=pair, revision__object_id__in=keys).delete()


def end_for(revision: Revision) -> None:
    """Let a revision that is live wait no longer: it was approved as somebody published it."""
    Waiting.objects.filter(revision=revision).delete()


@transaction.atomic
def stop(pair: Pair) -> None:
    """Publish no longer what waited. What the schedule held is taken off it, in both languages."""
    waiting = Waiting.objects.filter(pair=pair).select_related("revision").first()
    if waiting and waiting.is_due:
        record = waiting.revision.content_object
        for half in [record, twins.twin_of(record)] if record else []:
            if half:
                half.revisions.update(approved_go_live_at=None)
    Waiting.objects.filter(pair=pair).delete()


def tell_owners() -> None:
    """Tell the owner of what is held at once, and of what waits when it has waited long."""
    now = timezone.now()
    for waiting in Waiting.objects.select_related("pair__owner", "revision", "user"):
        told = waiting.reported_at
        is_news = told is None and (waiting.is_due or waiting.since < now - OLD)
        if is_news or (told is not None and told < now - OLD):
            _tell(waiting)


@transaction.atomic
def _tell(waiting: Waiting) -> None:
    owner = owner_of(waiting)
    waiting.reported_at = timezone.now()
    waiting.save(update_fields=["reported_at"])
    if not owner or not owner.email:
        return
    letter = letters.HELD if waiting.is_due else letters.WAITING
    queue(owner.email, letter, readers.language_of(owner), _said(waiting))


def owner_of(waiting: Waiting) -> Any:
    """Who is told: the pair's owner, else who approved, else who wrote."""
    return waiting.pair.owner or waiting.user or waiting.revision.user


def _language_of_revision(revision: Revision) -> str:
    return language_of_locale(revision.content["locale"])


def _said(waiting: Waiting) -> dict[str, Any]:
    address = f"/admin/translation/pair/{waiting.pair_id}/"
    return {
        "title": InLanguage(waiting.revision.object_str, _language_of_revision(waiting.revision)),
        "since": waiting.since,
        "address": f"{settings.WAGTAILADMIN_BASE_URL}{address}",
    }
