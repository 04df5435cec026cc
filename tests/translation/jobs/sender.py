"""A process of its own that sends a job, for tests that kill it or let two of them meet.

What it can be told:

    prepare 6       makes pages and a job of them that somebody has sent off; says its number
    look            says of every page how often it was sent, and how the job stands
    remind 1        makes the job late, which nobody has been told yet
    tell            says "ready", waits for "go", and tells everybody their news
    tick            says "ready", waits for "go", and goes on with what is left to send;
                    it stands still where it was told to
"""

from datetime import timedelta
from multiprocessing.connection import Connection
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.models import PageLogEntry
from wagtail_localize.models import StringSegment, Translation

from blog.models import BlogIndexPage, BlogPostPage
from mail.models import Message
from tools.databases import moved_to
from translation import morning
from translation.jobs import choosing, drafting, periodic, working
from translation.locales import locale_for
from translation.models import Job, JobNotice, Pair


def prepare(count: str) -> int:
    """A job of so many pages that is sent off, and of which nothing has been sent."""
    someone = User.objects.create(username=f"sender {timezone.now()}", is_superuser=True)
    index = BlogIndexPage.objects.get(locale=locale_for("en"))
    posts = [
        index.add_child(instance=BlogPostPage(title=f"Page {number}", summary="Some words."))
        for number in range(int(count))
    ]
    asked = choosing.of_keys([Pair.objects.of(post).pk for post in posts])
    job = drafting.start(someone, choosing.choose(someone, asked))
    reader = User.objects.create(
        username=f"reader {job.pk}", email="reader@example.org", is_superuser=True
    )
    Job.objects.filter(pk=job.pk).update(translator=reader, sent_at=timezone.now())
    return job.pk


def look(number: str) -> dict[str, Any]:
    """How often each page of a job was sent, and how the job stands."""
    job = Job.objects.get(pk=number)
    keys = list(job.items.values_list("pair", flat=True))
    sources = BlogPostPage.objects.filter(translation_key__in=keys, locale=locale_for("en"))
    return {
        "state": job.state,
        "items": sorted(job.items.values_list("state", flat=True)),
        "pages": len(keys),
        "translations": Translation.objects.filter(source__object_id__in=keys).count(),
        "twins": BlogPostPage.objects.filter(
            translation_key__in=keys, locale=locale_for("cy")
        ).count(),
        "segments": StringSegment.objects.filter(source__object_id__in=keys).count(),
        "sent": PageLogEntry.objects.filter(page__in=sources, action="translation.send").count(),
        "late": Message.objects.filter(letter="job_late", to="reader@example.org").count(),
        "letters": Message.objects.filter(letter="job_sent", to="reader@example.org").count(),
    }


def remind(number: str) -> str:
    """Let the day of a job have passed."""
    yesterday = timezone.localdate() - timedelta(days=1)
    Job.objects.filter(pk=number).update(due_on=yesterday)
    JobNotice.objects.exclude(told_at=None).update(told_at=timezone.now() - timedelta(days=1))
    return "late"


def tell() -> str:
    """Tell everybody their news; by night too."""
    morning.MORNING = 0
    periodic.tell()
    return "done"


def tick() -> str:
    """Go on with what is left."""
    periodic.go_on()
    return "done"


def stop_at(moment: str, talk: Connection) -> None:
    """Say so and stand still.

    Args:
        moment: "inside 2": within the second item, with its twin made and nothing committed;
            "between 2": after two items are committed.
        talk: says when to go on.
    """
    where, number = moment.split()
    times: list[int] = []

    def stand_still() -> None:
        times.append(1)
        if len(times) == int(number):
            talk.send("standing still")
            talk.recv()

    if where == "inside":

        def made(instance: Any, created: bool, **kwargs: object) -> None:
            if created and instance.locale_id == locale_for("cy").pk:
                stand_still()

        post_save.connect(made, sender=BlogPostPage, weak=False)
    else:
        real = working.send_next

        def send_next(job: int) -> bool:
            sent = real(job)
            stand_still()
            return sent

        working.send_next = send_next


AT_ONCE = {"prepare": prepare, "look": look, "remind": remind}
WHEN_TOLD = {"tick": tick, "tell": tell}


def run(talk: Connection, database: str, media: str, moment: str, name: str, *more: str) -> None:
    """What the process does; see `tests.translation.publisher.run`."""
    settings.MEDIA_ROOT = media
    if moment:
        stop_at(moment, talk)
    with moved_to(database):
        if name in WHEN_TOLD:
            talk.send("ready")
            talk.recv()
            said: Any = WHEN_TOLD[name]()
        else:
            said = AT_ONCE[name](*more)
    talk.send(said)
