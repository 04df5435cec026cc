"""What a view shows that stands at an address of its own and is no page: a topic, a person.

A view that puts a `Shown` on its request has the head, the language switch and the breadcrumbs of
a page.
"""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest


@dataclass(frozen=True)
class Crumb:
    """A step above what is shown."""

    title: str
    url: str


@dataclass(frozen=True)
class Shown:
    """What a view shows.

    Attributes:
        url: its own path, in the language of the moment.
        twin_url: the path of the same in the other language; empty where there is none to read.
        switch_url: where the switch leads instead where there is no twin; empty for that
            language's home.
        crumbs: what stands above it, the home first.
        key: what its cloth is woven from, such as the key of its pair.
        data: schema.org data that describe it.
    """

    title: str
    url: str
    description: str = ""
    twin_url: str = ""
    switch_url: str = ""
    crumbs: tuple[Crumb, ...] = ()
    key: Any = ""
    image_url: str = ""
    data: dict[str, Any] = field(default_factory=dict)


def shown_by(request: HttpRequest) -> Shown | None:
    """What the view of a request shows, if it said so with `request.shown = Shown(…)`."""
    return getattr(request, "shown", None)
