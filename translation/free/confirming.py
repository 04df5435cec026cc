"""Saying that the two halves of a free pair say the same, and keeping what they said then."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from translation import rights
from translation.halves import Halves, halves_of, take_turn
from translation.kinds import Record, Someone, known
from translation.locales import language_of
from translation.models import FreeConfirmation, Pair, PairEvent
from translation.past import history
from translation.state import comparison, contents, reckoning
from translation.state.changes import readable
from translation.state.contents import Item
from translation.state.news import as_live
from translation.twins import latest

Kind = FreeConfirmation.Kind


class ConfirmationRefusedError(ValidationError):
    """It cannot be said now that both languages say the same; the message says why."""


def may_confirm(user: Someone, halves: Halves) -> bool:
    """Whether a person may say so: who may change, or translates into, each of the languages."""
    return len(halves.present) == 2 and all(
        rights.may_change(user, half) or rights.may_translate_into(user, language_of(half))
        for half in halves.present
    )


def seen(halves: Halves) -> str:
    """Names the drafts a person looks at, to tell whether one has been saved since."""
    return "-".join(str(half.latest_revision_id) for half in halves.present)


@transaction.atomic
def confirm(pair: Pair, user: Someone, shown: str) -> None:
    """Keep somebody's word that the newest drafts say the same.

    If readers get just that, it is said about what readers get too.

    Args:
        pair: the pair; its derived state is brought up to date.
        user: who says so; the caller has checked their right.
        shown: what they looked at, as `seen` named it.

    Raises:
        ConfirmationRefusedError: if it is not free, has one half only, or was saved meanwhile.
    """
    take_turn(pair)
    halves = halves_of(pair)
    if not pair.is_free or len(halves.present) < 2:
        raise ConfirmationRefusedError(_("There are no two texts here to be compared."))
    if shown != seen(halves):
        raise ConfirmationRefusedError(
            _("One of the texts was saved since you opened this. Look at it once more.")
        )
    for half in halves.present:
        keep(pair, Kind.DRAFT, latest(half), user)
    adopt_for_readers(pair, user)
    reckoning.refresh(pair)
    history.record(pair, PairEvent.Action.CONFIRMED, user)


def keep(pair: Pair, kind: Kind, content: Record, user: Someone | None) -> None:
    """Keep what a half says as what was confirmed of it.

    Args:
        content: the half, as readers get it or as a draft has it; it need not be saved.
    """
    said, texts = wording_of(content)
    keep_wording(pair, language_of(content), kind, said, texts, user)


def keep_wording(
    pair: Pair,
    language: str,
    kind: Kind,
    said: list[Item],
    texts: dict[str, str],
    user: Someone | None,
) -> None:
    """Keep a wording as what was confirmed of a half."""
    FreeConfirmation.objects.update_or_create(
        pair=pair,
        language=language,
        kind=kind,
        defaults={"items": said, "texts": texts, "user": known(user), "at": timezone.now()},
    )


def wording_of(content: Record) -> tuple[list[Item], dict[str, str]]:
    """What a half says, and the words behind the digests."""
    texts = {digest: readable(segment) for (_at, digest), segment in contents.wordings_of(content)}
    return contents.items_of(content), {digest: text for digest, text in texts.items() if text}


def adopt_for_readers(pair: Pair, user: Someone | None) -> bool:
    """Note that readers have two halves that belong together, if they do now.

    Returns:
        Whether they do.
    """
    halves = halves_of(pair).present
    if len(halves) < 2 or not all(half.live for half in halves):
        return False
    confirmed = of_kind(pair, Kind.DRAFT)
    for half in halves:
        row = confirmed.get(language_of(half))
        if row is None or not comparison.is_current(row.items, contents.items_of(as_live(half))):
            return False
    for language, row in confirmed.items():
        keep_wording(pair, language, Kind.LIVE, row.items, row.texts, user)
    return True


def of_kind(pair: Pair, kind: Kind) -> dict[str, Any]:
    """What was confirmed about the halves of a pair, by language."""
    rows = FreeConfirmation.objects.filter(pair=pair, kind=kind)
    return {row.language: row for row in rows}
