"""Remembers which files were found to be public, for as long as nothing changes.

A public file then costs one query, which asks whether anything has changed. What is not public is
looked at anew each time, so that nothing is refused longer than it has to be.
"""

from dataclasses import dataclass, field
from time import monotonic

from core.caching import LIFETIME
from core.changes import State, state_of_site
from core.files.finding import owner_of
from core.files.uses import Closed, is_public, read_closed

MOST = 50_000  # addresses kept in the memory of a process


@dataclass(frozen=True)
class Memory:
    """What was found in one state of the site."""

    state: State
    ends: float
    closed: Closed
    public: set[str] = field(default_factory=set)


class Doorkeeper:
    """Knows which files everyone may have; one for each process."""

    def __init__(self) -> None:
        self._memory: Memory | None = None

    def lets_everyone_have(self, path: str) -> bool:
        """Whether the file at a path in the storage is public at this moment."""
        memory = self._memory_of_now()
        if path in memory.public:
            return True
        owner = owner_of(path)
        if owner is None or not is_public(owner, memory.closed):
            return False
        if len(memory.public) < MOST:
            memory.public.add(path)
        return True

    def forget(self) -> None:
        """Know nothing, as in the beginning."""
        self._memory = None

    def _memory_of_now(self) -> Memory:
        # The state is read before the facts: what is found later is never older than its state.
        state, now = state_of_site(), monotonic()
        memory = self._memory
        if memory is None or memory.state != state or now > memory.ends:
            memory = self._memory = Memory(state, now + LIFETIME, read_closed())
        return memory


doorkeeper = Doorkeeper()
