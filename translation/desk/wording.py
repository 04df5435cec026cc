"""One segment's text: how it is shown, kept and checked."""

import re
from collections import Counter

from bs4 import BeautifulSoup
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.strings import INLINE_TAGS, StringValue

from translation.desk.places import Place


def shown(data: str, place: Place) -> str:
    """A kept text as a person reads and writes it: with its marks only where marks are allowed."""
    if place.is_marked:
        return re.sub(r"&amp;(?!#?\w+;)", "&", data)
    return StringValue(data).render_text()


def kept(text: str, place: Place) -> str:
    """A written text as wagtail-localize keeps it; empty for nothing but space.

    Args:
        text: what a person wrote, with any sort of line ends.
    """
    # PostgreSQL cannot keep a NUL.
    text = text.replace("\r\n", "\n").replace("\0", "").strip()
    if place.is_marked:
        return str(BeautifulSoup(text.replace("\n", " "), "html.parser"))
    if place.is_slug:
        text = slugify(text)
    if place.is_line:
        text = re.sub(r"\s+", " ", text)
    return StringValue.from_plaintext(text).data if text else ""


def problems(data: str, source: str, place: Place) -> list[str]:
    """What is wrong with a text, in sentences for the person who wrote it.

    Args:
        data: the text as kept.
        source: the source segment's text as kept.
        place: where it stands.
    """
    found = _wrong_marks(data) if place.is_marked else []
    found += _wrong_links(data, source)
    length = len(shown(data, place))
    if place.max_length and length > place.max_length and not place.is_marked:
        sentence = _("It is %(length)s characters long; the most here is %(most)s.")
        found.append(sentence % {"length": length, "most": place.max_length})
    return found


def _wrong_marks(data: str) -> list[str]:
    found = []
    elements = BeautifulSoup(data, "html.parser").find_all(True)
    names = sorted({element.name for element in elements if element.name not in INLINE_TAGS})
    if names:
        sentence = ngettext(
            "This mark cannot be used here: %(marks)s.",
            "These marks cannot be used here: %(marks)s.",
            len(names),
        )
        found.append(sentence % {"marks": ", ".join(f"<{name}>" for name in names)})
    if any(set(element.attrs) - _allowed_attributes(element.name) for element in elements):
        found.append(_("Marks have no attributes here, except the id of a link."))
    return found


def _allowed_attributes(name: str) -> set[str]:
    return {"id"} if name == "a" else set()


def _wrong_links(data: str, source: str) -> list[str]:
    ours, theirs = _links(data), _links(source)
    found = []
    if missing := sorted(theirs - ours):
        found.append(_("A link of the source is missing: %(links)s.") % {"links": _named(missing)})
    if unknown := sorted(set(ours) - set(theirs)):
        found.append(_("The source has no such link: %(links)s.") % {"links": _named(unknown)})
    return found


def _links(data: str) -> Counter[str]:
    links = BeautifulSoup(data, "html.parser").find_all("a")
    return Counter(str(link.get("id", "")) for link in links)


def _named(ids: list[str]) -> str:
    return ", ".join(f'<a id="{link_id}">' for link_id in ids)
