"""Texts that are not needed in the other language, and what is left of a rich text without them."""

from collections import defaultdict
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.db.models import Exists, OuterRef, Subquery
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, TemplateSegment, Translation

from translation.desk.entry import Entry
from translation.desk.leaves import Place
from translation.desk.pieces import finder_of
from translation.models import SegmentMark


def nothing_left() -> str:
    """Why the last piece of a text that a page must have cannot be left out."""
    return _("Something has to stand here in both languages. Nothing else of this text is left.")


def leaves_nothing(translation: Translation, entry: Entry) -> bool:
    """Whether a rich text that a page must have would be empty without one more of its pieces."""
    if not _may_not_be_empty(entry.place):
        return False
    pieces = _with_marks(translation).filter(context=entry.segment.context_id)
    this = entry.segment.string_id
    return _is_empty(
        [(string == this or left_out, html) for _path, string, left_out, html in pieces]
    )


def emptied(translation: Translation) -> list[Place]:
    """The rich texts that a page must have and of which nothing is left.

    None was marked away to the last piece, but the source may have become shorter since.
    """
    marked = SegmentMark.objects.filter(translation=translation, kind=SegmentMark.Kind.NOT_NEEDED)
    found: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    for path, _string, is_left_out, html in _with_marks(translation).filter(
        context__in=marked.values("context")
    ):
        found[path].append((is_left_out, html))
    places = finder_of(translation).by_path if found else {}
    return [
        places[path]
        for path, pieces in found.items()
        if _may_not_be_empty(places[path]) and _is_empty(pieces)
    ]


def _may_not_be_empty(place: Place) -> bool:
    return place.is_required and place.is_marked


def _with_marks(translation: Translation) -> Any:
    """Of each piece its place, the number of its words, whether it is left out, and the HTML
    around all pieces at its place."""
    marks = SegmentMark.objects.filter(
        translation=translation,
        context=OuterRef("context"),
        string=OuterRef("string"),
        kind=SegmentMark.Kind.NOT_NEEDED,
    )
    templates = TemplateSegment.objects.filter(
        source=OuterRef("source"), context=OuterRef("context")
    ).values("template__template")[:1]
    rows = StringSegment.objects.filter(source=translation.source_id).order_by("order", "pk")
    return rows.values_list("context__path", "string_id", Exists(marks), Subquery(templates))


def _is_empty(pieces: list[tuple[bool, str]]) -> bool:
    """Whether nothing is left of a rich text.

    Args:
        pieces: of each piece, in order, whether it is left out, and the HTML around all of them.
    """
    left_out = {position for position, (is_left_out, _html) in enumerate(pieces) if is_left_out}
    rest = without(pieces[0][1] or "", left_out)
    return not _holds_something(BeautifulSoup(rest, "html.parser"))


def without(template: str, positions: set[int]) -> str:
    """A template without some of its pieces, and without what held nothing else.

    Args:
        template: HTML with a `<text position="0">` for each piece.
        positions: the pieces to leave out.
    """
    soup = BeautifulSoup(template, "html.parser")
    for piece in soup.find_all("text"):
        if int(str(piece["position"])) not in positions:
            continue
        around = piece.parent
        piece.decompose()
        while around and around is not soup and not _holds_something(around):
            emptied, around = around, around.parent
            emptied.decompose()
    return str(soup)


def _holds_something(element: Tag) -> bool:
    found = element.find(["text", "hr", "embed", "img"])
    return bool(found or element.get_text(strip=True))
