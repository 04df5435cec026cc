"""What a place is called, also once it is no longer on the page."""

from wagtail_localize.models import Translation

from translation.desk.choices import QUOTED
from translation.desk.pieces import finder_of
from translation.models import SegmentChange


def label_of(translation: Translation, path: str) -> str:
    """Where a path leads, in plain words; empty if it never led anywhere.

    Args:
        path: as wagtail-localize writes it; of a link in a text, with its address.
    """
    places = finder_of(translation).by_path
    place = places.get(path) or places.get(path.partition(QUOTED)[0])
    if place:
        return place.label
    gone = SegmentChange.objects.filter(
        pair=translation.source.object_id,
        language=translation.target_locale.language_code,
        path=path,
    )
    return gone.values_list("label", flat=True).first() or ""
