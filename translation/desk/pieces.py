"""The pieces of text of one translation, in the order of the page."""

import json
from collections import Counter, defaultdict
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.desk import matching, roles, wording
from translation.desk.entry import Earlier, Entry
from translation.desk.places import Place, PlaceFinder
from translation.kinds import Someone
from translation.models import AddedText, SegmentComment, SegmentMark
from translation.state.differences import marked


def entries(
    translation: Translation,
    user: Someone | None = None,
    finder: PlaceFinder | None = None,
    added: dict[str, str] | None = None,
) -> list[Entry]:
    """Every piece of a translation in the order of the page; the same words at one place once.

    Args:
        user: who looks; their own pieces are known by it.
        finder: the places of the source as it was sent, if they are known already.
        added: the texts its source did not have, as they are kept, if they are known already.
    """
    return _Reader(translation, user, finder or finder_of(translation), added).entries()


class _Reader:
    """Reads the pieces of one translation, in a number of queries that does not grow."""

    def __init__(
        self,
        translation: Translation,
        user: Someone | None,
        finder: PlaceFinder,
        added: dict[str, str] | None,
    ) -> None:
        self.translation = translation
        self.user_id = user.pk if user else None
        self.segments = list(
            StringSegment.objects.filter(source=translation.source)
            .select_related("context", "string")
            .order_by("order", "pk")
        )
        self.finder = finder
        self.texts = _texts(translation)
        self.marks = _marks(translation)
        self.roles = roles.of_segments(translation.source_id, self.segments)
        self.comments = _open_comments(translation)
        self.added = AddedText.objects.stored(translation) if added is None else added

    def entries(self) -> list[Entry]:
        unique = {(row.context_id, row.string_id): row for row in self.segments}
        first = {(row.context_id, row.string_id): row.pk for row in reversed(self.segments)}
        siblings: dict[int, list[int]] = defaultdict(list)
        for context_id, string_id in unique:
            siblings[context_id].append(string_id)
        earlier = {key: self._earlier(key, strings) for key, strings in siblings.items()}
        commented = self._commented(unique, siblings)
        found = []
        for number, (key, segment) in enumerate(unique.items(), start=1):
            context_id, string_id = key
            place, among = self.finder.find(segment.context.path), siblings[context_id]
            row = self.texts[context_id].get(string_id)
            text = wording.shown(row.data, place) if row else ""
            before = None if text else earlier[context_id].get(string_id)
            found.append(
                Entry(
                    segment,
                    place,
                    number,
                    part=among.index(string_id) + 1 if len(among) > 1 else None,
                    role=self.roles.get(first[key], "") or place.role,
                    text=text,
                    saved_text=text,
                    earlier=(before,) if before else (),
                    mark=self.marks.get(key, ""),
                    user=row.last_translated_by_id if row else None,
                    at=row.updated_at if row else None,
                    is_mine=bool(row and row.last_translated_by_id == self.user_id),
                    comments=commented[key],
                    row_id=row.pk if row else None,
                    row_data=row.data if row else "",
                )
            )
        return found

    def _commented(
        self, unique: dict[tuple[int, int], StringSegment], siblings: dict[int, list[int]]
    ) -> Counter[tuple[int, int]]:
        """How many open comments there are on each piece."""
        found: Counter[tuple[int, int]] = Counter()
        for context_id, strings in siblings.items():
            path = unique[context_id, strings[0]].context.path
            if path not in self.comments:
                continue
            place = self.finder.find(path)
            rows = [unique[context_id, string_id] for string_id in strings]
            sources = [wording.shown(row.string.data, place) for row in rows]
            for about in self.comments[path]:
                here = matching.home_of(about, sources) or 0
                found[context_id, strings[here]] += 1
        return found

    def _earlier(self, context_id: int, current: list[int]) -> dict[int, Earlier]:
        """What was translated before, for the pieces at one place that have no translation."""
        here = self.texts[context_id]
        gone = [row for string_id, row in here.items() if string_id not in current]
        bare = [string_id for string_id in current if string_id not in here]
        if not bare:
            return {}
        if not gone:
            return self._added_before(context_id, bare)
        gone.sort(key=lambda row: (row.updated_at, row.pk), reverse=True)
        rows = {row.string_id: row for row in self.segments if row.context_id == context_id}
        place = self.finder.find(rows[bare[0]].context.path)
        if len(current) == 1:
            chosen = {0: 0}
        else:
            chosen = matching.best(
                [rows[string_id].string.as_value().render_text() for string_id in bare],
                [row.translation_of.as_value().render_text() for row in gone],
            )
        return {
            bare[here]: _as_earlier(gone[there], rows[bare[here]].string.data, place)
            for here, there in chosen.items()
        }

    def _added_before(self, context_id: int, bare: list[int]) -> dict[int, Earlier]:
        """What the translation said here while the source said nothing."""
        row = next(row for row in self.segments if row.context_id == context_id)
        data = self.added.get(row.context.path)
        if data is None:
            return {}
        return {bare[0]: Earlier("", wording.shown(data, self.finder.find(row.context.path)))}


def finder_of(translation: Translation) -> PlaceFinder:
    """Finds the places on the source of a translation, as it was sent."""
    source = translation.source
    # Known to the process: no query.
    kind = ContentType.objects.get_for_id(source.specific_content_type_id)
    model: Any = kind.model_class()
    return PlaceFinder.of_content(model, json.loads(source.content_json))


def _as_earlier(row: StringTranslation, now: str, place: Place) -> Earlier:
    before = wording.shown(row.translation_of.data, place)
    runs = tuple(marked(before, wording.shown(now, place)))
    return Earlier(before, wording.shown(row.data, place), runs)


def _texts(translation: Translation) -> dict[int, dict[int, StringTranslation]]:
    texts: dict[int, dict[int, StringTranslation]] = defaultdict(dict)
    for row in StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    ).select_related("translation_of"):
        texts[row.context_id][row.translation_of_id] = row
    return texts


def _marks(translation: Translation) -> dict[tuple[int, int], Any]:
    rows = SegmentMark.objects.filter(translation=translation)
    return {
        (context_id, string_id): kind
        for context_id, string_id, kind in rows.values_list("context_id", "string_id", "kind")
    }


def _open_comments(translation: Translation) -> dict[str, list[str]]:
    """The source's words that each open comment is about, by place."""
    rows = SegmentComment.objects.filter(
        pair_id=translation.source.object_id,
        language=translation.target_locale.language_code,
        resolved_at=None,
    )
    found: dict[str, list[str]] = defaultdict(list)
    for path, source in rows.order_by().values_list("path", "source"):
        found[path].append(source)
    return found
