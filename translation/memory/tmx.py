"""TMX 1.4, the format in which translation memories travel between tools.

Source: Translation Memory eXchange 1.4b, https://www.gala-global.org/tmx-14b. Codes travel as
`bpt` and `ept`, so that other tools show them as codes.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import IO
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape, quoteattr

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, iterparse

from translation.desk.codes import CODE
from translation.memory.keeping import Both
from translation.models import MemoryUnit

LANGUAGES = {"en": "en-GB", "cy": "cy-GB"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# XML cannot hold these at all.
IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# The last for marks within marks without end.
BROKEN = (ParseError, DefusedXmlException, LookupError, ValueError, RecursionError)


class NotTMXError(ValueError):
    """The file is no TMX, is cut off, or holds what a file from outside must not."""


def written(units: Iterable[MemoryUnit], version: str) -> Iterator[str]:
    """The lines of a TMX file.

    Args:
        units: what is exported.
        version: of the tool that writes it.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
    yield (
        f'<header creationtool="Carthen" creationtoolversion={quoteattr(version)} '
        'segtype="block" o-tmf="Carthen" adminlang="en-GB" srclang="*all*" '
        'datatype="plaintext"/>\n<body>\n'
    )
    for unit in units:
        yield from _written(unit)
    yield "</body>\n</tmx>\n"


def _written(unit: MemoryUnit) -> Iterator[str]:
    first = f" srclang={quoteattr(LANGUAGES[unit.written_in])}" if unit.written_in else ""
    yield f'<tu tuid="{unit.pk}" changedate="{_stamp(unit.at)}"{first}>\n'
    if unit.label:
        yield f'<prop type="x-title">{_escaped(unit.label)}</prop>\n'
    for language, text in (("en", unit.english), ("cy", unit.welsh)):
        yield f'<tuv xml:lang="{LANGUAGES[language]}"><seg>{_segment(text)}</seg></tuv>\n'
    yield "</tu>\n"


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    return escape(IMPOSSIBLE.sub("", text))


def _segment(text: str) -> str:
    """A text with its codes as elements. One that is never closed stands alone."""
    parts, place, opened, number = [], 0, [], 0
    for found in CODE.finditer(text):
        parts.append(_escaped(text[place : found.start()]))
        place = found.end()
        closes, name = found.groups()
        code = escape(found[0])
        if not closes:
            number += 1
            opened.append((name, number))
            parts.append(f'<bpt i="{number}" x="{number}" type="{_kind(name)}">{code}</bpt>')
        else:
            pair = next((one for one in reversed(opened) if one[0] == name), None)
            if pair:
                opened.remove(pair)
            parts.append(f'<ept i="{pair[1]}">{code}</ept>' if pair else f"<ph>{code}</ph>")
    return "".join([*parts, _escaped(text[place:])])


def _kind(name: str) -> str:
    known = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}
    return "link" if name.startswith("a") and name[1:].isdigit() else known.get(name, f"x-{name}")


def read(file: IO[bytes]) -> Iterator[Both | None]:
    """The texts of a TMX file, one by one; None for a unit that lacks one of the two languages.

    Args:
        file: in any encoding that XML names.

    Raises:
        NotTMXError: once the file turns out not to be a whole TMX.
    """
    try:
        root = body = None
        for event, element in iterparse(file, events=("start", "end"), forbid_dtd=False):
            if event == "start":
                root = element if root is None else root
                body = element if _name(element) == "body" else body
            elif _name(element) == "tu":
                yield _both(element)
                if body is not None:
                    # What has been read is not kept: the file may be larger than our memory.
                    body.clear()
    except BROKEN as error:
        raise NotTMXError(str(error)) from error
    if root is None or _name(root) != "tmx":
        raise NotTMXError("no tmx element")


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _both(unit: Element) -> Both | None:
    said, label = {}, ""
    for child in unit:
        if _name(child) == "prop" and child.get("type") == "x-title":
            label = "".join(child.itertext())
        if _name(child) != "tuv":
            continue
        language = (child.get(XML_LANG) or child.get("lang") or "").lower().split("-")[0]
        language = language.split("_")[0]
        segment = next((one for one in child if _name(one) == "seg"), None)
        if language in LANGUAGES and segment is not None:
            said[language] = "".join(_texts(segment)).strip()
    if not (said.get("en") and said.get("cy")):
        return None
    first = (unit.get("srclang") or "").lower()[:2]
    return Both(said["en"], said["cy"], first if first in LANGUAGES else "", label)


def _texts(element: Element) -> Iterator[str]:
    """The words of a segment with our codes; codes of other tools mean nothing here."""
    yield element.text or ""
    for child in element:
        if _name(child) == "hi":
            yield from _texts(child)
        else:
            yield from _ours("".join(child.itertext()))
        yield child.tail or ""


def _ours(code: str) -> Iterator[str]:
    if CODE.fullmatch(code):
        yield code
