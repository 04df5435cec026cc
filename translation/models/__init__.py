"""What is kept about pairs, beside the pages and records themselves."""

from translation.models.events import PairEvent
from translation.models.pairs import Pair
from translation.models.states import ReadersState, WorkState
from translation.models.waiting import Waiting
from translation.models.wordings import LiveBasis, StillStands, TranslatedDraft

__all__ = [
    "LiveBasis",
    "Pair",
    "PairEvent",
    "ReadersState",
    "StillStands",
    "TranslatedDraft",
    "Waiting",
    "WorkState",
]
