"""Publishing a pair: both halves in one transaction, or one alone by somebody's decision.

Every door leads here: the page editor through its hook, everything else through `publish()` of
`PairedPage` and `PairedRecord`.
"""

import logging

from django.db import transaction
from wagtail.models import Revision

from translation.going_live import decisions, gate, waits
from translation.going_live.decisions import Alone
from translation.going_live.gate import NotReadyError
from translation.going_live.plans import Plan, plan_for
from translation.going_live.publication import Proceed, carry_out
from translation.kinds import Record, Someone
from translation.locales import language_of
from translation.models import Pair, PairEvent
from translation.models.states import Policy
from translation.past import history

logger = logging.getLogger(__name__)

# What Wagtail's `publish_scheduled` says it does.
BY_SCHEDULE = "wagtail.publish.scheduled"


def publish(
    record: Record,
    revision: Revision,
    proceed: Proceed,
    *,
    user: Someone | None,
    scheduled: bool = False,
) -> None:
    """Publish a revision, and its twin with it, if nothing stands against it.

    A revision that is live already is not published again. Two people who publish the halves of a
    pair at once take turns.

    Args:
        record: the specific page or the record, in either language.
        revision: what is to be published.
        proceed: publishes one revision of the record by Wagtail's own road.
        user: who publishes.
        scheduled: whether the schedule asks. It holds what is not ready and says so to the owner,
            because an error there would keep back every other page that is due.

    Raises:
        NotReadyError: when a person asks and something stands against it.
    """
    key = record.translation_key
    if decisions.is_under_way(key):
        proceed(revision)
        return
    try:
        with transaction.atomic():
            _publish_if_ready(record, revision, proceed, user, scheduled)
    except Exception as error:
        if not scheduled:
            raise
        _hold(record, revision, error)


def _publish_if_ready(
    record: Record, revision: Revision, proceed: Proceed, user: Someone | None, scheduled: bool
) -> None:
    pair = Pair.objects.of(record)
    Pair.objects.select_for_update().get(pk=pair.pk)
    # Read afresh: another draft may have been saved before it was our turn.
    revision = Revision.objects.get(pk=revision.pk)
    if _is_live(record, revision):
        waits.end_for(revision)
        return
    decided = history.decided_earlier(revision) if scheduled else decisions.decision()
    by_hand = isinstance(decided, decisions.Both)
    plan = plan_for(record, revision, None if scheduled else user, by_hand=by_hand)
    decision = decided if isinstance(decided, Alone) else None
    if refusal := _refusal(plan, decision):
        raise refusal
    with decisions.under_way(pair.pk):
        carry_out(plan, decision, proceed, user)


def _is_live(record: Record, revision: Revision) -> bool:
    rows = type(record).objects.filter(pk=record.pk, live=True, live_revision_id=revision.pk)
    return rows.exists()


def require_passage(record: Record) -> None:
    """The last line: pass in silence unless a save would put something new before readers.

    Args:
        record: a live page or record about to be saved as a whole.

    Raises:
        NotReadyError: if it was not live, or goes live as another revision, by a door that did
            not ask.
    """
    if decisions.is_under_way(record.translation_key):
        return
    stored = type(record).objects.filter(pk=record.pk)
    before = stored.values_list("live", "live_revision_id").first()
    if before and before != (True, record.live_revision_id):
        raise NotReadyError(record, [gate.wrong_door_reason()])


def _refusal(plan: Plan, decision: Alone | None) -> NotReadyError | None:
    if plan.own_reasons:
        return NotReadyError(plan.record, plan.reasons)
    if plan.twin_reasons and not may_be_alone(plan, decision):
        return NotReadyError(plan.record, plan.reasons)
    return None


def may_be_alone(plan: Plan, decision: Alone | None) -> bool:
    """Whether a page or record may be published without its twin.

    Args:
        plan: what publishing would do.
        decision: what somebody decided about it, if they did.
    """
    if plan.policy == Policy.NEVER:
        return False
    return plan.policy == Policy.FREE or decision is not None


def _hold(record: Record, revision: Revision, error: Exception) -> None:
    """Keep back what the schedule wanted to publish; the first time, say so."""
    refusal = error if isinstance(error, NotReadyError) else None
    reasons = refusal.reasons if refusal else [gate.failed_reason()]
    codes = [reason.code for reason in reasons]
    pair = Pair.objects.of(record)
    if not waits.hold(pair, revision):
        return
    held = {"model": record._meta.label_lower, "pk": record.pk, "reasons": codes}
    logger.warning(
        "held back a scheduled publication", extra=held, exc_info=None if refusal else error
    )
    history.record(
        pair,
        PairEvent.Action.HELD,
        language=language_of(record),
        revision=revision,
        note=", ".join(codes),
    )
