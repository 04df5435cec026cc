"""What must be known of a twin before one of its texts is saved, in one query at most."""

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast
from wagtail.models import LockableMixin, Page, WorkflowState
from wagtail_localize.models import Translation

from translation.kinds import Someone


@dataclass(frozen=True)
class TwinRow:
    """The twin of a translation.

    Attributes:
        locked_by: the number of the person who has locked it; None if nobody has.
        is_in_review: whether somebody is to approve it.
    """

    is_locked: bool
    locked_by: int | None
    is_in_review: bool

    def is_locked_for(self, user: Someone) -> bool:
        """Whether somebody else has locked it."""
        return self.is_locked and self.locked_by != user.pk


def with_page(translations: QuerySet[Translation]) -> QuerySet[Translation]:
    """Translations with the twin's row, where it is a page: most of them are."""
    pages = Page.objects.filter(
        translation_key=OuterRef("source__object_id"), locale_id=OuterRef("target_locale_id")
    ).order_by()
    return translations.annotate(
        page_id=Subquery(pages.values("pk")[:1]),
        page_locked=Subquery(pages.values("locked")[:1]),
        page_locked_by=Subquery(pages.values("locked_by")[:1]),
    ).annotate(page_in_review=Exists(_reviews(Page, Cast(OuterRef("page_id"), CharField()))))


def of(translation: Any) -> TwinRow | None:
    """The row of a translation's twin; None if there is no twin.

    Args:
        translation: as `with_page` gives it.
    """
    if translation.page_id:
        return TwinRow(
            bool(translation.page_locked), translation.page_locked_by, translation.page_in_review
        )
    model: Any = translation.source.specific_content_type.model_class()
    if model is None or issubclass(model, Page):
        return None
    rows = model.objects.filter(
        translation_key=translation.source.object_id, locale_id=translation.target_locale_id
    ).annotate(is_in_review=Exists(_reviews(model, Cast(OuterRef("pk"), CharField()))))
    can_be_locked = issubclass(model, LockableMixin)
    names = ("locked", "locked_by") if can_be_locked else ()
    row = rows.values("is_in_review", *names).first()
    if row is None:
        return None
    return TwinRow(row.get("locked", False), row.get("locked_by"), row["is_in_review"])


def _reviews(model: Any, key: Any) -> QuerySet[WorkflowState]:
    return WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS,
        base_content_type=ContentType.objects.get_for_model(model),
        object_id=key,
    )
