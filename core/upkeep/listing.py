"""Who looks after what, and when it is to be checked, in the lists of pages that last."""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.utils import get_user_display_name

from core.admin_lists.facts import Fact
from core.admin_lists.filters import ALL, ConditionFilter, ContentFilters, LabelFilter, narrowed
from core.admin_lists.lists import ContentList, ContentView
from core.upkeep.models import Upkeep


def _owner(page: Any) -> str:
    upkeep = page.listed_upkeep
    return get_user_display_name(upkeep.owner) if upkeep and upkeep.owner else ""


OWNER = Fact("content_owner", _("Looked after by"), _owner)


class DayColumn(Column):
    """The day on which a pair is to be checked, and whether it has come."""

    cell_template_name = "upkeep/day_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        """Say of what is live whether it is time."""
        context = super().get_cell_context_data(instance, parent_context)
        day = context["raw_value"]
        return {**context, "is_due": bool(instance.live and day and day <= timezone.localdate())}


REVIEW = Fact("review_on", _("Check again on"), lambda page: page.review_on, "review_on", DayColumn)


def _due() -> Q:
    return Q(translation_key__in=Upkeep.objects.due().values("pair"))


def _without_date() -> Q:
    dated = Upkeep.objects.exclude(review_on=None)
    return ~Q(translation_key__in=dated.values("pair"))


class KeeperFilter(LabelFilter):
    """One colleague who looks after pages."""

    def filter(self, qs: QuerySet[Any], value: Any) -> QuerySet[Any]:
        """Narrow the list down to what somebody looks after."""
        theirs = Upkeep.objects.filter(owner=value)
        return narrowed(qs, Q(translation_key__in=theirs.values("pair"))) if value else qs


class LastingFilters(ContentFilters):
    """What lists of pages that last can be narrowed down to as well."""

    review = ConditionFilter(
        {
            "due": (_("To be checked now"), _due),
            "none": (_("Without a date"), _without_date),
        },
        label=_("Checking"),
    )
    keeper = KeeperFilter(
        label=_("Looked after by"),
        queryset=lambda request: get_user_model()._default_manager.filter(
            pk__in=Upkeep.objects.values("owner")
        ),
        empty_label=ALL,
    )


class LastingView(ContentView):
    """A list that also tells who looks after each pair."""

    def annotate_queryset(self, pages: QuerySet[Any]) -> QuerySet[Any]:
        """Bring the day each pair is to be checked, so that the list can be put in its order."""
        day = Upkeep.objects.filter(pair=OuterRef("translation_key")).values("review_on")
        return super().annotate_queryset(pages).annotate(review_on=Subquery(day))

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """What has no day stands last, on any database."""
        if self.ordering == "review_on" and not self.is_searching:
            return queryset.order_by(F("review_on").asc(nulls_last=True), "pk")
        return super().order_queryset(queryset)

    def attach(self, pages: list[Any]) -> None:
        """Read who looks after the pairs, in one query."""
        super().attach(pages)
        keys = [page.translation_key for page in pages]
        kept = Upkeep.objects.select_related("owner__wagtail_userprofile").in_bulk(keys)
        for page in pages:
            page.listed_upkeep = kept.get(page.translation_key)


class LastingList(ContentList):
    """A list of pages that last."""

    filterset_class: type[ContentFilters] = LastingFilters
    index_view_class = LastingView
    care: Sequence[Fact] = (OWNER, REVIEW)
