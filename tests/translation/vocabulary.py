"""A value for any block that a page can hold, with text wherever text can stand."""

from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    ChoiceBlock,
    ChooserBlock,
    DateBlock,
    EmailBlock,
    IntegerBlock,
    ListBlock,
    RegexBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText

from blog.blocks import CorrectionsBlock
from core.blocks import BodyBlock
from home.blocks import HomeBlock

MARKED = "<p>H<sub>2</sub>O, <lang-cy>diolch</lang-cy> on the 1<sup>st</sup>.</p>"
VOCABULARIES = {"body": BodyBlock, "home": HomeBlock, "corrections": CorrectionsBlock}
BLOCKS = [(where, name) for where, block in VOCABULARIES.items() for name in block().child_blocks]


def block_of(where, name):
    """A block of one of the vocabularies."""
    return VOCABULARIES[where]().child_blocks[name]


def sample(block, records, *, is_full):
    """A value of a block.

    Args:
        records: what a chooser can choose, an image first.
        is_full: whether there is something in it.
    """
    if isinstance(block, ImageBlock):
        value = records[0]
        value.contextual_alt_text, value.decorative = ("Ice" if is_full else "", not is_full)
        return value
    if isinstance(block, StructBlock):
        return {
            name: sample(child, records, is_full=is_full)
            for name, child in block.child_blocks.items()
        }
    if isinstance(block, ListBlock):
        return [sample(block.child_block, records, is_full=is_full)] if is_full else []
    if isinstance(block, StreamBlock):
        return [
            (name, sample(child, records, is_full=is_full))
            for name, child in block.child_blocks.items()
        ]
    if isinstance(block, ChooserBlock):
        return next((it for it in records if is_full and isinstance(it, block.model_class)), None)
    return _scalar(block, is_full)


def never_filled_in(block, records):
    """What the editor keeps of a block in which nothing was ever written."""
    if not isinstance(block, StructBlock):
        return ""
    return {
        key: sample(child, records, is_full=False)
        for key, child in block.child_blocks.items()
        if isinstance(child, ImageBlock)
    }


def _scalar(block, is_full):
    if isinstance(block, RichTextBlock):
        return RichText(MARKED if is_full else "")
    if isinstance(block, URLBlock):
        return "https://example.org/" if is_full else ""
    if isinstance(block, EmailBlock):
        return "ask@example.org" if is_full else ""
    if isinstance(block, RegexBlock):
        return "029 2000 0000" if is_full else ""
    if isinstance(block, CharBlock | TextBlock):
        return f"Words of {block.name}" if is_full else ""
    if isinstance(block, IntegerBlock):
        return 3
    if isinstance(block, DateBlock):
        return "2026-03-01" if is_full else None
    if isinstance(block, BooleanBlock):
        return False
    if isinstance(block, ChoiceBlock):
        return "en" if is_full else ""
    return None
