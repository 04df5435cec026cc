"""What stands against publishing a page or record, asked at every door."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import DraftStateMixin, Page, Revision, TranslatableMixin
from wagtail_localize.models import Translation
from wagtail_localize.segments import RelatedObjectSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation import copied, fingerprints, segments
from translation.models import TranslatedDraft

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Reason:
    """One thing that stands against publishing, in the language of the moment."""

    code: str
    sentence: str


class NotReadyError(ValidationError):
    """A page or record may not be published yet.

    Attributes:
        record: the page or record that was to be published.
        reasons: the `Reason`s, never empty.
    """

    def __init__(self, record: TranslatableMixin, reasons: list[Reason]) -> None:
        super().__init__([reason.sentence for reason in reasons])
        self.record = record
        self.reasons = reasons


def reasons_against(record: TranslatableMixin, revision: Revision | None = None) -> list[Reason]:
    """Everything that keeps a page or record from being published in its language.

    Args:
        record: the specific page or the record, in either language.
        revision: what would be published; the latest revision if not given.
    """
    revision = revision or record.get_latest_revision()
    content = revision.as_object() if revision else record
    translation = segments.translation_of(record)
    reasons = list(_against_place(record))
    if translation:
        reasons += _against_translation(translation, revision)
    elif copied.is_copy_of_other_language(content):
        reasons.append(Reason("copied", _("Most of its text is still in the other language.")))
    if translation or isinstance(record, Page):
        reasons += _against_related(content)
    return reasons


def untranslated_reason(count: int) -> Reason:
    """The reason that some segments have no translation.

    Args:
        count: how many, at least 1.
    """
    sentence = ngettext(
        "%(count)s piece of text is not translated yet.",
        "%(count)s pieces of text are not translated yet.",
        count,
    )
    return Reason("untranslated", sentence % {"count": count})


def _against_place(record: TranslatableMixin) -> Iterator[Reason]:
    parent = record.get_parent() if isinstance(record, Page) else None
    if parent and not parent.is_root() and not parent.live:
        yield Reason("parent", _("The page above it is not published."))


def _against_translation(translation: Translation, revision: Revision | None) -> Iterator[Reason]:
    missing = segments.untranslated(translation).count()
    if missing:
        yield untranslated_reason(missing)
    draft = revision and TranslatedDraft.objects.filter(revision=revision).first()
    if not draft:
        yield Reason("unbuilt", _("The translation has not been sent for review."))
    elif draft.source_fingerprint != fingerprints.source_fingerprint(translation.source):
        sentence = _("The source has changed since this translation was sent for review.")
        yield Reason("outdated", sentence)


def _against_related(content: TranslatableMixin) -> Iterator[Reason]:
    for related in _related_records(content):
        live = related.content_type.model_class().objects.filter(
            translation_key=related.translation_key, locale_id=content.locale_id, live=True
        )
        if not live.exists():
            yield Reason("related", _not_published(related, content.locale_id))


def _related_records(content: TranslatableMixin) -> list[RelatedObjectSegmentValue]:
    found = {
        segment.translation_key: segment
        for segment in extract_segments(content)
        if isinstance(segment, RelatedObjectSegmentValue)
        and issubclass(segment.content_type.model_class(), DraftStateMixin)
    }
    return list(found.values())


def _not_published(related: RelatedObjectSegmentValue, locale_id: int) -> str:
    rows = related.content_type.model_class().objects.filter(
        translation_key=related.translation_key
    )
    name = next((str(row) for row in rows if row.locale_id == locale_id), None)
    name = name or str(rows.first())
    return _("Not published in this language: %(name)s.") % {"name": name}


def require_ready(record: TranslatableMixin, revision: Revision | None = None) -> None:
    """Pass in silence, or say why the page or record may not be published.

    Raises:
        NotReadyError: with the reasons.
    """
    if reasons := reasons_against(record, revision):
        raise NotReadyError(record, reasons)


def may_publish(record: TranslatableMixin, revision: Revision, *, scheduled: bool) -> bool:
    """Whether to go on publishing a revision.

    Args:
        record: the page or record to be published.
        revision: the revision that would be published.
        scheduled: whether the schedule asks. It holds the page and logs why, because an error
            there would keep back every other page that is due.

    Raises:
        NotReadyError: when a person asks and something stands against it.
    """
    try:
        require_ready(record, revision)
    except NotReadyError as refusal:
        if not scheduled:
            raise
        codes = [reason.code for reason in refusal.reasons]
        held = {"model": record._meta.label_lower, "pk": record.pk, "reasons": codes}
        logger.warning("held back a scheduled publication", extra=held)
        return False
    return True
