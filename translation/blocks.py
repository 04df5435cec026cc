"""Text blocks that wagtail-localize can read when they are empty.

Wagtail gives None for a text that was never filled in, by a block older than the field or by a
loader, and wagtail-localize's extraction fails on it: the page could not be sent at all.
"""

from typing import Any

from wagtail import blocks


class _NeverNone(blocks.FieldBlock):
    def to_python(self, value: Any) -> Any:
        return super().to_python("" if value is None else value)

    def normalize(self, value: Any) -> Any:
        return super().normalize("" if value is None else value)


class CharBlock(_NeverNone, blocks.CharBlock):
    """A line of text, empty rather than None."""


class TextBlock(_NeverNone, blocks.TextBlock):
    """A text of several lines, empty rather than None."""
