"""Writing XLIFF 1.2; see http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html"""

from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement, register_namespace

from translation.files import inline, xml
from translation.files.document import DRAFT, Document, Known, Line
from translation.files.tags import tag_of

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
# Who wrote a note: what others wrote is for us to read.
US = "Carthen"
VERSION, FIELD, ADDRESS = "x-version", "x-field", "x-address"
TYPES = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}
REVIEW, TRANSLATED, EMPTY = "needs-review-translation", "translated", "needs-translation"
WHOLE = frozenset(f"{{{NAMESPACE}}}{name}" for name in ("source", "target", "note", "context"))


def write(document: Document) -> bytes:
    """A translation as an XLIFF 1.2 file."""
    register_namespace("", NAMESPACE)
    root = Element(_tag("xliff"), {"version": "1.2"})
    _add_file(root, document)
    return xml.write(root, WHOLE)


def write_for_omegat(document: Document) -> bytes:
    """What is left to translate as an XLIFF 1.2 file for OmegaT.

    OmegaT writes over what stands in the place of the translation, and only where something does:
    so each text stands there in the words of the source, and what is translated stays away. Of what
    the memory offers OmegaT reads nothing here; it takes TMX.
    """
    open_lines = (line for line in document.lines if line.is_draft or not line.unit.target)
    copies = (replace(line, unit=replace(line.unit, target="")) for line in open_lines)
    lines = tuple(replace(line, state=DRAFT, known=()) for line in copies)
    return write(replace(document, lines=lines))


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _add_file(root: Element, document: Document) -> None:
    said = {
        "original": document.original,
        "source-language": tag_of(document.source_language),
        "target-language": tag_of(document.target_language),
        "datatype": "plaintext",
        "product-name": inline.fit(document.title),
        "product-version": document.digest,
    }
    file = SubElement(root, _tag("file"), {name: value for name, value in said.items() if value})
    if document.title:
        header = SubElement(file, _tag("header"))
        note = SubElement(header, _tag("note"), {"from": US})
        note.text = inline.fit(f"{document.title} {document.address}".strip())
    body = SubElement(file, _tag("body"))
    for line in document.lines:
        _add_unit(body, line, document.address)


def _add_unit(body: Element, line: Line, address: str) -> None:
    unit = line.unit
    said = {"id": unit.key, "resname": unit.key, "restype": f"x-{unit.role}", xml.SPACE: "preserve"}
    if unit.max_length:
        said |= {"maxwidth": str(unit.max_length), "size-unit": "char"}
    element = SubElement(body, _tag("trans-unit"), said)
    inline.fill(SubElement(element, _tag("source")), unit.source, _mark, _break)
    if unit.target or line.is_draft:
        target = SubElement(element, _tag("target"), {"state": _state_of(line)})
        inline.fill(target, unit.target or unit.source, _mark, _break)
    _add_contexts(element, {ADDRESS: address, FIELD: unit.label, VERSION: line.version})
    for text in line.notes:
        SubElement(element, _tag("note"), {"from": US}).text = inline.fit(text)
    for known in line.known:
        _add_known(element, known)


def _add_known(element: Element, known: Known) -> None:
    """Add how a text like this one was translated before."""
    said = {"match-quality": f"{known.percent}%", "origin": US}
    offered = SubElement(element, _tag("alt-trans"), said)
    inline.fill(SubElement(offered, _tag("source")), known.source, _mark, _break)
    inline.fill(SubElement(offered, _tag("target")), known.target, _mark, _break)


def _state_of(line: Line) -> str:
    if not line.unit.target:
        return EMPTY
    return REVIEW if line.is_draft else TRANSLATED


def _add_contexts(element: Element, contexts: dict[str, str]) -> None:
    found = {kind: inline.fit(text) for kind, text in contexts.items() if text}
    if not found:
        return
    group = SubElement(element, _tag("context-group"), {"purpose": "information"})
    for kind, text in found.items():
        SubElement(group, _tag("context"), {"context-type": kind}).text = text


def _mark(identifier: str) -> tuple[str, dict[str, str]]:
    name = inline.name_of(identifier)
    if inline.is_link(identifier):
        return _tag("g"), {"id": identifier, "ctype": "link", "clone": "no"}
    return _tag("g"), {"id": identifier, "ctype": TYPES.get(name, f"x-{name}")}


def _break(identifier: str) -> tuple[str, dict[str, str]]:
    return _tag("x"), {"id": identifier, "ctype": "lb"}
