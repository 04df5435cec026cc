"""Putting what a file says into the translations it is of, all of it or nothing."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from translation import rights
from translation.desk import pieces, reopening, writing
from translation.files import changes, parts, remarks
from translation.files.outsiders import Outsider
from translation.files.plan import Plan
from translation.files.planning import plan_of
from translation.files.receiving import still_there
from translation.kinds import Someone, known
from translation.models import DeliveredPart, Delivery, SegmentChange
from translation.past.texts import Help
from translation.state import contents

State = Delivery.State


class TooLateError(Exception):
    """A file has been decided on already, or the translations are not what somebody has seen."""


class LockedError(Exception):
    """Somebody has locked a page that the file would change."""


@dataclass
class TakenOver:
    """What became of a file.

    Attributes:
        saved: how many texts were written.
        moved: how many were kept beside a source that has changed.
        notices: what else the person must know, in sentences.
    """

    saved: int = 0
    moved: int = 0
    notices: list[str] = field(default_factory=list)


def plans_of(delivery: Delivery) -> list[Plan]:
    """What a file would change, for each translation it is of."""
    return [_plan_of(part) for part in parts_of(delivery)]


def parts_of(delivery: Delivery) -> list[Any]:
    """The parts of a file with their translations, always in the same order.

    What is of a page that has been deleted since is left out.
    """
    parts = delivery.parts.select_related(
        "translation__source__locale",
        "translation__source__specific_content_type",
        "translation__target_locale",
    )
    found = {part.translation_id: part for part in parts.order_by("translation_id")}
    there = still_there(part.translation for part in found.values())
    return [found[translation.pk] for translation in there]


def _plan_of(part: DeliveredPart) -> Plan:
    translation = part.translation
    source, target = translation.source.locale, translation.target_locale
    lines = parts.lines_of(part.lines, source.language_code, target.language_code)
    return plan_of(translation, lines)


def fingerprint_of(plans: Collection[Plan]) -> str:
    """Tells whether what a file would change is still what somebody has seen."""
    return contents.short([plan.fingerprint for plan in plans])


def name_in(translation: Translation, key: str) -> str:
    """Names a text among those of several translations."""
    return f"{translation.pk}:{key}"


def author_of(delivery: Delivery) -> Someone:
    """Whose work a file is: of whom sent it, whoever takes it over.

    Who sends a file in another's place could have written in it, so it counts as theirs; who came
    by an address without an account has a name alone, as has somebody whose account is gone.
    """
    return delivery.user or Outsider(delivery.user_name)


@transaction.atomic
def take_over(delivery: Delivery, user: Someone, chosen: Collection[str], seen: str) -> TakenOver:
    """Write what a file says into its translations.

    Args:
        delivery: the file.
        user: who takes it over; the caller has checked their right.
        chosen: the names of the texts that go in because somebody says so, see `name_in`; the
            value of a `Fate` stands for all of that fate.
        seen: the fingerprint of the plans as that person saw them.

    Raises:
        TooLateError: if it is too late; nothing is changed.
        LockedError: if a page is locked; nothing is changed.
    """
    decide(delivery, user, State.WAITING, State.APPLIED)
    found = parts_of(delivery)
    for part in found:
        # Whoever writes the same translation at the desk waits for us, or we for them.
        Translation.objects.select_for_update().get(pk=part.translation_id)
    plans = [_plan_of(part) for part in found]
    if fingerprint_of(plans) != seen:
        raise TooLateError
    taken, author = TakenOver(), author_of(delivery)
    for part, plan in zip(found, plans, strict=True):
        require_unlocked(part.translation, user)
        _write(part, plan, author, chosen, taken)
        if part.changes and (notice := reopening.reopen(part.translation, user)):
            taken.notices.append(notice)
        remarks.keep(part.translation, author, plan.remarks)
    return taken


def decide(delivery: Delivery, user: Someone, before: str, after: str) -> None:
    """Note what becomes of a file. Of two who decide at once one does.

    Raises:
        TooLateError: for the other.
    """
    waiting = Delivery.objects.filter(pk=delivery.pk, state=before)
    said = {"state": after, "decided_by": known(user), "decided_at": timezone.now()}
    if not waiting.update(**said):
        raise TooLateError
    delivery.refresh_from_db()


def require_unlocked(translation: Translation, user: Someone) -> None:
    """Pass in silence if nobody has locked the page a translation makes.

    Raises:
        LockedError: if somebody has.
    """
    target = translation.get_target_instance()
    if rights.is_locked_for(user, target):
        raise LockedError(_("Locked: %(title)s") % {"title": translation.source.object_repr})


def _write(
    part: DeliveredPart, plan: Plan, author: Someone, chosen: Collection[str], taken: TakenOver
) -> None:
    translation = part.translation
    asked = [
        step
        for step in plan.to_choose
        if step.fate.value in chosen or name_in(translation, step.key) in chosen
    ]
    steps = [*plan.going_in, *asked, *plan.moved]
    before = {entry.key: entry for entry in pieces.entries(translation)}
    beside = changes.beside(translation, [step.key for step in plan.moved])
    since = timezone.now()
    written = writing.write(
        translation,
        author,
        {step.key: step.after for step in steps},
        marks={step.key: step.mark for step in steps},
        help=Help.FILE,
    )
    _sign(translation, author, since)
    found = changes.changed(before, pieces.entries(translation))
    taken.saved += len(found)
    taken.moved += written.moved
    found += changes.beside_changed(beside, changes.beside(translation, list(beside)))
    part.changes = found
    part.save(update_fields=["changes"])


def _sign(translation: Translation, author: Someone, since: Any) -> None:
    """Put the name of an author without an account into the history.

    Nobody else writes there meanwhile: the caller has locked the translation.
    """
    if isinstance(author, Outsider):
        SegmentChange.objects.filter(
            pair_id=translation.source.object_id,
            language=translation.target_locale.language_code,
            user=None,
            at__gte=since,
        ).update(user_name=author.get_username()[:200])
