"""Reading XLIFF 2.0 as the tools of translators return it, cut into segments or put together."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from translation.files import inline, xml
from translation.files.document import DRAFT, FINAL, Document, Line
from translation.files.gathering import gathered, is_key
from translation.files.tags import languages_of
from translation.files.xliff2 import OURS, VERSION
from translation.units import Unit


def read(root: Element) -> list[Document]:
    """What is in an XLIFF 2.0 file: for each `file` of it the texts of one translation.

    Args:
        root: the root of the file.

    Raises:
        FileRefusedError: if the languages are others, or a text is there twice.
    """
    languages = languages_of(root.get("srcLang", ""), root.get("trgLang", ""))
    files = (element for element in root.iter() if xml.local(element) == "file")
    return [_document(element, *languages) for element in files]


def _document(element: Element, source: str, target: str) -> Document:
    units = (one for one in element.iter() if xml.local(one) == "unit")
    return Document(
        original=element.get("original", ""),
        digest=element.get("id", ""),
        source_language=source,
        target_language=target,
        lines=gathered(_line(one, source, target) for one in units),
    )


def _line(element: Element, source: str, target: str) -> Line:
    names = (element.get("id", ""), element.get("name", ""))
    key = next((name for name in names if is_key(name)), "")
    ours, theirs = _notes_of(element)
    segments = [one for one in element if xml.local(one) in ("segment", "ignorable")]
    unit = Unit(
        key=key,
        source="".join(_side(one, "source") for one in segments).strip(),
        target=_target_text(segments),
        source_language=source,
        target_language=target,
    )
    return Line(unit, ours.get(VERSION, ""), _state_of(unit, segments), tuple(theirs))


def _notes_of(unit: Element) -> tuple[dict[str, str], list[str]]:
    """Our own notes by their category, and what others wrote."""
    ours, theirs = {}, []
    notes = xml.child_of(unit, "notes")
    for note in [] if notes is None else notes:
        text = xml.text_of(note)
        if note.get("id", "").startswith(OURS):
            ours[note.get("category", "")] = text
        elif text:
            theirs.append(text)
    return ours, theirs


def _target_text(segments: list[Element]) -> str:
    """The translation of all segments, in the order it gives them.

    What is not to be translated, mostly the space between sentences, is taken from the source
    where the target does not have it.
    """
    if not any(xml.child_of(one, "target") is not None for one in segments):
        return ""
    parts: list[tuple[int, str]] = []
    for number, one in enumerate(segments, start=1):
        target = xml.child_of(one, "target")
        is_kept = xml.local(one) == "ignorable" and target is None
        order = "" if target is None else target.get("order", "")
        text = _side(one, "source" if is_kept else "target")
        parts.append((int(order) if order.isdecimal() else number, text))
    return "".join(text for _place, text in sorted(parts, key=lambda part: part[0])).strip()


def _state_of(unit: Unit, segments: list[Element]) -> str:
    if not unit.target:
        return ""
    is_draft = any(
        one.get("state", "initial") == "initial" or not _side(one, "target").strip()
        for one in segments
        if xml.local(one) == "segment" and _side(one, "source").strip()
    )
    return DRAFT if is_draft else FINAL


def _side(segment: Element, name: str) -> str:
    element = xml.child_of(segment, name)
    return "" if element is None else "".join(_within(element))


def _within(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _read(child)
        yield child.tail or ""


def _read(element: Element) -> Iterator[str]:
    kind, identifier = xml.local(element), element.get("id", "")
    if kind == "pc":
        yield f"⟦{inline.name_of(identifier)}⟧"
        yield from _within(element)
        yield f"⟦/{inline.name_of(identifier)}⟧"
    elif kind == "sc":
        yield f"⟦{inline.name_of(identifier)}⟧"
    elif kind == "ec":
        yield f"⟦/{inline.name_of(element.get('startRef') or identifier)}⟧"
    elif kind == "ph":
        yield "\n" if inline.is_break(identifier) else f"⟦{inline.name_of(identifier)}⟧"
    elif kind:
        yield from _within(element)
