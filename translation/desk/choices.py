"""Values that each language may have of its own: links, addresses, pictures, files, films.

They are kept as wagtail-localize keeps them (`SegmentOverride`), also those it does not offer:
within blocks it offers none but pictures, files and links in a text.
"""

import json
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail_localize.models import (
    OverridableSegment,
    Translation,
)

from translation.desk import files
from translation.desk.addresses import counterparts
from translation.desk.beside_texts import BesideTexts
from translation.desk.entry import version_of
from translation.desk.leaves import Place
from translation.desk.pieces import finder_of
from translation.desk.places import PlaceFinder
from translation.kinds import Someone
from translation.mirror.kept import kept_values

PREFIX = "o-"
QUOTED = ".'"
# How a link begins that opens a mail; people see the address alone.
MAILTO = "mailto:"
# What was chosen for such an address elsewhere is offered.
LEARNT = ("link", "mailto")


@dataclass(frozen=True)
class Choice(BesideTexts):
    """A value that the other language may have of its own.

    Attributes:
        value: what is chosen for it; None for the same as in the source.
        source_label, label: the two values in words.
        suggestions: values that are likely, with their words.
        options: what can be chosen from, where nothing else may be: values with their words.
    """

    place: Place
    source_value: Any
    value: Any = None
    source_label: str = ""
    label: str = ""
    suggestions: tuple[tuple[Any, str], ...] = ()
    options: tuple[tuple[Any, str], ...] = ()
    problems: tuple[str, ...] = ()
    theirs: str | None = None

    kind = "choice"
    prefix = PREFIX

    @property
    def text(self) -> str:
        """What is chosen, as a form has it; empty for the same as in the source."""
        return "" if self.value is None else shown(self.value)

    @property
    def version(self) -> str:
        """Tells a form whether the choice is still what it was when it was shown."""
        return version_of(self.text)

    @property
    def status(self) -> str:
        """Nothing is ever missing here."""
        return "optional" if self.value is None else "done"


def shown(value: Any) -> str:
    """A value as a form has it: of a link that opens a mail, the e-mail address."""
    return str(value).removeprefix(MAILTO)


def all_of(translation: Translation, finder: PlaceFinder, user: Someone) -> list[Choice]:
    """What can be chosen for the other language, in the order of the page.

    Args:
        finder: the places of the source as it was sent.
        user: who chooses; they are offered what they may use.
    """
    chosen = _chosen(translation)
    places = _places(translation, finder)
    names = files.names_of(
        (place.choice, value) for place in places for value in (place.value, chosen.get(place.path))
    )
    kinds = {place.choice for place in places if place.choice in files.KINDS}
    options = {kind: files.offered(kind, user) for kind in kinds}
    learnt = _learnt(translation, [place.value for place in places if place.choice in LEARNT])
    return [_choice(translation, place, chosen, names, options, learnt) for place in places]


def _choice(
    translation: Translation,
    place: Place,
    chosen: dict[str, Any],
    names: dict[tuple[str, Any], str],
    options: dict[str, tuple[tuple[Any, str], ...]],
    learnt: dict[Any, list[str]],
) -> Choice:
    value = chosen.get(place.path)
    language = translation.target_locale.language_code
    likely = [*learnt.get(place.value, []), *counterparts(str(place.value), language)]
    return Choice(
        place,
        place.value,
        value,
        source_label=names.get((place.choice, place.value), shown(place.value)),
        label="" if value is None else names.get((place.choice, value), shown(value)),
        suggestions=tuple((shown(one), shown(one)) for one in dict.fromkeys(likely))
        if place.choice in LEARNT
        else (),
        options=options.get(place.choice, ()),
    )


def _places(translation: Translation, finder: PlaceFinder) -> list[Place]:
    """The places with a value, those of links in a text after the text."""
    links: dict[str, list[Place]] = {}
    rows = OverridableSegment.objects.filter(source=translation.source)
    for path, data in rows.order_by("order").values_list("context__path", "data_json"):
        around, quoted, _href = path.partition(QUOTED)
        if quoted and (place := finder.by_path.get(around)):
            names, value = (*place.names, _("Link")), json.loads(data)
            choice = "mailto" if value.startswith(MAILTO) else "link"
            links.setdefault(around, []).append(Place(names, path, choice=choice, value=value))
    found: list[Place] = []
    for place in finder.by_path.values():
        if place.choice and place.value not in (None, ""):
            found.append(place)
        found += links.get(place.path, [])
    return found


def _chosen(translation: Translation) -> dict[str, Any]:
    return kept_values(translation.source.object_id, translation.target_locale_id)


def _learnt(translation: Translation, addresses: list[Any]) -> dict[Any, list[str]]:
    """What was chosen for the same addresses elsewhere on the site."""
    if not addresses:
        return {}
    segments = OverridableSegment.objects.filter(
        data_json__in=[json.dumps(address) for address in addresses],
        context__overrides__locale_id=translation.target_locale_id,
        context__overrides__has_error=False,
    )
    found: dict[Any, list[str]] = {}
    pairs = segments.values_list("data_json", "context__overrides__data_json").distinct()
    for source, chosen in pairs:
        found.setdefault(json.loads(source), []).append(json.loads(chosen))
    return found


def values_of(translation: Translation) -> dict[str, Any]:
    """What was chosen, by place; only where the source still has a value.

    A picture or file that was deleted since is no choice any more.
    """
    chosen = _chosen(translation)
    if not chosen:
        return {}
    kinds = {one.path: one.choice for one in _places(translation, finder_of(translation))}
    there = {path: value for path, value in chosen.items() if path in kinds}
    names = files.names_of((kinds[path], value) for path, value in there.items())
    return {
        path: value
        for path, value in there.items()
        if kinds[path] not in files.KINDS or (kinds[path], value) in names
    }
