"""When what readers may see has changed, so that what was worked out from it can be thrown away.

Every change leaves a row in its own transaction. The number of rows and the newest one, with its
time because a database may give a number again that was never committed, are the state of the
site: two equal states have the same public content. Nothing is locked, so that two
publications at a time do not wait for each other, and a change is seen in the moment it is
committed, by every process.
"""

from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Count, Max
from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import post_page_move, unpublished

from labels.models import LabelPair
from translation.records import PairedRecord

State = tuple[int, int, datetime | None]
KEEP = timedelta(days=2)


class PublicChange(models.Model):
    """That something readers may see has changed."""

    at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.at)


def state_of_site() -> State:
    """What the public content is at this moment. One query."""
    found = PublicChange.objects.aggregate(newest=Max("pk"), count=Count("pk"), at=Max("at"))
    return found["newest"] or 0, found["count"], found["at"]


def note_change(**kwargs: Any) -> None:
    """Say that something readers may see has changed, or may have."""
    PublicChange.objects.create()


def forget_old_changes() -> None:
    """Drop the rows nobody compares with any more; the newest always stays."""
    newest = PublicChange.objects.aggregate(newest=Max("pk"))["newest"]
    old = PublicChange.objects.filter(at__lt=timezone.now() - KEEP)
    old.exclude(pk=newest).delete()


def _note_saved_page(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    # Drafts and autosaves name the fields they write, and none of them is read by the public.
    names = kwargs.get("update_fields")
    if issubclass(sender, Page) and instance.live and (names is None or "live" in names):
        note_change()


def _note_saved_record(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    always = issubclass(sender, PageViewRestriction | LabelPair)
    if always or (issubclass(sender, PairedRecord) and getattr(instance, "live", False)):
        note_change()


def _note_deleted(sender: type[Any], **kwargs: Any) -> None:
    if issubclass(sender, Page | PageViewRestriction | LabelPair | PairedRecord):
        note_change()


post_save.connect(_note_saved_page)
post_save.connect(_note_saved_record)
post_delete.connect(_note_deleted)
for _signal in (unpublished, post_page_move):
    _signal.connect(note_change)
