"""The mail of the morning: what has waited to be told, of jobs and of texts, in one letter."""

import logging
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from translation import letters
from translation.desk import telling as texts
from translation.jobs import telling as jobs

logger = logging.getLogger(__name__)

# Nobody gets news of the day before seven.
MORNING = 7


def tell_all() -> None:
    """Tell everybody what has waited. Each thing is told once, whoever else is at it.

    Nobody gets two such letters on one day; what comes later waits for the next morning.
    """
    if timezone.localtime().hour < MORNING:
        return
    some = Q(pk__in=jobs.waiting().values("person")) | Q(pk__in=texts.waiting().values("person"))
    had_one = Q(pk__in=jobs.gathered().values("person")) | Q(
        pk__in=texts.gathered().values("person")
    )
    for person in get_user_model().objects.filter(some).exclude(had_one):
        try:
            _tell(person)
        except Exception:
            # A letter that cannot be written keeps back nobody else's.
            logger.exception("could not tell of translations", extra={"person": person.pk})


@transaction.atomic
def _tell(person: Any) -> None:
    news = [*jobs.take(jobs.waiting(), person), *texts.take(texts.waiting(), person)]
    letters.tell(person, news)
