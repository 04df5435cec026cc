"""Whether the source still has what a value was chosen for in the other language.

A link within a text is not asked about: another address there is another wording.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from wagtail_localize.models import SegmentOverride, Translation

from translation.desk import files
from translation.desk.leaves import Place
from translation.desk.pieces import finder_of
from translation.models import ChosenFor

# What the source had, with its words, by place.
MadeFor = dict[str, tuple[Any, str]]


def keep(choice: SegmentOverride, data: Any, label: str) -> None:
    """Keep what the source has where a value is chosen.

    Args:
        data, label: the source's value, and the same in words.
    """
    said = {"data": data, "label": label}
    ChosenFor.objects.update_or_create(choice=choice, defaults=said)


def stored(translation: Translation) -> tuple[dict[str, Any], MadeFor]:
    """What was chosen, and what the source had then, with its words; by place."""
    rows = SegmentOverride.objects.filter(
        context__object_id=translation.source.object_id,
        locale_id=translation.target_locale_id,
        has_error=False,
    )
    chosen: dict[str, Any] = {}
    made_for: MadeFor = {}
    for path, value, data, label in rows.values_list(
        "context__path", "data_json", "chosen_for__data", "chosen_for__label"
    ):
        chosen[path] = json.loads(value)
        if data is not None:
            made_for[path] = (data, label)
    return chosen, made_for


def of_half(key: Any, locale_id: int) -> Iterator[tuple[str, Any, str]]:
    """What the source had where values were chosen for a half: places, values and their words.

    Args:
        key: the pair's translation key.
        locale_id: the number of the half's locale.
    """
    rows = ChosenFor.objects.filter(choice__context__object_id=key, choice__locale_id=locale_id)
    yield from rows.values_list("choice__context__path", "data", "label")


def outdated(translation: Translation) -> list[Place]:
    """The places where a value was chosen for another one than the source has; one query."""
    return outdated_in([translation])[translation.pk]


def outdated_in(translations: Iterable[Translation]) -> dict[int, list[Place]]:
    """The same for several translations by their numbers, with their sources; one query."""
    translations = list(translations)
    rows = ChosenFor.objects.filter(
        choice__context__object_id__in=[one.source.object_id for one in translations],
        choice__has_error=False,
    ).values_list(
        "choice__context__object_id", "choice__locale_id", "choice__context__path", "data"
    )
    known: dict[tuple[Any, int], dict[str, Any]] = defaultdict(dict)
    for key, locale_id, path, data in rows:
        known[key, locale_id][path] = data
    return {
        one.pk: _outdated(one, known[one.source.object_id, one.target_locale_id])
        for one in translations
    }


def _outdated(translation: Translation, known: dict[str, Any]) -> list[Place]:
    if not known:
        return []
    places = finder_of(translation).by_path.values()
    here = [place for place in places if place.path in known and place.value not in (None, "")]
    return [place for place in here if place.value != known[place.path]]


def let_stand(translation: Translation, path: str, data: Any, label: str) -> None:
    """Keep somebody's word that a choice serves what the source has by now.

    Args:
        path: the place.
        data, label: as for `keep`.
    """
    rows = ChosenFor.objects.filter(
        choice__context__object_id=translation.source.object_id,
        choice__context__path=path,
        choice__locale_id=translation.target_locale_id,
    )
    rows.update(data=data, label=label)


def learn(translation: Translation) -> None:
    """Keep what is not known yet, once a translation is handed in: who hands it in has seen it."""
    unknown = SegmentOverride.objects.filter(
        context__object_id=translation.source.object_id,
        locale_id=translation.target_locale_id,
        chosen_for=None,
    ).values_list("pk", "context__path")
    if not unknown:
        return
    places = finder_of(translation).by_path
    ChosenFor.objects.bulk_create(
        ChosenFor(choice_id=pk, data=place.value, label=files.label_of(place.choice, place.value))
        for pk, path in unknown
        if (place := places.get(path)) and place.value not in (None, "")
    )
