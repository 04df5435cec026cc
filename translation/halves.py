"""The two halves of a pair, whichever of them there are."""

from dataclasses import dataclass
from typing import Any

from translation.kinds import Record
from translation.locales import locale_for
from translation.models import Pair


@dataclass(frozen=True)
class Halves:
    """What exists of a pair.

    Attributes:
        source: the half it was first written in, if it is there.
        twin: the other half, if it is there.
        source_language, twin_language: their language codes.
        is_free: whether each language is edited on its own.
    """

    source: Record | None
    twin: Record | None
    source_language: str
    twin_language: str
    is_free: bool = False

    @property
    def present(self) -> list[Record]:
        """The halves there are, the source first."""
        return [half for half in (self.source, self.twin) if half is not None]


def halves_of(pair: Pair) -> Halves:
    """The halves of a pair as stored, read afresh."""
    source, twin = pair.source_language, pair.twin_language
    model: Any = pair.content_type.model_class()
    rows = model.objects.filter(translation_key=pair.pk) if model else []
    found = {row.locale_id: row for row in rows}
    return Halves(
        found.get(locale_for(source).pk), found.get(locale_for(twin).pk), source, twin, pair.is_free
    )


def take_turn(pair: Pair) -> None:
    """Read a pair afresh and keep it until the transaction ends: two people take turns."""
    Pair.objects.select_for_update().get(pk=pair.pk)
    pair.refresh_from_db()
