"""The updates of a letter as readers see them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from participation.models import LetterUpdate


@dataclass(frozen=True)
class ShownUpdate:
    """One update in the language of its page."""

    title: str
    text: str
    on: date


def shown_updates(pair: UUID, language: str) -> list[ShownUpdate]:
    """The updates of a letter that are shown today, the newest first.

    Args:
        pair: the key of the letter's pair.
        language: "en" or "cy".
    """
    shown = LetterUpdate.objects.filter(pair=pair, shown_on__lte=timezone.localdate())
    return [
        ShownUpdate(one.title(language), one.text(language), one.shown_on)
        for one in shown.order_by("-shown_on", "-pk")
        if one.shown_on and not one.lacking
    ]
