"""The translations a person can work on, with how far each has come."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import (
    Count,
    DateTimeField,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.desk import chosen_for
from translation.kinds import Someone
from translation.locales import OTHER, locale_for
from translation.models import Job, JobItem, Pair, ReadersState, SegmentMark, WorkState
from translation.parity.filters import with_title

NEEDED = Q(waived_at=None)
OUTDATED = Q(work_state=WorkState.NEEDS_WORK) | Q(readers_state=ReadersState.OUT_OF_DATE)
# What the list can be narrowed down to, by the name that stands in the address.
AMONG = {
    "todo": NEEDED & Q(work_state__in=(WorkState.IN_TRANSLATION, WorkState.NEEDS_WORK)),
    "outdated": NEEDED & OUTDATED,
    "review": Q(work_state=WorkState.IN_REVIEW),
    "done": Q(work_state=WorkState.READY),
    "mine": Q(is_mine=True),
    "all": Q(),
}


@dataclass(frozen=True)
class Row:
    """One translation in a list.

    Attributes:
        pk: the number of the translation.
        done, total: how many of its texts are translated, and how many pieces have to be settled:
            the texts, and chosen values that are out of date.
        sent_at: when the source was last sent.
    """

    pk: int
    pair: Pair
    title: str
    kind: str
    source_language: str
    target_language: str
    done: int
    total: int
    sent_at: datetime


def tab_name(tab: str) -> str:
    """What a part of the list is called."""
    return {
        "todo": _("To do"),
        "outdated": _("Out of date"),
        "review": _("In review"),
        "done": _("Done"),
        "mine": _("Mine"),
        "all": _("All"),
    }[tab]


def sent_into(languages: Collection[str], user: Someone, sought: str = "") -> QuerySet[Pair]:
    """The pairs that are translated into some languages, last sent first.

    Each has `sent_at`, and `is_mine`: whether the person has translated some of it, or is asked to
    in a job.

    Args:
        languages: language codes.
        user: who asks.
        sought: a text that occurs in the title, in either language.
    """
    sent = Translation.objects.filter(
        source__object_id=OuterRef("pk"),
        enabled=True,
        target_locale__in=[locale_for(language) for language in languages],
    )
    pairs: QuerySet[Any] = Pair.objects.annotate(
        sent_at=Subquery(sent.values("source__last_updated_at")[:1], output_field=DateTimeField()),
        is_mine=_is_mine(user),
    ).filter(sent_at__isnull=False)
    if sought:
        pairs = with_title(pairs, sought)
    return pairs.order_by("-sent_at", "pk")


def _is_mine(user: Someone) -> Any:
    written = StringTranslation.objects.filter(
        context__object_id=OuterRef("pk"), last_translated_by=user.pk
    ).exclude(locale_id=OuterRef("source_locale_id"))
    asked = JobItem.objects.filter(
        pair=OuterRef("pk"), job__translator=user.pk, job__state=Job.State.OUT
    )
    return Exists(written) | Exists(asked)


def counts(pairs: QuerySet[Pair]) -> dict[str, int]:
    """How many pairs are in each part of the list; one query."""
    asked = {
        tab: Count("pk", filter=among) if among else Count("pk") for tab, among in AMONG.items()
    }
    return pairs.order_by().aggregate(**asked)


def rows(pairs: Sequence[Pair]) -> list[Row]:
    """What a list says about pairs; two queries for any number of them."""
    found = {one.source.object_id: one for one in _translations([pair.pk for pair in pairs])}
    outdated = chosen_for.outdated_in(found.values())
    return [
        _row(pair, one, len(outdated[one.pk]))
        for pair in pairs
        if (one := found.get(pair.pk)) is not None
    ]


def _translations(keys: list[Any]) -> QuerySet[Translation]:
    """Enabled translations with `total`, their number of texts, and `done`, how many are sound.

    What a machine wrote and nobody has confirmed is not; what was marked as not needed is.
    """
    segments = StringSegment.objects.filter(source_id=OuterRef("source_id"))
    translated = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef(OuterRef("target_locale_id")),
        has_error=False,
    )
    marks = SegmentMark.objects.filter(
        translation_id=OuterRef(OuterRef("pk")),
        context_id=OuterRef("context_id"),
        string_id=OuterRef("string_id"),
    )
    unreviewed = marks.filter(kind__in=SegmentMark.UNCONFIRMED)
    not_needed = marks.filter(kind=SegmentMark.Kind.NOT_NEEDED)
    done = segments.filter(Exists(translated) | Exists(not_needed)).exclude(Exists(unreviewed))
    return (
        Translation.objects.filter(enabled=True, source__object_id__in=keys)
        .select_related("source")
        .annotate(total=_count(segments), done=_count(done))
    )


def _count(segments: QuerySet[StringSegment]) -> Coalesce:
    counted = segments.order_by().values("source_id").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _row(pair: Any, translation: Any, outdated: int) -> Row:
    model: Any = ContentType.objects.get_for_id(pair.content_type_id).model_class()
    return Row(
        pk=translation.pk,
        pair=pair,
        title=translation.source.object_repr,
        kind=capfirst(str(model._meta.verbose_name)),
        source_language=pair.source_language,
        target_language=OTHER[pair.source_language],
        done=translation.done,
        total=translation.total + outdated,
        sent_at=pair.sent_at,
    )
