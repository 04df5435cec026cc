"""The rows of the parity report, of pairs and of label pairs with an empty half."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name

from labels.halves import Gap
from translation.models import Pair, PairEvent, ReadersState
from translation.models.states import Reason
from translation.names import language_name
from translation.parity.filters import SETTLED, kind_of
from translation.parity.naming import Naming, name
from translation.state import state_words
from translation.state.reckoning import BEHIND


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row, in words of the language of the moment.

    Attributes:
        title_language: the language the title is in.
        text: for a label, what the half that is there says; `lacking` is its empty half.
        state_class: how urgent what readers get is; see `state_words`.
        lacking: the code of the language readers lack and should have; empty if neither.
        days_behind: for how many days they have; None where they lack nothing or nobody knows.
        alone: the reason with which it was last published alone, and in `alone_note` the note.
        notes: what else there is to say.
        is_free: whether each language is edited on its own.
        key: the pair's key; for a label there is `address` instead, where it is edited.
    """

    title: str
    title_language: str
    kind: str
    source_language: str
    readers: str
    state_class: str
    work: str = ""
    lacking: str
    days_behind: int | None = None
    owner: str = ""
    due_on: date | None = None
    is_overdue: bool = False
    alone: str = ""
    alone_note: str = ""
    alone_on: date | None = None
    waiting: str = ""
    notes: tuple[str, ...] = ()
    text: str = ""
    key: UUID | None = None
    is_free: bool = False
    address: str = ""

    @property
    def source(self) -> str:
        """The source language's name; nothing where each language is edited on its own."""
        if self.is_free:
            return _("Each language on its own")
        return language_name(self.source_language)

    @property
    def lacking_name(self) -> str:
        """The name of the language readers lack."""
        return language_name(self.lacking) if self.lacking else ""

    @property
    def all_notes(self) -> str:
        """The notes as one text."""
        return "; ".join(self.notes)


def with_last_alone(pairs: QuerySet[Pair]) -> QuerySet[Pair]:
    """Pairs with `alone_id`: the event of the last time one language was published with a reason
    for doing so alone."""
    alone = PairEvent.objects.filter(
        pair=OuterRef("pk"), action=PairEvent.Action.PUBLISHED, together=False
    ).exclude(reason="")
    return pairs.annotate(alone_id=Subquery(alone.order_by("-at", "-pk").values("pk")[:1]))


def rows_of_pairs(pairs: Sequence[Any]) -> list[Row]:
    """Rows for pairs; the number of queries does not depend on how many they are.

    Args:
        pairs: with `alone_id`, their owner and what waits of them; see `with_last_alone`.
    """
    namings = name(pairs)
    alone = PairEvent.objects.in_bulk([pair.alone_id for pair in pairs if pair.alone_id])
    return [
        _row(pair, namings[pair.pk], alone.get(pair.alone_id))
        for pair in pairs
        if pair.pk in namings
    ]


def _row(pair: Pair, naming: Naming, alone: PairEvent | None) -> Row:
    today = timezone.localdate()
    model: Any = ContentType.objects.get_for_id(pair.content_type_id).model_class()
    since = pair.behind_since
    return Row(
        title=naming.title,
        title_language=naming.language,
        kind=kind_of(model),
        source_language=naming.source_language,
        readers=state_words.readers_words(pair),
        state_class=state_words.state_class(pair),
        work=state_words.work_words(pair),
        lacking=pair.lacking if pair.readers_state in BEHIND else "",
        days_behind=(today - timezone.localdate(since)).days if since else None,
        owner=get_user_display_name(pair.owner) if pair.owner else "",
        due_on=pair.due_on,
        is_overdue=bool(pair.due_on and pair.due_on < today and pair.readers_state not in SETTLED),
        alone=reason_name(alone.reason) if alone else "",
        alone_note=alone.note if alone else "",
        alone_on=timezone.localdate(alone.at) if alone else None,
        waiting=_waiting_words(pair),
        notes=(_("A live page below a page that is not published"),)
        if naming.is_below_draft
        else (),
        key=pair.pk,
        is_free=pair.is_free,
    )


def _waiting_words(pair: Pair) -> str:
    waiting = getattr(pair, "waiting", None)
    if waiting is None:
        return ""
    return (
        _("Held back at the scheduled time")
        if waiting.is_due
        else _("Approved, waiting for the other language")
    )


def reason_name(code: str) -> str:
    """A reason for publishing alone in words; a code that is no longer known as it is."""
    return str(dict(Reason.choices).get(code, code))


def row_of_label(gap: Gap) -> Row:
    """A row for an empty half."""
    missing = Pair(readers_state=ReadersState.MISSING, lacking=gap.lacking)
    return Row(
        title=gap.title,
        title_language=gap.source_language if gap.title == gap.text else "",
        kind=kind_of(gap.model),
        source_language=gap.source_language,
        readers=state_words.readers_words(missing),
        state_class=state_words.state_class(missing),
        lacking=gap.lacking,
        notes=(_("Empty: %(field)s") % {"field": gap.field},),
        text=gap.text if gap.title != gap.text else "",
        address=gap.address,
    )
