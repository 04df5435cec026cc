"""What a translator has to do, ordered by date: on the admin’s first screen and on its own page."""

from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Subquery
from wagtail.admin.ui.components import Component

from translation import rights
from translation.jobs import listing
from translation.jobs.items import desks_of
from translation.jobs.listing import Progress
from translation.kinds import Someone
from translation.locales import LANGUAGES
from translation.models import Job, JobItem
from translation.parity.naming import Naming, name

SHOWN = 5
# Before everything that waits for several people.
ORDER = 120


@dataclass(frozen=True)
class Work:
    """One job of a translator.

    Attributes:
        days_left: how many days there are to its date; less than 0 once that has passed.
        next: what to translate next; None if nothing is left.
        next_address: where that is translated.
    """

    job: Job
    progress: Progress
    is_late: bool
    days_left: int | None
    next: Naming | None
    next_address: str


def work_of(user: Someone, most: int | None = None) -> list[Work]:
    """The open jobs of a translator, what is due first at the top; a fixed number of queries.

    Args:
        user: the translator.
        most: how many at most; None for all.
    """
    languages = rights.languages_of(user)
    mine = Job.objects.filter(translator=user.pk, state=Job.State.OUT, language__in=languages)
    left = JobItem.objects.filter(
        job=OuterRef("pk"), state=JobItem.State.SENT, done_at=None
    ).order_by("position", "-comes_along", "pk")
    read = listing.with_progress(listing.by_date(mine)[:most] if most else listing.by_date(mine))
    jobs: list[Any] = list(read.annotate(next_item=Subquery(left.values("pk")[:1])))
    numbers = [job.next_item for job in jobs if job.next_item]
    items = JobItem.objects.select_related("pair").defer("sent_items").in_bulk(numbers)
    names = name([item.pair for item in items.values()]) if items else {}
    desks: dict[Any, str] = {}
    for language in LANGUAGES if items else ():
        keys = [item.pair_id for item in items.values() if item.pair.twin_language == language]
        desks |= desks_of(keys, language)
    return [_work(job, items.get(job.next_item), names, desks) for job in jobs]


def _work(job: Any, item: JobItem | None, names: dict[Any, Naming], desks: dict[Any, str]) -> Work:
    key = item.pair_id if item else None
    return Work(
        job=job,
        progress=listing.progress_of(job),
        is_late=listing.is_late(job),
        days_left=listing.days_left(job),
        next=names.get(key),
        next_address=desks.get(key, ""),
    )


class MyWorkPanel(Component):
    """The first jobs of a translator."""

    name = "my_work"
    order = ORDER
    template_name = "translation/jobs/panel.html"

    def __init__(self, work: list[Work], total: int) -> None:
        self.work, self.total = work, total

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """What the panel shows."""
        return {"panel": self, "work": self.work, "total": self.total}


def panel_for(user: Someone) -> MyWorkPanel | None:
    """The panel, if there is work for a person."""
    if not rights.languages_of(user):
        return None
    work = work_of(user, SHOWN)
    if not work:
        return None
    total = Job.objects.filter(translator=user.pk, state=Job.State.OUT).count()
    return MyWorkPanel(work, total)
