"""What search is taught, what it knows of the site’s words, and what was not found."""

from search.models.findable import Findable
from search.models.missed import MissedSearch
from search.models.promotion import Promotion
from search.models.taught import TaughtChange, TaughtStamp, TaughtWord
from search.models.vocabulary import KnownWord, KnownWordsStamp

__all__ = [
    "Findable",
    "KnownWord",
    "KnownWordsStamp",
    "MissedSearch",
    "Promotion",
    "TaughtChange",
    "TaughtStamp",
    "TaughtWord",
]
