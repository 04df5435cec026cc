"""The tags and filters our templates share."""

import re

from django import template
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import RichText, expand_db_html

register = template.Library()

# "co-production", "Well-being": short enough to stand on one line of a phone.
HYPHENATED = re.compile(r"\b\w{1,12}-\w{1,12}\b")
MARKED_LANGUAGES = ("en", "cy")
SITE_CLOTH = "carthen"


@register.filter
def prose(value: RichText | str) -> SafeString:
    """Rich text as HTML, with phrases in the other language carrying their `lang`.

    Args:
        value: a rich text value, or the source of one.
    """
    source = value.source if isinstance(value, RichText) else (value or "")
    html = expand_db_html(source)
    for language in MARKED_LANGUAGES:
        html = html.replace(f"<lang-{language}>", f'<span lang="{language}">')
        html = html.replace(f"</lang-{language}>", "</span>")
    # The source was written through the editor's whitelist; this only adds a `lang`.
    return mark_safe(html)  # noqa: S308


@register.filter
def unbroken(title: str) -> SafeString:
    """A title as HTML whose hyphenated words are not taken apart at the end of a line."""
    html = HYPHENATED.sub(r'<span class="unbroken">\g<0></span>', escape(title))
    # Escaped above; this only adds a class.
    return mark_safe(html)  # noqa: S308


@register.simple_tag
def pattern_url(key: object, face: str, shape: str) -> str:
    """The address of one face of a pair's cloth.

    Args:
        key: the pair's translation key; empty for the site's own cloth.
        face: "en" or "cy".
        shape: one of `core.pattern.SHAPES`.
    """
    return reverse("pattern", args=[key or SITE_CLOTH, face, shape, "svg"])
