"""Background work whose worker was killed in the middle: django-tasks leaves it running for ever.

A page would stay out of search until somebody saves it again.
"""

import logging
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

logger = logging.getLogger(__name__)

# No task works for as long: what takes longer goes on as another task.
LOST_AFTER = timedelta(hours=1)
# What kills its worker again and again is not begun once more.
MOST_BEGINNINGS = 3


def take_up() -> None:
    """Let what was lost be begun again, and call failed what may not be."""
    lost = DBTaskResult.objects.running().filter(started_at__lt=timezone.now() - LOST_AFTER)
    for task in lost.only("task_path", "started_at", "worker_ids"):
        # Another `tick` may have been quicker, and a worker have begun it since.
        same = DBTaskResult.objects.running().filter(pk=task.pk, started_at=task.started_at)
        if _may_begin_again(task):
            same.update(status=TaskResultStatus.READY)
        elif same.update(status=TaskResultStatus.FAILED, finished_at=timezone.now()):
            logger.error("task %s was lost: %s", task.pk, task.task_path)


def _may_begin_again(task: DBTaskResult) -> bool:
    is_for_once = task.task_path in settings.TASKS_BEGUN_ONCE
    return not is_for_once and len(task.worker_ids) < MOST_BEGINNINGS
