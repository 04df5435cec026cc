"""Choosers whose records are read together with all others of the page; see `core.gathered`."""

import copy
from typing import Any

from wagtail.blocks import ChooserBlock, PageChooserBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from core.gathered import Found, gathered
from core.links import pages_mentioned
from labels.choosers import BilingualChooserBlock


class GatheredChooserBlock(ChooserBlock):
    """A chooser that reads what it chose together with what others on the page chose."""

    def read(self, ids: set[int]) -> Found:
        """The records with some ids. One query."""
        return self.model_class._default_manager.in_bulk(ids)

    def bulk_to_python(self, values: list[int | None]) -> list[Any]:
        """The records with these ids, in order, each of its own; None where there is none."""
        found = gathered(self.model_class, {pk for pk in values if pk}, self.read)
        return [copy.copy(found.get(pk)) if pk else None for pk in values]


class PosterBlock(GatheredChooserBlock, ImageChooserBlock):
    """An image whose words are said elsewhere, such as the still of a video."""


class DescribedImageBlock(ImageBlock):
    """An image with alternative text in the language of the page."""

    def __init__(self, required: bool = True, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)
        chooser = PosterBlock(required=required)
        chooser.set_name("image")
        self.child_blocks["image"] = chooser


class FileChooserBlock(GatheredChooserBlock, DocumentChooserBlock):
    """A file."""


class LinkedPageBlock(GatheredChooserBlock, PageChooserBlock):
    """A page to lead to. What a link needs of it is read with its address."""

    def read(self, ids: set[int]) -> Found:
        """The pages with some ids. No query where their addresses are known."""
        return pages_mentioned(ids)


class RecordChooserBlock(GatheredChooserBlock, BilingualChooserBlock):
    """A person or an organisation, read together with what their card shows and with their twin.

    Each record has its halves in both languages as `halves`, by locale.

    Args:
        related: the relations a card shows.
    """

    def __init__(self, target_model: str, related: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(target_model, **kwargs)
        self.related = related

    def read(self, ids: set[int]) -> Found:
        """The records with some ids, and their twins. One query."""
        records = self.model_class._default_manager
        keys = records.filter(pk__in=ids).values("translation_key")
        read = list(records.filter(translation_key__in=keys).select_related(*self.related))
        pairs: dict[Any, dict[int, Any]] = {}
        for record in read:
            record.halves = pairs.setdefault(record.translation_key, {})
            record.halves[record.locale_id] = record
        return {record.pk: record for record in read}
