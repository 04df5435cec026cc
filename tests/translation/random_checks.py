"""What must hold of a site whatever was done to it; each sentence is a broken promise."""

from collections.abc import Iterator
from typing import Any

from wagtail.models import Page
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from tests.translation.random_choosing import named
from tests.translation.random_site import MARKS, Site
from translation.locales import OTHER, language_of
from translation.mirror import facts
from translation.mirror.kept import ever_kept, kept_apart
from translation.mirror.mirroring import live_content
from translation.models import Pair, PairEvent, ReadersState, Waiting
from translation.state import contents, reckoning, wordings

PUBLISHED = PairEvent.Action.PUBLISHED


class Checks:
    """Looks at a site after every step; what has not changed since is not looked at again."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.seen: set[str] = set()

    def problems(self, last_event: int) -> list[str]:
        """Everything that is not as promised.

        Args:
            last_event: the number of the newest event before the step.
        """
        records = self.site.records()
        by_key: dict[Any, dict[str, Any]] = {}
        for record in records:
            by_key.setdefault(record.translation_key, {})[language_of(record)] = record
        return [
            *_stored_is_rebuilt(),
            *self._of_the_tree(),
            *(problem for record in records if record.live for problem in self._of_live(record)),
            *(problem for halves in by_key.values() for problem in _of_a_pair(halves)),
            *_waits_and_events(by_key, last_event),
        ]

    def _is_new(self, *state: object) -> bool:
        name = contents.fingerprint(state)
        is_new = name not in self.seen
        self.seen.add(name)
        return is_new

    def _of_the_tree(self) -> Iterator[str]:
        places = Page.objects.order_by("path").values_list("path", "depth", "numchild", "alias_of")
        if self._is_new(*places):
            yield from _tree_is_sound()

    def _of_live(self, record: Any) -> Iterator[str]:
        if self._is_new(record.serializable_data(), live_content(record)):
            yield from _of_a_live_half(record)


def _stored_is_rebuilt() -> Iterator[str]:
    for pair, derived in reckoning.reckon(list(Pair.objects.all())):
        for name, value in derived.items():
            stored = getattr(pair, name)
            if name == "behind_since":
                stored, value = bool(stored), bool(value)
            if stored != value:
                yield f"{pair}: {name} is {stored}, rebuilt {value}"


def _tree_is_sound() -> Iterator[str]:
    if any(Page.find_problems()):
        yield f"the tree is broken: {Page.find_problems()}"
    if Page.objects.filter(alias_of__isnull=False).exists():
        yield "there is an alias"


def _of_a_live_half(record: Any) -> Iterator[str]:
    other = MARKS[OTHER[language_of(record)]]
    for segment in extract_segments(record):
        is_text = isinstance(segment, StringSegmentValue) and segment.path != "slug"
        if is_text and other in segment.string.data:
            yield f"{named(record)} says “{segment.string.data}” at {segment.path}"
    content = live_content(record)
    if wordings.says_live(record) != contents.items_of(record):
        yield f"{named(record)}: readers get other words than its live revision has"
    row = record.serializable_data()
    for name in facts.fact_names(type(record)):
        if name not in facts.SCHEDULE and str(row[name]) != str(content[name]):
            yield f"{named(record)}: {name} is {row[name]} and {content[name]} in its revision"


def _of_a_pair(halves: dict[str, Any]) -> Iterator[str]:
    one = next(iter(halves.values()))
    pair = Pair.objects.get(pk=one.translation_key)
    live = {language: half for language, half in halves.items() if half.live}
    if len(live) == 2:
        source = next(half for half in live.values() if half.locale_id == pair.source_locale_id)
        twin = next(half for half in live.values() if half is not source)
        ours, theirs = live_content(source), live_content(twin)
        kept = _chosen_for(pair, twin, theirs)
        if not facts.are_same(type(source), ours, theirs, kept):
            wanted = facts.with_facts(type(source), ours, theirs, kept)
            different = {name: (wanted[name], theirs[name]) for name in wanted}
            different = {name: two for name, two in different.items() if two[0] != two[1]}
            yield f"{named(source)} and its twin have different facts: {different}"
        if source.expire_at != twin.expire_at:
            yield f"{named(source)} ends {source.expire_at}, its twin {twin.expire_at}"
    state = pair.readers_state
    expected = {0: {ReadersState.UNPUBLISHED}, 1: {ReadersState.MISSING, ReadersState.WAIVED}}
    both = {ReadersState.LIVE, ReadersState.OUT_OF_DATE, ReadersState.WAIVED}
    if state not in expected.get(len(live), both):
        yield f"{named(one)}: {len(live)} halves are live and its state is {state}"


def _chosen_for(pair: Pair, twin: Any, content: dict[str, Any]) -> dict[str, list[Any]]:
    """What the twin may have of its own."""
    if pair.is_free:
        return kept_apart(type(twin), pair.pk, content)
    return ever_kept(pair.pk, twin.locale_id)


def _waits_and_events(by_key: dict[Any, dict[str, Any]], last_event: int) -> Iterator[str]:
    for waiting in Waiting.objects.select_related("revision"):
        for half in by_key.get(waiting.pair_id, {}).values():
            if half.live and half.live_revision_id == waiting.revision_id:
                yield f"{named(half)} waits and is live"
    events = list(PairEvent.objects.filter(pk__gt=last_event).order_by("pk"))
    for event in events:
        if event.action == PUBLISHED:
            yield from _of_a_publication(event, events, by_key.get(event.pair_id, {}))


def _of_a_publication(
    event: PairEvent, events: list[PairEvent], halves: dict[str, Any]
) -> Iterator[str]:
    half = halves.get(event.language)
    same = [other for other in events if other.pair_id == event.pair_id]
    newest = [
        other for other in same if other.action == PUBLISHED and other.language == event.language
    ][-1]
    is_last = not any(other.action in ("facts", "unpublished") for other in same)
    if half and newest is event and is_last and half.live_revision_id != event.revision_id:
        yield f"{named(half)}: history says {event.revision_id}, live is {half.live_revision_id}"
    together = [other for other in same if other.action == PUBLISHED and other.together]
    if event.together and len({other.language for other in together}) != len(MARKS):
        yield f"{event}: published together, and history has one language"
    if not event.together and len([other for other in same if other.action == PUBLISHED]) > 1:
        yield f"{event}: published alone, and history has another line"
