"""The codes of a text at the desk, in templates."""

from dataclasses import dataclass
from typing import Any

from django import template

from translation.desk.codes import LINK, label_of

register = template.Library()

# What a translator may use besides what the source has.
ALWAYS = ("b", "i", "lang-en", "lang-cy")
SAME = {"b": "strong", "i": "em"}
SIGNS = {
    "b": "B",
    "strong": "B",
    "i": "I",
    "em": "I",
    "sup": "x²",
    "sub": "x₂",
    "code": "</>",
    "lang-en": "EN",
    "lang-cy": "CY",
}


@dataclass(frozen=True)
class Offered:
    """A code that may be used in a translation.

    Attributes:
        sign: a short sign for it, the same in every language.
        is_of_source: whether the source has it here, so that it is to be placed.
    """

    name: str
    kind: str
    label: str
    href: str
    sign: str
    is_of_source: bool


@register.simple_tag(takes_context=True)
def codes_for(context: Any, piece: Any) -> list[Offered]:
    """The codes of a piece: those of its source in their order, then what may be used besides.

    Args:
        piece: an `Entry` or an `Added`.
    """
    here = getattr(piece, "codes", [])
    names = {code.name for code in here}
    offered = [
        Offered(code.name, code.kind, code.label, code.href, sign_of(code.name), True)
        for code in here
    ]
    language = context["target_language"]
    others = [
        name for name in ALWAYS if not {name, SAME.get(name)} & names and name != f"lang-{language}"
    ]
    return offered + [
        Offered(name, name, label_of(name), "", sign_of(name), False) for name in others
    ]


def sign_of(name: str) -> str:
    """A short sign for a code.

    Args:
        name: its name between the brackets.
    """
    return f"↗{name[1:]}" if LINK.fullmatch(name) else SIGNS.get(name, name)
