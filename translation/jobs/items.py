"""What is in a job, as a person is shown it, read for many items at once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from translation.jobs import listing
from translation.jobs.obstacles import Obstacle, obstacle_of, sentence
from translation.kinds import Someone
from translation.locales import locale_for
from translation.models import Job, JobItem
from translation.parity.filters import kind_of
from translation.parity.naming import Naming, name
from translation.state import state_words

State = JobItem.State


@dataclass(frozen=True)
class Row:
    """One page or record of a job.

    Attributes:
        title, title_language: as in reports; empty if nothing of it exists any more.
        address: where both its languages are.
        desk: where it is translated; empty until it has been sent.
        state: how far it has come, in words.
        state_class: how that looks: "positive", "warning", "critical" or "none".
        note: what stands in the way, or has happened to it; empty for nothing.
        also_in: the other open jobs it is in.
    """

    item: JobItem
    title: str
    title_language: str
    kind: str
    address: str
    desk: str
    state: str
    state_class: str
    note: str
    also_in: tuple[Job, ...] = ()

    @property
    def words(self) -> int:
        """How many words there are to translate."""
        return self.item.to_translate

    @property
    def all_words(self) -> int:
        """How many words there are, translated ones too."""
        return self.words + self.item.unchanged

    @property
    def is_counted(self) -> bool:
        """Whether its words have been counted."""
        return bool(self.item.sent_items)


def shown(job: Job, user: Someone) -> QuerySet[JobItem]:
    """The items of a job whose titles a person may see, in order."""
    mine = listing.seen_items(user).filter(job=job).select_related("pair")
    return mine.order_by("position", "-comes_along", "pk")


def rows(job: Job, items: Sequence[JobItem], user: Someone) -> list[Row]:
    """Rows for some items of a job; the number of queries does not depend on how many they are.

    Args:
        job: the job.
        items: those of its items that are shown.
        user: who looks; other jobs they may not know of are not named.
    """
    keys = [item.pair_id for item in items]
    names, desks = name([item.pair for item in items]), desks_of(keys, job.language)
    others = _other_jobs(job, keys, user)
    return [
        _row(job, item, names.get(item.pair_id), desks.get(item.pair_id, ""), others[item.pair_id])
        for item in items
    ]


def desks_of(keys: Sequence[Any], language: str) -> dict[Any, str]:
    """Where the translations of some pairs into a language are, by key."""
    sent = Translation.objects.filter(
        source__object_id__in=keys, target_locale=locale_for(language), enabled=True
    )
    return {
        key: reverse("translation:desk", args=[number])
        for key, number in sent.values_list("source__object_id", "pk")
    }


def _other_jobs(job: Job, keys: Sequence[Any], user: Someone) -> dict[Any, tuple[Job, ...]]:
    open_jobs = listing.visible(user).filter(state=Job.State.OUT, language=job.language)
    elsewhere = JobItem.objects.filter(pair__in=keys, job__in=open_jobs.values("pk"), done_at=None)
    found: dict[Any, tuple[Job, ...]] = defaultdict(tuple)
    for item in elsewhere.exclude(job=job).select_related("job").defer("sent_items"):
        found[item.pair_id] += (item.job,)
    return found


def _row(job: Job, item: JobItem, named: Naming | None, desk: str, also_in: tuple[Job, ...]) -> Row:
    model: Any = ContentType.objects.get_for_id(item.pair.content_type_id).model_class()
    is_there = bool(named and named.language == item.pair.source_language)
    state, state_class, note = _said(job, item, is_there)
    return Row(
        item=item,
        title=named.title if named else "",
        title_language=named.language if named else "",
        kind=kind_of(model) if model else "",
        address=reverse("translation:pair", args=[item.pair_id]),
        desk=desk if item.state != State.FAILED else "",
        state=state,
        state_class=state_class,
        note=note,
        also_in=also_in,
    )


def _said(job: Job, item: JobItem, is_there: bool) -> tuple[str, str, str]:
    """How far an item has come, how that looks, and what else there is to say."""
    if item.state == State.FAILED:
        return _("Not sent"), "critical", sentence(item.problem or Obstacle.ERROR.value)
    if item.state == State.WAITING:
        waits = job.sent_at is not None
        return (_("Waiting to be sent") if waits else ""), "none", ""
    obstacle = obstacle_of(item.pair, job.language, is_there or None)
    if obstacle:
        return _("Not needed any more"), "none", sentence(obstacle.value)
    if item.moved_on_at:
        return state_words.work_words(item.pair), "warning", _("The source has changed since.")
    if item.done_at:
        return _("Done"), "positive", ""
    return state_words.work_words(item.pair), "none", ""
