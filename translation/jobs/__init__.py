"""Work that is sent to a translator; docs/jobs.md says how."""

from typing import Any

from django.db.models import F

from translation.models import Job, JobItem


def of(translation: Any) -> JobItem | None:
    """The open job that a translation is part of; the one that is due first, if there are several.

    Args:
        translation: wagtail-localize's `Translation`.

    Returns:
        The item with its job (title, due_on, note) and `moved_on_at`; None if it is in no job.
    """
    open_items = JobItem.objects.filter(
        pair=translation.source.object_id,
        state=JobItem.State.SENT,
        job__state=Job.State.OUT,
        job__language=translation.target_locale.language_code,
    )
    first_due = (F("job__due_on").asc(nulls_last=True), "job_id")
    return open_items.select_related("job").order_by(*first_due).first()
