"""Turning the blocks of a content file into the body of one language."""

import re
from collections.abc import Callable
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from demo.reading import Item

FindPage = Callable[[str], int]
FindImage = Callable[[str], int]

PAGE_LINK = re.compile(r'linktype="page" key="([\w-]+)"')
LIST_BLOCKS = {"question_and_answer", "cards", "accordion", "steps", "key_points", "facts"}


def stable_id(*parts: object) -> str:
    """An identity that is the same in both languages and at every loading."""
    return str(uuid5(NAMESPACE_URL, "carthen-demo:" + ":".join(map(str, parts))))


class BodyWriter:
    """Writes bodies in one language.

    Args:
        language: "en" or "cy".
        pages, images, people: where a key of the content files is found in the database.
    """

    def __init__(
        self, language: str, pages: dict[str, int], images: dict[str, int], people: dict[str, int]
    ) -> None:
        self.language = language
        self.pages = pages
        self.images = images
        self.people = people

    def body(self, page: Item) -> list[Item]:
        """The stream data of a page's body; the two languages share every block's identity."""
        return [
            {
                "id": stable_id(page["key"], number),
                "type": block["block"],
                "value": self.value(block, stable_id(page["key"], number)),
            }
            for number, block in enumerate(page.get("body", []))
        ]

    def corrections(self, page: Item) -> list[Item]:
        """The stream data of a post's corrections."""
        return [
            {
                "id": stable_id(page["key"], "correction", number),
                "type": "correction",
                "value": {"date": str(note["date"]), "text": note[self.language]["text"]},
            }
            for number, note in enumerate(page.get("corrections", []))
        ]

    def value(self, block: Item, identity: str) -> Any:
        """The value of one block."""
        kind = block["block"]
        words = self.words(block)
        if kind == "text":
            return words["text"]
        if kind == "image":
            return self.picture(block, words)
        if kind == "people":
            words["people"] = [
                {"type": "item", "id": f"{identity}-{key}", "value": self.people[key]}
                for key in block["s"]["people"]
            ]
        elif kind in LIST_BLOCKS:
            words["items"] = [
                {"type": "item", "id": f"{identity}-{number}", "value": self.item(item)}
                for number, item in enumerate(block.get("items", []))
            ]
        return {**words, **self.facts(block)}

    def words(self, block: Item) -> Item:
        """The wording of a block in this writer's language, with links to pages resolved."""
        return {name: self.link_pages(text) for name, text in block.get(self.language, {}).items()}

    def link_pages(self, text: str) -> str:
        """Rich text whose page links name a page of the database."""
        return PAGE_LINK.sub(lambda link: f'linktype="page" id="{self.pages[link[1]]}"', text)

    def facts(self, block: Item) -> Item:
        """What is the same in both languages."""
        facts = dict(block.get("s", {}))
        facts.pop("people", None)
        if "page" in facts:
            facts["page"] = self.pages[facts["page"]]
        return facts

    def item(self, item: Item) -> Item:
        """One item of a list block."""
        return {**self.words(item), **self.facts(item)}

    def picture(self, block: Item, words: Item) -> Item:
        """An image with its alternative text and caption."""
        return {
            "image": {
                "image": self.images[block["s"]["image"]],
                "alt_text": words["alt"],
                "decorative": False,
            },
            "caption": words.get("caption", ""),
        }
