"""What the checks find in a translation, for who decides about it."""

from dataclasses import dataclass

from wagtail_localize.models import Translation

from translation.checking import standing
from translation.checking.standing import Found

# More advice than this is folded away.
SHORT = 10


@dataclass(frozen=True)
class FoundInReview:
    """What `translation/review/checks.html` shows, each in the order of the page.

    Attributes:
        blocks: what stands against publishing.
        aside: what would, had nobody given a reason.
        advice: all else.
    """

    blocks: list[Found]
    aside: list[Found]
    advice: list[Found]

    @property
    def has_any(self) -> bool:
        """Whether the checks find anything."""
        return bool(self.blocks or self.aside or self.advice)

    @property
    def is_short(self) -> bool:
        """Whether the advice is soon read."""
        return len(self.advice) <= SHORT


def found_in(translation: Translation) -> FoundInReview:
    """What the checks find in a translation as it is saved.

    The number of queries does not depend on how much there is.
    """
    found = standing.of_translation(translation)
    return FoundInReview(
        blocks=[one for one in found if one.blocks],
        aside=[one for one in found if one.override],
        advice=[one for one in found if not one.is_block and not one.override],
    )
