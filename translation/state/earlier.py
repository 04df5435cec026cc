"""Finding the words of an earlier wording, of which only digests are kept with a pair."""

from collections.abc import Iterable
from typing import Any

from wagtail.models import Revision
from wagtail_localize.models import StringTranslation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.strings import StringValue

from translation.desk import chosen_for, files
from translation.desk.places import PlaceFinder
from translation.kinds import Record
from translation.locales import other_locale
from translation.state import contents, values
from translation.state.contents import Item
from translation.state.gathering import read_content

# How many revisions of a source are looked through, newest first.
REVISIONS = 50


class Earlier:
    """The words of earlier wordings of a source, and what they were translated as.

    The store of translations is asked first; what it does not know is looked for in the source's
    revisions.

    Args:
        source: the half the pair was first written in.
        wanted: the wordings whose words will be asked for.
    """

    def __init__(self, source: Record, wanted: Iterable[Item]) -> None:
        self._translated = _translations(source)
        self._texts = {
            item: StringValue(row.translation_of.data).render_text()
            for item, row in self._translated.items()
        }
        missing = set(wanted) - set(self._texts)
        if any(map(values.is_value, missing)):
            self._look_among_choices(source)
        self._look_through_revisions(source, missing - set(self._texts))

    def _look_among_choices(self, source: Record) -> None:
        for path, data, label in chosen_for.of_half(
            source.translation_key, other_locale(source).pk
        ):
            self._texts[values.item_path(path), contents.short(data)] = label

    def _look_through_revisions(self, source: Record, missing: set[Item]) -> None:
        if not missing:
            return
        revisions = Revision.objects.for_instance(source).order_by("-created_at", "-pk")
        for revision in revisions[:REVISIONS]:
            instance = read_content(type(source), revision.content)
            found = {
                item: _text(segment)
                for item, segment in contents.wordings_of(instance)
                if item in missing
            }
            if any(map(values.is_value, missing)):
                found |= _named_values(instance, missing)
            self._texts |= found
            missing -= set(found)
            if not missing:
                return

    def knows(self, item: Item) -> bool:
        """Whether the words of a wording were found."""
        return item in self._texts

    def text(self, item: Item) -> str:
        """The words of a wording as a person reads them; empty where they are not known."""
        return self._texts.get(item, "")

    def translation(self, item: Item) -> StringTranslation | None:
        """What a wording was translated as, if it was."""
        return self._translated.get(item)


def _translations(source: Record) -> dict[Item, StringTranslation]:
    rows = StringTranslation.objects.filter(
        context__object_id=source.translation_key,
        translation_of__locale_id=source.locale_id,
        locale=other_locale(source),
        has_error=False,
    ).select_related("context", "translation_of")
    return {(row.context.path, contents.short(row.translation_of.data)): row for row in rows}


def _named_values(instance: Record, wanted: set[Item]) -> dict[Item, str]:
    """The values that are asked for, in words."""
    finder = PlaceFinder(instance)
    items = {(path, contents.short(value)) for path, value in values.raw_of(finder)} & wanted
    places = {path: finder.by_path[values.place_path(path)] for path, _digest in items}
    return {item: files.label_of(places[item[0]].choice, places[item[0]].value) for item in items}


def _text(segment: Any) -> str:
    return segment.render_text() if isinstance(segment, StringSegmentValue) else ""
