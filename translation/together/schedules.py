"""When a page goes live is decided for the pair: what is taken off the schedule is off it in both
languages, or the half that is still on it would take the other along."""

from django.db import transaction
from wagtail.models import Revision

from translation import twins
from translation.going_live import waits
from translation.kinds import Record
from translation.models import Pair, Waiting


@transaction.atomic
def unschedule_twin(revision: Revision) -> None:
    """Take the other language off the schedule, once a revision was taken off it.

    Args:
        revision: what will not be published after all.
    """
    record = revision.content_object
    pair = Pair.objects.filter(pk=record.translation_key).first()
    if pair and Waiting.objects.filter(pair=pair, revision=revision).exists():
        waits.stop(pair)
    for scheduled in scheduled_of(twins.twin_of(record)):
        scheduled.approved_go_live_at = None
        scheduled.save(update_fields=["approved_go_live_at"])


def scheduled_of(record: Record | None) -> list[Revision]:
    """The revisions of a page or record that are to be published at a time to come."""
    if record is None:
        return []
    return list(record.revisions.filter(approved_go_live_at__isnull=False))
