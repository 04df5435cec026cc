"""A page as readers will see it, as a file that a translator can open beside the text."""

import re

from django.conf import settings
from wagtail.models import PreviewableMixin
from wagtail_localize.models import Translation

from translation.locales import speaking

HEAD = re.compile(r"<head[^>]*>", re.IGNORECASE)
SCRIPT = re.compile(r"<script\b.*?</script\s*>", re.IGNORECASE | re.DOTALL)


def source_as_html(translation: Translation) -> bytes:
    """The source as it was sent, as HTML that finds its styles and pictures on our site.

    Returns:
        Nothing for a record that has no look of its own, or cannot be shown.
    """
    shown = translation.source.as_instance()
    if not isinstance(shown, PreviewableMixin) or not shown.is_previewable():
        return b""
    with speaking(translation.source.locale.language_code):
        response = shown.make_preview_request(None, shown.default_preview_mode)
    if response.status_code != 200:
        return b""
    html = SCRIPT.sub("", response.content.decode(response.charset))
    base = f'<base href="{settings.WAGTAILADMIN_BASE_URL}/">'
    return HEAD.sub(lambda head: head[0] + base, html, count=1).encode()
