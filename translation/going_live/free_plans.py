"""What publishing a half of a free pair would do: the same for either language."""

from typing import TYPE_CHECKING

from wagtail.models import Revision

from translation.free import confirming
from translation.free.confirming import Kind
from translation.going_live import gate
from translation.going_live.taking_along import (
    against_taking_along,
    draft_to_take_along,
    due_with,
)
from translation.kinds import Record, Someone
from translation.locales import language_of
from translation.models import Pair
from translation.state import comparison
from translation.state.contents import Item
from translation.state.wordings import says, says_live

if TYPE_CHECKING:
    from translation.going_live.plans import Plan


def complete(plan: "Plan", user: Someone | None, by_hand: bool) -> None:
    """Find out whether the other half goes live too, and what stands against that.

    Args:
        plan: about a half of a free pair; it is completed.
        user: who asks; None for the schedule.
        by_hand: whether the person says that both halves say the same. The schedule has nobody's
            word but what was confirmed before.
    """
    if plan.pair.waived_at:
        return
    if plan.twin is None:
        plan.twin_reasons = [gate.missing_half_reason()]
        return
    asked = _Asked(plan.pair, plan.revision, plan.record, plan.twin)
    if plan.twin.live and asked.belongs_to(says_live(plan.twin)):
        _take_along_what_is_due(plan, asked, user)
        return
    draft = draft_to_take_along(plan.twin, user) if _has_news(plan.twin) else None
    plan.twin_reasons = gate.own_reasons(plan.twin, draft) if draft else []
    is_agreed = draft is not None and asked.belongs_to(says(draft))
    plan.is_confirmed = not is_agreed and by_hand and user is not None
    if not is_agreed and not (plan.is_confirmed and (draft or plan.twin.live)):
        plan.twin_reasons.append(gate.unconfirmed_reason())
    plan.twin_reasons += against_taking_along(plan.pair, plan.twin, draft, user)
    if not plan.twin_reasons:
        plan.twin_revision = draft


def _take_along_what_is_due(plan: "Plan", asked: "_Asked", user: Someone | None) -> None:
    """Nothing needs the other half to follow, but both were given the same moment."""
    draft = due_with(plan.revision, plan.twin) if user is None else None
    if draft and asked.belongs_to(says(draft)) and not gate.own_reasons(plan.twin, draft):
        plan.twin_revision = draft


def _has_news(record: Record) -> bool:
    return not record.live or record.latest_revision_id not in (record.live_revision_id, None)


class _Asked:
    """What is to be published, compared with what was confirmed about it."""

    def __init__(self, pair: Pair, revision: Revision, record: Record, twin: Record) -> None:
        self._said = says(revision)
        self._languages = language_of(record), language_of(twin)
        self._confirmed = [confirming.of_kind(pair, kind) for kind in (Kind.LIVE, Kind.DRAFT)]

    def belongs_to(self, theirs: list[Item]) -> bool:
        """Whether it was confirmed that the other half, saying this, says the same."""
        ours, other = self._languages
        return any(
            ours in rows
            and other in rows
            and comparison.is_current(rows[ours].items, self._said)
            and comparison.is_current(rows[other].items, theirs)
            for rows in self._confirmed
        )
