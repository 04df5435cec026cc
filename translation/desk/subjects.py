"""What news of a text is about: a translation, or a text in the language it was written in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import Translation, get_edit_url

from mail.values import InLanguage
from translation import rights
from translation.desk import segments
from translation.halves import halves_of
from translation.kinds import Record
from translation.letters import in_both
from translation.locales import language_of
from translation.models import Pair


@dataclass(frozen=True)
class Subject:
    """What news is about.

    Attributes:
        record: the page or record that is reviewed or talked about.
        translation: what it is a translation by; None for what is not translated.
    """

    record: Record
    translation: Translation | None

    @property
    def pair_id(self) -> Any:
        """The key of its pair; None for what has no other language."""
        if not isinstance(self.record, TranslatableMixin):
            return None
        key = self.record.translation_key
        return key if Pair.objects.filter(pk=key).exists() else None

    @property
    def title(self) -> InLanguage | Mapping[str, str]:
        """What it is called: a translation is known by the title of its source."""
        if self.translation:
            source = self.translation.source
            return InLanguage(source.object_repr, source.locale.language_code)
        if not isinstance(self.record, TranslatableMixin):
            return in_both(lambda: str(self.record))
        is_page = isinstance(self.record, Page)
        title = self.record.get_admin_display_title() if is_page else str(self.record)
        return InLanguage(title, language_of(self.record))

    def address(self, *, for_approvers: bool) -> str:
        """Where something can be done about it, in full."""
        if self.translation is None:
            return settings.WAGTAILADMIN_BASE_URL + get_edit_url(self.record)
        name = "translation:review" if for_approvers else "translation:desk"
        return settings.WAGTAILADMIN_BASE_URL + reverse(name, args=[self.translation.pk])

    def may_be_read_by(self, person: Any) -> bool:
        """Whether a person may still read it; whoever is asked to review something may."""
        if self.translation:
            return rights.may_read(person, self.translation, self.record)
        task = self.record.current_workflow_task
        is_asked = task is not None and task.user_can_access_editor(self.record, person)
        return is_asked or rights.may_change(person, self.record)


def of_record(record: Record) -> Subject:
    """The subject that a page or record is."""
    record = record.specific if isinstance(record, Page) else record
    is_paired = isinstance(record, TranslatableMixin)
    return Subject(record, segments.translation_of(record) if is_paired else None)


def of_pair(pair: Pair, language: str) -> Subject | None:
    """The subject that one language of a pair is, if it is there."""
    there = halves_of(pair).present
    return next((of_record(half) for half in there if language_of(half) == language), None)
