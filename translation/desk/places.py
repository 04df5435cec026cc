"""Where a segment stands on its page: its name in plain words, and what may be written there."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db import models
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from wagtail.blocks import Block, CharBlock, RichTextBlock, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock


@dataclass(frozen=True)
class Place:
    """A place for text on a page.

    Attributes:
        names: what an editor sees on the way there, outermost first.
        is_marked: whether the text may hold marks such as links and bold.
        is_line: whether the text is a single line.
        is_slug: whether the text is a page's part of its address.
        max_length: the longest text, in characters; None for no limit.
    """

    names: tuple[str, ...]
    is_marked: bool = False
    is_line: bool = False
    is_slug: bool = False
    max_length: int | None = None

    @property
    def label(self) -> str:
        """The names in one line; a block called like the one it stands in is named once."""
        return " › ".join(name for name, _same in groupby(self.names))


class PlaceFinder:
    """Finds the places on one source page or record.

    Args:
        instance: the source, as wagtail-localize froze it.
    """

    def __init__(self, instance: models.Model) -> None:
        self.instance = instance

    def find(self, path: str) -> Place:
        """The place a segment's path leads to.

        Raises:
            LookupError: if the source has no such place.
        """
        return _in_model(self.instance, path.split("."), ())


def _in_model(instance: models.Model, parts: list[str], names: tuple[str, ...]) -> Place:
    field: Any = instance._meta.get_field(parts[0])
    if isinstance(field, models.ManyToOneRel) and isinstance(field.remote_field, ParentalKey):
        child = getattr(instance, field.name).get(translation_key=parts[1])
        return _in_model(child, parts[2:], (*names, capfirst(str(child._meta.verbose_name))))
    names = (*names, capfirst(str(field.verbose_name)))
    if isinstance(field, StreamField):
        return _in_children(field.value_from_object(instance), parts[1:], names)
    return Place(
        names,
        is_marked=isinstance(field, RichTextField),
        is_line=isinstance(field, models.CharField),
        is_slug=isinstance(field, models.SlugField),
        max_length=field.max_length,
    )


def _in_children(value: Any, parts: list[str], names: tuple[str, ...]) -> Place:
    if isinstance(value, StructValue):
        block = value.block.child_blocks[parts[0]]
        return _in_block(block, value.get(parts[0]), parts[1:], (*names, _name(block)))
    if isinstance(value, ListValue):
        children = list(value.bound_blocks)
        number = _number(children, parts[0])
        child = children[number]
        names = (*names, str(number + 1)) if len(children) > 1 else names
        return _in_block(child.block, child.value, parts[1:], names)
    children = list(value)
    child = children[_number(children, parts[0])]
    return _in_block(child.block, child.value, parts[1:], (*names, _name(child.block)))


def _in_block(block: Block, value: object, parts: list[str], names: tuple[str, ...]) -> Place:
    if isinstance(block, ImageBlock):
        # The value of an image block is the image; its parts are known to the block alone.
        part = block.child_blocks[parts[0]]
        return _text(part, (*names, _name(part)))
    if parts:
        return _in_children(value, parts, names)
    return _text(block, names)


def _text(block: Block, names: tuple[str, ...]) -> Place:
    return Place(
        names,
        is_marked=isinstance(block, RichTextBlock),
        is_line=isinstance(block, CharBlock),
        max_length=getattr(getattr(block, "field", None), "max_length", None),
    )


def _name(block: Block) -> str:
    return capfirst(str(block.label))


def _number(children: list, block_id: str) -> int:
    for number, child in enumerate(children):
        if child.id == block_id:
            return number
    raise LookupError(block_id)
