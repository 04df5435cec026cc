"""What the memory, the terms and the checks have something to say about, made where the database of
the site that is visited is.

    learnt.make('cy')

prints, as JSON, the number of a translation into Welsh the memory and the terms help with, and of
one the checks find something in; `learnt.make_job('cy')` that of a job.
"""

import datetime
import json
import math

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail_localize.models import Translation

from blog.models import BlogIndexPage, BlogPostPage
from tests.browser.words_learnt import APPROVED, BLOCKED, BY_FILE, HELPED, JOB, OTHER
from translation.jobs import counting, drafting, working
from translation.jobs.choosing import Chosen
from translation.locales import locale_for
from translation.memory.keeping import Both, remember
from translation.models import MemoryUnit
from translation.sources import sending


def make(target: str) -> None:
    """Make what is to be translated into a language, and remember what is like it."""
    pairs = [Both(**said, written_in="en", label="The river") for said in APPROVED]
    remember(pairs, MemoryUnit.Origin.DESK)
    source = OTHER[target]
    made = {
        "helped": _sent(source, HELPED[source]).pk,
        "blocked": _sent(source, BLOCKED[source]).pk,
    }
    print(json.dumps(made))  # noqa: T201


def make_job(target: str) -> None:
    """Make a job of one page to be translated into a language, and send it."""
    source = OTHER[target]
    page = _page(source, BY_FILE[source])
    job = drafting.start(_editor(), Chosen(target, [page.translation_key]))
    job.title = JOB[source]
    job.translator = get_user_model().objects.get(username="translator")
    job.due_on = timezone.localdate() + datetime.timedelta(days=9)
    job.save()
    counting.run(job.pk, math.inf)
    drafting.send_off(job, _editor())
    working.run(job.pk, math.inf)
    print(job.pk)  # noqa: T201


def _page(language: str, texts: dict[str, str]) -> BlogPostPage:
    body = "".join(f"<p>{text}</p>" for text in texts["body"])
    index = BlogIndexPage.objects.get(locale=locale_for(language))
    page = index.add_child(
        instance=BlogPostPage(
            title=texts["title"], summary=texts["summary"], body=[("text", body)], live=False
        )
    )
    page.save_revision()
    return page


def _sent(language: str, texts: dict[str, str]) -> Translation:
    page = _page(language, texts)
    sent = sending.send(page, _editor())
    return next(
        one.translation for one in sent if one.translation.source.object_id == page.translation_key
    )


def _editor():
    return get_user_model().objects.get(username="editor")
