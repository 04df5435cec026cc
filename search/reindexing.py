"""Pages and records are indexed anew after search was taught something about a word they hold.

A change leaves a row in the same transaction. A task in the background does what waits; what a
task leaves, or a queue loses, `manage.py tick` does.
"""

import time
from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django_tasks import task
from modelsearch.backends import get_search_backend, get_search_backends
from modelsearch.index import get_indexed_models
from modelsearch.query import Or, PlainText
from wagtail.models import Page

from search import taught
from search.models import TaughtChange, TaughtWord
from translation.locales import locale_for
from welsh.folding import folded
from welsh.mutations import forms

# A request that does background work at once gives it so many seconds; `tick` does the rest.
AT_ONCE: Final = 2
# A worker is free for other tasks after so many seconds; what is left is a task again.
AT_A_TIME: Final = 30
BATCH: Final = 50  # pages or records


@task()
def index_again() -> None:
    """Index what waits, as far as the time goes."""
    if _go_on(AT_ONCE if _is_at_once() else AT_A_TIME) and not _is_at_once():
        index_again.enqueue()


def catch_up() -> None:
    """Index what still waits. `manage.py tick` does it."""
    _go_on(AT_A_TIME)


def holding(model: type[Any], form: str) -> list[int]:
    """The numbers of the Welsh records of a model that hold a form, mutated or not. One query.

    Args:
        model: an indexed model with a locale; of pages it is `Page`.
        form: a word, without mutation.
    """
    asked = {sign for one in forms(form) for sign in (one, folded(one)) if sign}
    words = Or([PlainText(word) for word in sorted(asked)])
    records = model._default_manager.filter(locale=locale_for("cy")).order_by()
    found = get_search_backend().search(words, records, order_by_relevance=False)
    return sorted(found.get_queryset().values_list("pk", flat=True))


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
    for model in _models():
        label = model._meta.label
        if label < change.model:
            continue
        after = change.after if label == change.model else 0
        keys = [key for key in holding(model, change.form) if key > after]
        for start in range(0, len(keys), BATCH):
            some = keys[start : start + BATCH]
            if time.monotonic() > until:
                return False
            _index(model, some)
            change.model, change.after = label, some[-1]
            TaughtChange.objects.filter(pk=change.pk).update(model=label, after=some[-1])
    change.delete()
    return True


def _models() -> list[type[Any]]:
    """The indexed models that have a language, by label; of pages only what all of them are."""
    found = [
        model
        for model in get_indexed_models()
        if (model is Page or not issubclass(model, Page)) and _has_locale(model)
    ]
    return sorted(found, key=lambda model: model._meta.label)


def _has_locale(model: type[Any]) -> bool:
    try:
        model._meta.get_field("locale")
    except FieldDoesNotExist:
        return False
    return True


def _index(model: type[Any], keys: Sequence[int]) -> None:
    for specific, some in _by_type(model, keys):
        records = list(specific.get_indexed_objects().filter(pk__in=some))
        for backend in get_search_backends(with_auto_update=True):
            backend.add_bulk(specific, records)


def _by_type(model: type[Any], keys: Sequence[int]) -> Iterable[tuple[type[Any], Sequence[int]]]:
    if model is not Page:
        return [(model, keys)]
    found: dict[type[Any], list[int]] = {}
    for page in Page.objects.filter(pk__in=keys).order_by():
        found.setdefault(page.specific_class or Page, []).append(page.pk)
    return found.items()


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
