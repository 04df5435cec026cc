"""Sending a page or record for translation, with everything its twin needs to exist.

wagtail-localize's own submission is not used: it checks no page rights, reuses old snapshots,
overwrites translations made by hand, mirrors missing ancestors as live aliases and leaves the
tree with wrong counts.
"""

from dataclasses import dataclass

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import Translation, TranslationSource

from translation import twins
from translation.going_live import turns
from translation.kinds import Someone
from translation.locales import other_locale
from translation.memory import filling
from translation.models import Pair
from translation.signals import require_direction
from translation.sources import adoption, counting, known, needed, snapshot
from translation.sources.needed import Why
from translation.state import reckoning


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
    return [_item(found, why) for found, why in needed.everything(record, with_below)]


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
    _require_direction(record)
    return [_send_one(found, user) for found, _why in needed.everything(record, with_below)]


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


def _item(record: TranslatableMixin, why: Why) -> Item:
    words = sum(counting.count_words(data) for _path, data in known.texts_of(record))
    return Item(record, why, bool(twins.twin_of(record)), words)


def _require_direction(record: TranslatableMixin) -> None:
    require_direction(Pair.objects.of(record), record.locale_id)


@transaction.atomic
def _send_one(record: TranslatableMixin, user: Someone) -> Sent:
    # Two people sending the same page at once take turns.
    with turns.taken(record), reckoning.at_the_end(record.translation_key):
        source = snapshot.take(twins.latest(record))
        translation, is_begun = _begun(source, record)
        target = twins.twin_of(record)
        is_new = target is None
        if target is None:
            target = twins.create_twin(record, user)
        adopted = adoption.adopt(translation, target, user) if is_begun and not is_new else None
        adoption.keep_address(translation, user)
        filling.fill(translation)
        if isinstance(target, Page):
            twins.mirror_restrictions(record, target, user)
        log(instance=record, action="translation.send", user=user)
    return Sent(translation, target, is_new, adopted)


def _begun(source: TranslationSource, record: TranslatableMixin) -> tuple[Translation, bool]:
    """The translation of a source, and whether it begins now, or again after it was stopped."""
    language = other_locale(record)
    translation = Translation.objects.filter(source=source, target_locale=language).first()
    if translation is None:
        return Translation.objects.create(source=source, target_locale=language), True
    translation.source = source
    was_stopped = not translation.enabled
    if was_stopped:
        translation.enabled = True
        translation.save(update_fields=["enabled"])
    return translation, was_stopped
