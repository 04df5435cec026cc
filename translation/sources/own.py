"""What a half has of its own beside its translated texts, when it becomes a translation again."""

import json

from wagtail_localize.models import SegmentOverride, Translation

from translation.desk import added, wording
from translation.desk.pieces import finder_of
from translation.desk.places import PlaceFinder
from translation.kinds import Record, Someone, known
from translation.models import AddedText
from translation.sources.adoption import strings_of
from translation.twins import latest


def take_over(translation: Translation, twin: Record, user: Someone) -> None:
    """Let the desk have the values and added texts that the twin has by now.

    Somebody may have changed them while the twin was no translation; the older ones that the desk
    still knows must not come back.

    Args:
        translation: the translation whose source was just taken.
        twin: the half that is its target.
        user: who decided that it is a translation again.
    """
    _values(translation, twin, user)
    _texts(translation, twin, user)


def _values(translation: Translation, twin: Record, user: Someone) -> None:
    ours, theirs = finder_of(translation).by_path, PlaceFinder(latest(twin)).by_path
    rows = SegmentOverride.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    )
    for row in rows.select_related("context"):
        path = row.context.path
        if path not in ours or path not in theirs:
            continue
        value = theirs[path].value
        if value in (None, "", ours[path].value):
            row.delete()
        elif json.dumps(value) != row.data_json:
            row.data_json, row.last_translated_by = json.dumps(value), known(user)
            row.save()


def _texts(translation: Translation, twin: Record, user: Someone) -> None:
    said: dict[str, list[str]] = {}
    for value in strings_of(twin):
        said.setdefault(value.path, []).append(value.string.data)
    AddedText.objects.filter(translation=translation).delete()
    for place in finder_of(translation).by_path.values():
        # A place of the desk holds one paragraph, and no links.
        data = said[place.path][0] if len(said.get(place.path, [])) == 1 else ""
        if data and added.is_empty(place) and not wording.problems(data, "", place):
            AddedText.objects.create(
                translation=translation, path=place.path, data=data, user=known(user)
            )
