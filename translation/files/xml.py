"""Reading XML that strangers send, and writing ours."""

from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, tostring
from xml.parsers.expat import errors

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from translation.files.limits import MOST_ELEMENTS, MOST_LEVELS, MOST_UNITS, require_small
from translation.files.refusals import FileRefusedError, Why

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# The codes of the parser that stand for bytes it cannot read as characters.
ENCODING = {
    errors.codes[errors.XML_ERROR_UNKNOWN_ENCODING],
    errors.codes[errors.XML_ERROR_INCORRECT_ENCODING],
}
INVALID = errors.codes[errors.XML_ERROR_INVALID_TOKEN]


class _SmallTree(TreeBuilder):
    """Builds a tree, and gives up at once when it gets too deep or too large."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0

    def start(self, tag: str, attrs: Any) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > MOST_LEVELS:
            raise FileRefusedError(Why.TOO_DEEP)
        if self._count > MOST_ELEMENTS:
            raise FileRefusedError(Why.TOO_MANY, most=MOST_UNITS)
        return super().start(tag, attrs)

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return super().end(tag)


def parse(data: bytes) -> Element:
    """The root of an XML file. Nothing outside the file is read, and no entity is unfolded.

    Raises:
        FileRefusedError: if it is none we can read.
    """
    require_small(data)
    parser = DefusedXMLParser(target=_SmallTree(), forbid_dtd=True)
    try:
        parser.feed(data)
        return parser.close()
    except DefusedXmlException as error:
        raise FileRefusedError(Why.ENTITIES) from error
    except ParseError as error:
        raise _refusal(error, data) from error
    except (LookupError, UnicodeError) as error:
        raise FileRefusedError(Why.ENCODING) from error
    except FileRefusedError:
        raise
    except ValueError as error:
        # The parser's word for an encoding of several bytes that it has no table for.
        raise FileRefusedError(Why.ENCODING) from error


def _refusal(error: ParseError, data: bytes) -> FileRefusedError:
    if error.code in ENCODING or (error.code == INVALID and _is_no_utf8(data)):
        return FileRefusedError(Why.ENCODING)
    line, sign = error.position
    return FileRefusedError(Why.BROKEN_XML, line=line, sign=sign + 1)


def _is_no_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        # A file that ends in the middle of a character is not whole, which is another matter.
        return error.end < len(data)
    return False


def write(root: Element, whole: frozenset[str]) -> bytes:
    """An XML file in UTF-8, with a line for each element but within some.

    Args:
        root: its root.
        whole: the tags of the elements within which every space counts.
    """
    _indent(root, whole, "\n")
    return tostring(root, encoding="utf-8", xml_declaration=True)


def _indent(element: Element, whole: frozenset[str], before: str) -> None:
    if not len(element) or element.tag in whole:
        return
    inner = before + "  "
    element.text = inner
    for child in element:
        _indent(child, whole, inner)
        child.tail = inner
    element[-1].tail = before


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for a comment or an instruction."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child_of(element: Element, name: str) -> Element | None:
    """The first child of a name, in any namespace."""
    return next((child for child in element if local(child) == name), None)


def text_of(element: Element | None) -> str:
    """All text within an element."""
    return "" if element is None else "".join(element.itertext()).strip()
