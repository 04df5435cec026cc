"""What the memory does in the background."""

from django.db import transaction
from django_tasks import task

from translation.memory import learning
from translation.models import Pair


@task()
def learn(key: str) -> None:
    """Learn what both halves of a pair say to readers, if there still is such a pair."""
    pair = Pair.objects.filter(pk=key).first()
    if pair:
        learning.learn(pair)


def learn_soon(pair: Pair) -> None:
    """Do it once what was published is committed."""
    key = str(pair.pk)

    def enqueue() -> None:
        learn.enqueue(key)

    # Robust: what is published is published, and `manage.py fill_memory` learns what was missed.
    transaction.on_commit(enqueue, robust=True)
