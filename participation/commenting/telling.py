"""Telling moderators what waits for them: how many and until when, never who or what."""

from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from core.meta import absolute
from mail.outbox import queue
from mail.readers import language_of
from mail.values import Line
from participation.abuse.counters import Counted, count, hidden, later
from participation.commenting import complaints
from participation.commenting.letters import WAITING
from participation.commenting.models import Comment, CommentReport, Complaint, State
from translation.letters import in_both

# Named, because there are several ways to sign in, and only one that knows rights.
RIGHTS = "django.contrib.auth.backends.ModelBackend"
# Of what waits from day to day nobody hears before seven.
MORNING = 7
# Days after which a complaint that still runs is told of anew.
TOLD_AGAIN = 30


def moderators() -> QuerySet[Any]:
    """Those who decide about comments and can be written to."""
    people: Any = get_user_model().objects
    found = people.with_perm("participation.moderate_comment", backend=RIGHTS)
    return found.exclude(email="").select_related("wagtail_userprofile")


@transaction.atomic
def tell_moderators() -> int:
    """Write to moderators: of a complaint at once and when it is late, of the rest each morning.

    Returns:
        How many were written to.
    """
    now = timezone.now()
    running = [
        (one, complaints.next_of(one, now).due)
        for one in Complaint.objects.filter(closed_at=None).select_related("comment")
    ]
    lines = [*_what_waits(), *(_of_complaint(due, now) for _one, due in running)]
    if not lines or not _is_news(now, running):
        return 0
    people = list(moderators())
    for person in people:
        values = {"news": lines, "address": absolute(reverse("comments:queue"))}
        queue(person.email, WAITING, language_of(person), values)
    return len(people)


def _what_waits() -> list[Line]:
    held = Comment.objects.filter(state=State.HELD).count()
    reported = CommentReport.objects.filter(is_settled=False, comment__state=State.APPROVED)
    reports = reported.values("comment").distinct().count()
    lines = []
    if held:
        lines.append(Line(in_both(lambda: _held(held))))
    if reports:
        lines.append(Line(in_both(lambda: _reported(reports))))
    return lines


def _held(number: int) -> str:
    said = ngettext(
        "%(count)d comment waits to be read.", "%(count)d comments wait to be read.", number
    )
    return said % {"count": number}


def _reported(number: int) -> str:
    said = ngettext(
        "%(count)d comment has been reported.", "%(count)d comments have been reported.", number
    )
    return said % {"count": number}


def _of_complaint(due: datetime | None, now: datetime) -> Line:
    def say() -> str:
        moment = date_format(timezone.localtime(due), "j F Y, H:i") if due else ""
        if due and due < now:
            said = gettext("A complaint about a comment is late: the next step was due by %(due)s.")
        else:
            said = gettext("A complaint about a comment: the next step is due by %(due)s.")
        return said % {"due": moment}

    return Line(in_both(say))


def _is_news(now: datetime, running: list[tuple[Complaint, datetime | None]]) -> bool:
    """Whether something has not been told yet; whatever is found is counted as told."""
    things = [f"complaint|{one.pk}|{one.stage}|{due and due < now}" for one, due in running]
    local = timezone.localtime(now)
    if local.hour >= MORNING:
        things.append(f"day|{local.date()}")
    if not things:
        return False
    ends_at = later(days=TOLD_AGAIN)
    return 1 in count(*(Counted(hidden(f"moderators|{one}"), ends_at) for one in things))
