"""What a page knows about its twin, as an abstract model every page type builds on."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision

from translation import gate
from translation.forms import PairedCopyForm
from translation.locales import language_of, other_locale
from translation.models import Pair
from translation.trees import require_same_language


class PairedPage(Page):
    """A page that has, or is waiting for, a twin in the other language."""

    copy_form_class = PairedCopyForm
    live: bool

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

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, but never as an alias, nor below a page of the other language.

        Raises:
            ValidationError: if the page is an alias (a page in the wrong language at an address
                of the right one), or new below a page of the other language.
        """
        if self.alias_of_id:
            raise ValidationError(_("Pages are translated, never mirrored as an alias."))
        if self._state.adding:
            self._settle_in()
        super().save(*args, **kwargs)

    def _settle_in(self) -> None:
        if self.locale_id:
            require_same_language(self, self.get_parent())
        # A live revision that is another page's tells a copy; it starts as a draft whoever asks.
        if self.live and self.live_revision_id:
            self.live = False
            self.live_revision = None
            self.has_unpublished_changes = True

    def publish(self, revision: Revision, *args: object, **kwargs: object) -> None:
        """Publish a revision, if nothing stands against it.

        This door serves page creation, bulk actions, workflow approval and the schedule.

        Raises:
            translation.gate.NotReadyError: with the reasons, except on the schedule, where the
                page is held and the reasons logged.
        """
        scheduled = kwargs.get("log_action") == "wagtail.publish.scheduled"
        if gate.may_publish(self, revision, scheduled=scheduled):
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
