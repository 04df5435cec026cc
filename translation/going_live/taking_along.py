"""Which draft of the other half goes live with one, and what stands against taking it along."""

from wagtail.models import Revision

from translation import rights
from translation.going_live import gate, reviews
from translation.going_live.gate import Reason
from translation.kinds import Record, Someone
from translation.models import Pair, Waiting


def due_with(revision: Revision, other: Record) -> Revision | None:
    """The draft of the other half that goes live at the moment a revision does, if there is one."""
    draft, moment = other.scheduled_revision, revision.approved_go_live_at
    return draft if draft and moment and draft.approved_go_live_at == moment else None


def draft_to_take_along(record: Record, user: Someone | None) -> Revision | None:
    """The newest draft; where nobody is there to approve that, the one that was scheduled."""
    scheduled = None if user else record.scheduled_revision
    return scheduled or record.get_latest_revision()


def against_taking_along(
    pair: Pair, record: Record, draft: Revision | None, user: Someone | None
) -> list[Reason]:
    """Why a person, or the schedule, may not publish a draft of the other language."""
    waiting = Waiting.objects.filter(pair=pair).first()
    if draft is None or (waiting and waiting.revision_id == draft.pk):
        return []
    if user is None:
        return [] if reviews.is_approved(record, draft) else [gate.in_review_reason()]
    if not rights.may_publish(user, record):
        return [gate.no_right_reason()]
    return [gate.twin_locked_reason()] if rights.is_locked_for(user, record) else []
