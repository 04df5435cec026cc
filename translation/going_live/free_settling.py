"""What is kept about a free pair once one half, or both, have gone live."""

from typing import TYPE_CHECKING

from translation.free import confirming
from translation.free.confirming import Kind
from translation.kinds import Someone
from translation.state.gathering import read_content
from translation.state.news import as_live

if TYPE_CHECKING:
    from translation.going_live.plans import Plan


def keep_word(plan: "Plan", user: Someone | None) -> None:
    """Keep the word of who publishes that both halves say the same, scheduled ones too."""
    if not plan.is_confirmed or plan.twin is None:
        return
    ours = read_content(type(plan.record), plan.revision.content)
    theirs = (
        read_content(type(plan.twin), plan.twin_revision.content)
        if plan.twin_revision
        else as_live(plan.twin)
    )
    for content in (ours, theirs):
        confirming.keep(plan.pair, Kind.DRAFT, content, user)


def settle(plan: "Plan", user: Someone | None, *, is_quiet: bool) -> None:
    """Note what readers have now.

    Args:
        is_quiet: whether the change was a small correction, which leaves nobody behind.
    """
    if is_quiet:
        ours = read_content(type(plan.record), plan.revision.content)
        for kind in Kind:
            confirming.keep(plan.pair, kind, ours, user)
    confirming.adopt_for_readers(plan.pair, user)
