"""One piece of text as a translator meets it."""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal

from wagtail_localize.models import StringSegment

from translation.desk import codes, wording
from translation.desk.places import Place
from translation.models import SegmentMark
from translation.sources.copied import count_words
from translation.state import contents
from translation.state.differences import Run
from translation.state.values import Item

# The longest numbers that a database takes.
KEY = re.compile(r"([0-9]{1,18})-([0-9]{1,18})")
Status = Literal["done", "empty", "outdated", "unreviewed", "not_needed"]


@dataclass(frozen=True)
class Earlier:
    """A translation of what stood at a place before the source changed.

    Attributes:
        source, text: the earlier wording and its translation, as they are written at the desk.
        runs: the words that went and came since.
    """

    source: str
    text: str
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One piece of text to translate.

    Attributes:
        segment: the source's segment.
        number: its number on the page, from 1.
        part: its number among the pieces at the same place, or None if it is alone there.
        role: how it looks to a reader; see `Place.role`.
        text: its translation as a person reads it, or what they wrote and was not saved.
        saved_text: its translation as it is saved; empty if there is none.
        earlier: the translation of what stood here before.
        mark: what somebody said about it: a code of `SegmentMark.Kind`, or nothing.
        user: the number of the person who translated it last.
        at: when it was translated.
        comments: how many comments on it are open.
        problems: why what was written cannot be kept, in sentences.
        theirs: what somebody else has saved meanwhile; None without a conflict.
        merged: both changes in one, where they do not meet.
        row_id, row_data: the stored translation: its number and the text as it is kept.
    """

    segment: StringSegment
    place: Place
    number: int
    part: int | None
    role: str
    text: str
    saved_text: str
    earlier: tuple[Earlier, ...] = ()
    mark: str = ""
    user: int | None = None
    at: datetime | None = None
    is_mine: bool = False
    comments: int = 0
    problems: tuple[str, ...] = ()
    theirs: str | None = None
    merged: str | None = None
    row_id: int | None = None
    row_data: str = ""

    kind = "text"

    @property
    def path(self) -> str:
        """Where it stands, as wagtail-localize writes it."""
        return self.segment.context.path

    @property
    def item(self) -> Item:
        """The source's words as `translation.state.contents` has them."""
        return self.path, contents.short(self.segment.string.data)

    @property
    def key(self) -> str:
        """Names the piece in a form, and still does after the source is sent again."""
        return key_of(self.segment.context_id, self.segment.string_id)

    @property
    def label(self) -> str:
        """Where it stands, in plain words."""
        return self.place.label if self.part is None else f"{self.place.label} › {self.part}"

    @property
    def name(self) -> str:
        """What it is called within its group."""
        return self.place.name if self.part is None else f"{self.place.name} {self.part}"

    @property
    def group(self) -> str:
        """What it is a part of, in plain words."""
        return self.place.group

    @cached_property
    def source(self) -> str:
        """The source's words as a person reads them."""
        return wording.shown(self.segment.string.data, self.place)

    @cached_property
    def codes(self) -> list[codes.Code]:
        """The codes the source has here."""
        if not self.place.is_marked:
            return []
        return codes.of_source(self.segment.string.data, json.loads(self.segment.attrs or "null"))

    @cached_property
    def words(self) -> int:
        """How many words the source has here; an address has none."""
        return 0 if self.place.is_slug else count_words(self.segment.string.data)

    @cached_property
    def status(self) -> Status:
        """How far it has come."""
        if self.saved_text:
            return "unreviewed" if self.mark in SegmentMark.UNCONFIRMED else "done"
        if self.mark == SegmentMark.Kind.NOT_NEEDED:
            return "not_needed"
        return "outdated" if self.earlier else "empty"

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to do here."""
        return self.status in ("done", "not_needed")

    @property
    def may_be_left(self) -> bool:
        """Whether the translation may do without it."""
        return not self.place.is_slug and (self.place.is_marked or not self.place.is_required)

    @property
    def version(self) -> str:
        """Tells a form whether the translation is still what it was when it was shown."""
        return version_of(self.saved_text, self.mark)

    @property
    def is_unsaved(self) -> bool:
        """Whether what was written here could not be saved."""
        return bool(self.problems) or self.theirs is not None

    @property
    def is_kept(self) -> bool:
        """Whether a translation is saved here."""
        return bool(self.saved_text)

    @property
    def rows(self) -> int:
        """How many lines of a text box the text needs."""
        longest = max(len(self.source), len(self.text))
        lines = max(self.source.count("\n"), self.text.count("\n"))
        return 1 if self.place.is_line and longest < 60 else min(20, 2 + longest // 50 + lines)


def key_of(context_id: int, string_id: int) -> str:
    """The name of a piece in a form."""
    return f"{context_id}-{string_id}"


def numbers_of(key: str) -> tuple[int, int]:
    """The numbers of the place and the words that a key names; zeros if it names none."""
    found = KEY.fullmatch(key)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def is_as_seen(text: str, seen: str | None) -> bool:
    """Whether a text is the one a version names, whatever was said about it then."""
    return any(version_of(text, mark) == seen for mark in ("", *SegmentMark.Kind.values))


def version_of(text: str, mark: str = "") -> str:
    """A short name for a text and what was said about it, the same for the same."""
    return contents.fingerprint([text, mark] if mark else text)[:12]
