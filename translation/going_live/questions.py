"""What a person is asked before something is published, and what they can be offered."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.models import Revision

from translation import twins
from translation.going_live import gate, publishing
from translation.going_live.decisions import Alone
from translation.going_live.plans import Plan, plan_for
from translation.kinds import Record, Someone
from translation.models import Pair, Waiting, WorkState
from translation.models.states import Policy, Reason
from translation.sources import sending
from translation.sources.sending import Item, Why


class Outcome(Enum):
    """What pressing "publish" would do."""

    NOTHING = "nothing"
    BOTH = "both"
    ONE = "one"
    DECIDE = "decide"
    REFUSED = "refused"


@dataclass
class Question:
    """What publishing one half of a pair would do, for one person.

    Attributes:
        plan: about the half that was asked for; about its twin if only that has something new.
        outcome: what happens without any further decision.
        goes_live_at: the scheduled time; None for now.
        waiting: what waits for the other language already.
        needed: what must be sent for translation first, in order; empty if nothing.
    """

    plan: Plan
    outcome: Outcome
    goes_live_at: datetime | None
    waiting: Waiting | None
    needed: list[Item]

    @property
    def record(self) -> Record:
        """The half the question is about."""
        return self.plan.record

    @property
    def source(self) -> Record | None:
        """The half the pair was first written in."""
        return self.plan.record if self.plan.is_source else self.plan.twin

    @property
    def seen(self) -> str:
        """Names what is asked about, to tell whether it has changed since it was shown."""
        twin = self.plan.twin
        return f"{self.record.latest_revision_id}-{twin.latest_revision_id if twin else None}"

    @property
    def is_free(self) -> bool:
        """Whether each language of the pair is edited on its own."""
        return self.plan.pair.is_free

    @property
    def alone_reasons(self) -> list[tuple[str, str]]:
        """The reasons that can be given for one language alone, with their words."""
        may_be_small = self.plan.is_source or self.is_free
        has_other_readers = may_be_small and self.record.live and _is_live(self.plan.twin)
        return [
            (code, str(words))
            for code, words in Reason.choices
            if code != Reason.SMALL_CORRECTION or has_other_readers
        ]

    @property
    def may_be_alone(self) -> bool:
        """Whether this type of page or record may be published in one language alone."""
        return publishing.may_be_alone(self.plan, Alone())

    @property
    def needs_reason(self) -> bool:
        """Whether a reason must be given for one language alone."""
        return self.plan.policy != Policy.FREE

    @property
    def may_belong_together(self) -> bool:
        """Whether only a person can tell that the two halves say the same, and both are new."""
        codes = {reason.code for reason in self.plan.twin_reasons}
        twin = self.plan.twin
        if codes != {gate.BY_HAND} or twin is None:
            return False
        if self.is_free:
            return twin.live or twin.latest_revision_id is not None
        return self.plan.is_source and _has_news(twin)

    @property
    def takes_along(self) -> bool:
        """Whether the other half has something new that goes live with it."""
        return self.plan.twin is not None and _has_news(self.plan.twin)

    @property
    def can_wait(self) -> bool:
        """Whether it can be approved now, to go live with the other language.

        Where the other half waits already, its approval must not be lost.
        """
        if self.outcome is not Outcome.DECIDE or self.waiting is None:
            return self.outcome is Outcome.DECIDE
        revision = self.waiting.revision
        return revision.object_id == str(self.record.pk) and revision != self.plan.revision


def _is_live(record: Record | None) -> bool:
    return record is not None and record.live


def question_about(record: Record, user: Someone) -> Question:
    """What publishing a page or record would do, if this person asked for it now.

    Args:
        record: the specific page or the record, in either language.
    """
    record = _half_with_news(record)
    plan = _plan(record, user)
    waiting = Waiting.objects.filter(pair=plan.pair).select_related("revision", "user").first()
    outcome = _outcome(plan)
    needed = [] if outcome in (Outcome.BOTH, Outcome.ONE) else _needed(plan)
    return Question(plan, outcome, _moment(plan.revision), waiting, needed)


def _plan(record: Record, user: Someone) -> Plan:
    if _has_news(record):
        revision = record.get_latest_revision() or record.save_revision(user=user, clean=False)
        return plan_for(record, revision, user)
    twin = twins.twin_of(record)
    return Plan(Pair.objects.of(record), record, record.get_latest_revision(), twin=twin)


def _half_with_news(record: Record) -> Record:
    """The half that was asked for, unless only the other one has something to publish."""
    twin = twins.twin_of(record)
    if twin and not _has_news(record) and _has_news(twin):
        return twin
    return record


def _has_news(record: Record) -> bool:
    return not record.live or record.latest_revision_id not in (record.live_revision_id, None)


def _outcome(plan: Plan) -> Outcome:
    if not _has_news(plan.record):
        return Outcome.NOTHING
    if plan.own_reasons:
        return Outcome.REFUSED
    if plan.twin_reasons:
        return Outcome.DECIDE
    return Outcome.BOTH if plan.twin_revision else Outcome.ONE


def _needed(plan: Plan) -> list[Item]:
    source = plan.record if plan.is_source else plan.twin
    if source is None or plan.pair.waived_at or plan.pair.is_free:
        return []
    items = sending.plan(source)
    states = (WorkState.NONE, WorkState.NEEDS_WORK)
    is_sent = Pair.objects.get(pk=plan.pair.pk).work_state not in states
    missing = [item for item in items if item.why in (Why.ABOVE, Why.RELATED)]
    return items if missing or not is_sent else []


def _moment(revision: Revision | None) -> datetime | None:
    """When a revision is to go live, if that is still to come."""
    given = revision.content.get("go_live_at") if revision else None
    moment = parse_datetime(given) if given else None
    return moment if moment and moment > timezone.now() else None
