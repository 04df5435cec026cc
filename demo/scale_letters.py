"""The rows of made open letters."""

import re
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid5

from django.utils import timezone

from campaigns.models import CampaignIndexPage, CampaignPage
from demo.scale_numbers import NUMBERS_OF_A_KIND
from demo.scale_pages import PageRows
from demo.scale_words import Words
from participation.models import SignedLetter

PARAGRAPH = re.compile(r"<p>.*?</p>")
# Deadlines of made letters lie so many days before and after the day they are made on.
DAYS_OF_LETTERS = 900
DELIVERED_AFTER, ANSWERED_AFTER = timedelta(days=7), timedelta(days=60)


class LetterRows(PageRows):
    """Writes open letters, some of which can still be signed."""

    model, index_model = CampaignPage, CampaignIndexPage
    first = 4 * NUMBERS_OF_A_KIND

    def __init__(self) -> None:
        super().__init__()
        self.today = timezone.localdate()

    def own(self, number: int, language: str, words: Words) -> dict[str, Any]:
        """What only letters have."""
        days = number * 271 % DAYS_OF_LETTERS + 1
        deadline = self.today + timedelta(days if number % 4 == 0 else -days)
        delivered = deadline + DELIVERED_AFTER if number % 4 > 1 else None
        answered = deadline + ANSWERED_AFTER if number % 4 > 2 else None
        return {
            "recipient": words.title,
            "letter": self.paragraphs(number, words),
            "deadline": deadline,
            "delivered_on": delivered if delivered and delivered <= self.today else None,
            "answered_on": answered if answered and answered <= self.today else None,
            "goal": 100 if number % 3 else None,
        }

    def paragraphs(self, number: int, words: Words) -> list[dict[str, Any]]:
        """The letter: the paragraphs of its text, which have the same number in both languages."""
        text = "".join(block["value"] for block in words.body if block["type"] == "text")
        key = UUID(int=number)
        return [
            {"type": "paragraph", "id": str(uuid5(key, str(place))), "value": paragraph}
            for place, paragraph in enumerate(PARAGRAPH.findall(text))
        ]

    def write_rows_below(self, pages: list[Any]) -> None:
        """What outlives the pages: until when the names of those who sign are kept."""
        letters = {page.translation_key: page for page in pages}
        SignedLetter.objects.bulk_create(
            [
                SignedLetter(
                    pair_id=key, closes_on=page.deadline, anonymise_on=page.names_deleted_on
                )
                for key, page in letters.items()
            ]
        )

    @classmethod
    def remove_rows_of_pairs(cls, keys: list[UUID]) -> None:
        """Take away what outlives the pages."""
        SignedLetter.objects.filter(pair__in=keys).delete()
