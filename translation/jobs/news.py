"""News of jobs as a letter says them."""

from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name

from mail.values import InLanguage, Line
from translation.jobs import letters
from translation.letters import News, in_both
from translation.models import Job, JobItem, JobNotice
from translation.names import language_name
from translation.parity import sight
from translation.parity.naming import name

Kind = JobNotice.Kind

MOST_LINES = 20


def news_of(notice: JobNotice, person: Any) -> News:
    """What there is to tell of a job.

    Args:
        notice: the news, as it is kept.
        person: who will read it.
    """
    job, kind = notice.job, Kind(notice.kind)
    letter, more = LETTERS.get(kind, ("", _nothing_more))
    address, sentence = address_of(job), in_both(lambda: news_sentence(kind, job))

    def said() -> dict[str, Any]:
        # Whoever wrote the title was not asked in which language.
        return {"job": InLanguage(job.title, ""), "address": address, **more(job, person)}

    return News(letter, said, Line(job.title, address, sentence))


def address_of(job: Job) -> str:
    """Where a job is, in full."""
    return settings.WAGTAILADMIN_BASE_URL + reverse("translation:job", args=[job.pk])


def news_sentence(kind: Kind, job: Job) -> str:
    """News of a job in a few words, in the language of the moment."""
    day = date_format(job.due_on, "j F Y") if job.due_on else ""
    if kind is Kind.SENT:
        return _("A new job. Due: %(day)s") % {"day": day} if day else _("A new job.")
    if kind is Kind.NEW_DATE:
        return _("The date has changed. Due: %(day)s") % {"day": day} if day else _("No date now.")
    return {
        Kind.DUE_SOON: _("Due soon: %(day)s") % {"day": day},
        Kind.LATE: _("Late. It was due: %(day)s") % {"day": day},
        Kind.LATE_FOR_SENDER: _("A job you sent is late. It was due: %(day)s") % {"day": day},
        Kind.FINISHED: _("Finished."),
        Kind.MOVED_ON: _("What is to be translated has been edited since it was sent."),
        Kind.TAKEN_BACK: _("It is not with you any more."),
    }[kind]


def _nothing_more(job: Job, person: Any) -> dict[str, Any]:
    return {}


def _of_new(job: Job, person: Any) -> dict[str, Any]:
    return size_of(job)


def size_of(job: Job) -> dict[str, Any]:
    """What a letter about a new job says of it beside its title and address."""
    counted = [
        one.to_translate for one in job.items.filter(state=JobItem.State.SENT).defer("sent_items")
    ]
    return {
        "language": in_both(lambda: language_name(job.language)),
        "items": letters.how_many(len(counted)),
        "words": letters.how_many_words(sum(counted)),
        "who": _name(job.sent_by),
        "note": job.note,
        "due": job.due_on or "",
    }


def _of_unfinished(job: Job, person: Any) -> dict[str, Any]:
    left = job.items.filter(state=JobItem.State.SENT, done_at=None).count()
    return {"items": letters.how_many(left), "due": job.due_on or ""}


def _of_late_for_sender(job: Job, person: Any) -> dict[str, Any]:
    return {**_of_unfinished(job, person), "who": _name(job.translator)}


def _of_finished(job: Job, person: Any) -> dict[str, Any]:
    done = job.items.exclude(done_at=None).count()
    return {"items": letters.how_many(done), "who": _name(job.translator)}


def _of_moved_on(job: Job, person: Any) -> dict[str, Any]:
    moved = job.items.filter(moved_on_at__isnull=False).values("pair")
    pairs = list(sight.visible(person).filter(pk__in=moved)[:MOST_LINES])
    lines = [Line(one.title, address_of(job), "", one.language) for one in name(pairs).values()]
    return {"pages": lines or [Line(job.title, address_of(job))]}


def _name(person: Any) -> str:
    return get_user_display_name(person) if person else ""


LETTERS: Mapping[Kind, tuple[str, Callable[[Job, Any], dict[str, Any]]]] = {
    Kind.SENT: (letters.SENT, _of_new),
    Kind.DUE_SOON: (letters.DUE_SOON, _of_unfinished),
    Kind.LATE: (letters.LATE, _of_unfinished),
    Kind.LATE_FOR_SENDER: (letters.LATE_FOR_SENDER, _of_late_for_sender),
    Kind.FINISHED: (letters.FINISHED, _of_finished),
    Kind.MOVED_ON: (letters.MOVED_ON, _of_moved_on),
}
