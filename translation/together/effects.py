"""What would happen to each half of a pair, so that people see it before they decide."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import LockableMixin, Page, ReferenceIndex

from translation import rights, twins
from translation.kinds import Record, Someone
from translation.locales import language_of
from translation.together import sentences
from translation.together.sentences import Deed


@dataclass(frozen=True)
class Effect:
    """What would happen to one half.

    Attributes:
        below: how many pages below it are concerned: those that are live if it is unpublished.
        obstacle: why it cannot be done to this half; empty if it can.
        is_idle: whether there is nothing to do to this half.
        destination: where it would be moved to, as far as that exists.
    """

    record: Record
    deed: Deed
    below: int = 0
    obstacle: str = ""
    is_idle: bool = False
    destination: Page | None = None

    @property
    def is_possible(self) -> bool:
        """Whether it can and need be done."""
        return not self.obstacle

    @property
    def language(self) -> str:
        """The language code of this half."""
        return language_of(self.record)

    @property
    def title(self) -> str:
        """What this half is called, in its own language."""
        if isinstance(self.record, Page):
            return self.record.get_admin_display_title()
        return str(self.record)


def effect_on(record: Record, deed: Deed, destination: Page | None = None) -> Effect:
    """What would happen to the half a person asked about; Wagtail has looked at their rights."""
    return Effect(record, deed, _count_below(record, deed), destination=destination)


def effect_on_twin(
    record: Record, deed: Deed, user: Someone, destination: Page | None = None
) -> Effect | None:
    """What would happen to the other half.

    Args:
        record: the page or record asked about.
        user: who asks.
        destination: where the page is to be moved, in its own language, if that is known yet.

    Returns:
        None if there is no other half.
    """
    twin = twins.twin_of(record)
    if twin is None:
        return None
    place = place_for_twin(destination) if destination else None
    obstacle, is_idle = _obstacle(twin, deed, user, place, destination is not None)
    return Effect(twin, deed, _count_below(twin, deed), obstacle, is_idle, place)


def place_for_twin(destination: Page) -> Page | None:
    """Where a twin goes when its page goes below a destination."""
    if destination.is_root():
        return destination
    found: Any = twins.twin_of(destination)
    return found


def _is_in_approval(user: Someone, twin: Record) -> bool:
    """Whether Wagtail would refuse to unpublish it for the sake of a newer text."""
    lock = twin.get_lock() if isinstance(twin, LockableMixin) else None
    return bool(lock and lock.for_user(user))


def is_protected(record: Record) -> bool:
    """Whether something else needs a page or record to exist."""
    return bool(ReferenceIndex.get_grouped_references_to(record).is_protected)


def _obstacle(
    twin: Record, deed: Deed, user: Someone, place: Page | None, has_place: bool
) -> tuple[str, bool]:
    """Why it cannot be done, and whether that is because there is nothing to do."""
    if deed is Deed.UNPUBLISH and not twin.live:
        return sentences.not_live(), True
    if deed is Deed.MOVE and has_place:
        return _against_moving(twin, user, place)
    if rights.is_locked_for(user, twin):
        return sentences.locked(), False
    if not _may(user, twin, deed):
        return sentences.no_right(deed), False
    if deed is Deed.UNPUBLISH and _is_in_approval(user, twin):
        return sentences.in_approval(), False
    if deed is Deed.DELETE and is_protected(twin):
        return sentences.kept_by_others(), False
    return "", False


def _against_moving(twin: Page, user: Someone, place: Page | None) -> tuple[str, bool]:
    if place is None:
        return sentences.no_destination(), False
    if twin.is_child_of(place):
        return sentences.there_already(), True
    if rights.is_locked_for(user, twin):
        return sentences.locked(), False
    if not twin.permissions_for_user(user).can_move_to(place):
        return sentences.no_right(Deed.MOVE), False
    if not Page._slug_is_available(twin.slug, place, page=twin):
        return sentences.address_taken(), False
    return "", False


def _may(user: Someone, record: Record, deed: Deed) -> bool:
    if deed is Deed.UNPUBLISH:
        return rights.may_publish(user, record)
    if isinstance(record, Page):
        rights_here = record.permissions_for_user(user)
        return rights_here.can_move() if deed is Deed.MOVE else rights_here.can_delete()
    return user.has_perm(f"{record._meta.app_label}.delete_{record._meta.model_name}")


def _count_below(record: Record, deed: Deed) -> int:
    if not isinstance(record, Page):
        return 0
    below = record.get_descendants()
    return below.live().count() if deed is Deed.UNPUBLISH else below.count()
