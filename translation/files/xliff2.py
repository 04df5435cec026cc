"""Writing XLIFF 2.0; see http://docs.oasis-open.org/xliff/xliff-core/v2.0/xliff-core-v2.0.html"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, register_namespace

from translation.files import inline, xml
from translation.files.document import Document, Known, Line
from translation.files.tags import tag_of

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
# The module for the longest a text may be; a length is counted in characters.
SIZE = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
# The module for what is offered: how texts like it were translated before.
MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
SEGMENT = "s1"
VERSION, FIELD, OURS = "version", "field", "carthen"
FORMATS = {"b": "xlf:b", "strong": "xlf:b", "i": "xlf:i", "em": "xlf:i"}
WHOLE = frozenset(f"{{{NAMESPACE}}}{name}" for name in ("source", "target", "note"))


def write(document: Document) -> bytes:
    """A translation as an XLIFF 2.0 file."""
    register_namespace("", NAMESPACE)
    register_namespace("slr", SIZE)
    register_namespace("mtc", MATCHES)
    languages = {
        "srcLang": tag_of(document.source_language),
        "trgLang": tag_of(document.target_language),
    }
    root = Element(_tag("xliff"), {"version": "2.0", **languages})
    original = {"original": document.original} if document.original else {}
    file = SubElement(root, _tag("file"), {"id": document.digest or "file", **original})
    if any(unit.max_length for unit in document.units):
        SubElement(file, f"{{{SIZE}}}profiles", {"generalProfile": "xliff:codepoints"})
    _add_notes(file, [("page", f"{document.title} {document.address}".strip())])
    for line in document.lines:
        _add_unit(file, line)
    return xml.write(root, WHOLE)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _add_notes(parent: Element, notes: list[tuple[str, str]]) -> None:
    found = [(category, inline.fit(text)) for category, text in notes if text]
    if not found:
        return
    element = SubElement(parent, _tag("notes"))
    for number, (category, text) in enumerate(found, start=1):
        said = {"id": f"{OURS}-{number}", "category": category}
        SubElement(element, _tag("note"), said).text = text


def _add_unit(file: Element, line: Line) -> None:
    unit = line.unit
    longest = {f"{{{SIZE}}}sizeRestriction": str(unit.max_length)} if unit.max_length else {}
    said = {"id": unit.key, "name": unit.key, xml.SPACE: "preserve", **longest}
    element = SubElement(file, _tag("unit"), said)
    _add_matches(element, line.known)
    notes = [(FIELD, unit.label), *(("note", text) for text in line.notes)]
    _add_notes(element, [*notes, (VERSION, line.version)])
    state = {"state": "translated"} if unit.target and not line.is_draft else {}
    segment = SubElement(element, _tag("segment"), {"id": SEGMENT, **state})
    inline.fill(SubElement(segment, _tag("source")), unit.source, _mark, _break)
    if unit.target:
        inline.fill(SubElement(segment, _tag("target")), unit.target, _mark, _break)


def _add_matches(unit: Element, known: Sequence[Known]) -> None:
    """Add how texts like this one were translated before."""
    if not known:
        return
    matches = SubElement(unit, f"{{{MATCHES}}}matches")
    for one in known:
        quality = str(one.percent)
        said = {"ref": f"#{SEGMENT}", "matchQuality": quality, "similarity": quality}
        match = SubElement(matches, f"{{{MATCHES}}}match", {**said, "origin": OURS})
        inline.fill(SubElement(match, _tag("source")), one.source, _mark, _break)
        inline.fill(SubElement(match, _tag("target")), one.target, _mark, _break)


def _mark(identifier: str) -> tuple[str, dict[str, str]]:
    if inline.is_link(identifier):
        once = {"canCopy": "no", "canDelete": "no"}
        return _tag("pc"), {"id": identifier, "type": "link", **once}
    name = inline.name_of(identifier)
    if name in FORMATS:
        return _tag("pc"), {"id": identifier, "type": "fmt", "subType": FORMATS[name]}
    return _tag("pc"), {"id": identifier}


def _break(identifier: str) -> tuple[str, dict[str, str]]:
    return _tag("ph"), {"id": identifier, "type": "fmt", "subType": "xlf:lb", "equiv": " "}
