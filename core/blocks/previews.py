"""What the block picker shows of a block: example words in the language of the moment."""

from typing import Any

from django.utils.functional import Promise
from wagtail.blocks import Block


def in_this_language(value: Any) -> Any:
    """A value with every lazy sentence in it said in the language of the moment.

    Args:
        value: a sentence, or lists and dictionaries with sentences somewhere inside.
    """
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, dict):
        return {name: in_this_language(part) for name, part in value.items()}
    if isinstance(value, list):
        return [in_this_language(part) for part in value]
    return value


class PreviewInBothLanguages(Block):
    """A block whose `preview_value` is made of sentences to translate.

    Wagtail would keep the lazy sentences as they are, and blocks expect text.
    """

    def get_preview_value(self) -> Any:
        """The example in the language of the moment, as the block's own kind of value."""
        return self.normalize(in_this_language(self.example()))

    def example(self) -> Any:
        """What the example is made of; a block that shows a record looks for one here."""
        return self.meta.preview_value
