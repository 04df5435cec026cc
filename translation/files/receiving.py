"""Taking in a file that came back: which translations it is of. Nothing is changed yet."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from wagtail.admin.utils import get_user_display_name
from wagtail_localize.models import Translation, TranslationContext, TranslationSource

from translation.desk.entry import numbers_of
from translation.files import formats, parts
from translation.files.document import Document, Line
from translation.files.gathering import gathered
from translation.files.refusals import FileRefusedError, Why
from translation.jobs import choosing
from translation.kinds import Someone, known
from translation.locales import locale_for
from translation.models import DeliveredPart, Delivery, Handover, Job, JobItem

LONGEST_NAME = 255


@dataclass
class Received:
    """A file that was taken in.

    Attributes:
        delivery: what is kept of it.
        left_out: what of it was not, as (title or key, why).
    """

    delivery: Delivery
    left_out: list[tuple[str, str]] = field(default_factory=list)


def translations_of(job: Job) -> list[Translation]:
    """The translations that a job is about, as far as they have been sent."""
    sent = JobItem.objects.filter(job=job, state=JobItem.State.SENT).order_by("position", "pk")
    keys = list(sent.values_list("pair", flat=True))
    translations = Translation.objects.filter(
        source__object_id__in=keys, target_locale=locale_for(job.language), enabled=True
    ).select_related("source__locale", "source__specific_content_type", "target_locale")
    found = {one.source.object_id: one for one in still_there(translations)}
    return [found[key] for key in keys if key in found]


def still_there(translations: Iterable[Translation]) -> list[Translation]:
    """Those of some translations whose halves have not been deleted, in a fixed number of queries.

    What was translated is kept when a page goes, for the day it comes back.
    """
    all_of_them = list(translations)
    there = choosing.places_of([one.source.object_id for one in all_of_them])
    return [
        one
        for one in all_of_them
        if {
            (one.source.object_id, one.source.locale_id),
            (one.source.object_id, one.target_locale_id),
        }
        <= there.keys()
    ]


@transaction.atomic
def receive(
    data: bytes,
    name: str,
    translations: Iterable[Translation],
    user: Someone,
    job: Job | None = None,
    handover: Handover | None = None,
) -> Received:
    """Read a file and keep what it says until somebody has looked at it.

    Args:
        data, name: the file and what it is called.
        translations: those it may be of.
        user: who sends it; the caller has checked their right.
        job, handover: what it was sent for, and by which address it came.

    Raises:
        FileRefusedError: if it cannot be used, or is of none of these translations.
    """
    finder = _Finder(still_there(translations))
    by_translation: dict[int, list[Line]] = {}
    refused: list[tuple[str, FileRefusedError]] = []
    for document in formats.read(data):
        try:
            translation = finder.find(document)
        except FileRefusedError as refusal:
            refused.append((document.title or document.original, refusal))
        else:
            by_translation.setdefault(translation.pk, []).extend(document.lines)
    if not by_translation:
        raise refused[0][1]
    delivery = Delivery.objects.create(
        job=job,
        handover=handover,
        name=name[:LONGEST_NAME],
        user=known(user),
        user_name=get_user_display_name(user)[:200],
    )
    DeliveredPart.objects.bulk_create(
        DeliveredPart(delivery=delivery, translation_id=pk, lines=parts.kept(gathered(lines)))
        for pk, lines in by_translation.items()
    )
    return Received(delivery, [(title, refusal.sentence) for title, refusal in refused])


class _Finder:
    """Finds the translation that a document is of, among some."""

    def __init__(self, translations: Iterable[Translation]) -> None:
        self._by_key = {one.source.object_id: one for one in translations}

    def find(self, document: Document) -> Translation:
        """The translation a document is of.

        Raises:
            FileRefusedError: if it is of none of them, or into another language.
        """
        found = self._by_key.get(self._key_of(document)) or self._of_words(document)
        if found is None:
            raise FileRefusedError(self._why_not(document))
        languages = (found.source.locale.language_code, found.target_locale.language_code)
        if languages != (document.source_language, document.target_language):
            raise FileRefusedError(
                Why.LANGUAGES,
                source=document.source_language,
                target=document.target_language,
            )
        return found

    def _key_of(self, document: Document) -> UUID | None:
        """The key of the pair: what the file says, or else what the names of its texts say."""
        try:
            return UUID(document.original)
        except ValueError:
            contexts = {numbers_of(unit.key)[0] for unit in document.units}
            places = TranslationContext.objects.filter(pk__in=contexts)
            return places.values_list("object_id", flat=True).first()

    def _of_words(self, document: Document) -> Translation | None:
        """A tool that drops every name leaves words; with one translation they can be found."""
        is_bare = not any(unit.key for unit in document.units)
        return next(iter(self._by_key.values())) if is_bare and len(self._by_key) == 1 else None

    def _why_not(self, document: Document) -> Why:
        key = self._key_of(document)
        is_there = TranslationSource.objects.filter(object_id=key, translations__enabled=True)
        return Why.OTHER_PAGE if key and is_there.exists() else Why.GONE
