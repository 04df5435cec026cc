"""What the memory learns from a pair whose halves are both live: what readers get is approved."""

from collections import defaultdict
from collections.abc import Iterator

from wagtail_localize.models import StringTranslation
from wagtail_localize.segments import StringSegmentValue

from translation.desk import wording
from translation.desk.places import PlaceFinder
from translation.desk.segments import translation_of
from translation.halves import halves_of
from translation.kinds import Record
from translation.locales import language_of
from translation.memory.keeping import Both, remember
from translation.models import MemoryUnit, Pair, ReadersState
from translation.parity import sight
from translation.state import contents
from translation.state.news import as_live

Texts = dict[str, list[str]]
# Translations by the place and text of their source.
Written = dict[tuple[str, str], StringTranslation]


def learn(pair: Pair) -> int:
    """Put into the memory what both halves of a pair say to readers; how many texts were new.

    Nothing is learnt from a free pair, of which neither half is a translation, and from what was
    written by hand only where a place holds one text, and both halves are known to say the same.
    The memory is for everyone who translates: nothing is learnt from what only some may read.
    """
    halves = halves_of(pair)
    source, twin = halves.source, halves.twin
    if pair.is_free or source is None or twin is None or not (source.live and twin.live):
        return 0
    if sight.is_private(pair):
        return 0
    if translation_of(twin) is not None:
        return remember(_learnt(source, twin, _written(twin)), MemoryUnit.Origin.DESK)
    if pair.readers_state != ReadersState.LIVE:
        return 0
    return remember(_learnt(source, twin, None), MemoryUnit.Origin.BY_HAND)


def _learnt(source: Record, twin: Record, written: Written | None) -> Iterator[Both]:
    source, twin = as_live(source), as_live(twin)
    ours, theirs = _texts(source), _texts(twin)
    finder = PlaceFinder(source)
    for path, said in ours.items():
        there = theirs.get(path, [])
        for one in said:
            row = (written or {}).get((path, one))
            if written is None:
                other = _alone(said, there)
            else:
                # What was written since is not approved yet.
                other = row.data if row and row.data in there else ""
            if not other or other == one:
                continue
            place = finder.find(path)
            texts = {
                language_of(source): wording.shown(one, place),
                language_of(twin): wording.shown(other, place),
            }
            yield Both(
                texts["en"],
                texts["cy"],
                written_in=language_of(source),
                label=str(source),
                pair=source.translation_key,
                by=row.last_translated_by if row else None,
            )


def _alone(said: list[str], there: list[str]) -> str:
    """The other half's text where a place holds one text in each: order proves nothing."""
    return there[0] if len(said) == len(there) == 1 else ""


def _texts(content: Record) -> Texts:
    """What a half says, by place, as wagtail-localize keeps texts."""
    found: Texts = defaultdict(list)
    for (path, _digest), segment in contents.wordings_of(content):
        if isinstance(segment, StringSegmentValue):
            found[path].append(segment.string.data)
    return found


def _written(twin: Record) -> Written:
    """The translations written at the desk, by place and source."""
    rows = StringTranslation.objects.filter(
        context__object_id=twin.translation_key, locale=twin.locale
    ).select_related("context", "translation_of", "last_translated_by")
    return {(row.context.path, row.translation_of.data): row for row in rows}
