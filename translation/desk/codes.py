"""Marks of a text as codes that a translator can place and cannot break.

A kept text `Read <a id="a1">the <b>report</b></a>` is written `Read ⟦a1⟧the ⟦b⟧report⟦/b⟧⟦/a1⟧`:
a link by its number, any other mark by its name. What looks like a tag is only text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from bs4 import BeautifulSoup, NavigableString, Tag
from django.utils.html import escape
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail_localize.strings import INLINE_TAGS

CODE = re.compile(r"⟦(/?)([a-z][a-z0-9-]*)⟧")
LINK = re.compile(r"a[0-9]+")
BREAK = "br"
LABELS = {
    "b": _("Bold"),
    "strong": _("Bold"),
    "i": _("Italic"),
    "em": _("Italic"),
    "sup": _("Raised"),
    "sub": _("Lowered"),
    "code": _("Code"),
    "abbr": _("Abbreviation"),
    "acronym": _("Abbreviation"),
    "lang-en": _("Phrase in English"),
    "lang-cy": _("Phrase in Welsh"),
}


@dataclass(frozen=True)
class Code:
    """A mark that stands in a source, or may be used in its translation.

    Attributes:
        name: its name between the brackets.
        kind: "link", or the name of the mark.
        label: what it is called, in the language of the moment.
        href: where a link leads; empty for other marks and for links to pages.
    """

    name: str
    kind: str
    label: str
    href: str = ""

    @property
    def opening(self) -> str:
        """How its beginning is written."""
        return f"⟦{self.name}⟧"

    @property
    def closing(self) -> str:
        """How its end is written."""
        return f"⟦/{self.name}⟧"


class BrokenCodesError(ValueError):
    """Codes that are unknown, or do not enclose what stands between them."""


def written(data: str) -> str:
    """A kept text as it is written at the desk."""
    if "<" not in data:
        return unescape(data)
    return "".join(_written(BeautifulSoup(data, "html.parser")))


def _written(element: Tag) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, NavigableString):
            yield str(child)
        elif isinstance(child, Tag) and child.name == BREAK:
            yield "\n"
        elif isinstance(child, Tag):
            name = _name(child)
            yield f"⟦{name}⟧"
            yield from _written(child)
            yield f"⟦/{name}⟧"


def kept(text: str) -> str:
    """A text written at the desk as wagtail-localize keeps it.

    Raises:
        BrokenCodesError: if a code is unknown, or two do not lie one within the other.
    """
    parts, opened, place = [], [], 0
    for found in CODE.finditer(text):
        parts.append(_plain(text[place : found.start()]))
        place = found.end()
        closes, name = found.groups()
        if not closes:
            parts.append(_tag(name))
            opened.append(name)
        elif opened and opened[-1] == name:
            opened.pop()
            parts.append("</a>" if LINK.fullmatch(name) else f"</{name}>")
        else:
            raise BrokenCodesError(name)
    if opened:
        raise BrokenCodesError(opened[-1])
    parts.append(_plain(text[place:]))
    return "".join(parts)


def _plain(text: str) -> str:
    return escape(text).replace("&#x27;", "'").replace("&quot;", '"').replace("\n", "<br/>")


def _tag(name: str) -> str:
    if LINK.fullmatch(name):
        return f'<a id="{name}">'
    if name in INLINE_TAGS and name not in ("a", BREAK):
        return f"<{name}>"
    raise BrokenCodesError(name)


def names_in(data: str) -> list[str]:
    """The names of the codes of a kept text, in order; one that occurs twice is named twice."""
    if "<" not in data:
        return []
    elements = BeautifulSoup(data, "html.parser").find_all(True)
    return [_name(element) for element in elements if element.name != BREAK]


def _name(element: Tag) -> str:
    return str(element.get("id") or "a") if element.name == "a" else element.name


def of_source(data: str, attributes: dict[str, dict[str, str]] | None) -> list[Code]:
    """The codes of a source's text, each once, in order.

    Args:
        data: the text as it is kept.
        attributes: the attributes of its links by their numbers, as wagtail-localize keeps them.
    """
    codes = []
    for name in dict.fromkeys(names_in(data)):
        if LINK.fullmatch(name):
            href = (attributes or {}).get(name, {}).get("href", "")
            codes.append(Code(name, "link", label_of(name), href))
        else:
            codes.append(Code(name, name, label_of(name)))
    return codes


def label_of(name: str) -> str:
    """What a code is called, in the language of the moment.

    Args:
        name: its name between the brackets.
    """
    if LINK.fullmatch(name):
        return gettext("Link %(number)s") % {"number": name[1:]}
    return str(LABELS.get(name, name))
