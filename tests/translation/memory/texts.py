"""Texts for the memory."""

from translation.memory import keeping
from translation.memory.keeping import Both
from translation.models import MemoryUnit


def remember(*texts: tuple[str, str], origin: str = MemoryUnit.Origin.DESK) -> int:
    """Put some texts, each in English and Welsh, into the memory."""
    return keeping.remember([Both(english, welsh) for english, welsh in texts], origin)
