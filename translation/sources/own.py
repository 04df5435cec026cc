"""What a half has of its own beside its translated texts, when it becomes a translation again."""

import json

from wagtail_localize.models import SegmentOverride, Translation, TranslationContext

from translation.desk import added, chosen_for, files, wording
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
    """Keep apart what differs where a value was ever chosen for either language alone."""
    ours, theirs = finder_of(translation).by_path, PlaceFinder(latest(twin)).by_path
    places = TranslationContext.objects.filter(
        object_id=translation.source.object_id, overrides__isnull=False
    )
    for context in places.distinct():
        if context.path not in ours or context.path not in theirs:
            continue
        value = theirs[context.path].value
        locale_id = translation.target_locale_id
        rows = SegmentOverride.objects.filter(context=context, locale_id=locale_id)
        if value in (None, "", ours[context.path].value):
            rows.delete()
        else:
            said = {"data_json": json.dumps(value), "last_translated_by": known(user)}
            row, _is_new = rows.update_or_create(
                context=context, locale_id=locale_id, defaults=said
            )
            place = ours[context.path]
            chosen_for.keep(row, place.value, files.label_of(place.choice, place.value))


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
