"""What the gallery shows: blocks found in the pages' own fields, and components by their names."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.template.loader import render_to_string
from django.utils.functional import Promise
from wagtail.blocks import Block
from wagtail.fields import StreamField

from core.blocks import BodyBlock

Context = dict[str, Any]


@dataclass(frozen=True)
class Specimen:
    """One block or component of the gallery.

    Attributes:
        name: what it is called in code and in the address.
        group: the heading it stands under.
        render: makes its HTML, given the context of the gallery.
    """

    name: str
    title: str
    description: str
    group: str
    render: Callable[[Context], str]


def kit_blocks() -> list[Block]:
    """Every kind of block that an editor can add to a page or record, once; the page kit first."""
    fields = [field for model in apps.get_models() for field in model._meta.get_fields()]
    vocabularies = [field.stream_block for field in fields if isinstance(field, StreamField)]
    found: dict[type[Block], Block] = {}
    for vocabulary in [BodyBlock(), *vocabularies]:
        for block in vocabulary.child_blocks.values():
            found.setdefault(type(block), block)
    return [block for block in found.values() if block.is_previewable]


def block_specimens() -> list[Specimen]:
    """The blocks, in the language of the moment."""
    return [_block_specimen(block) for block in kit_blocks()]


def _block_specimen(block: Block) -> Specimen:
    def render(context: Context) -> str:
        return block.bind(block.get_preview_value()).render(context)

    return Specimen(
        name=block.name.replace("_", "-"),
        title=str(block.label),
        description=str(block.get_description()),
        group=str(block.meta.group or ""),
        render=render,
    )


@dataclass(frozen=True)
class Component:
    """A component that is no block.

    Attributes:
        name: the folder of its template in `templates/components/`.
        example: makes what its template is given, in the language of the moment.
    """

    name: str
    title: str | Promise
    description: str | Promise
    example: Callable[[], Context]


_components: dict[str, Component] = {}


def show_in_gallery(
    name: str, title: str | Promise, description: str | Promise, example: Callable[[], Context]
) -> None:
    """Add a component to the gallery. A room does so for its own components when it is ready.

    Args:
        name, title, description, example: as for `Component`.
    """
    _components[name] = Component(name, title, description, example)


def components() -> list[Component]:
    """Every component that was added."""
    return list(_components.values())


def component_specimens(group: str) -> list[Specimen]:
    """The components, in the language of the moment.

    Args:
        group: the heading they stand under.
    """
    return [_component_specimen(component, group) for component in _components.values()]


def _component_specimen(component: Component, group: str) -> Specimen:
    def render(context: Context) -> str:
        template = f"components/{component.name}/{component.name}.html"
        return render_to_string(template, {**context, **component.example()}, context["request"])

    return Specimen(
        name=component.name,
        title=str(component.title),
        description=str(component.description),
        group=group,
        render=render,
    )
