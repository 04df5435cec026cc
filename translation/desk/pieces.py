"""The pieces of text of one translation, as a translator meets them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.desk import wording
from translation.desk.places import Place, PlaceFinder
from translation.state import contents


@dataclass(frozen=True)
class Earlier:
    """A translation of what stood at a place before the source changed."""

    source: str
    text: str


@dataclass(frozen=True)
class Entry:
    """One piece of text to translate.

    Attributes:
        segment: the source's segment.
        number: its number on the page, from 1.
        part: its number among the pieces at the same place, or None if it is alone there.
        text: its translation as a person reads it, or what they wrote and was not saved.
        saved_text: its translation as it is saved; empty if there is none.
        earlier: translations of what stood here before.
        problems: why what was written cannot be kept, in sentences.
        theirs: what somebody else has saved meanwhile; None without a conflict.
    """

    segment: StringSegment
    place: Place
    number: int
    part: int | None
    text: str
    saved_text: str
    earlier: tuple[Earlier, ...] = ()
    problems: tuple[str, ...] = ()
    theirs: str | None = None

    @property
    def path(self) -> str:
        """Where it stands, as wagtail-localize writes it."""
        return self.segment.context.path

    @property
    def key(self) -> str:
        """Names the piece in a form, and still does after the source is sent again."""
        return f"{self.segment.context_id}-{self.segment.string_id}"

    @property
    def label(self) -> str:
        """Where it stands, in plain words."""
        return self.place.label if self.part is None else f"{self.place.label} › {self.part}"

    @property
    def source(self) -> str:
        """The source's words as a person reads them."""
        return wording.shown(self.segment.string.data, self.place)

    @property
    def version(self) -> str:
        """Tells a form whether the translation is still what it was when it was shown."""
        return version_of(self.saved_text)

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


def version_of(text: str) -> str:
    """A short name for a text, the same for the same text."""
    return contents.fingerprint(text)[:12]


def entries(translation: Translation) -> list[Entry]:
    """Every piece of a translation in the order of the page; the same words at one place once."""
    segments = list(
        StringSegment.objects.filter(source=translation.source)
        .select_related("context", "string")
        .order_by("order", "pk")
    )
    texts = _texts(translation)
    finder = PlaceFinder(translation.source.as_instance())
    places = {segment.context_id: finder.find(segment.context.path) for segment in segments}
    unique = {(segment.context_id, segment.string_id): segment for segment in segments}
    counts: dict[int, list[int]] = defaultdict(list)
    for context_id, string_id in unique:
        counts[context_id].append(string_id)
    found = []
    for number, ((context_id, string_id), segment) in enumerate(unique.items(), start=1):
        siblings, place = counts[context_id], places[context_id]
        part = siblings.index(string_id) + 1 if len(siblings) > 1 else None
        here = texts[context_id]
        text = wording.shown(here[string_id].data, place) if string_id in here else ""
        earlier = () if text else _earlier(here, siblings, place)
        found.append(Entry(segment, place, number, part, text, text, earlier))
    return found


def with_texts(found: list[Entry], texts: Mapping[str, str]) -> list[Entry]:
    """The same pieces showing what a person wrote, where that could not be saved at all."""
    return [replace(entry, text=texts.get(entry.key, entry.text)) for entry in found]


def _texts(translation: Translation) -> dict[int, dict[int, StringTranslation]]:
    texts: dict[int, dict[int, StringTranslation]] = defaultdict(dict)
    for row in StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    ).select_related("translation_of"):
        texts[row.context_id][row.translation_of_id] = row
    return texts


def _earlier(
    here: dict[int, StringTranslation], current: list[int], place: Place
) -> tuple[Earlier, ...]:
    return tuple(
        Earlier(wording.shown(row.translation_of.data, place), wording.shown(row.data, place))
        for string_id, row in here.items()
        if string_id not in current
    )
