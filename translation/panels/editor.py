"""What stands beside the editor about a pair: both answers, who sees to it, and the ways on."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import TranslatableMixin
from wagtail_localize.models import Translation

from translation import rights
from translation.going_live import refusals
from translation.kinds import Record, Someone
from translation.locales import language_of
from translation.models import Pair, ReadersState, Waiting, WorkState
from translation.names import heading_into
from translation.twins import twin_of
from translation.views.sending import address_for

TO_BE_SENT = (WorkState.NONE, WorkState.NEEDS_WORK)


@dataclass(frozen=True)
class Way:
    """A screen a person may go on to."""

    label: str
    address: str


@dataclass(frozen=True)
class Beside:
    """What is said about the pair of what is being edited.

    Attributes:
        waiting: what waits for the other language, or is held for it; None if nothing does.
        is_overdue: whether the day the other language was promised for has passed.
        ways: where the person may go on to from here.
    """

    pair: Pair
    waiting: Waiting | None
    is_overdue: bool
    ways: list[Way]


def beside(record: Record, user: Someone, translation: Translation | None = None) -> Beside | None:
    """What is said beside the editor about the pair of a page or record.

    Args:
        record: in either language, as it was last saved.
        user: who edits.
        translation: the pair's translation, if it is at hand.

    Returns:
        None for what has no pair: it is not saved yet, or has no languages.
    """
    if record.pk is None or not isinstance(record, TranslatableMixin):
        return None
    kept = Pair.objects.select_related("owner", "waived_by", "waiting__user")
    pair = kept.filter(pk=record.translation_key).first()
    if pair is None:
        return None
    is_open = pair.readers_state not in (ReadersState.LIVE, ReadersState.WAIVED)
    is_overdue = bool(is_open and pair.due_on and pair.due_on < timezone.localdate())
    return Beside(
        pair,
        getattr(pair, "waiting", None),
        is_overdue,
        list(_ways(pair, record, user, translation)),
    )


def _ways(
    pair: Pair, record: Record, user: Someone, translation: Translation | None
) -> Iterator[Way]:
    yield Way(_("Both languages"), reverse("translation:pair", args=[pair.pk]))
    yield Way(_("History of both languages"), reverse("translation:pair_history", args=[pair.pk]))
    if pair.is_free and pair.work_state != WorkState.NONE:
        address = reverse("translation:compare", args=[pair.pk])
        yield Way(_("Compare both languages"), address)
    translation = translation or _translation(pair)
    if translation and _may_read(user, translation, record):
        language = translation.target_locale.language_code
        yield Way(heading_into(language), reverse("translation:desk", args=[translation.pk]))
    is_source = record.locale_id == pair.source_locale_id and not pair.is_free
    if is_source and pair.work_state in TO_BE_SENT and rights.may_send(user, record):
        yield Way(_("Send for translation"), address_for(record))
    if _can_go_live(pair, record) and rights.may_publish(user, record):
        yield Way(_("Publish in both languages"), refusals.address_of_dialog(record))


def _translation(pair: Pair) -> Translation | None:
    sent = Translation.objects.filter(source__object_id=pair.pk, enabled=True)
    return sent.select_related("target_locale").first()


def _may_read(user: Someone, translation: Translation, record: Record) -> bool:
    if rights.may_translate(user, translation):
        return True
    is_target = translation.target_locale.language_code == language_of(record)
    target = record if is_target else twin_of(record)
    return target is not None and rights.may_change(user, target)


def _can_go_live(pair: Pair, record: Record) -> bool:
    is_behind = pair.readers_state != ReadersState.LIVE
    return record.has_unpublished_changes or (is_behind and pair.work_state == WorkState.READY)
