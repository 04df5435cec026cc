"""Labels: one row with an English and a Welsh half, never a page or a translation."""

from labels.models.former import FormerAddress, MergedLabel
from labels.models.kinds import ALL_WALES, Area, Audience, Format, Sector, Topic
from labels.models.pair import LabelPair

__all__ = [
    "ALL_WALES",
    "Area",
    "Audience",
    "Format",
    "FormerAddress",
    "LabelPair",
    "MergedLabel",
    "Sector",
    "Topic",
]
