"""Pages and records are indexed anew after search was taught something about a word they hold.

A change leaves a row in the same transaction. A task in the background does what waits; what a
task leaves, or a queue loses, `manage.py tick` does.
"""

import time
from itertools import groupby
from typing import Any, Final

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django_tasks import task
from modelsearch.backends import get_search_backends

from search import taught
from search.asking import Question, Wanted
from search.matching import matching
from search.models import Findable, TaughtChange, TaughtWord
from translation.locales import locale_for
from welsh.folding import folded
from welsh.mutations import forms

# A request that does background work at once gives it so many seconds; `tick` does the rest.
AT_ONCE: Final = 2
# A worker is free for other tasks after so many seconds; what is left is a task again.
AT_A_TIME: Final = 30
BATCH: Final = 50  # pages or records

# A content type, and the number of a page or record of it.
Place = tuple[int, int]


@task()
def index_again() -> None:
    """Index what waits, as far as the time goes."""
    if _go_on(AT_ONCE if _is_at_once() else AT_A_TIME) and not _is_at_once():
        index_again.enqueue()


def catch_up() -> None:
    """Index what still waits. `manage.py tick` does it."""
    _go_on(AT_A_TIME)


def holding(form: str) -> list[Place]:
    """What readers may find that holds a Welsh form, mutated or not. One query.

    Args:
        form: a word, without mutation.
    """
    ways = tuple((folded(one),) for one in forms(form))
    held = matching(Question(form, "cy", wanted=(Wanted(ways=ways),)))
    found = Findable.objects.filter(held, locale=locale_for("cy"))
    return sorted(found.values_list("content_type", "object_id"))


def _go_on(seconds: float) -> bool:
    """Index what waits, the oldest change first.

    Returns:
        Whether something is left.
    """
    until = time.monotonic() + seconds
    waiting = list(TaughtChange.objects.all())
    if waiting:
        taught.ask_for_stamp()
    return not all(_is_done(change, until) for change in waiting)


def _is_done(change: TaughtChange, until: float) -> bool:
    """Go on with a change; forget it at the end."""
    reached = (change.content_type, change.object_id)
    left = [place for place in holding(change.form) if place > reached]
    for start in range(0, len(left), BATCH):
        if time.monotonic() > until:
            return False
        some = left[start : start + BATCH]
        _index(some)
        there = TaughtChange.objects.filter(pk=change.pk)
        there.update(content_type=some[-1][0], object_id=some[-1][1])
    change.delete()
    return True


def _index(places: list[Place]) -> None:
    for content_type, some in groupby(places, key=lambda place: place[0]):
        model: Any = ContentType.objects.get_for_id(content_type).model_class()
        things = list(model.get_indexed_objects().filter(pk__in=[key for _type, key in some]))
        for backend in get_search_backends(with_auto_update=True):
            backend.add_bulk(model, things)


def _is_at_once() -> bool:
    return str(settings.TASKS["default"]["BACKEND"]).endswith(".ImmediateBackend")


def _note_old(sender: type[TaughtWord], instance: TaughtWord, **kwargs: object) -> None:
    """A form that was put right is no longer what it was."""
    old = TaughtWord.objects.filter(pk=instance.pk).exclude(form=instance.form)
    for form in old.values_list("form", flat=True):
        TaughtChange.objects.create(form=form)


def _note(sender: type[TaughtWord], instance: TaughtWord, **kwargs: object) -> None:
    TaughtChange.objects.create(form=instance.form)
    # Robust: the row is kept, and `tick` takes it up, even if no task can be queued.
    transaction.on_commit(index_again.enqueue, robust=True)


pre_save.connect(_note_old, sender=TaughtWord)
post_save.connect(_note, sender=TaughtWord)
post_delete.connect(_note, sender=TaughtWord)
