"""The letters the site can send. The room that sends one registers it when it starts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.functional import Promise

Words = str | Promise


class Shape(Enum):
    """What becomes of a placeholder in a letter."""

    TEXT = "text"
    ADDRESS = "address"  # A link that can be followed.
    LINES = "lines"  # A list; see `mail.values.Line`.


@dataclass(frozen=True)
class Placeholder:
    """Something that is different in every letter of a kind.

    Attributes:
        name: what editors write between curly brackets.
        means: what it stands for, in the language of the moment.
        example: a value for previews and tests; see `mail.values`.
        is_required: whether a letter without it would be of no use.
        shape: what becomes of it.
    """

    name: str
    means: Words
    example: Any
    is_required: bool = False
    shape: Shape = Shape.TEXT


@dataclass(frozen=True)
class Wording:
    """What a letter says in one language.

    Attributes:
        subject: one line of text.
        body: HTML of the few elements that editors have, with placeholders.
    """

    subject: str
    body: str


@dataclass(frozen=True)
class Kind:
    """A letter.

    Attributes:
        name: what code calls it.
        title: what it is called on screens.
        purpose: what it is for, who gets it, and when it is sent.
        placeholders: what is different in each one.
        shipped: the wordings it comes with, by language.
        is_secret: whether what it says lets somebody in; it is not kept once it has arrived.
        headers: what else stands in the head of a mail, by the number of its message.
    """

    name: str
    title: Words
    purpose: Words
    placeholders: tuple[Placeholder, ...]
    shipped: Mapping[str, Wording]
    is_secret: bool = False
    headers: Callable[[int], Mapping[str, str]] | None = None

    def placeholder(self, name: str) -> Placeholder | None:
        """The placeholder of a name, if there is one."""
        return next((one for one in self.placeholders if one.name == name), None)

    def examples(self) -> dict[str, Any]:
        """A value for each placeholder."""
        return {one.name: one.example for one in self.placeholders}


_kinds: dict[str, Kind] = {}


def register(*kinds: Kind) -> None:
    """Let letters be sent, listed and edited."""
    _kinds.update({kind.name: kind for kind in kinds})


def find(name: str) -> Kind:
    """The letter of a name.

    Raises:
        LookupError: if no room has registered it.
    """
    if name not in _kinds:
        raise LookupError(f"No letter is called {name!r}: register it with mail.registry.")
    return _kinds[name]


def is_secret(name: str) -> bool:
    """Whether what a letter says lets somebody in."""
    kind = _kinds.get(name)
    return kind is not None and kind.is_secret


def headers_of(name: str, message_id: int) -> Mapping[str, str]:
    """What else stands in the head of a mail, by its letter and the number of its message."""
    kind = _kinds.get(name)
    return kind.headers(message_id) if kind and kind.headers else {}


def secret_names() -> list[str]:
    """The names of the letters that let somebody in."""
    return [name for name, kind in _kinds.items() if kind.is_secret]


def names() -> list[str]:
    """The names of all letters, in the order in which they were registered."""
    return list(_kinds)


def wording(subject: str, *paragraphs: str) -> Wording:
    """A wording made of paragraphs, which may hold simple HTML."""
    return Wording(subject, "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))
