"""Whose words and pictures a page holds, and by which consent."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from consent.models import Consent
from consent.states import Cover
from core.blocks.spoken import SpokenBlock, SpokenValue
from core.images import SiteImage

SHORT = 60  # characters


@dataclass(frozen=True)
class Use:
    """One quotation or picture on a page.

    Attributes:
        name: who is quoted, or what the picture is called.
        what: what somebody has to have agreed to.
        consent: the record, if one was chosen.
        is_needed: whether the page may be published only with one.
        image: the picture, if it is one.
    """

    name: str
    what: Cover
    consent: Consent | None
    is_needed: bool
    image: SiteImage | None = None


def uses_in(record: models.Model) -> Iterator[Use]:
    """Every quotation and picture in the fields, blocks and rows of a page or record.

    Args:
        record: the specific page or record, as it is or as a revision has it.
    """
    for field in record._meta.get_fields():
        if isinstance(field, StreamField):
            yield from _in_block(field.stream_block, getattr(record, field.name))
        elif isinstance(field, models.ForeignKey) and field.related_model is SiteImage:
            yield from _of_picture(getattr(record, field.name))
    for relation in get_all_child_relations(type(record)):
        for row in getattr(record, relation.get_accessor_name()).all():
            yield from uses_in(row)


def _in_block(block: blocks.Block, value: Any) -> Iterator[Use]:
    if value is None:
        return
    if isinstance(block, SpokenBlock):
        yield _of_words(block, value)
    if isinstance(block, ImageBlock | ImageChooserBlock):
        yield from _of_picture(value)
    elif isinstance(block, blocks.StreamBlock):
        for child in value:
            yield from _in_block(child.block, child.value)
    elif isinstance(block, blocks.ListBlock):
        for child in value:
            yield from _in_block(block.child_block, child)
    elif isinstance(block, blocks.StructBlock):
        for name, part in block.child_blocks.items():
            yield from _in_block(part, value.get(name))


def _of_words(block: SpokenBlock, value: SpokenValue) -> Use:
    text = value.get("text") or ""
    start = text if len(text) <= SHORT else f"{text[:SHORT].rsplit(' ', 1)[0]}…"
    is_needed = block.always_needs_consent or bool(value.get("consent_needed"))
    return Use(value.shown_name or start, Cover.WORDS, value.get("consent"), is_needed)


def _of_picture(image: SiteImage | None) -> Iterator[Use]:
    if image and (image.consent_id or image.shows_person):
        yield Use(image.title, Cover.PHOTOGRAPH, image.consent, image.shows_person, image)
