"""Reading the demonstration content from its files."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).parent / "content"

# Every folder with pages; those of one kind stand together.
PAGE_FOLDERS = ("pages", "resources", "collections", "case-studies", "events", "campaigns")

Item = dict[str, Any]


def read_file(name: str) -> Item:
    """One file of demo/content.

    Args:
        name: its path below that folder, such as "settings.toml".
    """
    return tomllib.loads((CONTENT / name).read_text(encoding="utf-8"))


def read_folder(name: str) -> Iterator[Item]:
    """The items of a folder of demo/content, by file name."""
    for path in sorted((CONTENT / name).glob("*.toml")):
        yield tomllib.loads(path.read_text(encoding="utf-8"))


def read_pages() -> Iterator[Item]:
    """The pages of every folder."""
    for folder in PAGE_FOLDERS:
        yield from read_folder(folder)


def parents_first(pages: list[Item]) -> list[Item]:
    """Pages in an order in which each comes after the page above it."""
    by_key = {page["key"]: page for page in pages}

    def depth(page: Item) -> int:
        parent = page.get("parent")
        return depth(by_key[parent]) + 1 if parent else 0

    return sorted(pages, key=depth)
