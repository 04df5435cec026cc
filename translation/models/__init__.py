"""What is kept about pairs, beside the pages and records themselves."""

from translation.models.checks import CheckOverride, CheckSettings
from translation.models.desk import AddedText, ChosenFor, SegmentMark
from translation.models.events import PairEvent
from translation.models.files import DeliveredPart, Delivery, Handover
from translation.models.free import FreeConfirmation
from translation.models.jobs import Job, JobItem
from translation.models.memory import MemoryEntry, MemoryUnit, MemoryWord
from translation.models.notices import JobNotice
from translation.models.pairs import Pair
from translation.models.settings import TranslationSettings
from translation.models.states import ReadersState, WorkState
from translation.models.terms import Term, TermsStamp
from translation.models.text_notices import TextNotice
from translation.models.texts import SegmentChange, SegmentComment
from translation.models.waiting import Waiting
from translation.models.wordings import LiveBasis, StillStands, TranslatedDraft

__all__ = [
    "AddedText",
    "CheckOverride",
    "CheckSettings",
    "ChosenFor",
    "DeliveredPart",
    "Delivery",
    "FreeConfirmation",
    "Handover",
    "Job",
    "JobItem",
    "JobNotice",
    "LiveBasis",
    "MemoryEntry",
    "MemoryUnit",
    "MemoryWord",
    "Pair",
    "PairEvent",
    "ReadersState",
    "SegmentChange",
    "SegmentComment",
    "SegmentMark",
    "StillStands",
    "Term",
    "TermsStamp",
    "TextNotice",
    "TranslatedDraft",
    "TranslationSettings",
    "Waiting",
    "WorkState",
]
