"""The translations a person can work on, with how far each has come."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.text import capfirst
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import StringSegment, StringTranslation, Translation


@dataclass(frozen=True)
class Row:
    """One translation in a list.

    Attributes:
        sent_at: when the source was last sent.
        state: "new", "begun", "complete", "review", "changed" or "live".
    """

    pk: int
    title: str
    kind: str
    source_language: str
    target_language: str
    done: int
    total: int
    sent_at: datetime
    state: str


def translations_into(languages: list[str]) -> QuerySet[Translation]:
    """The enabled translations into some languages, last sent first, with their progress.

    Each has `total`, its number of segments, and `done`, how many have sound text.
    """
    segments = StringSegment.objects.filter(source_id=OuterRef("source_id"))
    translated = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef(OuterRef("target_locale_id")),
        has_error=False,
    )
    done = segments.filter(Exists(translated))
    return (
        Translation.objects.filter(enabled=True, target_locale__language_code__in=languages)
        .select_related("source__locale", "source__specific_content_type", "target_locale")
        .annotate(total=_count(segments), done=_count(done))
        .order_by("-source__last_updated_at", "pk")
    )


def _count(segments: QuerySet[StringSegment]) -> Coalesce:
    counted = segments.order_by().values("source_id").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def rows(translations: Iterable[Translation]) -> list[Row]:
    """What a list says about translations; a few queries for any number of them."""
    translations = list(translations)
    states = _twin_states(translations)
    return [_row(translation, states.get(translation.pk)) for translation in translations]


def _row(translation: Translation, twin: "_Twin | None") -> Row:
    source = translation.source
    return Row(
        pk=translation.pk,
        title=source.object_repr,
        kind=capfirst(str(source.specific_content_type.model_class()._meta.verbose_name)),
        source_language=source.locale.language_code,
        target_language=translation.target_locale.language_code,
        done=translation.done,
        total=translation.total,
        sent_at=source.last_updated_at,
        state=_state(translation, twin),
    )


@dataclass(frozen=True)
class _Twin:
    pk: object
    live: bool
    has_unpublished_changes: bool
    in_review: bool


def _state(translation: Translation, twin: "_Twin | None") -> str:
    is_complete = translation.done == translation.total
    if twin and twin.in_review:
        return "review"
    if twin and twin.live:
        return "live" if is_complete and not twin.has_unpublished_changes else "changed"
    if is_complete:
        return "complete"
    return "begun" if translation.done else "new"


def _twin_states(translations: list[Translation]) -> dict[int, _Twin]:
    """The twin of each translation, by the translation's key."""
    by_model: dict[Any, list[Translation]] = defaultdict(list)
    for translation in translations:
        model = translation.source.specific_content_type.model_class()
        by_model[Page if issubclass(model, Page) else model].append(translation)
    found = {}
    for model, group in by_model.items():
        twins = {
            (twin["translation_key"], twin["locale_id"]): twin
            for twin in model.objects.filter(
                translation_key__in=[one.source.object_id for one in group]
            ).values("pk", "translation_key", "locale_id", "live", "has_unpublished_changes")
        }
        reviewed = _in_review(model, [twin["pk"] for twin in twins.values()])
        for one in group:
            if twin := twins.get((one.source.object_id, one.target_locale_id)):
                found[one.pk] = _Twin(
                    twin["pk"],
                    twin["live"],
                    twin["has_unpublished_changes"],
                    str(twin["pk"]) in reviewed,
                )
    return found


def _in_review(model: type, pks: list[object]) -> set[str]:
    states = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS,
        base_content_type=ContentType.objects.get_for_model(model),
        object_id__in=[str(pk) for pk in pks],
    )
    return set(states.values_list("object_id", flat=True))
