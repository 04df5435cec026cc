"""Codes of a text as elements of XML, and back.

A code is an element with an identifier of its own, made of its name: the second bold stretch of a
text is `b.2`. Tools keep identifiers, whatever they do to the rest, so a name can be read back.
"""

import re
from collections import Counter
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from translation.desk.codes import CODE, LINK

BREAK = "br"
# What XML has no place for; see https://www.w3.org/TR/xml/#charsets
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
PIECES = re.compile(f"({CODE.pattern}|\n)")
NAME = re.compile(r"[a-z][a-z0-9-]*")
# How deep marks may lie within marks to be written as elements.
MOST_LEVELS = 40


def fit(text: str) -> str:
    """A text without the characters that XML has no place for."""
    return NOT_XML.sub("", text)


def name_of(identifier: str) -> str:
    """The name of the code an identifier was made of; "unknown" if it was made of none."""
    name = identifier.partition(".")[0]
    return name if NAME.fullmatch(name) else "unknown"


def is_break(identifier: str) -> bool:
    """Whether an identifier stands for the end of a line."""
    return name_of(identifier) == BREAK


def is_link(identifier: str) -> bool:
    """Whether an identifier stands for a link, which has to be there exactly once."""
    return bool(LINK.fullmatch(name_of(identifier)))


def fill(
    parent: Element,
    text: str,
    mark: Callable[[str], tuple[str, dict[str, str]]],
    line_break: Callable[[str], tuple[str, dict[str, str]]],
) -> None:
    """Write a text into an element. Codes that do not lie one within the other stay plain text.

    Args:
        parent: an empty element.
        text: as the desk writes it.
        mark, line_break: the tag and the attributes of a code, and of the end of a line, by its
            identifier.
    """
    text = fit(text)
    is_nested = _is_nested(text)
    counts: Counter[str] = Counter()
    opened, place = [parent], 0
    for found in PIECES.finditer(text):
        if found[0] != "\n" and not is_nested:
            continue
        _add_text(opened[-1], text[place : found.start()])
        place = found.end()
        if found[0] == "\n":
            tag, attributes = line_break(_identifier(BREAK, counts))
            SubElement(opened[-1], tag, attributes)
        elif found[2]:
            opened.pop()
        else:
            tag, attributes = mark(_identifier(found[3], counts))
            opened.append(SubElement(opened[-1], tag, attributes))
    _add_text(opened[-1], text[place:])


def _is_nested(text: str) -> bool:
    opened: list[str] = []
    for closes, name in CODE.findall(text):
        if name == BREAK:
            return False
        if not closes:
            opened.append(name)
            if len(opened) > MOST_LEVELS:
                return False
        elif not opened or opened.pop() != name:
            return False
    return not opened


def _identifier(name: str, counts: Counter[str]) -> str:
    counts[name] += 1
    return name if counts[name] == 1 else f"{name}.{counts[name]}"


def _add_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
