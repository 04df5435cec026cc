"""Both texts of a free pair beside each other, with what has changed since they were confirmed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest

from wagtail.models import TranslatableMixin
from wagtail_localize.segments import StringSegmentValue

from translation.desk.places import PlaceFinder
from translation.free.confirming import Kind, of_kind
from translation.halves import Halves
from translation.locales import LANGUAGES, language_of
from translation.models import FreeConfirmation, Pair
from translation.sources.adoption import align
from translation.state import contents
from translation.state.changes import Change, Changes, readable
from translation.state.contents import Item
from translation.state.differences import Run, marked
from translation.twins import latest

# In which order the languages stand, whichever was there first.
ORDER = tuple(reversed(LANGUAGES))


@dataclass(frozen=True)
class Piece:
    """One piece of text of a half.

    Attributes:
        label: where it stands, in plain words.
        text: what it says.
        runs: the same with what has changed marked; empty if nothing has.
    """

    path: str
    label: str
    text: str
    runs: list[Run] = field(default_factory=list)

    @property
    def is_changed(self) -> bool:
        """Whether it was confirmed in other words, or not at all."""
        return bool(self.runs)


@dataclass(frozen=True)
class Row:
    """What stands at one place in either language, in the order of `ORDER`; None for nothing."""

    pieces: tuple[Piece | None, Piece | None]

    @property
    def label(self) -> str:
        """Where it is, in plain words."""
        return next(piece.label for piece in self.pieces if piece)

    @property
    def is_changed(self) -> bool:
        """Whether either text has changed."""
        return any(piece.is_changed for piece in self.pieces if piece)

    @property
    def is_alike(self) -> bool:
        """Whether both languages have the same words, as a text that is not written yet has."""
        first, second = self.pieces
        return bool(first and second and first.text == second.text)


@dataclass(frozen=True)
class Beside:
    """Both drafts of a free pair.

    Attributes:
        rows: the texts, aligned by place as far as they can be.
        gone: by language, the confirmed texts that are no longer there.
        notes: by language, what else has changed: order, links, records.
        is_confirmed: whether anybody ever confirmed drafts of this pair.
    """

    rows: list[Row]
    gone: dict[str, list[str]]
    notes: dict[str, list[Change]]
    is_confirmed: bool

    @property
    def changed(self) -> int:
        """How many places have changed since both were confirmed."""
        others = sum(len(self.gone.get(one, [])) + len(self.notes.get(one, [])) for one in ORDER)
        return sum(row.is_changed for row in self.rows) + others

    @property
    def alike(self) -> int:
        """How many places have the same words in both languages."""
        return sum(row.is_alike for row in self.rows)


def beside(pair: Pair, halves: Halves) -> Beside:
    """The newest drafts of a free pair, side by side.

    Args:
        pair: a free pair.
        halves: its halves, both of them there.
    """
    confirmed = of_kind(pair, Kind.DRAFT)
    drafts = {language_of(half): latest(half) for half in halves.present}
    read = {language: _Half(draft, confirmed.get(language)) for language, draft in drafts.items()}
    first, second = (read[language] for language in ORDER)
    return Beside(
        rows=list(_rows(first.pieces, second.pieces)),
        gone={language: read[language].gone for language in ORDER if read[language].gone},
        notes={language: read[language].notes for language in ORDER if read[language].notes},
        is_confirmed=bool(confirmed),
    )


class _Half:
    """One draft, read and compared with what was confirmed of it."""

    def __init__(self, draft: TranslatableMixin, row: FreeConfirmation | None) -> None:
        self.gone: list[str] = []
        places = PlaceFinder(draft)
        texts = [
            (item, readable(segment))
            for item, segment in contents.wordings_of(draft)
            if isinstance(segment, StringSegmentValue)
        ]
        runs = self._compared(texts, row) if row else {}
        self.pieces = [
            Piece(path, _label(places, path), text, runs.get(number, []))
            for number, ((path, _digest), text) in enumerate(texts)
        ]
        self.notes = _notes(draft, row) if row else []

    def _compared(
        self, texts: list[tuple[Item, str]], row: FreeConfirmation
    ) -> dict[int, list[Run]]:
        """What has changed in each text, by its place in the list; what is gone is kept aside."""
        before: dict[str, list[str]] = defaultdict(list)
        for path, digest in row.items:
            # The form of a rich text stands among its words.
            if digest in row.texts:
                before[path].append(digest)
        after: dict[str, list[int]] = defaultdict(list)
        for number, ((path, _digest), _text) in enumerate(texts):
            after[path].append(number)
        found: dict[int, list[Run]] = {}
        for path in dict.fromkeys([*after, *before]):
            numbers = after[path]
            now = [texts[number][0][1] for number in numbers]
            for old, new in _replaced(before[path], now):
                was = row.texts.get(old, "") if old else ""
                if new is not None:
                    number = numbers[new]
                    found[number] = list(marked(was, texts[number][1])) or [Run("ins", "")]
                elif was:
                    self.gone.append(was)
        return found


def _replaced(before: list[str], now: list[str]) -> Iterator[tuple[str | None, int | None]]:
    """What stands in the place of what: an old digest, and the position of a new one."""
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            yield from zip_longest(before[start:end], range(new_start, new_end))


def _notes(draft: TranslatableMixin, row: FreeConfirmation) -> list[Change]:
    """What has changed beside the words."""
    changes = Changes(draft, _Known(row), None).since(row.items)
    return [one for one in changes if one.note and not one.before and not one.may_stand]


class _Known:
    """The words of a confirmed wording, as `Changes` asks for them."""

    def __init__(self, row: FreeConfirmation) -> None:
        self._texts: dict[str, str] = row.texts

    def knows(self, item: Item) -> bool:
        """Whether the words of a wording were kept."""
        return item[1] in self._texts

    def text(self, item: Item) -> str:
        """The words of a wording; empty where it has none."""
        return self._texts.get(item[1], "")


def _rows(first: Sequence[Piece], second: Sequence[Piece]) -> Iterator[Row]:
    """The pieces of both halves in the order of the first; the others keep their neighbours."""
    partner = dict(align([piece.path for piece in first], [piece.path for piece in second]))
    taken = set(partner.values())
    emitted = 0
    for number, piece in enumerate(first):
        other = partner.get(number)
        if other is not None:
            for place in range(emitted, other):
                if place not in taken:
                    yield Row((None, second[place]))
            emitted = max(emitted, other + 1)
        yield Row((piece, second[other] if other is not None else None))
    for place in range(emitted, len(second)):
        if place not in taken:
            yield Row((None, second[place]))


def _label(places: PlaceFinder, path: str) -> str:
    try:
        return places.find(path).label
    except LookupError:
        return path
