"""Values that each language may have of its own: links, addresses, pictures, files, films.

They are kept as wagtail-localize keeps them (`SegmentOverride`), also those it does not offer:
within blocks it offers none but pictures, files and links in a text.
"""

import json
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _
from wagtail_localize.models import OverridableSegment, Translation

from translation.checking.addresses import Pairs, may_be_chosen_for
from translation.desk import chosen_for, files, suggesting
from translation.desk.addresses import counterparts
from translation.desk.beside_texts import BesideTexts
from translation.desk.entry import version_of
from translation.desk.leaves import Place
from translation.desk.pieces import finder_of
from translation.desk.places import PlaceFinder
from translation.kinds import Someone
from translation.mirror.kept import kept_values
from translation.models import CheckSettings
from translation.state import contents, values
from translation.state.values import Item

PREFIX = "o-"
QUOTED = ".'"
# How a link begins that opens a mail; people see the address alone.
MAILTO = "mailto:"
# What was chosen for such an address elsewhere is offered.
LEARNT = ("link", "mailto")
ADDRESSES = (*LEARNT, "email")


@dataclass(frozen=True)
class Choice(BesideTexts):
    """A value that the other language may have of its own.

    Attributes:
        value: what is chosen for it; None for the same as in the source.
        source_label, label: the two values in words.
        suggestions: values that are likely, with their words.
        options: what can be chosen from, where nothing else may be: values with their words.
        languages: of the source and of the target.
        pairs: addresses of which somebody has said that they belong together.
        was: the source's value for which this was chosen, in words, if it has another one now.
    """

    place: Place
    source_value: Any
    value: Any = None
    source_label: str = ""
    label: str = ""
    suggestions: tuple[tuple[Any, str], ...] = ()
    options: tuple[tuple[Any, str], ...] = ()
    languages: tuple[str, str] = ("", "")
    pairs: Pairs = ()
    was: str = ""
    problems: tuple[str, ...] = ()
    theirs: str | None = None

    kind = "choice"
    prefix = PREFIX

    @property
    def text(self) -> str:
        """What is chosen, as a form has it; empty for the same as in the source."""
        return "" if self.value is None else shown(self.value)

    @property
    def is_offered(self) -> bool:
        """Whether what is chosen is among the options."""
        return self.text in (str(value) for value, _label in self.options)

    @property
    def is_unlike(self) -> bool:
        """Whether another address was chosen than one of the same page or body; it is advice."""
        if self.place.choice not in ADDRESSES or self.value is None or self.problems:
            return False
        both = shown(self.source_value), shown(self.value)
        return not may_be_chosen_for(*both, self.languages, self.pairs)

    @property
    def item(self) -> Item:
        """The source's value as `translation.state.contents` has it."""
        return values.item_path(self.path), contents.short(self.source_value)

    @property
    def version(self) -> str:
        """Tells a form whether the choice, and the source, are still what was shown."""
        return f"{version_of(self.text)}-{contents.short(self.source_value)}"

    @property
    def status(self) -> str:
        """How far it has come; nothing is ever missing here."""
        if self.value is None:
            return "optional"
        return "outdated" if self.was else "done"

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to decide here."""
        return self.status != "outdated"


def shown(value: Any) -> str:
    """A value as a form has it: of a link that opens a mail, the e-mail address."""
    return str(value).removeprefix(MAILTO)


def all_of(translation: Translation, finder: PlaceFinder, user: Someone) -> list[Choice]:
    """What can be chosen for the other language, in the order of the page.

    Args:
        finder: the places of the source as it was sent.
        user: who chooses; they are offered what they may use.
    """
    chosen, made_for = chosen_for.stored(translation)
    places = _places(translation, finder)
    names = files.names_of(
        (place.choice, value) for place in places for value in (place.value, chosen.get(place.path))
    )
    kinds = {place.choice for place in places if place.choice in files.KINDS}
    options = {kind: files.offered(kind, user) for kind in kinds}
    learnt = suggesting.learnt(translation, [one.value for one in places if one.choice in LEARNT])
    is_asked = any(one.choice in ADDRESSES and one.path in chosen for one in places)
    pairs = CheckSettings.load().pairs if is_asked else frozenset()
    found = [_choice(translation, place, chosen, names, options, learnt) for place in places]
    return [replace(one, pairs=pairs, was=_was(one, made_for)) for one in found]


def _was(one: Choice, made_for: chosen_for.MadeFor) -> str:
    data, label = made_for.get(one.path, (one.source_value, ""))
    return label if data != one.source_value and one.value is not None else ""


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
        languages=(translation.source.locale.language_code, language),
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


def values_of(translation: Translation) -> dict[str, Any]:
    """What was chosen, by place; only where the source still has a value.

    A picture or file that was deleted since is no choice any more.
    """
    chosen = kept_values(translation.source.object_id, translation.target_locale_id)
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
