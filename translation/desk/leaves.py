"""The ends of the ways into a page: single texts, and values each language may have of its own."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db import models
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.documents.models import AbstractDocument
from wagtail.fields import RichTextField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.images.models import AbstractImage


@dataclass(frozen=True)
class Place:
    """A place for a text, or for a value that each language may have of its own.

    Attributes:
        names: what an editor sees on the way there, outermost first.
        path: the place, as wagtail-localize writes it.
        choice: what is chosen there: "link", "email", "image" or "document", or "mailto" for a
            link that opens a mail; empty for a place of text.
        role: how the text looks to a reader: "h1" to "h6", "p", "li", "quote", "line", "text" or
            "address".
        is_marked: whether the text may hold marks such as links and bold.
        is_line: whether the text is a single line.
        is_slug: whether the text is a page's part of its address.
        is_required: whether the place may not be empty.
        max_length: the longest text, in characters; None for no limit.
        value: what the source has there, serialised.
    """

    names: tuple[str, ...]
    path: str = ""
    choice: str = ""
    role: str = "text"
    is_marked: bool = False
    is_line: bool = False
    is_slug: bool = False
    is_required: bool = False
    max_length: int | None = None
    value: Any = None

    @property
    def label(self) -> str:
        """The names in one line; a block called like the one it stands in is named once."""
        return " › ".join(name for name, _same in groupby(self.names))

    @property
    def group(self) -> str:
        """The names of what it is a part of, in one line; empty for a field of the page."""
        return " › ".join(name for name, _same in groupby(self.names[:-1]))

    @property
    def name(self) -> str:
        """What the place itself is called."""
        return self.names[-1]


def of_field(field: Any, names: tuple[str, ...], path: str, value: object) -> Place:
    """The place of a text field of a page or record, or of a child of one."""
    is_line = isinstance(field, models.CharField)
    is_slug = isinstance(field, models.SlugField)
    role = "line" if is_line else "text"
    if is_slug:
        role = "address"
    elif path == "title":
        role = "h1"
    return Place(
        names,
        path,
        role=role,
        is_marked=isinstance(field, RichTextField),
        is_line=is_line,
        is_slug=is_slug,
        is_required=not field.blank,
        max_length=field.max_length,
        value=value,
    )


def choice_of_field(field: Any) -> str:
    """What is chosen in a field: a code of `Place.choice`, or nothing."""
    if isinstance(field, models.URLField):
        return "link"
    if isinstance(field, models.EmailField):
        return "email"
    return _choice_of_model(field.related_model) if isinstance(field, models.ForeignKey) else ""


def _choice_of_model(model: type[models.Model]) -> str:
    if issubclass(model, AbstractImage):
        return "image"
    return "document" if issubclass(model, AbstractDocument) else ""


def of_block(block: Any, raw: Any, path: str, names: tuple[str, ...]) -> Place | None:
    """The place of a block that has no parts; None if each language cannot have its own."""
    is_required = bool(getattr(block, "required", False))
    if choice := _choice_of_block(block):
        return Place(names, path, choice=choice, is_required=is_required, value=raw)
    if not is_text(block):
        return None
    is_line = isinstance(block, blocks.CharBlock)
    return Place(
        names,
        path,
        role="line" if is_line else "text",
        is_marked=isinstance(block, blocks.RichTextBlock),
        is_line=is_line,
        is_required=is_required,
        max_length=getattr(getattr(block, "field", None), "max_length", None),
        value=raw,
    )


def _choice_of_block(block: Any) -> str:
    kinds = (
        (blocks.URLBlock, "link"),
        (blocks.EmailBlock, "email"),
        (ImageChooserBlock, "image"),
        (DocumentChooserBlock, "document"),
    )
    return next((name for kind, name in kinds if isinstance(block, kind)), "")


def is_text(block: Any) -> bool:
    """Whether a block holds a text."""
    texts = (blocks.CharBlock, blocks.TextBlock, blocks.BlockQuoteBlock, blocks.RichTextBlock)
    return isinstance(block, texts)
