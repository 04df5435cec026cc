"""Short names for a state of words, to tell whether it is still the same."""

import hashlib
import json

from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import Translation, TranslationSource

from translation import segments


def digest(value: object) -> str:
    """The SHA-256 of anything JSON can hold, as 64 hexadecimal digits."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def source_fingerprint(source: TranslationSource) -> str:
    """What a source snapshot says: its declared fields, and none of Wagtail's bookkeeping."""
    content = json.loads(source.content_json)
    model = source.specific_content_type.model_class()
    names = sorted(field.field_name for field in get_translatable_fields(model))
    return digest({name: content.get(name) for name in names})


def text_fingerprint(translation: Translation) -> str:
    """What a translation says, segment by segment."""
    rows = segments.with_text(translation).order_by("order", "pk")
    return digest(list(rows.values_list("context_id", "string_id", "translation")))
