"""What became of files and pages, for a translator without an account."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import ngettext
from wagtail_localize.models import Translation

from translation.models import Delivery, Pair
from translation.state import state_words


def came_to(delivery: Delivery) -> dict[str, Any]:
    """A file that came back, how many texts are in it, and how many were taken over, in words."""
    parts = list(delivery.parts.all())
    count = sum(1 for part in parts for line in part.lines if line["target"])
    accepted = sum(1 for part in parts for change in part.changes if "after" in change)
    texts = ngettext("%(count)s text", "%(count)s texts", count)
    new = ngettext("%(count)s new or changed", "%(count)s new or changed", accepted)
    is_applied = delivery.state == Delivery.State.APPLIED
    return {
        "delivery": delivery,
        "texts": texts % {"count": count},
        "accepted": new % {"count": accepted} if is_applied else "",
    }


def pages_of(translations: Iterable[Translation]) -> list[dict[str, str]]:
    """What some translations are of, and how far each has come, in words."""
    all_of_them = list(translations)
    pairs = Pair.objects.in_bulk([one.source.object_id for one in all_of_them])
    return [
        {
            "title": one.source.object_repr,
            "language": one.source.locale.language_code,
            "state": state_words.work_words(pairs[one.source.object_id]),
        }
        for one in all_of_them
        if one.source.object_id in pairs
    ]
