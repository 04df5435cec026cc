"""What is left of an event: recordings, slides, notes, a report."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from core.links import address_of
from events.choices import MaterialKind, Speech


@dataclass(frozen=True)
class ShownMaterial:
    """Something to watch, hear or read.

    Attributes:
        about: what a reader wants to know before opening it: format, size, language.
        is_file: whether it is a file of ours.
    """

    kind: str
    title: str
    url: str
    about: list[str]
    is_file: bool


def show_materials(event: Any) -> list[ShownMaterial]:
    """What is left of an event that readers of the language of the moment can open.

    The most looked for comes first; what is of one kind keeps its order.
    """
    order = list(MaterialKind.values)
    values = sorted(
        (block.value for block in event.materials), key=lambda value: order.index(value["kind"])
    )
    shown = [show_material(value) for value in values]
    return [material for material in shown if material.url]


def show_material(value: Any) -> ShownMaterial:
    """One thing to watch, hear or read.

    Args:
        value: the value of the block.
    """
    document, page = value["document"], value["page"]
    about = [str(Speech(value["language"]).label)] if value["language"] else []
    url = value["url"] or ""
    if document:
        url = document.url
        said = [document.format_label, document.size_label, document.pages_label]
        about = [one for one in said if one] + (about or [document.language_label])
    elif page:
        url = address_of(page.pk)
    kind = str(MaterialKind(value["kind"]).label)
    title = value[f"title_{get_language()}"] or kind
    return ShownMaterial(kind if title != kind else "", title, url, about, bool(document))
