"""Facts within blocks, in the form in which a stream is stored."""

from collections.abc import Collection, Mapping
from typing import Any

from wagtail import blocks
from wagtail.models import Page, TranslatableMixin

EMPTY: tuple[Any, ...] = (None, "", [])
WORDS = (blocks.CharBlock, blocks.TextBlock, blocks.BlockQuoteBlock, blocks.RichTextBlock)


class BlockMirror:
    """Gives the blocks of one half the facts of the other, wherever both have the same block.

    Args:
        kept: what was deliberately chosen for this half, by place; see `facts.with_facts`.
    """

    def __init__(self, kept: Mapping[str, Collection[Any]]) -> None:
        self.kept = kept

    def mirrored(self, block: blocks.Block, ours: Any, theirs: Any, path: str) -> Any:
        """A block's stored value with our facts; its words stay.

        Args:
            ours, theirs: what each half has stored.
            path: the place of the block, as wagtail-localize writes it.
        """
        if isinstance(block, blocks.StreamBlock | blocks.ListBlock):
            return self._rows(block, ours, theirs, path)
        if isinstance(block, blocks.StructBlock):
            return self._struct(block, ours, theirs, path)
        has_own = path in self.kept and theirs in self.kept[path]
        return theirs if has_own or _has_words(block) else ours

    def _rows(self, block: blocks.Block, ours: Any, theirs: Any, path: str) -> Any:
        if not isinstance(ours, list) or not isinstance(theirs, list):
            return theirs
        by_id = {row["id"]: row for row in ours if isinstance(row, dict) and row.get("id")}
        return [self._row(block, by_id, row, path) for row in theirs]

    def _row(self, block: Any, by_id: dict[str, Any], row: Any, path: str) -> Any:
        origin = by_id.get(row["id"]) if isinstance(row, dict) and row.get("id") else None
        if origin is None or origin.get("type") != row.get("type"):
            return row
        is_stream = isinstance(block, blocks.StreamBlock)
        child = block.child_blocks.get(row["type"]) if is_stream else block.child_block
        if child is None:
            return row
        value = self.mirrored(child, origin.get("value"), row.get("value"), f"{path}.{row['id']}")
        return {**row, "value": value}

    def _struct(self, block: Any, ours: Any, theirs: Any, path: str) -> Any:
        if not isinstance(ours, dict) or not isinstance(theirs, dict):
            return theirs
        return {
            **theirs,
            **{
                name: self.mirrored(child, ours[name], theirs.get(name), f"{path}.{name}")
                for name, child in block.child_blocks.items()
                # A part that was never filled in is stored as nothing, or not at all.
                if name in ours and (name in theirs or ours[name] not in EMPTY)
            },
        }


def _has_words(block: blocks.Block) -> bool:
    """Whether a block holds language: text, or a record that has a twin of its own."""
    if isinstance(block, WORDS) or hasattr(block, "get_translatable_segments"):
        return True
    model = block.model_class if isinstance(block, blocks.ChooserBlock) else None
    return bool(model and issubclass(model, TranslatableMixin) and not issubclass(model, Page))
