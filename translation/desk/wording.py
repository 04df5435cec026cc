"""One segment's text: how it is shown, kept and checked."""

import re
from collections import Counter

from bs4 import BeautifulSoup
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue

from translation.desk import codes
from translation.desk.places import Place

# What comes along when text is copied from a word processor or a web page, and nobody sees:
# characters no database or file can keep, zero-width spaces and joiners, hints for hyphens. The
# joiner that makes one sign of several emoji is not among them.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u200c\u2060\ufeff]")
LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x85")
SPACES = re.compile("[ \t\u00a0\u202f\u2007]+")


def shown(data: str, place: Place) -> str:
    """A kept text as a person reads and writes it: with codes only where marks are allowed."""
    if "<" not in data or place.is_marked:
        return codes.written(data)
    return StringValue(data).render_text()


def kept(text: str, place: Place) -> str:
    """A written text as wagtail-localize keeps it; empty for nothing but space.

    Args:
        text: what a person wrote or pasted, with any sort of line ends.

    Raises:
        translation.desk.codes.BrokenCodesError: if its codes do not fit each other.
    """
    text = cleaned(text)
    if place.is_slug:
        text = slugify(text)
    if place.is_line:
        text = re.sub(r"\s+", " ", text)
    if not text:
        return ""
    if place.is_marked:
        return str(BeautifulSoup(codes.kept(text), "html.parser"))
    return StringValue.from_plaintext(text).data


def cleaned(text: str) -> str:
    """A written text without what nobody sees, with one sort of line end and of space."""
    text = UNSEEN.sub("", LINE_ENDS.sub("\n", text))
    return SPACES.sub(" ", text).strip()


def plain(html: str) -> str:
    """The words of a rich text, without anything around them."""
    return BeautifulSoup(html, "html.parser").get_text(" ")


def problems(data: str, source: str, place: Place) -> list[str]:
    """What is wrong with a text, in sentences for the person who wrote it.

    Args:
        data: the text as kept.
        source: the source segment's text as kept; empty where the source has none.
        place: where it stands.
    """
    found = _wrong_links(data, source)
    length = len(shown(data, place))
    if place.max_length and length > place.max_length and not place.is_marked:
        sentence = _("It is %(length)s characters long; the most here is %(most)s.")
        found.append(sentence % {"length": length, "most": place.max_length})
    return found


def broken(error: codes.BrokenCodesError) -> str:
    """What is wrong with codes that do not fit each other, in a sentence."""
    name = str(error)
    sentence = _("A mark is not begun and ended in the right order: %(mark)s.")
    return sentence % {"mark": codes.label_of(name)}


def _wrong_links(data: str, source: str) -> list[str]:
    ours, theirs = _links(data), _links(source)
    found = []
    if missing := sorted(theirs - ours):
        found.append(_("A link of the source is missing: %(links)s.") % {"links": _named(missing)})
    if doubled := sorted(name for name in theirs if ours[name] > theirs[name]):
        found.append(_("A link stands here twice: %(links)s.") % {"links": _named(doubled)})
    if unknown := sorted(set(ours) - set(theirs)):
        found.append(_("The source has no such link: %(links)s.") % {"links": _named(unknown)})
    return found


def _links(data: str) -> Counter[str]:
    return Counter(name for name in codes.names_in(data) if codes.LINK.fullmatch(name))


def _named(names: list[str]) -> str:
    return ", ".join(codes.label_of(name) for name in names)
