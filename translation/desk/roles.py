"""How the pieces of a rich text look to a reader: which are headings, items of a list, quotations.

wagtail-localize cuts a rich text into pieces and keeps what stood around them as a template.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from bs4 import BeautifulSoup, Tag
from wagtail_localize.models import StringSegment, TemplateSegment

ROLES = {
    **{f"h{level}": f"h{level}" for level in range(1, 7)},
    "li": "li",
    "p": "p",
    "blockquote": "quote",
}


def of_segments(source_id: int, segments: Sequence[StringSegment]) -> dict[int, str]:
    """The role of each segment that is a piece of a rich text, by the segment's number.

    Args:
        source_id: the number of the translation source they belong to.
        segments: its text segments, in order.
    """
    by_context: dict[int, list[int]] = defaultdict(list)
    for segment in segments:
        by_context[segment.context_id].append(segment.pk)
    templates = TemplateSegment.objects.filter(source_id=source_id)
    found: dict[int, str] = {}
    for context_id, template in templates.values_list("context_id", "template__template"):
        found |= zip(by_context.get(context_id, []), roles_in(template), strict=False)
    return found


@lru_cache(maxsize=512)
def roles_in(template: str) -> tuple[str, ...]:
    """The role of each piece of a template, in order.

    Args:
        template: HTML with a `<text position="0">` for each piece.
    """
    pieces = BeautifulSoup(template, "html.parser").find_all("text")
    return tuple(_role(piece) for piece in pieces)


def _role(piece: Tag) -> str:
    names = [parent.name for parent in piece.parents]
    return next((ROLES[name] for name in names if name in ROLES), "p")
