"""The words of a made post: whole lines from a bank, the same choice in both languages."""

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any
from uuid import UUID, uuid5

from demo.reading import read_file

LANGUAGES = ("en", "cy")

Line = dict[str, str]
Block = dict[str, Any]


@cache
def bank() -> dict[str, list[Line]]:
    """The lines of demo/content/scale.toml by kind, each in both languages."""
    return read_file("scale.toml")


@dataclass(frozen=True)
class Words:
    """What a made post says in one language."""

    title: str
    summary: str
    body: list[Block]


def words_of(number: int, key: UUID) -> dict[str, Words]:
    """The words of a post by language.

    Args:
        number: which post; the same number always says the same.
        key: what its blocks take their identity from, shared by both languages.
    """
    writer = _Writer(number, key)
    place, headline = writer.pick("place"), writer.pick("headline")
    summary = writer.pick("summary")
    makers = writer.order([writer.key_points, writer.quotation, writer.exchange])
    blocks = [writer.text(), makers[0](), writer.text(), makers[1](), writer.text()]
    return {
        language: Words(
            title=f"{place[language]}: {headline[language]}",
            summary=summary[language],
            body=[block[language] for block in blocks],
        )
        for language in LANGUAGES
    }


class _Writer:
    """Chooses lines, and puts each choice down in both languages."""

    def __init__(self, number: int, key: UUID) -> None:
        self.chance = Random(number)  # noqa: S311  a choice of words, not a secret
        self.key = key
        self.blocks = 0
        self.left = {kind: self.order(lines) for kind, lines in bank().items()}

    def order(self, things: list[Any]) -> list[Any]:
        """The things in an order of this post's own."""
        return self.chance.sample(things, len(things))

    def pick(self, kind: str) -> Line:
        """A line this post has not used yet."""
        return self.left[kind].pop()

    def block(self, kind: str, values: dict[str, Any]) -> dict[str, Block]:
        """A block by language."""
        self.blocks += 1
        identity = str(uuid5(self.key, str(self.blocks)))
        return {
            language: {"id": identity, "type": kind, "value": values[language]}
            for language in LANGUAGES
        }

    def items(self, lines: list[dict[str, Line]], language: str) -> list[Block]:
        """The items of a list block in a language."""
        return [
            {
                "id": str(uuid5(self.key, f"{self.blocks}-{number}")),
                "type": "item",
                "value": {name: line[language] for name, line in item.items()},
            }
            for number, item in enumerate(lines)
        ]

    def text(self) -> dict[str, Block]:
        """A heading and two or three paragraphs."""
        heading = self.pick("heading")
        paragraphs = [
            [self.pick("sentence") for _sentence in range(self.chance.randint(3, 4))]
            for _paragraph in range(self.chance.randint(2, 3))
        ]
        values = {
            language: f"<h2>{heading[language]}</h2>"
            + "".join(
                f"<p>{' '.join(line[language] for line in paragraph)}</p>"
                for paragraph in paragraphs
            )
            for language in LANGUAGES
        }
        return self.block("text", values)

    def key_points(self) -> dict[str, Block]:
        """Three things to remember."""
        heading = bank()["phrase"][0]
        points = [{"text": self.pick("point")} for _point in range(3)]
        return self.block("key_points", self.list_values(heading, points))

    def exchange(self) -> dict[str, Block]:
        """One question and its answer, which stand at the same place of the bank."""
        number = self.chance.randrange(len(bank()["question"]))
        nobody = dict.fromkeys(LANGUAGES, "")
        item = {
            "asker": nobody,
            "question": bank()["question"][number],
            "answerer": nobody,
            "answer": bank()["answer"][number],
        }
        return self.block("question_and_answer", self.list_values(bank()["phrase"][1], [item]))

    def list_values(self, heading: Line, items: list[dict[str, Line]]) -> dict[str, Any]:
        """The value of a list block by language."""
        return {
            language: {"heading": heading[language], "items": self.items(items, language)}
            for language in LANGUAGES
        }

    def quotation(self) -> dict[str, Block]:
        """Someone's words."""
        words, speaker = self.pick("quotation"), self.pick("speaker")
        spoken_in = self.chance.choice(LANGUAGES)
        values = {
            language: {
                "text": words[language],
                "speaker": speaker[language],
                "role": "",
                "source_title": "",
                "source_url": "",
                "original_language": spoken_in,
            }
            for language in LANGUAGES
        }
        return self.block("quotation", values)
