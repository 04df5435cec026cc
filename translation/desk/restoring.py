"""Putting back what a text said before, from its history."""

from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from wagtail_localize.models import Translation

from translation.desk import codes, matching, reopening, sheet, wording, writing
from translation.desk.applying import Wish
from translation.kinds import Someone
from translation.models import SegmentChange
from translation.past import texts
from translation.past.texts import Help

Piece = Any


@dataclass(frozen=True)
class Restored:
    """What became of a wish to restore a text.

    Attributes:
        piece: the piece it was about, with problems or a conflict; None if it is not there.
        is_changed: whether something else is saved now.
        notice: what else the person must know.
    """

    piece: Piece | None
    is_changed: bool = False
    notice: str = ""


def pieces_at(translation: Translation, user: Someone, path: str) -> list[Piece]:
    """The pieces at one place as they are stored now."""
    return [piece for piece in sheet.of(translation, user).pieces if piece.path == path]


def piece_of(change: SegmentChange, pieces: list[Piece]) -> Piece | None:
    """The piece a line of history is about, if it is still there."""
    number = matching.home_of(change.source, [source_of(piece) for piece in pieces])
    return None if number is None else pieces[number]


def source_of(piece: Piece) -> str:
    """What the source of a piece says, as its history has it."""
    return str(piece.source_label if piece.kind == "choice" else piece.source)


def written(data: str, piece: Piece) -> str:
    """A text from the history as it is written at the desk."""
    return wording.shown(data, piece.place) if piece.kind != "choice" else data


@transaction.atomic
def restore(
    translation: Translation, user: Someone, change: SegmentChange, data: str, seen: str
) -> Restored:
    """Write a text of the history again, with all that is looked at when a text is written.

    Args:
        user: who restores; the caller has checked their right.
        change: the line of history.
        data: its `before` or its `after`.
        seen: the version of the piece as the person saw it. What somebody else has written since
            is not overwritten.
    """
    # Two people writing the same translation take turns.
    Translation.objects.select_for_update().get(pk=translation.pk)
    piece = piece_of(change, pieces_at(translation, user, change.path))
    if piece is None:
        return Restored(None)
    wish = Wish(written(data, piece), seen, help=Help.RESTORED)
    piece, line = writing.write_piece(translation, user, piece, wish)
    if line is None:
        return Restored(piece)
    texts.record_all(translation, [replace(line, help=Help.RESTORED)], user)
    return Restored(piece, True, reopening.reopen(translation, user))


def without_codes(text: str) -> str:
    """A text as it is written at the desk, with its words alone."""
    return codes.CODE.sub("", text)
