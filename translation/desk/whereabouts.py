"""Which text is meant, and what its place is called, also once it is no longer on the page."""

from dataclasses import dataclass
from typing import TypeVar

from django.db.models import QuerySet
from wagtail_localize.models import StringSegment, Translation

from translation.desk import matching, wording
from translation.desk.choices import QUOTED
from translation.desk.entry import numbers_of
from translation.desk.pieces import finder_of
from translation.desk.places import PlaceFinder
from translation.models import SegmentChange, SegmentComment

Said = TypeVar("Said", SegmentChange, SegmentComment)


@dataclass(frozen=True)
class Spot:
    """One text of a translation, a place with all its texts, or the whole page.

    Attributes:
        path: the place, as wagtail-localize writes it; empty for the whole page.
        label: what it is called; empty for the whole page, and for what never was a place.
        sources: what the source says there now, as a person reads it.
        number: which of these is meant; None for all of them.
    """

    path: str = ""
    label: str = ""
    sources: tuple[str, ...] = ()
    number: int | None = None

    @property
    def source(self) -> str:
        """What the source says, where one text is meant."""
        if len(self.sources) == 1:
            return self.sources[0]
        return "" if self.number is None else self.sources[self.number]

    def those_about(self, said: QuerySet[Said]) -> QuerySet[Said]:
        """What was said about this text among what was said about its place.

        What was said about a text that is gone is shown with the first, so that it can be found.
        """
        if self.number is None:
            return said
        sources = said.order_by().values_list("source", flat=True).distinct()
        ours = [one for one in sources if (matching.home_of(one, self.sources) or 0) == self.number]
        return said.filter(source__in=ours)


def spot_of(translation: Translation, path: str, key: str = "") -> Spot:
    """The text that an address names.

    Args:
        path: the place; of a link in a text, with its address.
        key: `Entry.key` of the text, where the place holds several.
    """
    if not path:
        return Spot()
    finder = finder_of(translation)
    label = _label(translation, finder, path)
    texts = _texts_at(translation, finder, path)
    _context, string = numbers_of(key)
    number = list(texts).index(string) if len(texts) > 1 and string in texts else None
    if number is not None:
        label = f"{label} › {number + 1}"
    return Spot(path, label, tuple(texts.values()), number)


def label_of(translation: Translation, path: str) -> str:
    """Where a path leads, in plain words; empty if it never led anywhere.

    Args:
        path: as wagtail-localize writes it; of a link in a text, with its address.
    """
    return _label(translation, finder_of(translation), path)


def _label(translation: Translation, finder: PlaceFinder, path: str) -> str:
    places = finder.by_path
    place = places.get(path) or places.get(path.partition(QUOTED)[0])
    if place:
        return place.label
    gone = SegmentChange.objects.filter(
        pair=translation.source.object_id,
        language=translation.target_locale.language_code,
        path=path,
    )
    return gone.values_list("label", flat=True).first() or ""


def _texts_at(translation: Translation, finder: PlaceFinder, path: str) -> dict[int, str]:
    """What the source says at a place, by the number of each text, in order."""
    segments = StringSegment.objects.filter(source=translation.source, context__path=path)
    rows = segments.order_by("order", "pk").values_list("string_id", "string__data")
    return {string_id: wording.shown(data, finder.find(path)) for string_id, data in rows}
