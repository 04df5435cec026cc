"""What publishing a revision would do to a pair, and what stands against it."""

from dataclasses import dataclass, field

from wagtail.models import Revision

from translation import rights, twins
from translation.desk.segments import translation_of
from translation.going_live import free_plans, gate, own_work
from translation.going_live.gate import Reason
from translation.going_live.taking_along import (
    against_taking_along,
    draft_to_take_along,
    due_with,
)
from translation.kinds import Record, Someone
from translation.models import Pair, TranslatedDraft, Waiting
from translation.models.states import Policy
from translation.state import comparison
from translation.state.contents import Item
from translation.state.wordings import basis_for, basis_of, confirmed, said, said_live


@dataclass
class Plan:
    """What publishing a revision would do.

    Attributes:
        record, revision: what is asked for.
        twin: the other half, if it exists.
        twin_revision: what goes live with it; None if it goes live by itself.
        own_reasons: what stands against the revision itself. No decision changes these.
        twin_reasons: why the other language cannot go live with it, so that its readers would be
            left behind. A decision to publish alone passes over these.
        basis: what the source says from then on as the live twin has it; None if that stays.
        own_work: the halves the person who asks would approve although they wrote them.
        is_confirmed: whether a person says that the halves of a free pair belong together.
    """

    pair: Pair
    record: Record
    revision: Revision
    twin: Record | None = None
    twin_revision: Revision | None = None
    own_reasons: list[Reason] = field(default_factory=list)
    twin_reasons: list[Reason] = field(default_factory=list)
    basis: list[Item] | None = None
    own_work: list[Record] = field(default_factory=list)
    is_confirmed: bool = False

    @property
    def is_source(self) -> bool:
        """Whether what is asked for is the half the pair was first written in."""
        return self.pair.source_locale_id == self.record.locale_id

    @property
    def is_translated(self) -> bool:
        """Whether the half that was not written first is made from segments, not by hand."""
        twin = self.twin if self.is_source else self.record
        return bool(twin and translation_of(twin))

    @property
    def policy(self) -> str:
        """Whether this type may be published alone: a code of `Policy`."""
        return getattr(self.record, "publish_policy", Policy.REASON)

    @property
    def reasons(self) -> list[Reason]:
        """Everything that stands against it."""
        return [*self.own_reasons, *self.twin_reasons]


def plan_for(
    record: Record, revision: Revision, user: Someone | None, *, by_hand: bool = False
) -> Plan:
    """What publishing a revision would do.

    Args:
        record: the specific page or the record, in either language.
        revision: what would be published.
        user: who asks; None for the schedule, which acts on what was approved before.
        by_hand: whether the person says that a twin written by hand, or the other half of a free
            pair, belongs to this revision.
    """
    pair = Pair.objects.of(record)
    plan = Plan(pair, record, revision, twin=twins.twin_of(record))
    plan.own_reasons = gate.own_reasons(record, revision)
    if user and rights.is_locked_for(user, record):
        plan.own_reasons.append(gate.locked_reason())
    if pair.is_free:
        free_plans.complete(plan, user, by_hand)
    elif plan.is_source:
        _plan_source(plan, user, by_hand)
    else:
        _plan_twin(plan, user, by_hand)
    if user:
        own_work.weigh(plan, user)
    return plan


def _plan_source(plan: Plan, user: Someone | None, by_hand: bool) -> None:
    now, stand = said(plan.revision), confirmed(plan.pair)
    stored = type(plan.record).objects.get(pk=plan.record.pk)
    if plan.pair.waived_at:
        return
    has_live_twin = plan.twin is not None and plan.twin.live
    if has_live_twin and comparison.is_current(basis_of(plan.pair, stored), now, stand):
        _take_along_what_is_due(plan, user, now, stand)
        return
    if plan.twin is None:
        plan.twin_reasons = [gate.missing_twin_reason()]
        return
    draft = draft_to_take_along(plan.twin, user)
    plan.twin_reasons = _against_twin(plan.twin, draft, now, stand)
    if by_hand and draft and (user or draft.approved_go_live_at):
        plan.twin_reasons = [one for one in plan.twin_reasons if one.code != gate.BY_HAND]
    plan.twin_reasons += against_taking_along(plan.pair, plan.twin, draft, user)
    if not plan.twin_reasons:
        plan.twin_revision = draft
        plan.basis = basis_for(plan.pair, now, _built(draft))


