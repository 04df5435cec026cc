"""What has changed in a source since its twin was made, place by place, for a person to read."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import TranslatableMixin
from wagtail_localize.segments import StringSegmentValue

from translation.desk import files
from translation.desk.leaves import Place
from translation.desk.places import PlaceFinder
from translation.state import comparison, contents, values
from translation.state.comparison import Confirmed
from translation.state.contents import Item
from translation.state.differences import Run, marked


class Words(Protocol):
    """Knows the words of earlier wordings."""

    def knows(self, item: Item) -> bool:
        """Whether the words of a wording are known."""

    def text(self, item: Item) -> str:
        """The words of a wording; empty where they are not known."""


@dataclass(frozen=True)
class Change:
    """One place of the source that says something else than what the twin was made from.

    Attributes:
        path: where it is, as wagtail-localize writes it.
        label: where it is, in plain words.
        digest, was: the new and the old wording in short; empty where several are meant.
        before, after: the old and the new text; both empty where no words changed.
        note: a sentence about what is not words, or is not known.
        twin_text: what the twin says there now, as far as that can be told.
        may_stand: whether it can be confirmed by itself that the twin needs no change here.
    """

    path: str
    label: str
    digest: str = ""
    was: str = ""
    before: str = ""
    after: str = ""
    note: str = ""
    twin_text: str = ""
    may_stand: bool = False

    @property
    def runs(self) -> list[Run]:
        """The old and the new text in one, marked word by word."""
        return list(marked(self.before, self.after))


class Changes:
    """Lists the changes between an old and the new wording of a source.

    Args:
        now: the source with its new wording.
        earlier: knows the words of the old one.
        twin: the twin it is compared with, or None.
        confirmed: the wordings somebody has confirmed to need no change.
    """

    def __init__(
        self,
        now: TranslatableMixin,
        earlier: Words,
        twin: TranslatableMixin | None,
        confirmed: Confirmed = (),
    ) -> None:
        self.now = now
        self.earlier = earlier
        self.confirmed = confirmed
        self.places = PlaceFinder(now)
        self.twin_places = PlaceFinder(twin) if twin else None
        self.segments = _segments(now)
        self.twin_segments = _segments(twin) if twin else {}

    def since(self, basis: Sequence[Item]) -> list[Change]:
        """The changes since an old wording, in the order of the page; what is gone comes last."""
        said = contents.said_by(self.now)
        before, after = by_path(basis), by_path(values.as_in(basis, said))
        places = comparison.changed_places(basis, said, self.confirmed)
        found = [
            change
            for path in dict.fromkeys(places)
            for change in self._at(path, before.get(path, []), after.get(path, []))
        ]
        if places and not found:
            note = _("The order has changed.")
            return [Change(places[0], self._field_name(places[0]), note=note)]
        return found

    def _at(self, path: str, before: list[str], after: list[str]) -> Iterator[Change]:
        if path.startswith(values.SIGN):
            if (path, after[0]) not in self.confirmed:
                yield self._value(path, before[0], after[0])
        elif path.endswith("."):
            note = _("The order or the kinds of the blocks have changed.")
            yield Change(path, self._field_name(path), note=note)
        elif path.endswith("'"):
            yield self._link(path, is_gone=not after)
        elif len(before) == len(after):
            for number, (old, new) in enumerate(zip(before, after, strict=True)):
                if old != new and (path, new) not in self.confirmed:
                    yield self._one(path, number, old, len(after), new)
        else:
            yield self._several(path, before)

    def _one(self, path: str, number: int, old: str, count: int, new: str) -> Change:
        change = Change(path, self._label(path), new, old, may_stand=True)
        segment = self.segments[path][number]
        if not isinstance(segment, StringSegmentValue):
            note = (
                _("The form of the text has changed: its paragraphs, headings or lists.")
                if count > 1
                else _("Another record is shown here.")
            )
            return replace(change, note=note)
        theirs = self.twin_segments.get(path, [])
        change = replace(
            change,
            before=self.earlier.text((path, old)),
            after=readable(segment),
            twin_text=readable(theirs[number]) if len(theirs) == count else "",
        )
        if not self.earlier.knows((path, old)):
            return replace(change, note=_("The earlier wording is not known."))
        if change.before == change.after:
            return replace(change, note=_("Only marks changed, such as bold or a link."))
        return change

    def _value(self, path: str, was: str, digest: str) -> Change:
        place = values.place_path(path)
        theirs = self.twin_places.by_path.get(place) if self.twin_places else None
        note = _("The other language has something of its own here, chosen for the earlier one.")
        return Change(
            path,
            self._label(place),
            digest,
            was,
            before=self.earlier.text((path, was)),
            after=_named(self.places.by_path.get(place)),
            note=note,
            twin_text=_named(theirs),
            may_stand=True,
        )

    def _several(self, path: str, before: list[str]) -> Change:
        ours, theirs = self.segments.get(path, []), self.twin_segments.get(path, [])
        return Change(
            path,
            self._label(path),
            before=_lines(self.earlier.text((path, digest)) for digest in before),
            after=_lines(map(readable, ours)),
            twin_text=_lines(map(readable, theirs)),
            note="" if ours else _("This is no longer there."),
        )

    def _link(self, path: str, *, is_gone: bool) -> Change:
        place, _dot, quoted = path.partition(".'")
        address = quoted.removesuffix("'")
        change = Change(path, self._label(place))
        if is_gone:
            return replace(change, before=address, note=_("This link is no longer there."))
        return replace(change, after=address, note=_("A new link."))

    def _label(self, path: str) -> str:
        try:
            return self.places.find(path).label
        except (LookupError, AttributeError, TypeError, FieldDoesNotExist, ObjectDoesNotExist):
            # What is gone has no name any more but its field's.
            return self._field_name(path)

    def _field_name(self, path: str) -> str:
        try:
            field: Any = self.now._meta.get_field(path.split(".")[0])
        except FieldDoesNotExist:
            return _("A field that pages of this type no longer have")
        if hasattr(field, "verbose_name"):
            return capfirst(str(field.verbose_name))
        return capfirst(str(field.related_model._meta.verbose_name_plural))


def _named(place: Place | None) -> str:
    return files.label_of(place.choice, place.value) if place and place.value else ""


def readable(segment: Any) -> str:
    """A segment's words as a person reads them; nothing for what is not words."""
    return segment.render_text() if isinstance(segment, StringSegmentValue) else ""


def _lines(texts: Iterator[str]) -> str:
    return "\n".join(text for text in texts if text)


def _segments(content: TranslatableMixin) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for (path, _digest), segment in contents.wordings_of(content):
        found[path].append(segment)
    return found


def by_path(items: Sequence[Item]) -> dict[str, list[str]]:
    """The wordings at each place, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for path, digest in items:
        found[path].append(digest)
    return found
