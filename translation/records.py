"""What a record knows about its twin: the same rules as for pages."""

from typing import Any

from django.db import models
from wagtail.models import Revision

from translation import gate
from translation.locales import language_of
from translation.models import Pair
from translation.twins import twin_of


class PairedRecord(models.Model):
    """A translatable record with drafts, which stands before the same gate as a page.

    It comes first among the bases, before Wagtail's mixins, so that its `publish` is asked.
    """

    class Meta:
        abstract = True

    @property
    def language(self) -> str:
        """The record's language code: "en" or "cy"."""
        return language_of(self)

    @property
    def pair(self) -> Pair:
        """The pair this record belongs to."""
        return Pair.objects.of(self)

    def get_twin(self) -> models.Model | None:
        """The record in the other language, live or not."""
        return twin_of(self)

    def publish(self, revision: Revision, *args: object, **kwargs: object) -> None:
        """Publish a revision, if nothing stands against it.

        Raises:
            translation.gate.NotReadyError: with the reasons, except on the schedule.
        """
        scheduled = kwargs.get("log_action") == "wagtail.publish.scheduled"
        if gate.may_publish(self, revision, scheduled=scheduled):
            wagtails: Any = super()
            wagtails.publish(revision, *args, **kwargs)
