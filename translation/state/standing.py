"""The two answers about a pair, from plain facts about its halves."""

from dataclasses import dataclass, field

from translation.free.standing import FreeStanding
from translation.models.states import ReadersState, WorkState
from translation.state import comparison
from translation.state.contents import Item


@dataclass
class Standing:
    """Where the two halves of a pair stand.

    Attributes:
        source_live, twin_live: whether readers get each half.
        twin_exists: whether there is a twin at all, live or not.
        says: what the live source says, with its values; None if it is not live.
        will_say: what the newest draft of the source says, with its values.
        basis: what the source said when the live twin was published; None if unknown.
        draft_basis: what the twin's newest draft was made from; None if it was made from nothing
            that is known.
        sent: what the source said when it was last sent for translation; None if it never was.
        in_review: whether the twin's draft waits for somebody's approval.
        same_facts: whether the live halves have the same facts.
        waived: whether it is decided that the pair needs one language only.
        confirmed: the wordings that were confirmed to need no change in the twin.
        free: the halves of a free pair, for which source and twin make no difference; None for
            any other pair.
    """

    source_live: bool = False
    twin_live: bool = False
    twin_exists: bool = False
    says: list[Item] | None = None
    will_say: list[Item] = field(default_factory=list)
    basis: list[Item] | None = None
    draft_basis: list[Item] | None = None
    sent: list[Item] | None = None
    in_review: bool = False
    same_facts: bool = True
    waived: bool = False
    confirmed: frozenset[Item] = frozenset()
    free: FreeStanding | None = None


def readers_state(at: Standing) -> ReadersState:
    """What readers of the two languages get: live against live."""
    if not at.source_live and not at.twin_live:
        return ReadersState.UNPUBLISHED
    if at.source_live and at.twin_live and _is_up_to_date(at):
        return ReadersState.LIVE
    if at.waived:
        return ReadersState.WAIVED
    both = at.source_live and at.twin_live
    return ReadersState.OUT_OF_DATE if both else ReadersState.MISSING


def _is_up_to_date(at: Standing) -> bool:
    if at.free:
        return at.same_facts and at.free.is_together_for_readers
    return at.same_facts and comparison.is_current(at.basis, at.says or [], at.confirmed)


def work_state(at: Standing) -> WorkState:
    """How far the twin's newest draft is behind the source's newest draft."""
    if at.free:
        return _work_on_free(at, at.free)
    if not at.twin_exists:
        return WorkState.NONE
    if at.draft_basis is not None and comparison.is_current(
        at.draft_basis, at.will_say, at.confirmed
    ):
        return WorkState.IN_REVIEW if at.in_review else WorkState.READY
    if at.sent is None and at.in_review:
        return WorkState.IN_REVIEW
    if at.sent is not None and comparison.is_current(at.sent, at.will_say, at.confirmed):
        return WorkState.IN_TRANSLATION
    return WorkState.NEEDS_WORK


def _work_on_free(at: Standing, free: FreeStanding) -> WorkState:
    """Whether the drafts of a free pair were confirmed to say the same."""
    if len(free.halves) < 2:
        return WorkState.NONE
    if not free.is_together_in_draft:
        return WorkState.NEEDS_WORK
    return WorkState.IN_REVIEW if at.in_review else WorkState.READY


def lacking_language(at: Standing, source: str, target: str) -> str:
    """The language whose readers get nothing, or get it late; empty if neither.

    Args:
        source, target: the language codes of the pair's halves.
    """
    if readers_state(at) in (ReadersState.UNPUBLISHED, ReadersState.LIVE):
        return ""
    if at.free and at.source_live and at.twin_live:
        return at.free.behind
    return target if at.source_live else source
