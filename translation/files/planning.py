"""Comparing a file that came back with a translation as it is now."""

from collections.abc import Iterable, Iterator

from wagtail_localize.models import StringTranslation, Translation, TranslationContext

from translation.desk import matching, pieces, wording
from translation.desk.applying import NONE
from translation.desk.codes import BrokenCodesError
from translation.desk.entry import Entry, is_as_seen, numbers_of
from translation.files.document import FINAL, Line
from translation.files.plan import Fate, Plan, Step
from translation.models import SegmentMark
from translation.state.differences import told_apart


def plan_of(translation: Translation, lines: Iterable[Line]) -> Plan:
    """What some texts of a file would change, in a number of queries that does not grow.

    Args:
        translation: the translation they are of.
        lines: the texts; what is of no place of this translation is passed over.
    """
    return Plan(translation, tuple(_Planner(translation).steps(list(lines))))


class _Planner:
    """Compares a file with a translation as it is now."""

    def __init__(self, translation: Translation) -> None:
        self.translation = translation
        self.entries = pieces.entries(translation)
        self.by_key = {entry.key: entry for entry in self.entries}
        self.by_source = {entry.source: entry for entry in reversed(self.entries)}

    def steps(self, lines: list[Line]) -> Iterator[Step]:
        found = [(line, self._entry_of(line)) for line in lines]
        strangers = [line for line, entry in found if entry is None and line.unit.target]
        paths, texts = self._earlier_of(strangers)
        known = [(line, entry) for line, entry in found if entry]
        for line, entry in sorted(known, key=lambda pair: pair[1].number):
            yield _step(line, entry)
        for line in strangers:
            context, _string = numbers_of(line.unit.key)
            if context in paths or not line.unit.key:
                yield self._stranger(line, paths.get(context, ""), texts)

    def _entry_of(self, line: Line) -> Entry | None:
        unit = line.unit
        return self.by_key.get(unit.key) if unit.key else self.by_source.get(unit.source)

    def _earlier_of(self, lines: list[Line]) -> tuple[dict[int, str], dict[str, str]]:
        """The places of this translation that texts name, and what is kept for their wording."""
        contexts = [numbers_of(line.unit.key)[0] for line in lines]
        mine = TranslationContext.objects.filter(
            pk__in=contexts, object_id=self.translation.source.object_id
        )
        paths = dict(mine.values_list("pk", "path"))
        rows = StringTranslation.objects.filter(
            context__in=paths, locale=self.translation.target_locale_id
        ).values_list("context_id", "translation_of_id", "data")
        return paths, {f"{context}-{string}": data for context, string, data in rows}

    def _stranger(self, line: Line, path: str, texts: dict[str, str]) -> Step:
        """A text whose wording is no longer in the source."""
        unit = line.unit
        here = [entry for entry in self.entries if path and entry.path == path]
        place = matching.home_of(unit.source, [entry.source for entry in here]) if here else None
        if place is None:
            return Step(
                unit.key, Fate.GONE, source=unit.source, after=unit.target, notes=line.notes
            )
        entry = here[place]
        before = wording.shown(texts.get(unit.key, ""), entry.place)
        is_known = wording.cleaned(unit.target) == before
        return Step(
            unit.key,
            Fate.SAME if is_known else Fate.MOVED,
            entry.label,
            entry.source,
            before,
            unit.target,
            source_runs=tuple(told_apart(unit.source, entry.source)),
            notes=line.notes,
        )


def _step(line: Line, entry: Entry) -> Step:
    after, problems = _kept(line.unit.target, entry)
    fate = Fate.BROKEN if problems else _fate(line, entry, after)
    altered = fate is Fate.ALTERED
    return Step(
        entry.key,
        fate,
        entry.label,
        entry.source,
        entry.saved_text,
        after or line.unit.target,
        source_runs=tuple(told_apart(entry.source, line.unit.source)) if altered else (),
        problems=problems,
        notes=line.notes,
        mark=NONE if fate is Fate.CONFIRMED else "",
        entry=entry,
    )


def _kept(text: str, entry: Entry) -> tuple[str, tuple[str, ...]]:
    """A text as it would be kept, and why it cannot be."""
    try:
        data = wording.kept(text, entry.place)
    except BrokenCodesError as error:
        return "", (wording.broken(error),)
    if not data:
        return "", ()
    problems = wording.problems(data, entry.segment.string.data, entry.place)
    return wording.shown(data, entry.place), tuple(problems)


def _fate(line: Line, entry: Entry, after: str) -> Fate:
    is_unconfirmed = entry.status == "unreviewed"
    if not after:
        return Fate.SAME
    if after == entry.saved_text:
        is_final = line.state == FINAL and line.version == entry.version
        return Fate.CONFIRMED if is_unconfirmed and is_final else Fate.SAME
    if line.version and is_as_seen(after, line.version):
        # The translator has left it alone; somebody else has not.
        return Fate.SAME
    if _says_something_else(line.unit.source, entry.source):
        return Fate.ALTERED
    is_there = bool(entry.saved_text) or entry.mark == SegmentMark.Kind.NOT_NEEDED
    if is_there and line.version != entry.version:
        return Fate.NEWER
    if line.is_draft:
        return Fate.DRAFT
    return Fate.CHANGED if entry.saved_text else Fate.NEW


def _says_something_else(theirs: str, ours: str) -> bool:
    """Whether a tool has changed the source, and not only its spaces."""
    return bool(theirs) and "".join(theirs.split()) != "".join(ours.split())
