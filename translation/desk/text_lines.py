"""The history of texts as a person reads it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail_localize.strings import StringValue

from translation.desk.leaves import Place
from translation.desk.restoring import without_codes
from translation.models import SegmentChange
from translation.state.differences import Run, told_apart


@dataclass(frozen=True)
class TextLine:
    """One change of a text.

    Attributes:
        label: where the text stands, in the language of the moment; for a place that is gone, in
            the language of who wrote there.
        who: the person's name; empty where it was nobody.
        help: what it was written with, in words; empty where it was just written.
        source: what the source said, without codes.
        runs: the text before and after in one, marked word by word; a first text is not marked.
        note: a sentence about a change that is not one of words.
        may_restore, may_restore_before: whether the text after, or before, can be written again.
        version: of the piece as it is now; what is restored does not overwrite a later one.
    """

    change: SegmentChange
    label: str
    at: datetime
    who: str
    help: str
    source: str
    runs: list[Run]
    note: str = ""
    may_restore: bool = False
    may_restore_before: bool = False
    version: str = ""


def line_of(change: SegmentChange, place: Place | None = None) -> TextLine:
    """A change as a person reads it, without anything they could do about it.

    Args:
        place: where it is on the page; None if it is not there any more, or if nobody asks.
    """
    before, after = readable(change.before), readable(change.after)
    return TextLine(
        change,
        place.label if place else change.label,
        change.at,
        str(get_user_display_name(change.user)) if change.user else change.user_name,
        "" if change.help == SegmentChange.Help.HAND else str(change.get_help_display()),
        without_codes(change.source),
        told_apart(before, after) if before else [Run("same", after)],
        _note(change, before, after),
    )


def lines_of(
    changes: Iterable[SegmentChange], places: Mapping[str, Mapping[str, Place]]
) -> list[TextLine]:
    """Some changes as a person reads them.

    Args:
        places: by path, for each language that is written in.
    """
    return [line_of(one, places.get(one.language, {}).get(one.path)) for one in changes]


def _note(change: SegmentChange, before: str, after: str) -> str:
    if not after and before:
        return _("The text was taken away.")
    if change.before == change.after and after:
        return _("Confirmed as it is.")
    if before == after and change.before != change.after:
        return _("Only marks changed, such as bold or a link.")
    return ""


def readable(data: str) -> str:
    """A text of the history as a person reads it."""
    return without_codes(StringValue(data).render_text())
