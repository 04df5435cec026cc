"""Everything a translator meets on one page, in its order, and how far it has come."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from wagtail_localize.models import Translation

from translation.desk import added, choices, pieces
from translation.desk.entry import Entry
from translation.desk.places import PlaceFinder
from translation.kinds import Someone
from translation.models import AddedText

Piece = Any


@dataclass(frozen=True)
class Sheet:
    """The pieces of one translation.

    Attributes:
        pieces: texts (`Entry`), values (`Choice`) and places the source leaves empty (`Added`).
    """

    pieces: list[Piece]

    @property
    def texts(self) -> list[Entry]:
        """The pieces that have to be translated."""
        return [piece for piece in self.pieces if piece.kind == "text"]

    @property
    def groups(self) -> list[tuple[str, list[Piece]]]:
        """The pieces by what they are a part of; a field of the page itself has no group."""
        return [
            (group, list(found))
            for group, found in groupby(self.pieces, key=lambda piece: piece.place.group)
        ]

    @property
    def unsaved(self) -> list[Piece]:
        """The pieces that hold what could not be saved."""
        return [piece for piece in self.pieces if piece.is_unsaved]

    @property
    def outdated_choices(self) -> list[choices.Choice]:
        """The chosen values whose source has another one by now; they count like texts."""
        return [one for one in self.pieces if one.kind == "choice" and not one.is_settled]

    @property
    def missing(self) -> list[Piece]:
        """The texts that still need something, and the values that have to be decided about."""
        return [
            piece
            for piece in self.pieces
            if piece.kind in ("text", "choice") and not piece.is_settled
        ]

    @property
    def counts(self) -> dict[str, int]:
        """How many pieces, and words of them, have to be settled, and how many are."""
        texts, settled = self.texts, [entry for entry in self.texts if entry.is_settled]
        return {
            "total": len(texts) + len(self.outdated_choices),
            "done": len(settled),
            "words": sum(entry.words for entry in texts),
            "words_done": sum(entry.words for entry in settled),
        }

    def with_texts(self, given: Mapping[str, str]) -> "Sheet":
        """The same pieces showing what a person wrote, where that could not be saved at all."""
        return Sheet(
            [
                replace(piece, text=given[piece.key])
                if piece.kind != "choice" and piece.key in given
                else piece
                for piece in self.pieces
            ]
        )

    def with_pieces(self, changed: Mapping[str, Piece]) -> "Sheet":
        """The same sheet with some pieces in the place of those of the same key."""
        return Sheet([changed.get(piece.key, piece) for piece in self.pieces])


def of(translation: Translation, user: Someone) -> Sheet:
    """Read a translation; the number of queries does not grow with it.

    Args:
        user: who looks; their own pieces are known by it.
    """
    finder, texts = pieces.finder_of(translation), AddedText.objects.stored(translation)
    by_path: dict[str, list[Piece]] = defaultdict(list)
    for entry in pieces.entries(translation, user, finder, texts):
        by_path[entry.path].append(entry)
    for choice in choices.all_of(translation, finder, user):
        by_path[_around(choice.path, finder)].append(choice)
    for one in added.all_of(translation, finder, texts):
        by_path[one.path].append(one)
    found = [piece for path in finder.by_path for piece in by_path.get(path, [])]
    return Sheet(found)


def _around(path: str, finder: PlaceFinder) -> str:
    """The place a link stands in; any other place itself."""
    return path if path in finder.by_path else path.partition(choices.QUOTED)[0]
