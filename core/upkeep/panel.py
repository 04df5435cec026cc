"""What a person looks after and is to check now, on the first screen of the admin."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from core.upkeep.keeping import address_of, half_for, halves
from core.upkeep.models import Upkeep

SHOWN = 5
# After what waits for translation and the consents to ask for again.
ORDER = 245


@dataclass(frozen=True)
class Line:
    """One pair to check."""

    page: Page
    upkeep: Upkeep

    @property
    def address(self) -> str:
        """Where its button leads."""
        return address_of(self.upkeep)


class ReviewPanel(Component):
    """The pairs that have waited longest for the person who looks after them."""

    order = ORDER
    template_name = "upkeep/panel.html"

    def __init__(self, user: Any) -> None:
        self.mine = Upkeep.objects.due().filter(owner=user).order_by("review_on", "pk")

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The first of them, and how many more there are."""
        first = list(self.mine[:SHOWN])
        pages = halves(upkeep.pair_id for upkeep in first)
        lines = [Line(half_for(pages[one.pair_id], get_language()), one) for one in first]
        more = self.mine.count() - len(lines)
        return {"lines": lines, "more": more, "request": parent_context["request"]}
