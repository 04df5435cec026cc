"""What stands against publishing a page or record, each reason in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import DraftStateMixin, Page, Revision, TranslatableMixin
from wagtail_localize.models import Translation
from wagtail_localize.segments import RelatedObjectSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation.desk import segments, unsettled
from translation.models import TranslatedDraft
from translation.sources import copied

BY_HAND = "by_hand"
OWN_WORK = "own_work"
DECIDED = "decided"
NEWER_TEXT = "newer_text"
# What stands against an approval alone.
OF_REVIEW = (OWN_WORK, DECIDED, NEWER_TEXT)


@dataclass(frozen=True)
class Reason:
    """One thing that stands against publishing, in the language of the moment.

    Attributes:
        code: names the kind of reason for code and logs.
        record: the page or record something must be done about, if there is one.
    """

    code: str
    sentence: str
    record: Any = None


class NotReadyError(ValidationError):
    """A page or record may not be published yet.

    Attributes:
        record: the page or record that was to be published.
        reasons: the `Reason`s, never empty.
    """

    def __init__(self, record: TranslatableMixin, reasons: list[Reason]) -> None:
        # By field, as Wagtail's own API expects it of whatever refuses a page.
        super().__init__({NON_FIELD_ERRORS: [reason.sentence for reason in reasons]})
        self.record = record
        self.reasons = reasons


def own_reasons(record: TranslatableMixin, revision: Revision | None = None) -> list[Reason]:
    """What stands against a revision whatever the other language does.

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
    return [*reasons, *content.publication_reasons()]


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


def unbuilt_reason() -> Reason:
    """The reason that a translation was never handed in."""
    return Reason("unbuilt", _("The translation has not been sent for review."))


def outdated_reason() -> Reason:
    """The reason that a translation is of something else than what is, or will be, live."""
    sentence = _("The source has changed since this translation was sent for review.")
    return Reason("outdated", sentence)


def missing_twin_reason() -> Reason:
    """The reason that there is nothing in the other language."""
    return Reason("no_twin", _("It has not been sent for translation."))


def missing_half_reason() -> Reason:
    """The reason that a free pair has one half only."""
    return Reason("no_twin", _("It does not exist in the other language."))


def unconfirmed_reason() -> Reason:
    """The reason that nobody has confirmed that the halves of a free pair belong together."""
    sentence = _("Nobody has confirmed yet that both languages say the same.")
    return Reason(BY_HAND, sentence)


def by_hand_reason() -> Reason:
    """The reason that nobody can tell whether a hand-made twin says the same."""
    sentence = _("The other language was written by hand. Publish it from its own page.")
    return Reason(BY_HAND, sentence)


def source_missing_reason() -> Reason:
    """The reason that a twin would be live without what it is a translation of."""
    return Reason("source_missing", _("It is not published in the language it was written in."))


def no_right_reason() -> Reason:
    """The reason that a person may publish one language only."""
    return Reason("no_right", _("You may not publish it in the other language."))


def in_review_reason() -> Reason:
    """The reason that nobody has approved the other language yet, and nobody is there to."""
    return Reason("in_review", _("It is still in review in the other language."))


def own_work_reason() -> Reason:
    """The reason that a person would approve what they wrote or translated."""
    sentence = _("You worked on this text yourself. Somebody else has to approve it.")
    # Where there is nobody else.
    way = _("For a team of one, the translation settings can allow it.")
    return Reason(OWN_WORK, f"{sentence} {way}")


def decided_reason() -> Reason:
    """The reason that a review has come to its end, or was taken back, in the meantime."""
    sentence = _("This is no longer in review: somebody has decided about it, or changed it.")
    return Reason(DECIDED, sentence)


def newer_text_reason() -> Reason:
    """The reason that a translation says something else by now than what is in review."""
    sentence = _("The translation was changed after it was sent for review. Send it again.")
    return Reason(NEWER_TEXT, sentence)


def locked_reason() -> Reason:
    """The reason that somebody has locked the page or record itself."""
    return Reason("locked", _("Somebody has locked it. It can be published once it is unlocked."))


def twin_locked_reason() -> Reason:
    """The reason that somebody has locked the other language."""
    return Reason("twin_locked", _("Somebody has locked it in the other language."))


def failed_reason() -> Reason:
    """The reason that the schedule met an error, which the log describes."""
    return Reason("failed", _("An error occurred while it was being published."))


def wrong_door_reason() -> Reason:
    """The reason that something tried to publish without asking."""
    sentence = _("It can only be published from its own page, where both languages are looked at.")
    return Reason("door", sentence)


def _against_place(record: TranslatableMixin) -> Iterator[Reason]:
    parent = record.get_parent() if isinstance(record, Page) else None
    if parent and not parent.is_root() and not parent.live:
        yield Reason("parent", _("The page above it is not published."), parent)


def _against_translation(translation: Translation, revision: Revision | None) -> Iterator[Reason]:
    if revision and TranslatedDraft.objects.filter(revision=revision).exists():
        # It was complete when it was built, and is published as it was built.
        return
    missing = unsettled.count(translation)
    yield untranslated_reason(missing) if missing else unbuilt_reason()


def _against_related(content: TranslatableMixin) -> Iterator[Reason]:
    for related in _related_records(content):
        rows = related.content_type.model_class().objects.filter(
            translation_key=related.translation_key
        )
        here = rows.filter(locale_id=content.locale_id)
        if not here.filter(live=True).exists():
            record = here.first() or rows.first()
            sentence = _("Not published in this language: %(name)s.") % {"name": str(record)}
            yield Reason("related", sentence, record)


def _related_records(content: TranslatableMixin) -> list[RelatedObjectSegmentValue]:
    found = {
        segment.translation_key: segment
        for segment in extract_segments(content)
        if isinstance(segment, RelatedObjectSegmentValue)
        and issubclass(segment.content_type.model_class(), DraftStateMixin)
    }
    return list(found.values())
