"""Carrying a publication out, within one transaction and with the pair locked."""

from collections.abc import Callable, Iterator
from typing import Any

from wagtail.models import Revision

from translation.going_live import free_settling, own_work, reviews, waits
from translation.going_live.decisions import Alone
from translation.going_live.plans import Plan
from translation.kinds import Record, Someone, known
from translation.locales import language_of
from translation.memory.tasks import learn_soon
from translation.mirror import mirroring
from translation.models import LiveBasis, Pair, PairEvent, ReadersState, StillStands
from translation.past import history
from translation.state import comparison
from translation.state.reckoning import refresh
from translation.state.wordings import basis_of, said

Proceed = Callable[[Revision], None]


def carry_out(plan: Plan, decision: Alone | None, proceed: Proceed, user: Someone | None) -> None:
    """Publish a revision, and its twin if that goes with it, and all that follows from it.

    Args:
        plan: what is to be done; nothing stands against it any more.
        decision: by which one language goes live alone.
        proceed: publishes one revision of the record by Wagtail's own road.
        user: who publishes.
    """
    pair, together = plan.pair, plan.twin_revision is not None
    decision = decision if plan.twin_reasons else None
    if pair.is_free:
        free_settling.keep_word(plan, user)
    else:
        _remember_basis(plan)
    revision, twin_revision = _with_one_set_of_facts(plan)
    # The page editor schedules a page twice: by our road, then by its own.
    were_scheduled = {one.pk for one in (revision, twin_revision) if one and _is_scheduled(one)}
    _finish_reviews(plan, revision, twin_revision, user)
    own_work.note_all(plan, user)
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
        learn_soon(pair)
    # What is scheduled anew is no longer held either.
    waits.end(pair, [record, *([plan.twin] if together else [])])
    refresh(Pair.objects.get(pk=pair.pk))
    # A promise that is kept is not made again when the next change comes.
    Pair.objects.filter(pk=pair.pk, readers_state=ReadersState.LIVE).update(due_on=None)
    action = PairEvent.Action.PUBLISHED if went_live else PairEvent.Action.SCHEDULED
    for event in _events(plan, revision, twin_revision, decision):
        is_again = not went_live and event["revision"].pk in were_scheduled
        if not (is_again and history.is_told(action=action, **event)):
            history.record(Pair.objects.get(pk=pair.pk), action, user, **event)


def _is_scheduled(revision: Revision) -> bool:
    return revision.approved_go_live_at is not None


def _remember_basis(plan: Plan) -> None:
    """Keep what a live twin of unknown origin was made from, before its source changes."""
    source = plan.record if plan.is_source else plan.twin
    twin = plan.twin if plan.is_source else plan.record
    if source and twin and twin.live:
        stored = type(source).objects.get(pk=source.pk)
        basis = basis_of(plan.pair, stored)
        if basis is not None:
            LiveBasis.objects.get_or_create(pair=plan.pair, defaults={"items": basis})


def _with_one_set_of_facts(plan: Plan) -> tuple[Revision, Revision | None]:
    """The revisions to publish, with the facts of the source in both.

    Of a free pair those hold that are published last: of the half that is asked for.
    """
    if plan.is_source or plan.pair.is_free:
        twin_revision = plan.twin_revision
        if twin_revision:
            twin_revision = mirroring.with_facts_of(plan.revision.content, twin_revision)
        return plan.revision, twin_revision
    if plan.twin_revision:
        origin = plan.twin_revision.content
    elif plan.twin and plan.twin.live and plan.is_translated:
        origin = mirroring.live_content(plan.twin)
    else:
        return plan.revision, None
    return mirroring.with_facts_of(origin, plan.revision), plan.twin_revision


def _finish_reviews(
    plan: Plan, revision: Revision, twin_revision: Revision | None, user: Someone | None
) -> None:
    """One approval covers the pair: what waits for approval in either language has it.

    The schedule approves nothing, and nobody approves a newer draft than is published: its review
    goes on.
    """
    for record, published in ((plan.record, revision), (plan.twin, twin_revision)):
        if record and published and reviews.is_ended_by(record, published, user):
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
    is_quiet = decision is not None and decision.is_quiet
    if plan.pair.is_free:
        free_settling.settle(plan, user, is_quiet=is_quiet)
    elif is_quiet and plan.is_source:
        basis = basis_of(plan.pair, record) or []
        for path, digest in sorted(comparison.confirmations(basis, said(plan.revision))):
            StillStands.objects.get_or_create(
                pair=plan.pair, path=path, digest=digest, defaults={"user": known(user)}
            )


def _events(
    plan: Plan, revision: Revision, twin_revision: Revision | None, decision: Alone | None
) -> Iterator[dict[str, Any]]:
    """What the history says of each half that was published."""
    together = twin_revision is not None
    yield {
        "language": language_of(plan.record),
        "together": together,
        "revision": revision,
        "reason": decision.reason if decision else "",
        "note": decision.note if decision else "",
    }
    if together and plan.twin:
        yield {
            "language": language_of(plan.twin),
            "together": True,
            "revision": twin_revision,
            "reason": "",
            "note": "",
        }
