"""Somebody else has to see what a person wrote, unless the settings let people approve their own.

The law asks for no second pair of eyes; a team of several does, and a team of one cannot have it.
"""

from typing import TYPE_CHECKING

from wagtail.models import Revision, TaskState, TranslatableMixin

from translation.going_live import gate, reviews
from translation.kinds import Record, Someone, known
from translation.locales import language_of
from translation.mirror import facts
from translation.models import Pair, PairEvent, TranslatedDraft, Waiting
from translation.past import history, texts
from translation.state.wordings import says

if TYPE_CHECKING:
    from translation.going_live.plans import Plan

# How many revisions are looked through for who wrote what the newest says.
REVISIONS = 20


def is_by(record: Record, revision: Revision, user: Someone) -> bool:
    """Whether a revision is a person's own: they translated some of it, or wrote it by hand.

    To hand in what others have translated is neither.
    """
    if _is_translation(revision):
        return texts.is_translator_of(record, user)
    return _writer_of(record, revision) == user.pk


def waits_for_another(record: Record, user: Someone) -> bool:
    """Whether somebody else has to approve what is in review, because it is a person's own work.

    Args:
        record: a specific page, or any record; what has no other language anybody may approve.
        user: the person.
    """
    if not isinstance(record, TranslatableMixin) or reviews.may_approve_own():
        return False
    step = record.current_workflow_task_state
    return step is not None and is_by(record, step.revision, user)


def _writer_of(record: Record, revision: Revision) -> int | None:
    """The number of the person who wrote what a revision says.

    Wagtail's editor saves once more when somebody approves, and may save by itself while they
    read: to save what is there already is not to write it.
    """
    saved = Revision.objects.for_instance(record).filter(pk__lte=revision.pk).order_by("-pk")
    newest, *earlier = saved[:REVISIONS]
    writer = newest.user_id
    for before in earlier:
        if not _says_the_same(record, before, newest):
            break
        writer = before.user_id
    return writer


def _says_the_same(record: Record, one: Revision, other: Revision) -> bool:
    same_facts = facts.are_same(type(record), one.content, other.content)
    return same_facts and says(one) == says(other)


def weigh(plan: "Plan", user: Someone) -> None:
    """Note in a plan which halves are a person's own work, and what stands against it for that.

    A translation is theirs if they changed a text of it. What was written without segments is
    theirs if they saved it; that matters where it ends a review, because the right to publish is
    the right to publish what one writes.
    """
    if user.pk is None:
        return
    plan.own_work = [
        half
        for half, revision in _halves(plan)
        if _is_own(plan, half, revision, user) and not _is_approved_by_another(revision, user)
    ]
    if not plan.own_work or reviews.may_approve_own():
        return
    if plan.record in plan.own_work:
        plan.own_reasons.append(gate.own_work_reason())
    else:
        plan.twin_reasons.append(gate.own_work_reason())
        plan.twin_revision = None
        plan.basis = None if plan.is_source else plan.basis


def _halves(plan: "Plan") -> list[tuple[Record, Revision]]:
    taken = [(plan.record, plan.revision)]
    return [*taken, (plan.twin, plan.twin_revision)] if plan.twin and plan.twin_revision else taken


def _is_own(plan: "Plan", half: Record, revision: Revision, user: Someone) -> bool:
    if not is_by(half, revision, user):
        return False
    return _is_translation(revision) or any(
        reviews.is_decided_by(one, what, user) for one, what in _halves(plan)
    )


def _is_translation(revision: Revision) -> bool:
    return TranslatedDraft.objects.filter(revision=revision).exists()


def _is_approved_by_another(revision: Revision, user: Someone) -> bool:
    if revision.approved_go_live_at:
        return True
    if Waiting.objects.filter(revision=revision).exclude(user=user.pk).exists():
        return True
    approved = TaskState.objects.filter(revision=revision, status=TaskState.STATUS_APPROVED)
    return approved.exclude(finished_by=user.pk).exists()


def note_all(plan: "Plan", user: Someone | None) -> None:
    """Write into the history which halves a person publishes although they are their own work."""
    for half, revision in _halves(plan):
        if half in plan.own_work:
            note(half, revision, user)


def note(record: Record, revision: Revision, user: Someone | None) -> None:
    """Write into the history, once, that a person approved what they wrote."""
    action, person = PairEvent.Action.OWN_WORK, known(user)
    told = PairEvent.objects.filter(revision=revision, action=action, user=person)
    if not told.exists():
        history.record(
            Pair.objects.of(record),
            action,
            user,
            language=language_of(record),
            revision=revision,
        )
