"""Where texts and values stand on a page: their names in plain words, and what may stand there.

The places are read from the content as it is serialised, so that finding them costs no queries.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any, Self

from django.db import models
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField, get_translatable_fields

from translation.desk import leaves
from translation.desk.leaves import Place

# The parts of a block that say what it is about.
HEADINGS = ("heading", "title", "question", "name")
QUOTATIONS = ("quote", "quotation", "words")


class PlaceFinder:
    """Finds the places on one source page or record.

    Args:
        instance: the page or record.
    """

    def __init__(self, instance: models.Model) -> None:
        self._model: type[models.Model] = type(instance)
        self._instance: Any = instance

    @classmethod
    def of_content(cls, model: type[models.Model], content: dict[str, Any]) -> Self:
        """The finder of content that is serialised already.

        Args:
            model: the specific page type or record.
            content: its serialised content.
        """
        finder = cls.__new__(cls)
        finder._model = model
        finder.__dict__["_content"] = content
        return finder

    @cached_property
    def _content(self) -> dict[str, Any]:
        return self._instance.serializable_data()

    @cached_property
    def by_path(self) -> dict[str, Place]:
        """Every place in the order of the page, empty ones too."""
        return {place.path: place for place in _in_model(self._model, self._content, "", ())}

    def find(self, path: str) -> Place:
        """The place a segment's path leads to.

        Raises:
            LookupError: if the source has no such place.
        """
        return self.by_path[path]


def _in_model(
    model: type[models.Model], content: dict[str, Any], before: str, names: tuple[str, ...]
) -> Iterator[Place]:
    for declared in get_translatable_fields(model):
        field: Any = declared.get_field(model)
        path = f"{before}{declared.field_name}"
        value = content.get(declared.field_name)
        if isinstance(field, models.ManyToOneRel):
            if isinstance(field.remote_field, ParentalKey):
                yield from _in_children(field.related_model, value or [], path, names)
            continue
        here = (*names, capfirst(str(field.verbose_name)))
        if isinstance(declared, SynchronizedField):
            if declared.overridable and (choice := leaves.choice_of_field(field)):
                yield Place(here, path, choice=choice, value=value, is_required=not field.blank)
        elif isinstance(field, StreamField):
            raw = json.loads(value) if isinstance(value, str) and value else value
            yield from _in_block(field.stream_block, raw or [], path, here)
        elif isinstance(field, models.CharField | models.TextField) and not field.choices:
            yield leaves.of_field(field, here, path, value)


def _in_children(
    model: type[models.Model], rows: list[dict[str, Any]], path: str, names: tuple[str, ...]
) -> Iterator[Place]:
    kind = capfirst(str(model._meta.verbose_name))
    for number, row in enumerate(rows, start=1):
        here = (*names, f"{kind} {number}" if len(rows) > 1 else kind)
        yield from _in_model(model, row, f"{path}.{row.get('translation_key')}.", here)


def _in_block(block: Any, raw: Any, path: str, names: tuple[str, ...]) -> Iterator[Place]:
    if isinstance(block, blocks.StreamBlock):
        for row in _rows(raw):
            if child := block.child_blocks.get(row.get("type")):
                within = (*names, _name(child))
                yield from _in_block(child, row.get("value"), f"{path}.{row['id']}", within)
    elif isinstance(block, blocks.ListBlock):
        yield from _in_list(block, _rows(raw), path, names)
    elif isinstance(block, blocks.BaseStructBlock):
        yield from _in_struct(block, raw if isinstance(raw, dict) else {}, path, names)
    elif found := leaves.of_block(block, raw, path, names):
        yield found


def _in_list(
    block: Any, rows: list[dict[str, Any]], path: str, names: tuple[str, ...]
) -> Iterator[Place]:
    for number, row in enumerate(rows, start=1):
        within = (*names, str(number)) if len(rows) > 1 else names
        at = f"{path}.{row['id']}"
        for place in _in_block(block.child_block, row.get("value"), at, within):
            is_item = place.path == at and not place.choice
            yield replace(place, role="li") if is_item else place


def _in_struct(
    block: Any, raw: dict[str, Any], path: str, names: tuple[str, ...]
) -> Iterator[Place]:
    for name, child in block.child_blocks.items():
        if name.endswith(("_en", "_cy")) and not leaves.is_text(child):
            # Both halves hold the values of both languages.
            continue
        for place in _in_block(child, raw.get(name), f"{path}.{name}", (*names, _name(child))):
            role = _role_of_part(name) if place.path == f"{path}.{name}" else ""
            yield replace(place, role=role) if role and not place.is_marked else place


def _role_of_part(name: str) -> str:
    if name in HEADINGS:
        return "h2"
    return "quote" if name in QUOTATIONS else ""


def _rows(raw: Any) -> list[dict[str, Any]]:
    """The rows of a stream or list that have an id; those without one have no place yet."""
    return [row for row in raw or [] if isinstance(row, dict) and row.get("id")]


def _name(block: Any) -> str:
    return capfirst(str(block.label))
