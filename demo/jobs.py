"""Jobs: what the demo's editor has sent to its translator, and what is still to be sent."""

import datetime
import math
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from demo.reading import Item, read_file
from translation.jobs import counting, drafting, working
from translation.jobs.choosing import Chosen
from translation.models import Job, JobItem


def load_jobs(pages: dict[str, int], users: dict[str, Any]) -> None:
    """Make the jobs and send those that are to be sent.

    Args:
        pages: the demo's pages by key.
        users: the demo users by name.
    """
    for item in read_file("jobs.toml")["job"]:
        job = prepare(item, pages, users)
        if "sent_ago" in item:
            send(job, users[item["sent_by"]], item["sent_ago"])


def pages_of_jobs() -> set[str]:
    """The keys of the pages that are in a job."""
    return {key for item in read_file("jobs.toml")["job"] for key in item["pages"]}


def prepare(item: Item, pages: dict[str, int], users: dict[str, Any]) -> Job:
    """One job with its pages and their words counted, not sent yet."""
    numbers = [pages[key] for key in item["pages"]]
    keys = Page.objects.in_bulk(numbers)
    chosen = Chosen(item["language"], [keys[number].translation_key for number in numbers])
    job = drafting.start(users[item["sent_by"]], chosen)
    job.title, job.note = item["title"], item["note"].strip()
    job.translator = users[item["translator"]]
    job.due_on = timezone.localdate() + datetime.timedelta(days=item["due_in"])
    job.save()
    counting.run(job.pk, math.inf)
    return job


def send(job: Job, sender: Any, days: int) -> None:
    """Send a job as if that had been some days ago. Of its date everybody has been told."""
    drafting.send_off(job, sender)
    working.run(job.pk, math.inf)
    then, now = timezone.now() - datetime.timedelta(days=days), timezone.now()
    told = {"told_due_at": now, "told_late_at": now}
    Job.objects.filter(pk=job.pk).update(created_at=then, sent_at=then, **told)
    JobItem.objects.filter(job=job).update(sent_at=then)
