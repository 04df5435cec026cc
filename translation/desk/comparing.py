"""What an approver reads: every text that differs from what readers have, in both languages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import TranslatableMixin
from wagtail_localize.models import Translation
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation.desk import whereabouts
from translation.desk.pieces import finder_of
from translation.desk.places import PlaceFinder
from translation.kinds import Record
from translation.models import LiveBasis, TranslatedDraft
from translation.state import contents, values
from translation.state.contents import Item
from translation.state.differences import Run, told_apart
from translation.state.earlier import Earlier
from translation.state.news import as_live


@dataclass(frozen=True)
class Changed:
    """One place that says something else than what readers have, in one language or in both.

    Attributes:
        label: where it is, in plain words.
        source_before, source_after, text_before, text_after: what the source and the translation
            said there and say now; empty for nothing.
        note: a sentence about what is not words.
        is_first: whether there is nothing to compare it with: nothing was ever live.
    """

    label: str
    source_before: str = ""
    source_after: str = ""
    text_before: str = ""
    text_after: str = ""
    note: str = ""
    is_first: bool = False

    @property
    def source_runs(self) -> list[Run]:
        """The source before and now in one, marked word by word."""
        return self._runs(self.source_before, self.source_after)

    @property
    def text_runs(self) -> list[Run]:
        """The translation before and now in one, marked word by word."""
        return self._runs(self.text_before, self.text_after)

    def _runs(self, before: str, after: str) -> list[Run]:
        return [Run("same", after)] if self.is_first else told_apart(before, after)


def since_live(translation: Translation, target: Record) -> list[Changed]:
    """What would be different for readers if the newest draft of a translation were published.

    Args:
        target: the twin as stored.

    Returns:
        The changes in the order of the page; what is gone comes last. The number of queries does
        not depend on how many there are.
    """
    return list(_Comparison(translation, target).changes())


class _Comparison:
    def __init__(self, translation: Translation, target: Record) -> None:
        source = translation.source.get_source_instance()
        sent = translation.source.as_instance()
        built = TranslatedDraft.objects.filter(revision=target.latest_revision_id).first()
        basis = LiveBasis.objects.filter(pk=target.translation_key).first() if target.live else None
        will_say = _items(built.source_items if built else contents.items_of(sent))
        says = _items(basis.items) if basis else will_say if target.live else []
        self.translation = translation
        self.is_first = not target.live
        self.places = finder_of(translation).by_path
        self.earlier = Earlier(source, set(says) - set(will_say))
        # Values that others were chosen for, now as before; what else differs is a fact.
        self.chosen_for = {path for path, _digest in says} & {path for path, _digest in will_say}
        self.sources = self._by_path(says), self._by_path(will_say)
        of_source = _values(sent)
        self.texts = (
            _texts(as_live(target), of_source) if target.live else {},
            _texts(target.get_latest_revision_as_object(), of_source),
        )

    def _by_path(self, items: Iterable[Item]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for item in items:
            if values.is_value(item) and item[0] not in self.chosen_for:
                continue
            if text := self.earlier.text(item):
                found[values.place_path(item[0])].append(text)
        return found

    def changes(self) -> Iterator[Changed]:
        live, draft = self.texts
        for path in dict.fromkeys([*draft, *live]):
            yield from self._at(path, live.get(path, []), draft.get(path, []))

    def _at(self, path: str, live: list["_Text"], draft: list["_Text"]) -> Iterator[Changed]:
        sources = self.sources[0].get(path, []), self.sources[1].get(path, [])
        if live == draft and (sources[0] == sources[1] or not self.sources[0]):
            return
        if len({len(live), len(draft), len(sources[0]), len(sources[1])}) == 1:
            for one in zip(*sources, live, draft, strict=True):
                if one[0] != one[1] or one[2] != one[3]:
                    yield self._change(path, *one)
            return
        if self.is_first and len(draft) == len(sources[1]):
            for source, text in zip(sources[1], draft, strict=True):
                yield self._change(path, "", source, NOTHING, text)
            return
        before, after = _joined(live), _joined(draft)
        yield self._change(path, "\n".join(sources[0]), "\n".join(sources[1]), before, after)

    def _change(self, path: str, was: str, says: str, before: "_Text", after: "_Text") -> Changed:
        label = self._label(path)
        if not (before.is_words and after.is_words):
            return Changed(label, note=_("Another picture, file, page or record is chosen."))
        is_same = before.words == after.words and was == says
        note = _("Only marks changed, such as bold or a link.") if is_same else ""
        return Changed(
            label, was, says, before.words, after.words, note=note, is_first=self.is_first
        )

    def _label(self, path: str) -> str:
        place = self.places.get(path)
        return place.label if place else whereabouts.label_of(self.translation, path) or path


@dataclass(frozen=True)
class _Text:
    """What stands at a place of the twin: words, or a value that is none."""

    words: str
    data: str
    is_words: bool = True


NOTHING = _Text("", "")


def _values(source: TranslatableMixin) -> dict[str, Any]:
    """What is no text in a page or record: addresses of links, pictures, files."""
    segments = extract_segments(source)
    found = {one.path: one.data for one in segments if isinstance(one, OverridableSegmentValue)}
    # Those within blocks are known to the desk alone.
    of_desk = values.raw_of(PlaceFinder(source))
    return found | {values.place_path(path): value for path, value in of_desk}


def _texts(twin: TranslatableMixin, of_source: dict[str, Any]) -> dict[str, list[_Text]]:
    """What a twin says at each place, and the values that are not those of the source."""
    found: dict[str, list[_Text]] = defaultdict(list)
    for segment in extract_segments(twin):
        if isinstance(segment, StringSegmentValue):
            found[segment.path].append(_Text(segment.render_text(), segment.string.data))
    for path, value in _values(twin).items():
        if value != of_source.get(path):
            found[path].append(_Text(str(value), str(value), isinstance(value, str)))
    return found


def _joined(texts: list[_Text]) -> _Text:
    words = "\n".join(text.words for text in texts)
    data = "\n".join(text.data for text in texts)
    return _Text(words, data, all(text.is_words for text in texts))


def _items(said: Iterable[Iterable[str]]) -> list[Item]:
    # What was read from the database has lists where we have pairs.
    return [(path, digest) for path, digest in said]
