"""Turning the blocks of a content file into the streams of one language."""

import datetime
import re
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from demo.known import Known
from demo.reading import Item

PAGE_LINK = re.compile(r'linktype="page" key="([\w-]+)"')
# Blocks with a list of their own making, and what they call it.
LISTS = {
    **dict.fromkeys(("question_and_answer", "cards", "accordion", "steps"), "items"),
    **dict.fromkeys(("key_points", "facts", "timeline", "gallery"), "items"),
    "table": "rows",
}
# Blocks with a list of what was chosen: what they call it, and one of it.
CHOSEN_LISTS = {
    "people": ("people", "person"),
    "organisations": ("organisations", "organisation"),
    "related": ("pages", "page"),
}
# Blocks that are their text, or the record or page they lead to, and nothing else.
BARE_TEXT = {"text", "point", "paragraph"}
BARE_CHOICE = {"person", "organisation", "law", "page"}
# Blocks whose titles are facts with a half for each language.
TITLED_IN_BOTH = {"file", "material"}


def stable_id(*parts: object) -> str:
    """An identity that is the same in both languages and at every loading."""
    return str(uuid5(NAMESPACE_URL, "carthen-demo:" + ":".join(map(str, parts))))


class BodyWriter:
    """Writes streams in one language.

    Args:
        language: "en" or "cy".
        source: the language the page was first written in, whose records it chooses.
        known: where the keys of the content files are found in the database.
    """

    def __init__(self, language: str, source: str, known: Known) -> None:
        self.language = language
        self.known = known
        self.records = known.records[source]
        files = known.files
        self.choices = {
            **dict.fromkeys(("file", "document", "captions_en", "captions_cy"), files),
            **dict.fromkeys(("person", "organisation", "law"), self.records),
            **dict.fromkeys(("image", "poster"), known.images),
            "consent": known.consents,
            "format": known.labels["formats"],
            "page": known.pages,
        }

    def stream(self, page: Item, name: str) -> list[Item]:
        """The data of one of a page's streams; both languages share every block's identity."""
        path = (page["key"],) if name == "body" else (page["key"], name)
        return [
            {
                "id": stable_id(*path, number),
                "type": block["block"],
                "value": self.value(block, stable_id(*path, number)),
            }
            for number, block in enumerate(page.get(name, []))
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
        if kind in BARE_CHOICE:
            return self.facts(block)[kind]
        if kind in TITLED_IN_BOTH:
            return {**titles(block), **self.facts(block)}
        words = self.words(block)
        if kind in BARE_TEXT:
            return words["text"]
        if kind == "image":
            return self.picture(block, words)
        if kind in CHOSEN_LISTS:
            name, one = CHOSEN_LISTS[kind]
            words[name] = [
                {"type": "item", "id": f"{identity}-{key}", "value": self.choices[one][key]}
                for key in block["s"][name]
            ]
        elif kind in LISTS:
            words[LISTS[kind]] = self.items(block, LISTS[kind], identity)
        elif "speakers" in block:
            words["speakers"] = self.items(block, "speakers", identity)
        return {**words, **self.facts(block)}

    def items(self, block: Item, name: str, identity: str) -> list[Item]:
        """The items of a list within a block."""
        return [
            {
                "type": "item",
                "id": f"{identity}-{number}",
                "value": self.item(item),
            }
            for number, item in enumerate(block.get(name, []))
        ]

    def item(self, item: Item) -> Item:
        """The value of one item: a picture with its words, or words and facts."""
        words = self.words(item)
        is_picture = "alt" in words
        return self.picture(item, words) if is_picture else {**words, **self.facts(item)}

    def words(self, block: Item) -> Item:
        """The wording of a block in this writer's language, with links to pages resolved."""
        return {name: self.link_pages(text) for name, text in block.get(self.language, {}).items()}

    def link_pages(self, text: str) -> str:
        """Rich text whose page links name a page of the database."""
        return PAGE_LINK.sub(lambda link: f'linktype="page" id="{self.known.pages[link[1]]}"', text)

    def facts(self, block: Item) -> Item:
        """What is the same in both languages."""
        return {
            name: self.fact(name, value)
            for name, value in block.get("s", {}).items()
            if not isinstance(value, list)
        }

    def fact(self, name: str, value: Any) -> Any:
        """One fact as a stream keeps it: what was chosen as its id, a date or time as text."""
        if name in self.choices:
            return self.choices[name][value]
        is_moment = isinstance(value, datetime.date | datetime.time)
        return value.isoformat() if is_moment else value

    def picture(self, block: Item, words: Item) -> Item:
        """An image with its alternative text and caption."""
        return {
            "image": {
                "image": self.known.images[block["s"]["image"]],
                "alt_text": words["alt"],
                "decorative": False,
            },
            "caption": words.get("caption", ""),
        }


def titles(block: Item) -> Item:
    """Its title in each language, where it has one of its own."""
    return {
        f"title_{language}": block[language]["title"]
        for language in ("en", "cy")
        if language in block
    }
