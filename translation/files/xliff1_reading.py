"""Reading XLIFF 1.2 as the tools of translators return it.

They cut texts into segments (`seg-source`, `mrk`), mark states, add notes and things of their own.
"""

from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from translation.files import inline, traces, xml
from translation.files.document import DRAFT, FINAL, Document, Line
from translation.files.gathering import gathered, is_key
from translation.files.tags import languages_of
from translation.files.xliff1 import US, VERSION
from translation.units import Unit

# Nobody has translated it; or somebody has with a tool that leaves such words as they are.
UNTOUCHED = ("new", "needs-translation")
UNFINISHED = ("needs-",)
# Native code that stands around or within a text; only what it is the code of counts.
OPENING, CLOSING, SINGLE = {"bpt", "bx"}, {"ept", "ex"}, {"x", "ph", "it"}
# Who writes notes for translators: we, and those who wrote what a PO file says.
OURS = (US, "developer", "programmer")
# A change that was tracked and not accepted is written as it is to be.
DELETED = "x-sdl-deleted"


def read(root: Element) -> list[Document]:
    """What is in an XLIFF 1.2 file: for each `file` of it the texts of one translation.

    Args:
        root: the root of the file.

    Raises:
        FileRefusedError: if the languages are others, or a text is there twice.
    """
    return [_document(element) for element in root.iter() if xml.local(element) == "file"]


def _document(element: Element) -> Document:
    tags = element.get("source-language", ""), element.get("target-language", "")
    source, target = languages_of(*tags)
    units = (one for one in element.iter() if xml.local(one) == "trans-unit")
    return Document(
        original=element.get("original", ""),
        digest=element.get("product-version", ""),
        source_language=source,
        target_language=target,
        lines=gathered(_line(one, source, target) for one in units if _is_text(one)),
    )


def _is_text(unit: Element) -> bool:
    """Whether a unit is a text; a file that was PO on its way has that file's head as a unit."""
    return unit.get("restype") != "x-gettext-domain-header"


def _line(element: Element, source: str, target: str) -> Line:
    key, version = _key_and_version(element)
    translated = xml.child_of(element, "target")
    unit = Unit(
        key=key,
        source=_text_of(xml.child_of(element, "source")),
        target=_target_text(element, translated),
        source_language=source,
        target_language=target,
    )
    return Line(
        unit,
        version=version,
        state=_state_of(element, translated, unit),
        notes=tuple(_notes_of(element)),
    )


def _key_and_version(element: Element) -> tuple[str, str]:
    names = (element.get("id", ""), element.get("resname", ""))
    key = next((name for name in names if is_key(name)), "")
    contexts = [one for one in element.iter() if xml.local(one) == "context"]
    said = (xml.text_of(one) for one in contexts if one.get("context-type") == VERSION)
    if key:
        return key, next(said, "")
    # A file that was PO on its way: what we wrote in a note is a context now.
    return traces.found_in("\n".join(xml.text_of(one) for one in contexts))


def _notes_of(element: Element) -> Iterator[str]:
    for child in element:
        is_theirs = xml.local(child) == "note" and child.get("from") not in OURS
        if is_theirs and (text := xml.text_of(child)):
            yield text


def _state_of(element: Element, target: Element | None, unit: Unit) -> str:
    if target is None or not unit.target:
        return ""
    state = target.get("state", "")
    if state in UNTOUCHED:
        return DRAFT if unit.target == unit.source else ""
    if state.startswith(UNFINISHED) or _is_partly_done(element, target):
        return DRAFT
    return FINAL if state else ""


def _is_partly_done(element: Element, target: Element) -> bool:
    """Whether a segment of the target is empty whose source is not.

    Segments may have been merged: what has no place in the target is not missing.
    """
    there = _segments(target)
    return any(
        mid in there and _text_of(segment) and not _text_of(there[mid])
        for mid, segment in _segments(xml.child_of(element, "seg-source")).items()
    )


def _segments(element: Element | None) -> dict[str, Element]:
    if element is None:
        return {}
    return {one.get("mid", ""): one for one in element.iter() if _is_segment(one)}


def _is_segment(element: Element) -> bool:
    return xml.local(element) == "mrk" and element.get("mtype") == "seg"


def _target_text(unit: Element, target: Element | None) -> str:
    if target is None:
        return ""
    _part(target, _segments(xml.child_of(unit, "seg-source")))
    return _text_of(target)


def _part(target: Element, sources: dict[str, Element]) -> None:
    """Put the space between two segments that stands between them in the source."""
    for parent in target.iter():
        for one, following in pairwise(parent):
            if not one.tail and _is_segment(one) and _is_segment(following):
                source = sources.get(one.get("mid", ""))
                is_space = source is not None and not (source.tail or "").strip()
                one.tail = source.tail if source is not None and is_space else None


def _text_of(element: Element | None) -> str:
    return "" if element is None else "".join(_within(element)).strip()


def _within(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _read(child)
        yield child.tail or ""


def _read(element: Element) -> Iterator[str]:
    kind, identifier = xml.local(element), element.get("id", "")
    if kind == "g":
        yield f"⟦{inline.name_of(identifier)}⟧"
        yield from _within(element)
        yield f"⟦/{inline.name_of(identifier)}⟧"
    elif kind in OPENING:
        yield f"⟦{inline.name_of(element.get('rid') or identifier)}⟧"
    elif kind in CLOSING:
        yield f"⟦/{inline.name_of(element.get('rid') or identifier)}⟧"
    elif kind in SINGLE:
        yield _single(element, identifier)
    elif kind and element.get("mtype") != DELETED:
        yield from _within(element)


def _single(element: Element, identifier: str) -> str:
    if inline.is_break(identifier):
        return "\n"
    closes = "/" if element.get("pos") == "close" else ""
    return f"⟦{closes}{inline.name_of(identifier)}⟧"
