"""What a file that came back would change, text by text, before it does."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from translation.desk.entry import Entry
from translation.state import contents
from translation.state.differences import Run, told_apart


class Fate(Enum):
    """What becomes of a text of a file."""

    # It goes in.
    NEW = "new"
    CHANGED = "changed"
    CONFIRMED = "confirmed"
    # Somebody has to say so: here is something newer, the tool calls it a draft, or the tool has
    # changed the source.
    NEWER = "newer"
    DRAFT = "draft"
    ALTERED = "altered"
    # The source has changed since: it is shown beside the new wording.
    MOVED = "moved"
    # It cannot be kept as it is.
    BROKEN = "broken"
    # Its place is no longer on the page; it can be copied.
    GONE = "gone"
    # It says nothing new.
    SAME = "same"


GOES_IN = (Fate.NEW, Fate.CHANGED, Fate.CONFIRMED)
TO_CHOOSE = (Fate.NEWER, Fate.DRAFT, Fate.ALTERED)


@dataclass(frozen=True)
class Step:
    """One text of a file, and what becomes of it.

    Attributes:
        key: `Entry.key` of the text; of one that has moved on, as the file has it.
        label: where it stands, in words.
        source: what the source says there now.
        before, after: the translation as it is, and as the file has it.
        source_runs: how the source has changed; empty if it has not.
        problems: why it cannot be kept, in sentences.
        notes: what the translator wrote about it.
        mark: what has to be said with it; see `Wish.mark`.
        entry: the text as it is now; None if there is none.
    """

    key: str
    fate: Fate
    label: str = ""
    source: str = ""
    before: str = ""
    after: str = ""
    source_runs: tuple[Run, ...] = ()
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    mark: str = ""
    entry: Entry | None = None

    @property
    def runs(self) -> list[Run]:
        """How the translation changes, word by word."""
        return told_apart(self.before, self.after)

    @property
    def is_to_choose(self) -> bool:
        """Whether somebody has to say that it goes in."""
        return self.fate in TO_CHOOSE


@dataclass(frozen=True)
class Plan:
    """What a file would change in one translation.

    Attributes:
        steps: what becomes of each of its texts, in the order of the page.
    """

    translation: Translation
    steps: tuple[Step, ...]

    def of(self, *fates: Fate) -> list[Step]:
        """The steps of some fates."""
        return [step for step in self.steps if step.fate in fates]

    @property
    def going_in(self) -> list[Step]:
        """What goes in without a question."""
        return self.of(*GOES_IN)

    @property
    def to_choose(self) -> list[Step]:
        """What goes in if somebody says so."""
        return self.of(*TO_CHOOSE)

    @property
    def moved(self) -> list[Step]:
        """What is kept beside a source that has changed."""
        return self.of(Fate.MOVED)

    @property
    def lost(self) -> list[Step]:
        """What is not kept."""
        return self.of(Fate.BROKEN, Fate.GONE)

    @property
    def remarks(self) -> list[Step]:
        """The texts that the translator wrote something about."""
        return [step for step in self.steps if step.notes]

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change whatever is chosen."""
        return not (self.going_in or self.to_choose or self.moved or self.remarks)

    @cached_property
    def fingerprint(self) -> str:
        """Tells whether the plan is still what somebody has seen."""
        said = [[step.key, step.fate.value, step.before, step.after] for step in self.steps]
        return contents.fingerprint(said)[:16]


def reason(fate: Fate) -> str:
    """Why somebody has to say whether a text goes in."""
    return {
        Fate.NEWER: _("The translation here is newer than the file."),
        Fate.DRAFT: _("The tool marks it as not finished."),
        Fate.ALTERED: _("The file says something else than the source."),
    }.get(fate, "")
