"""The plain text of a letter, from the tree of its HTML."""

from bs4 import BeautifulSoup, PageElement, Tag

LISTS = ("ul", "ol")


def as_text(tree: BeautifulSoup | Tag) -> str:
    """Paragraphs with an empty line between them, lists with a mark before each item."""
    blocks = [_block(child) for child in tree.children]
    return "\n\n".join(block for block in blocks if block.strip())


def _block(element: PageElement) -> str:
    if isinstance(element, Tag) and element.name in LISTS:
        return _items(element)
    return _inline(element).strip()


def _items(items: Tag) -> str:
    lines = []
    for number, item in enumerate(items.find_all("li", recursive=False), start=1):
        mark = "- " if items.name == "ul" else f"{number}. "
        inside = [child for child in item.children if getattr(child, "name", "") not in LISTS]
        below = [_items(one) for one in item.find_all(LISTS, recursive=False)]
        text = "\n".join(["".join(_inline(child) for child in inside).strip(), *below])
        lines.append(mark + text.replace("\n", "\n" + " " * len(mark)))
    return "\n".join(lines)


def _inline(element: PageElement) -> str:
    if not isinstance(element, Tag):
        return str(element)
    if element.name == "br":
        return "\n"
    text = "".join(_inline(child) for child in element.children)
    address = str(element.get("href", ""))
    # In pointed brackets, as RFC 3986 (appendix C) advises for plain text.
    return f"{text} <{address}>" if address and address != text else text
