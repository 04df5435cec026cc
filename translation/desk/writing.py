"""Writing a translation: what a person wrote is saved, or comes back with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.db import transaction
from django.utils.text import slugify
from wagtail_localize.models import String, StringSegment, StringTranslation, Translation
from wagtail_localize.models import TranslationContext as Context

from translation.desk import wording
from translation.desk.pieces import Entry, entries, version_of
from translation.desk.places import Place
from translation.kinds import Someone
from translation.sources import adoption


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


@transaction.atomic
def write(
    translation: Translation,
    user: Someone,
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
    user: Someone,
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


def _keep_beside(translation: Translation, user: Someone, key: str, text: str) -> bool:
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


def _fill_slug(translation: Translation, user: Someone, written: Written) -> None:
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
