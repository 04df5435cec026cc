"""Housekeeping that `manage.py tick` does. Each job may run at any time, any number of times."""

from datetime import timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

KEEP_FINISHED_TASKS = timedelta(days=7)


def publish_scheduled() -> None:
    """Publish and take down what editors gave a time that has come."""
    call_command("publish_scheduled", verbosity=0)


def forget_sign_in_attempts() -> None:
    """Drop failed sign-ins that no longer lock anybody out: they hold names and addresses."""
    ended = timezone.now() - settings.AXES_COOLOFF_TIME
    AccessAttempt.objects.filter(attempt_time__lt=ended).delete()


def forget_sessions() -> None:
    """Drop the sessions of people who have not come back in time."""
    call_command("clearsessions", verbosity=0)


def forget_finished_tasks() -> None:
    """Drop finished background work after a week, and with it the addresses it was about."""
    if settings.TASKS["default"]["BACKEND"].startswith("django_tasks_db."):
        days = KEEP_FINISHED_TASKS.days
        call_command("prune_db_task_results", min_age_days=days, verbosity=0)
