"""What the twin of a pair does not have yet: for readers, and in draft."""

from dataclasses import dataclass, field

from translation.halves import Halves
from translation.kinds import Record
from translation.mirror.mirroring import live_content
from translation.state.changes import Change, Changes
from translation.state.contents import Item
from translation.state.earlier import Earlier
from translation.state.gathering import read_content
from translation.state.standing import Standing
from translation.twins import latest


@dataclass
class News:
    """The changes a twin has not followed.

    Attributes:
        live: what readers of the source have, and readers of the twin have not.
        draft: what is new in the newest draft of the source, and not in the twin's.
    """

    live: list[Change] = field(default_factory=list)
    draft: list[Change] = field(default_factory=list)

    @property
    def all(self) -> list[Change]:
        """Every change once."""
        return [*self.live, *self.draft]


def news_of(at: Standing, halves: Halves) -> News:
    """What has changed in the source of a pair since its twin was made.

    Args:
        at: where the pair stands.
        halves: its halves as stored.
    """
    source, twin = halves.source, halves.twin
    if source is None or twin is None:
        return News()
    wanted = _items(at.basis) - _items(at.says)
    wanted |= _items(at.draft_basis) - _items(at.will_say)
    earlier = Earlier(source, wanted)
    news = News()
    if at.says is not None and at.twin_live and at.basis is not None:
        live = Changes(as_live(source), earlier, as_live(twin), at.confirmed)
        news.live = live.since(at.basis)
    if at.draft_basis is not None:
        draft = Changes(latest(source), earlier, latest(twin), at.confirmed)
        seen = {(one.path, one.digest, one.was) for one in news.live}
        news.draft = [
            one
            for one in draft.since(at.draft_basis)
            if (one.path, one.digest, one.was) not in seen
        ]
    return news


def _items(said: list[Item] | None) -> set[Item]:
    # What was read from the database has lists where we have pairs.
    return {(path, digest) for path, digest in said or []}


def as_live(record: Record) -> Record:
    """A page or record as readers get it."""
    return read_content(type(record), live_content(record))
