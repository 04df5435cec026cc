"""What a page knows about its twin, as an abstract model every page type builds on."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from wagtail.models import Page

from translation import gate
from translation.locales import language_of, other_locale
from translation.models import Pair


class PairedPage(Page):
    """A page that has, or is waiting for, a twin in the other language."""

    class Meta:
        abstract = True

    @property
    def language(self) -> str:
        """The page's language code: "en" or "cy"."""
        return language_of(self)

    @property
    def pair(self) -> Pair:
        """The pair this page belongs to."""
        return Pair.objects.of(self)

    def get_twin(self) -> Page | None:
        """The page in the other language, live or not."""
        return Page.objects.filter(
            translation_key=self.translation_key, locale=other_locale(self)
        ).first()

    def get_live_twin(self) -> Page | None:
        """The page in the other language, if readers can open it."""
        twin = self.get_twin()
        return twin if twin and twin.live else None

    def save(self, *args: object, **kwargs: object) -> None:
        """Save, but never as an alias.

        Raises:
            ValidationError: if the page is an alias. An alias is a page in the wrong language at
                an address of the right one.
        """
        if self.alias_of_id:
            raise ValidationError(_("Pages are translated, never mirrored as an alias."))
        super().save(*args, **kwargs)

    def publish(self, revision: models.Model, *args: object, **kwargs: object) -> None:
        """Publish a revision, if nothing stands against it.

        This door serves page creation, bulk actions, workflow approval and the schedule.

        Raises:
            translation.gate.NotReadyError: with the reasons, except on the schedule, where the
                page is held and the reasons logged.
        """
        scheduled = kwargs.get("log_action") == "wagtail.publish.scheduled"
        if gate.may_publish(self, scheduled=scheduled):
            super().publish(revision, *args, **kwargs)

    def create_alias(self, **kwargs: object) -> None:
        """Refuse to mirror a page.

        Raises:
            ValidationError: always; see `save`.
        """
        raise ValidationError(_("Pages are translated, never mirrored as an alias."))

    def copy(self, *args: object, **kwargs: object) -> Page:
        """Copy a page as a draft: a copy goes live through the same door as any page."""
        return super().copy(*args, **{**kwargs, "keep_live": False})
