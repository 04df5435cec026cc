"""The history of texts: who changed which, when, with what help, from what into what."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from wagtail.admin.utils import get_user_display_name
from wagtail_localize.models import Translation

from translation.kinds import Record, Someone, known
from translation.locales import language_of
from translation.models import PairEvent, SegmentChange

Help = SegmentChange.Help
NOT_WRITTEN = (Help.BY_HAND, Help.MACHINE)
LONGEST_NAME = 200
LONGEST_PLACE = 500


@dataclass(frozen=True)
class TextChange:
    """What became of one text.

    Attributes:
        path, label: where it stands, for code and in words.
        source: what the source says there, as a person reads it.
        before, after: the text as wagtail-localize keeps it; empty for none.
        help: what helped to write it.
    """

    path: str
    label: str
    source: str
    before: str
    after: str
    help: str = Help.HAND


def record(
    translation: Translation,
    *,
    path: str,
    label: str,
    source: str,
    before: str,
    after: str,
    user: Someone | None,
    help: str = Help.HAND,
) -> None:
    """Add one line to the history of a text, with one query.

    Args:
        translation: whose text it is; the line outlives it.
        path, label, source, before, after, help: see `TextChange`.
        user: who changed it.
    """
    record_all(translation, [TextChange(path, label, source, before, after, help)], user)


def record_all(
    translation: Translation, changes: Iterable[TextChange], user: Someone | None
) -> None:
    """Add a line for each of several changes, with one query for up to a hundred of them."""
    SegmentChange.objects.bulk_create(
        [_line(translation, change, user) for change in changes], batch_size=100
    )


def _line(translation: Translation, change: TextChange, user: Someone | None) -> SegmentChange:
    person = known(user)
    return SegmentChange(
        pair_id=translation.source.object_id,
        language=translation.target_locale.language_code,
        path=change.path[:LONGEST_PLACE],
        label=change.label[:LONGEST_PLACE],
        source=change.source,
        before=change.before,
        after=change.after,
        help=change.help,
        user=person,
        user_name=str(get_user_display_name(person))[:LONGEST_NAME] if person else "",
    )


def is_translator_of(record: Record, user: Someone) -> bool:
    """Whether a person changed a text of a translation after what readers get was handed in.

    To take over what a page written by hand says is to change nothing in it. To ask a machine is
    not to translate either; to confirm what it wrote is.
    """
    handed_in = PairEvent.objects.filter(
        pair=OuterRef("pair"),
        language=OuterRef("language"),
        action=PairEvent.Action.PUBLISHED,
        revision__created_at__gt=OuterRef("at"),
    )
    changes = SegmentChange.objects.filter(
        pair=record.translation_key, language=language_of(record), user=user.pk
    )
    return changes.exclude(help__in=NOT_WRITTEN).filter(~Exists(handed_in)).exists()
