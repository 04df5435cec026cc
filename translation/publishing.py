"""Publishing a pair: both halves in one transaction, or one alone by somebody's decision.

Every door leads here: the page editor through its hook, everything else through `publish()` of
`PairedPage` and `PairedRecord`.
"""

import logging
from collections.abc import Callable

from django.db import transaction
from wagtail.models import Revision

from translation import contents, decisions, gate, history, mirroring, reviews, waits
from translation.decisions import Alone
from translation.gate import NotReadyError
from translation.kinds import Record, Someone, known
from translation.locales import language_of
from translation.models import LiveBasis, Pair, PairEvent, StillStands
from translation.models.states import Policy
from translation.plans import Plan, basis_of, plan_for, says
from translation.reckoning import refresh

logger = logging.getLogger(__name__)

Proceed = Callable[[Revision], None]
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
        return
    decided = history.decided_earlier(revision) if scheduled else decisions.decision()
    by_hand = isinstance(decided, decisions.Both)
    plan = plan_for(record, revision, None if scheduled else user, by_hand=by_hand)
    decision = decided if isinstance(decided, Alone) else None
    if refusal := _refusal(plan, decision):
        raise refusal
    with decisions.under_way(pair.pk):
        _carry_out(plan, decision, proceed, user)


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


def _carry_out(plan: Plan, decision: Alone | None, proceed: Proceed, user: Someone | None) -> None:
    pair, together = plan.pair, plan.twin_revision is not None
    decision = decision if plan.twin_reasons else None
    _remember_basis(plan)
    revision, twin_revision = _with_one_set_of_facts(plan, user)
    _finish_reviews(plan, revision, twin_revision, user)
    if together and not plan.is_source:
        _publish_twin(twin_revision, user)
        proceed(revision)
    else:
        proceed(revision)
        if together:
            _publish_twin(twin_revision, user)
    record = type(plan.record).objects.get(pk=plan.record.pk)
    went_live = record.live and record.live_revision_id == revision.pk
    if went_live:
        _settle(plan, record, decision, user)
    refresh(Pair.objects.get(pk=pair.pk))
    _write_history(plan, revision, decision, user, went_live=went_live)


def _remember_basis(plan: Plan) -> None:
    """Keep what a live twin of unknown origin was made from, before its source changes."""
    source = plan.record if plan.is_source else plan.twin
    twin = plan.twin if plan.is_source else plan.record
    if source and twin and twin.live:
        stored = type(source).objects.get(pk=source.pk)
        basis = basis_of(plan.pair, stored)
        if basis is not None:
            LiveBasis.objects.get_or_create(pair=plan.pair, defaults={"items": basis})


def _with_one_set_of_facts(plan: Plan, user: Someone | None) -> tuple[Revision, Revision | None]:
    """The revisions to publish, with the facts of the source in both."""
    if plan.is_source:
        twin_revision = plan.twin_revision
        if twin_revision:
            twin_revision = mirroring.with_facts_of(plan.revision.content, twin_revision, user)
        return plan.revision, twin_revision
    if plan.twin_revision:
        origin = plan.twin_revision.content
    elif plan.twin and plan.twin.live and plan.is_translated:
        origin = mirroring.live_content(plan.twin)
    else:
        return plan.revision, None
    return mirroring.with_facts_of(origin, plan.revision, user), plan.twin_revision


def _finish_reviews(
    plan: Plan, revision: Revision, twin_revision: Revision | None, user: Someone | None
) -> None:
    """One approval covers the pair: what waits for approval in either language has it.

    The schedule approves nothing: the review of a newer draft goes on.
    """
    for record, published in ((plan.record, revision), (plan.twin, twin_revision)):
        if record and published and (user or reviews.is_asked(record, published)):
            reviews.finish(record, user)


def _publish_twin(revision: Revision, user: Someone | None) -> None:
    revision.publish(user=user, skip_permission_checks=True)


def _settle(plan: Plan, record: Record, decision: Alone | None, user: Someone | None) -> None:
    """What follows once a half, or both, are live."""
    if plan.basis is not None and (plan.twin_revision or not plan.is_source):
        LiveBasis.objects.update_or_create(
            pair=plan.pair, defaults={"items": plan.basis, "recorded_at": record.last_published_at}
        )
    is_origin = plan.is_source or not plan.is_translated
    if plan.twin and is_origin and not plan.twin_revision:
        twin = type(plan.twin).objects.get(pk=plan.twin.pk)
        if mirroring.mirror(mirroring.live_content(record), twin, user):
            history.record(plan.pair, PairEvent.Action.FACTS, user, language=language_of(twin))
    if decision and decision.is_quiet and plan.is_source:
        StillStands.objects.get_or_create(
            pair=plan.pair,
            path="",
            digest=contents.fingerprint(says(plan.revision)),
            defaults={"user": known(user)},
        )
    waits.end(plan.pair)


def _write_history(
    plan: Plan,
    revision: Revision,
    decision: Alone | None,
    user: Someone | None,
    *,
    went_live: bool,
) -> None:
    pair = Pair.objects.get(pk=plan.pair.pk)
    action = PairEvent.Action.PUBLISHED if went_live else PairEvent.Action.SCHEDULED
    together = plan.twin_revision is not None
    history.record(
        pair,
        action,
        user,
        language=language_of(plan.record),
        together=together,
        revision=revision,
        reason=decision.reason if decision else "",
        note=decision.note if decision else "",
    )
    if together and plan.twin:
        twin_revision = type(plan.twin).objects.get(pk=plan.twin.pk).latest_revision
        history.record(
            pair,
            action,
            user,
            language=language_of(plan.twin),
            together=True,
            revision=twin_revision,
        )


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
