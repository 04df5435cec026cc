"""Short names for a state of words, to tell whether it is still the same."""

from wagtail_localize.models import SegmentOverride, Translation

from translation.desk import segments
from translation.models import AddedText, SegmentMark
from translation.state.contents import fingerprint


def text_fingerprint(translation: Translation) -> str:
    """What a translation says, segment by segment, and what was chosen and added for it."""
    rows = segments.with_text(translation).order_by("order", "pk")
    said: list[object] = list(rows.values_list("context_id", "string_id", "translation"))
    beside = (_left_out(translation), _added(translation), _chosen(translation))
    return fingerprint([said, *beside] if any(beside) else said)


def _left_out(translation: Translation) -> list[object]:
    marks = SegmentMark.objects.filter(
        translation=translation, kind=SegmentMark.Kind.NOT_NEEDED
    ).order_by("context_id", "string_id")
    return list(marks.values_list("context_id", "string_id"))


def _added(translation: Translation) -> list[object]:
    rows = AddedText.objects.filter(translation=translation).order_by("path")
    return list(rows.values_list("path", "data"))


def _chosen(translation: Translation) -> list[object]:
    rows = SegmentOverride.objects.filter(
        context__object_id=translation.source.object_id,
        locale_id=translation.target_locale_id,
        has_error=False,
    )
    return list(rows.order_by("context__path").values_list("context__path", "data_json"))
