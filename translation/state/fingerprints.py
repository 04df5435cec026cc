"""Short names for a state of words, to tell whether it is still the same."""

from wagtail_localize.models import Translation

from translation.desk import segments
from translation.state.contents import fingerprint


def text_fingerprint(translation: Translation) -> str:
    """What a translation says, segment by segment."""
    rows = segments.with_text(translation).order_by("order", "pk")
    return fingerprint(list(rows.values_list("context_id", "string_id", "translation")))
