"""What a page knows about its twin, as an abstract model every page type builds on."""

from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page, Revision

from translation.forms import PairedCopyForm
from translation.going_live import overwriting, publishing, turns
from translation.going_live.gate import Reason
from translation.locales import language_of, other_locale
from translation.mirror.lost import LooseVersionsMixin
from translation.models import Pair
from translation.models.states import Policy
from translation.together import own_words
from translation.trees import require_same_language


class PairedPage(LooseVersionsMixin, Page):
    """A page that has, or is waiting for, a twin in the other language."""

    copy_form_class = PairedCopyForm
    # Whether pages of this type may be published in one language alone.
    publish_policy: str = Policy.REASON
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
            translation.going_live.gate.NotReadyError: if it would go live by a door
                that did not ask.
        """
        if self.alias_of_id:
            raise ValidationError(_("Pages are translated, never mirrored as an alias."))
        if self._state.adding:
            self._settle_in()
            super().save(*args, **kwargs)
            return
        with turns.taken(self):
            if self.live and not kwargs.get("update_fields"):
                publishing.require_passage(self)
            super().save(*args, **kwargs)

    def _settle_in(self) -> None:
        if self.locale_id:
            require_same_language(self, self.get_parent())
        # A live revision that is another page's tells a copy. A copy, and a page that a person
        # adds, starts as a draft whoever asks: it goes live through the gate.
        is_copy, by_hand = self.live_revision_id, get_active_log_context().user
        if self.live and (is_copy or by_hand):
            self.live = False
            self.live_revision = None
            self.has_unpublished_changes = True

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """Save a draft, without writing over one that somebody has decided about."""
        with turns.taken(self):
            return super().save_revision(*args, **overwriting.spared(self, kwargs))

    def publish(self, revision: Revision, user: Any = None, **kwargs: Any) -> None:
        """Publish a revision, and its twin with it, if nothing stands against it.

        This door serves page creation, bulk actions, workflow approval and the schedule.

        Raises:
            translation.going_live.gate.NotReadyError: with the reasons, except on the
                schedule, where the page is held and the reasons logged.
        """
        publishing.publish(
            self,
            revision,
            partial(super().publish, user=user, **kwargs),
            user=user,
            scheduled=kwargs.get("log_action") == publishing.BY_SCHEDULE,
        )

    def publication_reasons(self) -> list[Reason]:
        """What stands against publishing this version, whatever the other language does.

        The gate asks it at every door; a kind of page that has rules of its own says them here.
        """
        return []

    def create_alias(self, **kwargs: object) -> None:
        """Refuse to mirror a page.

        Raises:
            ValidationError: always; see `save`.
        """
        raise ValidationError(_("Pages are translated, never mirrored as an alias."))

    def copy(self, *args: Any, **kwargs: Any) -> Page:
        """Copy a page as a draft: a copy goes live through the same door as any page.

        A copy that stays in the pair is a twin, which begins with the words of the other language.

        Raises:
            translation.going_live.gate.NotReadyError: if it still holds the words of the
                other language.
        """
        is_twin = not kwargs.get("reset_translation_key", True)
        if not is_twin:
            own_words.require(self, with_below=kwargs.get("recursive", False))
        copy = super().copy(*args, **{**kwargs, "keep_live": False})
        if is_twin:
            return copy
        own_words.keep_newest(Page.objects.get(pk=copy.pk))
        return copy