def _take_along_what_is_due(
    plan: Plan, user: Someone | None, now: list[Item], stand: frozenset[Item]
) -> None:
    """Nothing needs the twin to follow, but both were given the same moment."""
    draft = due_with(plan.revision, plan.twin) if user is None and plan.twin else None
    if plan.twin and draft and not _against_twin(plan.twin, draft, now, stand):
        plan.twin_revision = draft
        plan.basis = basis_for(plan.pair, now, _built(draft))


def _built(revision: Revision | None) -> TranslatedDraft | None:
    return TranslatedDraft.objects.filter(revision=revision).first() if revision else None


def _against_twin(
    twin: Record, draft: Revision | None, now: list[Item], stand: frozenset[Item]
) -> list[Reason]:
    """Why a twin cannot go live with a source that says something new."""
    by_hand = translation_of(twin) is None
    reasons = gate.own_reasons(twin, draft) if draft else []
    if draft is None and not by_hand:
        reasons.append(gate.unbuilt_reason())
    built = _built(draft)
    if built and not comparison.is_current(built.source_items, now, stand):
        reasons.append(gate.outdated_reason())
    if by_hand:
        # Only the person who wrote it by hand knows what it is a version of.
        reasons.append(gate.by_hand_reason())
    return reasons


def _plan_twin(plan: Plan, user: Someone | None, by_hand: bool) -> None:
    source, stand = plan.twin, confirmed(plan.pair)
    built = _built(plan.revision)
    if source is None:
        plan.twin_reasons = [gate.source_missing_reason()]
        plan.basis = built.source_items if built else None
    elif built is None:
        _plan_by_hand(plan, source, source.scheduled_revision if by_hand and not user else None)
    elif source.live and comparison.is_current(built.source_items, said_live(source), stand):
        plan.basis = built.source_items
        due = None if user else due_with(plan.revision, source)
        if due and comparison.is_current(built.source_items, said(due), stand):
            plan.twin_revision = None if gate.own_reasons(source, due) else due
    else:
        _plan_with_source(plan, source, built, stand, user)


def _plan_by_hand(plan: Plan, source: Record, scheduled: Revision | None) -> None:
    """A twin written by hand goes with what it was scheduled with, else by itself."""
    if scheduled:
        plan.twin_reasons = gate.own_reasons(source, scheduled)
        plan.twin_revision = None if plan.twin_reasons else scheduled
        plan.basis = basis_for(plan.pair, said(scheduled), None)
    elif source.live:
        now, stand = said_live(source), confirmed(plan.pair)
        was_live = type(plan.record).objects.filter(pk=plan.record.pk, live=True).exists()
        # What was behind stays so until a person confirms it: this may be a comma put right.
        if not was_live or comparison.is_current(basis_of(plan.pair, source), now, stand):
            plan.basis = basis_for(plan.pair, now, None)
    else:
        plan.twin_reasons = [gate.source_missing_reason()]


def _plan_with_source(
    plan: Plan,
    source: Record,
    built: TranslatedDraft,
    stand: frozenset[Item],
    user: Someone | None,
) -> None:
    """Take the source's newest version along, if that is what was translated."""
    waiting = Waiting.objects.filter(pair=plan.pair).select_related("revision").first()
    approved = waiting.revision if waiting else source.scheduled_revision
    for candidate in [approved, source.get_latest_revision()]:
        if candidate and comparison.is_current(built.source_items, said(candidate), stand):
            reasons = gate.own_reasons(source, candidate)
            reasons += against_taking_along(plan.pair, source, candidate, user)
            plan.twin_reasons = reasons
            plan.twin_revision = None if reasons else candidate
            plan.basis = built.source_items
            return
    plan.own_reasons.append(gate.outdated_reason())
