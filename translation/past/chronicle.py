"""The history of both languages of a pair in one list: its own events and Wagtail's log."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Value
from django.db.models.fields import CharField, DateTimeField
from django.utils.text import capfirst
from wagtail.admin.utils import get_user_display_name
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from translation.going_live import held
from translation.locales import LANGUAGES, locale_for
from translation.models import Pair, PairEvent
from translation.models.states import Reason, WaiverReason
from translation.past.traces import DELETED

Action = PairEvent.Action
# What Wagtail logs about the same deed within this time is not said twice.
SAME_DEED = timedelta(seconds=10)
TOLD_BY_EVENTS = {
    "wagtail.publish": Action.PUBLISHED,
    "wagtail.publish.scheduled": Action.PUBLISHED,
    "wagtail.publish.schedule": Action.SCHEDULED,
    "wagtail.unpublish": Action.UNPUBLISHED,
    "wagtail.unpublish.scheduled": Action.UNPUBLISHED,
    "wagtail.move": Action.MOVED,
    "wagtail.copy": Action.COPIED,
    "translation.facts": Action.FACTS,
    "translation.check": Action.CHECK,
    DELETED: Action.DELETED,
}
PUBLISHING = (Action.PUBLISHED, Action.SCHEDULED)


@dataclass(frozen=True)
class Line:
    """One thing that happened.

    Attributes:
        who: the person's name; empty where it was nobody.
        languages: the codes of the languages it happened to; none where that says nothing.
        together: whether both languages went live at once; None where it is no publication.
        reason: why, as chosen from a list, in words.
        notes: the person's own words, or what stood against it.
    """

    at: datetime
    what: str
    who: str = ""
    languages: tuple[str, ...] = ()
    together: bool | None = None
    reason: str = ""
    notes: tuple[str, ...] = ()


class Chronicle:
    """A pair's history, newest first, to be read page by page in few queries.

    Args:
        pair: the pair; its halves may be deleted.
    """

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        model: Any = pair.content_type.model_class()
        self.log: Any = PageLogEntry if issubclass(model, Page) else ModelLogEntry
        self.languages = self._languages_of_halves(model)

    def _languages_of_halves(self, model: Any) -> dict[str, str]:
        codes = {locale_for(code).pk: code for code in LANGUAGES}
        halves = model.objects.filter(translation_key=self.pair.pk)
        found = {str(pk): codes[locale_id] for pk, locale_id in halves.values_list("pk", "locale")}
        deleted = self.log.objects.filter(action=DELETED, data__translation_key=str(self.pair.pk))
        return found | {str(entry.object_id): entry.data["language"] for entry in deleted}

    def rows(self) -> QuerySet[Any, Any]:
        """What there is, as (kind, key, when), to be counted and sliced."""
        events = self._keyed(PairEvent.objects.filter(pair=self.pair), "event", "at")
        return events.union(self._keyed(self._entries(), "log", "timestamp"), all=True).order_by(
            "-at", "-pk"
        )

    @staticmethod
    def _keyed(rows: QuerySet[Any], kind: str, when: str) -> QuerySet[Any, Any]:
        named = rows.order_by().annotate(kind=Value(kind, output_field=CharField()))
        return named.values_list("kind", "pk", when)

    def _entries(self) -> QuerySet[Any]:
        """Wagtail's log of both halves, without what the pair's own events tell."""
        name = "page_id" if self.log is PageLogEntry else "object_id"
        entries = self.log.objects.filter(**{f"{name}__in": list(self.languages)})
        if self.log is ModelLogEntry:
            entries = entries.filter(content_type=self.pair.content_type)
        for action, told in TOLD_BY_EVENTS.items():
            entries = entries.exclude(Q(action=action) & Exists(self._events_at(told)))
        return entries

    def _events_at(self, action: str) -> QuerySet[PairEvent]:
        """The events of a kind at about the time of a log entry."""
        when = OuterRef("timestamp")
        after = ExpressionWrapper(when + SAME_DEED, output_field=DateTimeField())
        before = ExpressionWrapper(when - SAME_DEED, output_field=DateTimeField())
        return PairEvent.objects.filter(
            pair=self.pair, action=action, at__gte=before, at__lte=after
        )

    def lines(self, rows: Iterable[tuple[str, int, datetime]]) -> list[Line]:
        """Some of `rows()` as lines; a publication of both languages is one line."""
        rows = list(rows)
        events = self._found(PairEvent.objects.all(), "event", rows)
        entries = self._found(self.log.objects.all(), "log", rows)
        found = [
            _of_event(events[key]) if kind == "event" else self._of_entry(entries[key])
            for kind, key, _at in rows
        ]
        return _with_both_in_one(found)

    @staticmethod
    def _found(
        objects: QuerySet[Any], kind: str, rows: Sequence[tuple[str, int, datetime]]
    ) -> dict[int, Any]:
        keys = [key for of_kind, key, _at in rows if of_kind == kind]
        return {row.pk: row for row in objects.filter(pk__in=keys).select_related("user")}

    def _of_entry(self, entry: Any) -> Line:
        language = self.languages.get(str(entry.object_id), "")
        return Line(
            entry.timestamp,
            capfirst(str(entry.message)),
            entry.user_display_name if entry.user_id else "",
            (language,) if language else (),
            notes=(entry.comment,) if entry.comment else (),
        )


def _of_event(event: PairEvent) -> Line:
    notes = held.sentences(event.note) if event.action == Action.HELD else (event.note,)
    return Line(
        event.at,
        str(event.get_action_display()),
        str(get_user_display_name(event.user)) if event.user else "",
        (event.language,) if event.language else (),
        together=event.together if event.action in PUBLISHING else None,
        reason=_reason(event),
        notes=tuple(filter(None, notes)),
    )


def _reason(event: PairEvent) -> str:
    words = WaiverReason if event.action == Action.WAIVED else Reason
    return str(dict(words.choices).get(event.reason, event.reason))


def _with_both_in_one(lines: list[Line]) -> list[Line]:
    found: list[Line] = []
    for line in lines:
        last = found[-1] if found else None
        if last and _is_other_half(last, line):
            both = tuple(sorted({*last.languages, *line.languages}))
            found[-1] = replace(
                last,
                languages=both,
                reason=last.reason or line.reason,
                notes=last.notes or line.notes,
            )
        else:
            found.append(line)
    return found


def _is_other_half(one: Line, other: Line) -> bool:
    return (
        bool(one.together and other.together)
        and (one.what, one.who) == (other.what, other.who)
        and set(one.languages).isdisjoint(other.languages)
        and one.at - other.at < SAME_DEED
    )
