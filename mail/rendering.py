"""Filling in one half of a letter: as HTML, and the same as plain text."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag
from django.conf import settings
from django.utils import translation
from wagtail.rich_text import expand_db_html

from mail.braces import PLACEHOLDER, paragraph_of, parsed
from mail.registry import Kind, Shape
from mail.values import InLanguage, Line, in_language, one_line

FOLLOWED = ("http://", "https://")


def subject(source: str, values: Mapping[str, Any]) -> str:
    """A subject with its values, on one line.

    Args:
        source: what editors wrote.
        values: by placeholder, as said in the language of the half.
    """
    return one_line(PLACEHOLDER.sub(lambda found: _plain(values[found[1]]), source))


def body(kind: Kind, source: str, values: Mapping[str, Any], language: str) -> BeautifulSoup:
    """The text of a letter with its values.

    A paragraph, or item of a list, whose placeholders are all empty is left out.

    Args:
        kind: which letter.
        source: what editors wrote.
        values: by placeholder, as said in the language of the half.
        language: of the half.
    """
    with translation.override(language):
        tree = parsed(expand_db_html(source))
    _leave_out(tree, values)
    for text in tree.find_all(string=PLACEHOLDER):
        _fill(kind, tree, text, values, language)
    for tag in tree.find_all(True):
        tag.attrs.pop("data-block-key", None)
        if "href" in tag.attrs:
            tag["href"] = urljoin(settings.WAGTAILADMIN_BASE_URL, str(tag["href"]))
    return tree


def said(context: Mapping[str, Any], kind: Kind, language: str) -> dict[str, Any]:
    """The values of a letter's placeholders in one language; those not given are empty."""
    return {
        placeholder.name: in_language(context.get(placeholder.name, ""), language)
        for placeholder in kind.placeholders
    }


def _plain(value: Any) -> str:
    return value.text if isinstance(value, InLanguage) else str(value)


def _leave_out(tree: BeautifulSoup, values: Mapping[str, Any]) -> None:
    for block in tree.find_all(["p", "li"]):
        names = [] if block.decomposed else PLACEHOLDER.findall(block.get_text())
        if names and not any(_has_something(values[name]) for name in names):
            block.decompose()
    for items in tree.find_all(["ul", "ol"]):
        if not items.find("li"):
            items.decompose()


def _has_something(value: Any) -> bool:
    return bool(value.text if isinstance(value, InLanguage) else value)


def _fill(
    kind: Kind, tree: BeautifulSoup, text: Any, values: Mapping[str, Any], language: str
) -> None:
    pieces: list[Any] = []
    # Between the texts stand the names.
    for place, piece in enumerate(PLACEHOLDER.split(str(text))):
        placeholder = kind.placeholder(piece) if place % 2 else None
        if placeholder is None:
            pieces.append(NavigableString(piece))
        elif placeholder.shape is Shape.LINES:
            paragraph = paragraph_of(text)
            if paragraph is not None:
                paragraph.replace_with(_list(tree, values[piece], language))
            return
        else:
            is_link = placeholder.shape is Shape.ADDRESS
            pieces += _inline(tree, values[piece], language, is_link=is_link)
    text.replace_with(*pieces)


def _inline(
    tree: BeautifulSoup, value: Any, language: str, *, is_link: bool = False
) -> Iterator[PageElement]:
    if isinstance(value, InLanguage) and value.language not in ("", language):
        span = tree.new_tag("span", lang=value.language)
        span.extend(list(_lines(tree, value.text)))
        yield span
    elif is_link and _plain(value).startswith(FOLLOWED):
        yield _link(tree, _plain(value), _plain(value))
    else:
        yield from _lines(tree, _plain(value))


def _lines(tree: BeautifulSoup, text: str) -> Iterator[PageElement]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield tree.new_tag("br")
        yield NavigableString(line)


def _link(tree: BeautifulSoup, address: str, text: str) -> Tag:
    link = tree.new_tag("a", href=address)
    link.string = text
    return link


def _list(tree: BeautifulSoup, lines: list[Line], language: str) -> Tag:
    items = tree.new_tag("ul")
    for line in lines:
        item = tree.new_tag("li")
        title = _link(tree, line.address, line.title) if line.address else line.title
        if line.language not in ("", language):
            foreign = tree.new_tag("span", lang=line.language)
            foreign.append(title)
            title = foreign
        item.append(title)
        if line.note:
            item.append(tree.new_tag("br"))
            item.extend(list(_lines(tree, line.note)))
        items.append(item)
    return items
