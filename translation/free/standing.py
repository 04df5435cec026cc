"""Where the two halves of a free pair stand, which is the same question for either of them."""

from dataclasses import dataclass
from datetime import datetime

from translation.state import comparison
from translation.state.contents import Item


@dataclass(frozen=True)
class FreeHalf:
    """One language of a free pair.

    Attributes:
        says: what readers get told; None if it is not live.
        will_say: what its newest draft says.
        agreed: what it said when readers last had two halves that belong together; None if that
            never was.
        agreed_draft: what its draft said when somebody last confirmed the two drafts.
        published_at: when readers got it as it is.
    """

    language: str
    says: list[Item] | None
    will_say: list[Item]
    agreed: list[Item] | None
    agreed_draft: list[Item] | None
    published_at: datetime | None = None

    @property
    def live_changed(self) -> bool:
        """Whether readers get something else than when the halves last belonged together."""
        return not _is(self.agreed, self.says)

    @property
    def draft_changed(self) -> bool:
        """Whether the draft says something else than when it was last confirmed."""
        return not _is(self.agreed_draft, self.will_say)


@dataclass(frozen=True)
class FreeStanding:
    """Both halves of a free pair; what does not exist is left out."""

    halves: tuple[FreeHalf, ...]

    @property
    def is_together_for_readers(self) -> bool:
        """Whether what readers get in the two languages was confirmed to say the same."""
        return belong_together(
            [(half.agreed, half.says) for half in self.halves]
        ) or belong_together([(half.agreed_draft, half.says) for half in self.halves])

    @property
    def is_together_in_draft(self) -> bool:
        """Whether the newest drafts were confirmed to say the same."""
        return belong_together([(half.agreed_draft, half.will_say) for half in self.halves])

    @property
    def behind(self) -> str:
        """The language whose readers have not got what the other's have.

        A change leaves the other half behind. Where both have changed since, the one that was
        published last leaves the other behind.
        """
        changed = [half for half in self.halves if half.live_changed]
        if len(changed) == 1:
            return next(half.language for half in self.halves if half is not changed[0])
        return min(self.halves, key=_published).language


def belong_together(said: list[tuple[list[Item] | None, list[Item] | None]]) -> bool:
    """Whether two halves say what they said when they were confirmed.

    Args:
        said: for each half what was confirmed, and what it says.
    """
    return len(said) == 2 and all(_is(agreed, now) for agreed, now in said)


def _is(agreed: list[Item] | None, now: list[Item] | None) -> bool:
    return agreed is not None and now is not None and comparison.is_current(agreed, now)


def _published(half: FreeHalf) -> tuple[bool, float, str]:
    moment = half.published_at
    return moment is not None, moment.timestamp() if moment else 0.0, half.language
