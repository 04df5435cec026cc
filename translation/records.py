"""What a record knows about its twin: the same rules as for pages."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.db import models
from wagtail.models import Revision

from translation.going_live import overwriting, publishing, turns
from translation.going_live.gate import Reason
from translation.locales import language_of
from translation.mirror.lost import LooseVersionsMixin
from translation.models import Pair
from translation.models.states import Policy
from translation.twins import twin_of

_rules: list[Callable[[Any], list[Reason]]] = []


def also_ask(rule: Callable[[Any], list[Reason]]) -> None:
    """Let a room above have a say in the publication of records it may not be known to.

    Args:
        rule: what stands against publishing a version of a record.
    """
    _rules.append(rule)


class PairedRecord(LooseVersionsMixin, models.Model):
    """A translatable record with drafts, which stands before the same gate as a page.

    It comes first among the bases, before Wagtail's mixins, so that its `publish` is asked.
    """

    # Whether records of this kind may be published in one language alone.
    publish_policy: str = Policy.REASON

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, but let nothing new before readers.

        Raises:
            translation.going_live.gate.NotReadyError: if it would go live by a door
                that did not ask.
        """
        if self._state.adding:
            super().save(*args, **kwargs)
            return
        with turns.taken(self):
            if getattr(self, "live", False) and not kwargs.get("update_fields"):
                publishing.require_passage(self)
            super().save(*args, **kwargs)

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

    def publication_reasons(self) -> list[Reason]:
        """What stands against publishing this version, whatever the other language does.

        The gate asks it at every door; a kind of record that has rules of its own says them here.
        """
        return [reason for rule in _rules for reason in rule(self)]

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """Save a draft, without writing over one that somebody has decided about."""
        wagtails: Any = super()
        with turns.taken(self):
            return wagtails.save_revision(*args, **overwriting.spared(self, kwargs))

    def publish(self, revision: Revision, user: Any = None, **kwargs: Any) -> None:
        """Publish a revision, and its twin with it, if nothing stands against it.

        Raises:
            translation.going_live.gate.NotReadyError: with the reasons, except on the schedule.
        """
        wagtails: Any = super()
        publishing.publish(
            self,
            revision,
            partial(wagtails.publish, user=user, **kwargs),
            user=user,
            scheduled=kwargs.get("log_action") == publishing.BY_SCHEDULE,
        )
