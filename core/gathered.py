"""What the blocks of the page being shown have chosen, read once for the whole page.

Wagtail reads it kind of block by kind of block: the images of a gallery, then the posters of its
videos. Here one query reads all images of a page, one all files, one all people.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.utils.functional import cached_property
from wagtail.blocks import Block, ChooserBlock, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from core.changes import State, state_of_site

Model = type[Any]
Found = dict[int, Any]
Read = Callable[[set[int]], Found]


class Gathered:
    """What the blocks of one page have chosen.

    Args:
        page: the specific page.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: dict[Model, Found] = {}

    @cached_property
    def chosen(self) -> dict[Model, set[int]]:
        """The ids of everything the page's blocks have chosen, by model."""
        ids: dict[Model, set[int]] = {}
        for model, pk in chosen_on(self.page):
            ids.setdefault(model, set()).add(pk)
        return ids

    @cached_property
    def state(self) -> State:
        """The state of the site; see `core.changes`."""
        return state_of_site()

    def of(self, model: Model, ids: Collection[int], read: Read) -> Found:
        """The records of a model with some ids, read together with all others of the page.

        Args:
            model: what was chosen.
            ids: which of them are wanted now.
            read: how they are read.
        """
        found = self.found.setdefault(model, {})
        if missing := set(ids) - found.keys():
            wanted = missing | self.chosen.get(model, set()) - found.keys()
            # What is not there any more is not asked for again.
            found |= dict.fromkeys(wanted) | read(wanted)
        return found


def chosen_on(page: Page) -> Iterator[tuple[Model, int]]:
    """What the blocks of a page have chosen, as model and id."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield from chosen_in(field.stream_block, list(getattr(page, field.name).raw_data))


def chosen_in(block: Block, stored: Any) -> Iterator[tuple[Model, int]]:
    """What a block has chosen, as model and id.

    Args:
        block: the block.
        stored: its value as it stands in the database.
    """
    if isinstance(block, ChooserBlock):
        if isinstance(stored, int):
            yield block.model_class, stored
    elif isinstance(block, StructBlock) and isinstance(stored, dict):
        for name, child in block.child_blocks.items():
            yield from chosen_in(child, stored.get(name))
    elif isinstance(block, ListBlock | StreamBlock) and isinstance(stored, list):
        for row in stored:
            # Lists from before Wagtail 2.16 hold their values bare.
            is_row = isinstance(row, dict) and "value" in row
            kind = row.get("type") if is_row else ""
            child = block.child_blocks.get(kind) if isinstance(block, StreamBlock) else None
            if isinstance(block, ListBlock):
                child = block.child_block
            if child is not None:
                yield from chosen_in(child, row["value"] if is_row else row)


_current: ContextVar[Gathered | None] = ContextVar("gathered", default=None)


@contextmanager
def gathered_for(page: Page) -> Iterator[None]:
    """Read what the blocks of a page have chosen together while the block runs."""
    token = _current.set(Gathered(page))
    try:
        yield
    finally:
        _current.reset(token)


def gathered(model: Model, ids: Collection[int], read: Read) -> Found:
    """The records of a model with some ids, together with the others of the page being shown.

    Args:
        model: what was chosen.
        ids: which of them are wanted now.
        read: how they are read.
    """
    current = _current.get()
    return current.of(model, ids, read) if current else read(set(ids))


def state_while_shown() -> State:
    """The state of the site, asked once for the page being shown."""
    current = _current.get()
    return current.state if current else state_of_site()
