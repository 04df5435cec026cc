"""Links, other marks, and the lines of lists."""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from translation.checking.findings import Check, Finding, Span
from translation.desk import codes
from translation.units import Unit

# What looks the same to a reader is the same.
_SAME = {"strong": "b", "em": "i", "acronym": "abbr"}
_OPENING = re.compile(r"⟦([a-z][a-z0-9-]*)⟧")
_EMPTY_LINK = re.compile(r"⟦(a[0-9]+)⟧\s*⟦/\1⟧")
_ITEM = re.compile(r"^[ \t]*(?:[-*•–‣▪·]|\d{1,2}[.)]|[a-z]\))[ \t]+", re.MULTILINE)


def links(unit: Unit) -> Iterator[Finding]:
    """Links that are missing, added, doubled, or hold no word."""
    theirs, ours = _links(unit.source), _links(unit.target)
    missing = sorted((theirs - ours).elements())
    added = sorted((ours - theirs).elements())
    if missing:
        yield Finding(
            Check.LINKS,
            _("A link of the source is missing: %(links)s."),
            {"links": _names(missing)},
            source=_places(unit.source, missing),
        )
    if added:
        yield Finding(
            Check.LINKS,
            _("The source has no such link: %(links)s."),
            {"links": _names(added)},
            target=_places(unit.target, added),
        )
    empty = list(_EMPTY_LINK.finditer(unit.target))
    if empty and not _EMPTY_LINK.search(unit.source):
        yield Finding(
            Check.LINKS,
            _("A link stands here without words: %(links)s."),
            {"links": _names([found[1] for found in empty])},
            target=tuple(Span(*found.span()) for found in empty),
        )


def marks(unit: Unit) -> Iterator[Finding]:
    """Bold, italic and other marks that are missing or added; not those of languages."""
    theirs, ours = _marks(unit.source), _marks(unit.target)
    missing, added = theirs - ours, ours - theirs
    if missing:
        yield Finding(
            Check.MARKS,
            _("A mark of the source is missing: %(marks)s."),
            {"marks": _names(missing)},
            source=_places(unit.source, missing),
        )
    if added:
        yield Finding(
            Check.MARKS,
            _("The source has no such mark: %(marks)s."),
            {"marks": _names(added)},
            target=_places(unit.target, added),
        )


def list_items(unit: Unit) -> Iterator[Finding]:
    """A list in a plain text that has more or fewer lines than the source's."""
    theirs = list(_ITEM.finditer(unit.source))
    ours = list(_ITEM.finditer(unit.target))
    if len(theirs) == len(ours) or max(len(theirs), len(ours)) < 2:
        return
    yield Finding(
        Check.LIST_ITEMS,
        _("List items in the source: %(source)s. List items in the translation: %(target)s."),
        {"source": len(theirs), "target": len(ours)},
        tuple(Span(*found.span()) for found in theirs),
        tuple(Span(*found.span()) for found in ours),
    )


def _links(text: str) -> Counter[str]:
    return Counter(name for name in _OPENING.findall(text) if codes.LINK.fullmatch(name))


def _marks(text: str) -> Counter[str]:
    names = (name for name in _OPENING.findall(text) if not codes.LINK.fullmatch(name))
    return Counter(_SAME.get(name, name) for name in names if not name.startswith("lang-"))


def _names_now(names: list[str] | Counter[str]) -> str:
    return ", ".join(codes.label_of(name) for name in dict.fromkeys(names))


# What marks are called, in the language in which it is read.
_names = lazy(_names_now, str)


def _places(text: str, names: list[str] | Counter[str]) -> tuple[Span, ...]:
    return tuple(
        Span(*found.span())
        for found in _OPENING.finditer(text)
        if found[1] in names or _SAME.get(found[1]) in names
    )
