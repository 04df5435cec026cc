"""Telling people of what happens to texts: the first news of a day at once, the rest later.

What more there is on the same day is told together the next morning (see `translation.morning`);
nobody gets a letter for each.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail_localize.models import Translation

from mail.values import InLanguage, Line
from translation import letters
from translation.desk import letters as letters_of_texts
from translation.desk import subjects
from translation.desk.subjects import Subject
from translation.jobs import letters as letters_of_jobs
from translation.kinds import Someone, known
from translation.letters import News, in_both
from translation.locales import language_of
from translation.models import TextNotice

Kind = TextNotice.Kind

OF_TRANSLATIONS = {
    Kind.COMMENT: letters_of_texts.COMMENT,
    Kind.REVIEW_WANTED: letters_of_jobs.REVIEW_WANTED,
    Kind.SENT_BACK: letters_of_jobs.SENT_BACK,
    Kind.REOPENED: letters_of_jobs.REOPENED,
    Kind.APPROVED: letters_of_texts.APPROVED,
}
# Of what is no translation Wagtail's workflow alone has news.
OF_OTHERS = {
    Kind.REVIEW_WANTED: letters_of_texts.REVIEW_WANTED,
    Kind.SENT_BACK: letters_of_texts.SENT_BACK,
    Kind.APPROVED: letters_of_texts.APPROVED,
}
WITHOUT_NOTE = {Kind.REOPENED}
FOR_APPROVERS = {Kind.REVIEW_WANTED, Kind.REOPENED}


@dataclass(frozen=True)
class Happened:
    """What there is to tell.

    Attributes:
        kind: what has happened.
        who: who did it.
        words: what they wrote with it.
    """

    kind: str
    who: Someone | None
    words: str = ""


def keep(
    about: Translation, people: Iterable[Any], kind: str, who: Someone | None, words: str = ""
) -> None:
    """Keep news of a translation for some people until the next morning; see `_keep`."""
    _keep(*_place_of(about), list(people), Happened(kind, who, words))


def tell_now(
    about: Translation, people: Iterable[Any], kind: str, who: Someone | None, words: str = ""
) -> None:
    """Keep news for some people, and tell it at once to those who were told none today."""
    _tell_now(*_place_of(about), list(people), Happened(kind, who, words))


def tell_of(about: Subject, people: Iterable[Any], happened: Happened) -> None:
    """Tell some people news of any text; that of a text without another language at once."""
    if key := about.pair_id:
        _tell_now(key, language_of(about.record), list(people), happened)
        return
    for person in people:
        letters.tell(person, [_news(about, happened)])


def _place_of(about: Translation) -> tuple[UUID, str]:
    return about.source.object_id, about.target_locale.language_code


def _keep(key: UUID, language: str, people: list[Any], happened: Happened) -> None:
    """Keep news with one query; with words, with two.

    What waits to be told is kept once, as it was last.
    """
    place: dict[str, Any] = {"pair_id": key, "language": language, "kind": happened.kind}
    said: dict[str, Any] = {"who": known(happened.who), "note": happened.words}
    if happened.words:
        TextNotice.objects.filter(**place, person__in=people, told_at=None).update(**said)
    notices = [TextNotice(**place, **said, person=person) for person in people]
    TextNotice.objects.bulk_create(notices, ignore_conflicts=True)


def _tell_now(key: UUID, language: str, people: list[Any], happened: Happened) -> None:
    _keep(key, language, people, happened)
    told_today = TextNotice.objects.filter(told_at__gte=_midnight())
    told = set(told_today.filter(person__in=people).values_list("person", flat=True))
    of_today = TextNotice.objects.filter(told_at=None, since__gte=_midnight())
    for person in people:
        if person.pk not in told:
            with transaction.atomic():
                letters.tell(person, take(of_today, person))


def waiting() -> QuerySet[TextNotice]:
    """What waits for the letter of the morning: what has happened before today."""
    return TextNotice.objects.filter(told_at=None, since__lt=_midnight())


def gathered() -> QuerySet[TextNotice]:
    """What somebody was told today in the letter of the morning."""
    return TextNotice.objects.filter(told_at__gte=_midnight(), since__lt=_midnight())


def _midnight() -> datetime:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


def take(waiting: QuerySet[TextNotice], person: Any) -> list[News]:
    """Mark what waits for somebody as told, and give what of it is news still.

    Call it in the transaction that tells it. Nothing is taken twice, whoever else is at it.
    """
    mine = waiting.filter(person=person).select_for_update(skip_locked=True, of=("self",))
    notices = list(mine.select_related("pair__content_type", "who"))
    told = TextNotice.objects.filter(pk__in=[notice.pk for notice in notices])
    told.update(told_at=timezone.now())
    return [news for notice in notices if (news := news_of(notice, person))]


def news_of(notice: TextNotice, person: Any) -> News | None:
    """What there is to tell, if it is news still and the person may still read the text."""
    about, kind = subjects.of_pair(notice.pair, notice.language), Kind(notice.kind)
    if about is None or kind not in _letters_of(about):
        return None
    if not (_is_news(kind, about.record) and about.may_be_read_by(person)):
        return None
    return _news(about, Happened(kind, notice.who, notice.note))


def _is_news(kind: Kind, record: Any) -> bool:
    """Whether what was asked of somebody is still to be done."""
    if kind is Kind.REVIEW_WANTED:
        return bool(record.workflow_in_progress)
    if kind is Kind.SENT_BACK:
        return bool(record.current_workflow_state) and not record.workflow_in_progress
    return True


def _letters_of(about: Subject) -> dict[Kind, str]:
    return OF_TRANSLATIONS if about.translation else OF_OTHERS


def _news(about: Subject, happened: Happened) -> News:
    kind, title = Kind(happened.kind), about.title
    address = about.address(for_approvers=kind in FOR_APPROVERS)

    def said() -> dict[str, Any]:
        who = str(get_user_display_name(happened.who)) if happened.who else ""
        note = {} if kind in WITHOUT_NOTE else {"note": happened.words}
        return {"title": title, "who": who, "address": address, **note}

    sentence = in_both(lambda: news_sentence(kind))
    line = Line(title, address, sentence)
    if isinstance(title, InLanguage):
        line = Line(title.text, address, sentence, title.language)
    return News(_letters_of(about)[kind], said, line)


def news_sentence(kind: str) -> str:
    """News of a text in a few words, in the language of the moment."""
    return {
        Kind.COMMENT: _("New comments."),
        Kind.REVIEW_WANTED: _("Sent for review."),
        Kind.SENT_BACK: _("Sent back after its review."),
        Kind.REOPENED: _("Changed while it was in review."),
        Kind.APPROVED: _("Approved."),
    }[Kind(kind)]
