"""Reading and writing a translation, segment by segment."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.text import slugify
from wagtail_localize.models import String, StringSegment, StringTranslation, Translation
from wagtail_localize.models import TranslationContext as Context

from translation import adoption, fingerprints, wording
from translation.places import Place, PlaceFinder


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


@dataclass
class Written:
    """What became of a piece of writing.

    Attributes:
        saved: how many pieces were saved.
        entries: every piece as it stands, with problems and conflicts where there are any.
        moved: how many pieces were kept beside a source that has changed meanwhile.
    """

    saved: int = 0
    entries: list[Entry] = field(default_factory=list)
    moved: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether everything that was written is saved."""
        return not any(entry.is_unsaved for entry in self.entries)


def version_of(text: str) -> str:
    """A short name for a text, the same for the same text."""
    return fingerprints.digest(text)[:12]


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


@transaction.atomic
def write(
    translation: Translation,
    user: AbstractBaseUser,
    texts: Mapping[str, str],
    versions: Mapping[str, str] | None = None,
) -> Written:
    """Save what a person wrote. What cannot be saved comes back with the reason, unharmed.

    Args:
        translation: what it is a translation of.
        user: who wrote; the caller has checked their right.
        texts: texts by `Entry.key`; an empty one removes a translation.
        versions: `Entry.version` of each piece as the person saw it. A piece somebody else has
            changed since is not overwritten. Without it nothing is asked.
    """
    # Two people saving the same translation take turns.
    Translation.objects.select_for_update().get(pk=translation.pk)
    written = Written()
    unseen = dict(texts)
    for entry in entries(translation):
        text = unseen.pop(entry.key, None)
        if text is not None:
            seen = versions.get(entry.key) if versions else None
            entry = _write_entry(translation, user, entry, text, seen, written)
        written.entries.append(entry)
    written.moved = sum(
        _keep_beside(translation, user, key, text) for key, text in unseen.items() if text.strip()
    )
    _fill_slug(translation, user, written)
    return written


def _write_entry(
    translation: Translation,
    user: AbstractBaseUser,
    entry: Entry,
    text: str,
    seen: str | None,
    written: Written,
) -> Entry:
    data = wording.kept(text, entry.place)
    new = wording.shown(data, entry.place)
    if new == entry.saved_text or version_of(new) == seen:
        return entry
    mine = replace(entry, text=text)
    if seen is not None and seen != entry.version:
        return replace(mine, theirs=entry.saved_text)
    source = entry.segment.string.data
    if data and (problems := wording.problems(data, source, entry.place)):
        return replace(mine, problems=tuple(problems))
    if data:
        adoption.store(translation, entry.segment, data, user)
    else:
        _remove(translation, entry.segment)
    written.saved += 1
    return replace(entry, text=new, saved_text=new)


def _remove(translation: Translation, segment: StringSegment) -> None:
    StringTranslation.objects.filter(
        translation_of_id=segment.string_id,
        context_id=segment.context_id,
        locale_id=translation.target_locale_id,
    ).delete()


def _keep_beside(translation: Translation, user: AbstractBaseUser, key: str, text: str) -> bool:
    """Keep text for a source that was sent again while the person wrote."""
    context_id, _dash, string_id = key.partition("-")
    if not (context_id.isdecimal() and string_id.isdecimal()):
        return False
    context = Context.objects.filter(pk=context_id, object_id=translation.source.object_id).first()
    string = String.objects.filter(pk=string_id, locale_id=translation.source.locale_id).first()
    if not (context and string):
        return False
    is_marked = "<" in string.data
    data = wording.kept(text, Place((), is_marked=is_marked))
    row = StringSegment(context=context, string=string)
    adoption.store(translation, row, data, user)
    return True


def _fill_slug(translation: Translation, user: AbstractBaseUser, written: Written) -> None:
    """Make the address from the translated title where the translator left it empty."""
    by_path = {entry.path: place for place, entry in enumerate(written.entries)}
    place = by_path.get("slug")
    if place is None or written.entries[place].text or "title" not in by_path:
        return
    title, slug = written.entries[by_path["title"]], written.entries[place]
    if title.is_unsaved or slug.is_unsaved:
        return
    if text := slugify(title.text):
        adoption.store(translation, slug.segment, text, user)
        written.entries[place] = replace(slug, text=text, saved_text=text)
