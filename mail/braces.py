"""Finding the placeholders in what editors write, and what is wrong with them."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from django.utils.translation import gettext as _

from mail.registry import Kind, Shape, Wording

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
BRACES = re.compile(r"[{}]")


def parsed(html: str) -> BeautifulSoup:
    """HTML as a tree."""
    return BeautifulSoup(html, "html.parser")


def problems_of_subject(kind: Kind, subject: str) -> list[str]:
    """What is wrong with a subject, in sentences for those who write it."""
    found = list(_problems_of_text(kind, subject))
    if len(subject.splitlines()) > 1 or not subject.replace("\t", " ").isprintable():
        found.append(_("A subject is one line of plain text."))
    for name in PLACEHOLDER.findall(subject):
        placeholder = kind.placeholder(name)
        if placeholder and placeholder.shape is not Shape.TEXT:
            found.append(_("{%(name)s} cannot stand in a subject.") % {"name": name})
    return found


def problems_of_body(kind: Kind, body: str) -> list[str]:
    """What is wrong with the text of a letter, in sentences for those who write it."""
    tree = parsed(body)
    found: list[str] = []
    for text in tree.find_all(string=BRACES):
        found += _problems_of_text(kind, str(text))
    for link in tree.find_all("a", href=BRACES):
        found.append(
            _("“%(text)s” leads to a placeholder. Write the placeholder itself: it becomes a link.")
            % {"text": link.get_text()}
        )
    return [*found, *_crowded_lists(kind, tree), *_missing(kind, tree)]


def is_sound(kind: Kind, wording: Wording) -> bool:
    """Whether a letter can be written with a wording."""
    wrong = problems_of_subject(kind, wording.subject) or problems_of_body(kind, wording.body)
    return not wrong


def _problems_of_text(kind: Kind, text: str) -> Iterator[str]:
    known = {placeholder.name for placeholder in kind.placeholders}
    offered = ", ".join(f"{{{placeholder.name}}}" for placeholder in kind.placeholders)
    for name in PLACEHOLDER.findall(text):
        if name not in known:
            yield _("This letter has no {%(name)s}. You can use: %(offered)s.") % {
                "name": name,
                "offered": offered,
            }
    if BRACES.search(PLACEHOLDER.sub("", text)):
        yield _(
            "A curly bracket stands alone. Placeholders have one on each side, and no bold or "
            "italic inside. You can use: %(offered)s."
        ) % {"offered": offered}


def _crowded_lists(kind: Kind, tree: BeautifulSoup) -> Iterator[str]:
    for placeholder in kind.placeholders:
        if placeholder.shape is not Shape.LINES:
            continue
        written = f"{{{placeholder.name}}}"
        for text in tree.find_all(string=re.compile(re.escape(written))):
            if paragraph_of(text) is None:
                yield _("%(placeholder)s becomes a list: give it a paragraph of its own.") % {
                    "placeholder": written
                }


def _missing(kind: Kind, tree: BeautifulSoup) -> Iterator[str]:
    text = tree.get_text()
    for placeholder in kind.placeholders:
        written = f"{{{placeholder.name}}}"
        if text.strip() and placeholder.is_required and written not in text:
            yield _("%(placeholder)s is missing (%(means)s). The letter is of no use without.") % {
                "placeholder": written,
                "means": placeholder.means,
            }


def paragraph_of(text: object) -> Tag | None:
    """The paragraph that holds a text and nothing else, if there is one."""
    paragraph = getattr(text, "find_parent", lambda name: None)("p")
    alone = paragraph is not None and paragraph.get_text().strip() == str(text).strip()
    return paragraph if alone and PLACEHOLDER.fullmatch(str(text).strip()) else None
