"""Setting aside what a check found, with a reason."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.log_actions import log
from wagtail_localize.models import Translation

from translation.checking.standing import Found
from translation.kinds import Record, Someone, known
from translation.models import CheckOverride, Pair, PairEvent
from translation.past import history

LONGEST_REASON = 300
LONGEST_NOTE = 500
LOGGED = "translation.check"


@transaction.atomic
def override(
    translation: Translation, target: Record, user: Someone, found: Found, reason: str
) -> CheckOverride:
    """Say that what a block found is right, for as long as both texts say the same.

    It is written into the history of the pair and into Wagtail’s log.

    Args:
        target: the translated page or record.
        user: who says so; the caller has checked their right to translate.
        found: what was found in the texts as they are now.
        reason: why it is right.

    Raises:
        ValidationError: without a reason, or with one that is too long.
    """
    # No database keeps the sign that is none.
    reason = " ".join(reason.replace("\0", "").split())
    if not reason:
        raise ValidationError(_("Say why this is right."))
    if len(reason) > LONGEST_REASON:
        sentence = _("The reason is too long: at most %(most)s characters.")
        raise ValidationError(sentence % {"most": LONGEST_REASON})
    person = known(user)
    row, is_new = CheckOverride.objects.get_or_create(
        pair_id=translation.source.object_id,
        language=translation.target_locale.language_code,
        path=found.path,
        code=found.check.value,
        fingerprint=found.fingerprint,
        defaults={
            "label": found.label[:LONGEST_NOTE],
            "finding": found.reason,
            "reason": reason,
            "user": person,
            "user_name": str(get_user_display_name(person))[:200] if person else "",
        },
    )
    if is_new:
        _write_down(row, target, user)
    return row


def _write_down(row: CheckOverride, target: Record, user: Someone) -> None:
    history.record(
        Pair.objects.get(pk=row.pair_id),
        PairEvent.Action.CHECK,
        user,
        language=row.language,
        note=f"{row.label}: {row.finding} {row.reason}"[:LONGEST_NOTE],
    )
    data = {"check": row.code, "text": row.label, "finding": row.finding, "comment": row.reason}
    log(target, LOGGED, user=known(user), data=data)
