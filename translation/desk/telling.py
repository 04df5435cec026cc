"""Telling people of what happens to translations: the first news of a day at once, the rest later.

What more there is on the same day is told together the next morning; nobody gets a letter for each.
"""

import logging
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail_localize.models import Translation

from mail.outbox import queue
from mail.readers import language_of
from mail.values import InLanguage, Line
from translation import rights
from translation.desk import letters
from translation.jobs import letters as letters_of_jobs
from translation.kinds import Someone, known
from translation.locales import LANGUAGES
from translation.models import TextNotice

logger = logging.getLogger(__name__)

Kind = TextNotice.Kind
# Nobody gets news of the day before seven in the morning.
MORNING = 7

LETTERS = {
    Kind.COMMENT: letters.COMMENT,
    Kind.REVIEW_WANTED: letters_of_jobs.REVIEW_WANTED,
    Kind.SENT_BACK: letters_of_jobs.SENT_BACK,
    Kind.REOPENED: letters_of_jobs.REOPENED,
}
WITHOUT_NOTE = {Kind.REOPENED}
FOR_APPROVERS = {Kind.REVIEW_WANTED, Kind.REOPENED}


def keep(
    about: Translation, people: Iterable[Any], kind: str, who: Someone | None, words: str = ""
) -> None:
    """Keep news for some people until the next morning, with one query; with words, with two.

    Args:
        about: the translation.
        kind: what has happened. What waits to be told is kept once, as it was last.
        who: who did it.
        words: what they wrote with it.
    """
    people = list(people)
    place: dict[str, Any] = {
        "pair_id": about.source.object_id,
        "language": about.target_locale.language_code,
        "kind": kind,
    }
    said: dict[str, Any] = {"who": known(who), "note": words}
    if words:
        TextNotice.objects.filter(**place, person__in=people, told_at=None).update(**said)
    notices = [TextNotice(**place, **said, person=person) for person in people]
    TextNotice.objects.bulk_create(notices, ignore_conflicts=True)


def tell_now(
    about: Translation, people: Iterable[Any], kind: str, who: Someone | None, words: str = ""
) -> None:
    """Keep news for some people, and tell it at once to those who were told none today."""
    people = list(people)
    keep(about, people, kind, who, words)
    told = set(_told_today().filter(person__in=people).values_list("person", flat=True))
    for person in people:
        if person.pk not in told:
            tell(person)


def tell_all() -> None:
    """Tell everybody what has waited since yesterday."""
    if timezone.localtime().hour < MORNING:
        return
    waiting = TextNotice.objects.filter(told_at=None, since__lt=_midnight())
    people = waiting.exclude(person__in=_told_today().values("person")).values("person")
    for person in get_user_model().objects.filter(pk__in=people):
        try:
            tell(person)
        except Exception:
            # A letter that cannot be written keeps back nobody else's.
            logger.exception("could not tell of translations", extra={"person": person.pk})


def _midnight() -> datetime:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


def _told_today() -> Any:
    return TextNotice.objects.filter(told_at__gte=_midnight())


@transaction.atomic
def tell(person: Any) -> None:
    """Write one mail with all that waits for somebody. Nothing is told twice, whoever is at it."""
    mine = TextNotice.objects.filter(person=person, told_at=None)
    notices = list(mine.select_for_update(skip_locked=True, of=("self",)).select_related("pair"))
    told = TextNotice.objects.filter(pk__in=[notice.pk for notice in notices])
    told.update(told_at=timezone.now())
    if not person.is_active or not person.email:
        return
    found = [(notice, about) for notice in notices if (about := _readable(notice, person))]
    if found:
        letter, said = _letter(found)
        name = get_user_display_name(person)
        queue(person.email, letter, language_of(person), {**said, "name": name})


def _readable(notice: TextNotice, person: Any) -> Translation | None:
    """The translation a notice is about, if it is news still and the person may still read it."""
    about = (
        Translation.objects.filter(
            source__object_id=notice.pair_id,
            target_locale__language_code=notice.language,
            enabled=True,
        )
        .select_related("source__specific_content_type", "target_locale", "source__locale")
        .first()
    )
    if about is None:
        return None
    target = about.get_target_instance()
    is_told = _is_news(Kind(notice.kind), target) and rights.may_read(person, about, target)
    return about if is_told else None


def _is_news(kind: Kind, target: Any) -> bool:
    """Whether what was asked of somebody is still to be done."""
    if kind is Kind.REVIEW_WANTED:
        return bool(target.workflow_in_progress)
    if kind is Kind.SENT_BACK:
        return bool(target.current_workflow_state) and not target.workflow_in_progress
    return True


def _letter(found: list[tuple[TextNotice, Translation]]) -> tuple[str, dict[str, Any]]:
    if len(found) == 1:
        notice, about = found[0]
        kind = Kind(notice.kind)
        address = address_of(about, kind)
        said = {"title": _title(about), "who": _name(notice.who), "address": address}
        return LETTERS[kind], said if kind in WITHOUT_NOTE else {**said, "note": notice.note}
    lines = [
        Line(
            about.source.object_repr,
            address_of(about, notice.kind),
            _in_both(notice),
            about.source.locale.language_code,
        )
        for notice, about in found
    ]
    return letters_of_jobs.DIGEST, {"news": lines}


def address_of(about: Translation, kind: str) -> str:
    """Where something can be done about news, in full."""
    name = "translation:review" if kind in FOR_APPROVERS else "translation:desk"
    return settings.WAGTAILADMIN_BASE_URL + reverse(name, args=[about.pk])


def _title(about: Translation) -> InLanguage:
    return InLanguage(about.source.object_repr, about.source.locale.language_code)


def _name(person: Any) -> str:
    return str(get_user_display_name(person)) if person else ""


def _in_both(notice: TextNotice) -> dict[str, str]:
    said = {}
    for language in LANGUAGES:
        with translation.override(language):
            said[language] = news_sentence(notice.kind)
    return said


def news_sentence(kind: str) -> str:
    """News of a translation in a few words, in the language of the moment."""
    return {
        Kind.COMMENT: _("New comments."),
        Kind.REVIEW_WANTED: _("Sent for review."),
        Kind.SENT_BACK: _("Sent back after its review."),
        Kind.REOPENED: _("Changed while it was in review."),
    }[Kind(kind)]
