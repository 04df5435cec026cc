"""Sending a page or record for translation, with everything its twin needs to exist.

wagtail-localize's own submission is not used: it checks no page rights, reuses old snapshots,
overwrites translations made by hand, mirrors missing ancestors as live aliases and leaves the
tree with wrong counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.segments import RelatedObjectSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation import twins
from translation.kinds import Someone
from translation.locales import other_locale
from translation.models import Pair
from translation.signals import WrongDirectionError
from translation.sources import adoption, copied
from translation.state import reckoning


class Why(Enum):
    """Why an item is part of a sending."""

    ASKED = "asked"
    ABOVE = "above"
    BELOW = "below"
    RELATED = "related"


@dataclass(frozen=True)
class Item:
    """A page or record that will be sent.

    Attributes:
        record: the source, as last saved.
        has_twin: whether it exists in the other language already.
        words: how many words it has.
    """

    record: TranslatableMixin
    why: Why
    has_twin: bool
    words: int


@dataclass(frozen=True)
class Sent:
    """What sending one page or record did.

    Attributes:
        target: the twin, a draft if it is new.
        is_new: whether the twin was made now.
        adoption: what became of a twin made by hand; None if there was none.
    """

    translation: Translation
    target: TranslatableMixin
    is_new: bool
    adoption: adoption.Adoption | None


def plan(record: TranslatableMixin, *, with_below: bool = False) -> list[Item]:
    """What sending a page or record would send, in the order it must happen.

    Pages above it that have no twin, and records it shows that have none, come first.

    Args:
        record: the source.
        with_below: whether the pages below it are sent too.

    Raises:
        WrongDirectionError: if it was first written in the other language.
    """
    _require_direction(record)
    items: dict[object, Item] = {}
    for found, why in _walk(record, with_below):
        items.setdefault(found.translation_key, _item(found, why))
    return list(items.values())


def send(record: TranslatableMixin, user: Someone, *, with_below: bool = False) -> list[Sent]:
    """Send a page or record for translation into the other language, or send it again.

    Each page is sent in a transaction of its own, from the newest revision of the source. Text
    that is already translated is kept; the twin's live version is not touched.

    Args:
        record: the source.
        user: who sends; the caller has checked their rights.
        with_below: whether the pages below it are sent too.

    Returns:
        What was sent, in order; what was asked for is among it.

    Raises:
        WrongDirectionError: if it was first written in the other language.
    """
    return [_send_one(item.record, user) for item in plan(record, with_below=with_below)]


def translation_from(record: TranslatableMixin) -> Translation | None:
    """The translation that a page or record is the source of, if it was sent."""
    return (
        Translation.objects.filter(
            source__object_id=record.translation_key,
            source__locale_id=record.locale_id,
            enabled=True,
        )
        .select_related("source__specific_content_type", "source__locale", "target_locale")
        .first()
    )


def _walk(record: TranslatableMixin, with_below: bool) -> Iterator[tuple[TranslatableMixin, Why]]:
    if isinstance(record, Page):
        for above in record.get_ancestors().filter(depth__gt=1).specific():
            if not twins.twin_of(above):
                yield from _with_related(above, Why.ABOVE)
    yield from _with_related(record, Why.ASKED)
    if with_below and isinstance(record, Page):
        for below in record.get_descendants().order_by("path").specific():
            yield from _with_related(below, Why.BELOW)


def _with_related(record: TranslatableMixin, why: Why) -> Iterator[tuple[TranslatableMixin, Why]]:
    latest = twins.latest(record)
    for related in _related(latest):
        if not twins.twin_of(related):
            yield from _with_related(related, Why.RELATED)
    yield latest, why


def _related(latest: TranslatableMixin) -> Iterator[TranslatableMixin]:
    for segment in extract_segments(latest):
        if isinstance(segment, RelatedObjectSegmentValue):
            yield segment.get_instance(latest.locale_id)


def _item(record: TranslatableMixin, why: Why) -> Item:
    words = sum(copied.words_by_path(record).values())
    return Item(record, why, bool(twins.twin_of(record)), words)


def _require_direction(record: TranslatableMixin) -> None:
    if Pair.objects.of(record).source_locale_id != record.locale_id:
        raise WrongDirectionError()


@transaction.atomic
def _send_one(record: TranslatableMixin, user: Someone) -> Sent:
    # Two people sending the same page at once take turns.
    Pair.objects.select_for_update().get(pk=record.translation_key)
    source, _changed = TranslationSource.update_or_create_from_instance(twins.latest(record))
    translation, is_first = Translation.objects.get_or_create(
        source=source, target_locale=other_locale(record)
    )
    was_stopped = not translation.enabled
    if was_stopped:
        translation.enabled = True
        translation.save(update_fields=["enabled"])
    target = twins.twin_of(record)
    is_new = target is None
    if target is None:
        target = twins.create_twin(record, user)
    by_hand = (is_first or was_stopped) and not is_new
    adopted = adoption.adopt(translation, target, user) if by_hand else None
    adoption.keep_address(translation, user)
    if isinstance(target, Page):
        twins.mirror_restrictions(record, target, user)
    log(instance=record, action="translation.send", user=user)
    reckoning.refresh_keys([record.translation_key])
    return Sent(translation, target, is_new, adopted)
