"""The way of a complaint, step by step, as section 5 of the Defamation Act 2013 wants it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from participation.commenting import letters
from participation.commenting.deadlines import answer_due, within_48_hours
from participation.commenting.models import Comment, Complaint, ComplaintEvent, Reason, State
from participation.commenting.moderating import move

LABELS: dict[str, Promise] = {
    "ask": _("Send the complaint to the writer"),
    "hide": _("Hide the comment meanwhile"),
    "remove": _("Remove the comment and tell who complained"),
    "stand": _("Let it stand: we have the writer’s name and postal address, and keep them back"),
    "named": _("Let it stand: we have the writer’s name and postal address, and may pass them on"),
}


@dataclass(frozen=True)
class Next:
    """What is to be done about a complaint.

    Attributes:
        sentence: what comes next.
        due: until when; None where nothing is left to do.
        steps: what a moderator can do now: keys of `LABELS`.
    """

    sentence: Promise
    due: datetime | None
    steps: tuple[str, ...]


def next_step(
    stage: str, *, now: datetime, due: datetime | None, is_known: bool, is_shown: bool
) -> Next:
    """What comes next, reckoned without a database.

    Args:
        stage: a `Complaint.Stage`.
        now: the moment.
        due: until when the writer can be asked, or answer.
        is_known: whether the writer's address is known.
        is_shown: whether readers see the comment.
    """
    hide = ("hide",) if is_shown else ()
    if stage == Complaint.Stage.RECEIVED and is_known:
        return Next(_("Send the complaint to the writer."), due, ("ask", "remove", *hide))
    if stage == Complaint.Stage.RECEIVED:
        sentence = _("The writer’s address is not known: remove the comment.")
        return Next(sentence, due, ("remove", *hide))
    if stage == Complaint.Stage.ASKED and due and now < due:
        sentence = _("Wait for the writer’s answer. Once it has come, decide within 48 hours.")
        return Next(sentence, due, ("stand", "named", "remove", *hide))
    if stage == Complaint.Stage.ASKED and due:
        sentence = _("The writer has not answered in time: remove the comment.")
        return Next(sentence, within_48_hours(due), ("remove", "stand", "named", *hide))
    return Next(_("Nothing is left to do."), None, ())


def next_of(complaint: Complaint, now: datetime | None = None) -> Next:
    """What comes next for a complaint."""
    asked = complaint.stage == Complaint.Stage.ASKED
    return next_step(
        complaint.stage,
        now=now or timezone.now(),
        due=complaint.answer_due if asked else complaint.contact_due,
        is_known=bool(complaint.comment.email),
        is_shown=complaint.comment.state == State.APPROVED,
    )


def take_step(pk: int, step: str, user: Any) -> bool:
    """Take one step, write it down, and send the letters that belong to it.

    Returns:
        Whether the step was still to be taken.
    """
    with transaction.atomic():
        complaint = Complaint.objects.select_for_update().get(pk=pk)
        complaint.comment = Comment.objects.select_for_update().get(pk=complaint.comment_id)
        if step not in next_of(complaint).steps:
            return False
        STEPS[step](complaint, user)
        complaint.save()
        ComplaintEvent.objects.create(complaint=complaint, step=step, by=user)
    return True


def _ask(complaint: Complaint, user: Any) -> None:
    complaint.stage = Complaint.Stage.ASKED
    complaint.asked_at = timezone.now()
    complaint.answer_due = answer_due(complaint.asked_at)
    letters.ask_writer(complaint)
    letters.tell_complainant(complaint, "asked")


def _hide(complaint: Complaint, user: Any) -> None:
    move(complaint.comment, State.HIDDEN, user)


def _remove(complaint: Complaint, user: Any) -> None:
    _close(complaint, Complaint.Stage.REMOVED)
    if complaint.comment.state in (State.APPROVED, State.HIDDEN):
        move(complaint.comment, State.REMOVED, user, Reason.UNTRUE)
        letters.tell_writer(complaint.comment, letters.REFUSED)
    letters.tell_complainant(complaint, "removed")


def _stand(complaint: Complaint, user: Any, news: str = "stands") -> None:
    _close(complaint, Complaint.Stage.STANDS)
    others = complaint.comment.complaints.exclude(pk=complaint.pk)
    is_last = not others.filter(closed_at=None).exists()
    if complaint.comment.state == State.HIDDEN and is_last:
        move(complaint.comment, State.APPROVED, user)
    letters.tell_complainant(complaint, news)


def _named(complaint: Complaint, user: Any) -> None:
    _stand(complaint, user, "named")


def _close(complaint: Complaint, stage: Complaint.Stage) -> None:
    complaint.stage, complaint.closed_at = stage, timezone.now()


STEPS = {"ask": _ask, "hide": _hide, "remove": _remove, "stand": _stand, "named": _named}
