"""What translators write beside texts in their tools: it becomes comments on these texts."""

from collections.abc import Iterable

from wagtail_localize.models import Translation, TranslationContext

from translation.desk import talk, whereabouts
from translation.desk.entry import numbers_of
from translation.files.plan import Step
from translation.kinds import Someone
from translation.models import SegmentComment


def keep(translation: Translation, author: Someone, steps: Iterable[Step]) -> int:
    """Keep remarks as comments; what has been said already is not said again.

    Args:
        author: who wrote them.
        steps: the texts they are about.

    Returns:
        How many were kept.
    """
    found = [(step.key, note[: talk.LONGEST]) for step in steps for note in step.notes]
    if not found:
        return 0
    paths = _paths(translation, [key for key, _note in found])
    said = set(
        SegmentComment.objects.filter(
            pair_id=translation.source.object_id,
            language=translation.target_locale.language_code,
        ).values_list("path", "text")
    )
    new = [(key, note) for key, note in found if (paths.get(key, ""), note.strip()) not in said]
    for key, note in new:
        spot = whereabouts.spot_of(translation, paths.get(key, ""), key)
        talk.add(translation, author, spot, note)
    return len(new)


def _paths(translation: Translation, keys: list[str]) -> dict[str, str]:
    contexts = {key: numbers_of(key)[0] for key in keys}
    rows = TranslationContext.objects.filter(
        pk__in=contexts.values(), object_id=translation.source.object_id
    )
    paths = dict(rows.values_list("pk", "path"))
    return {key: paths[number] for key, number in contexts.items() if number in paths}
