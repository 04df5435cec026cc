"""Machine translation, where an owner has switched it on; nothing of it goes live by itself.

What a machine wrote is marked, and counts as not translated until a person has confirmed it.
"""

import logging
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.strings import StringValue

from translation.desk import pieces, wording
from translation.desk.applying import Wish, apply
from translation.desk.entry import Entry
from translation.kinds import Someone, known
from translation.models import SegmentMark
from translation.past import texts
from translation.past.texts import Help

logger = logging.getLogger(__name__)


class MachineError(Exception):
    """The machine did not answer, or not with a translation. It says so to a person."""


def machine_for(translation: Translation) -> Any:
    """The machine that can translate this, if an owner has switched one on."""
    machine = get_machine_translator()
    if machine is None:
        return None
    source, target = translation.source.locale, translation.target_locale
    return machine if machine.can_translate(source, target) else None


def fill(translation: Translation, user: Someone, machine: Any) -> int:
    """Let a machine translate the pieces that have no translation. An address is left to people.

    Args:
        user: who asked for it; the caller has checked their right.
        machine: from `machine_for`.

    Returns:
        How many pieces were translated; what a machine broke is left empty.

    Raises:
        MachineError: if the machine did not answer. Nothing is changed then.
    """
    empty = [entry for entry in pieces.entries(translation, user) if _is_for_machines(entry)]
    said = _ask(machine, translation, list({entry.segment.string.as_value() for entry in empty}))
    with transaction.atomic():
        # Two people writing the same translation take turns; the machine may have taken long.
        Translation.objects.select_for_update().get(pk=translation.pk)
        lines, rows = [], []
        for entry in pieces.entries(translation, user):
            answer = said.get(entry.segment.string.as_value())
            if answer is None or not _is_for_machines(entry):
                continue
            wish = Wish(wording.shown(answer.data, entry.place), help=Help.MACHINE)
            filled, line = apply(translation, user, entry, wish)
            if line:
                lines.append(line)
                rows.append(filled)
        _mark(translation, user, machine, rows)
        texts.record_all(translation, lines, user)
    return len(rows)


def _is_for_machines(entry: Entry) -> bool:
    return entry.status == "empty" and not entry.place.is_slug


def _ask(
    machine: Any, translation: Translation, strings: list[StringValue]
) -> dict[StringValue, StringValue]:
    if not strings:
        return {}
    try:
        said = machine.translate(translation.source.locale, translation.target_locale, strings)
    except Exception as error:
        logger.exception("a machine did not translate")
        raise MachineError(_("The machine did not answer. Nothing was changed.")) from error
    return {string: answer for string, answer in said.items() if answer and answer.data}


def _mark(translation: Translation, user: Someone, machine: Any, rows: list[Entry]) -> None:
    """Say of some pieces that a machine wrote them and nobody has confirmed them."""
    StringTranslation.objects.filter(pk__in=[row.row_id for row in rows]).update(
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE,
        tool_name=machine.display_name,
    )
    SegmentMark.objects.bulk_create(
        SegmentMark(
            translation=translation,
            context_id=row.segment.context_id,
            string_id=row.segment.string_id,
            kind=SegmentMark.Kind.UNREVIEWED,
            user=known(user),
            at=timezone.now(),
        )
        for row in rows
    )
