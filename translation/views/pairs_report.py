"""What the reports about pairs share in the admin."""

from typing import Any

from django.db.models import QuerySet

from translation.parity import sight
from translation.parity.filters import with_title
from translation.views.guarded_report import GuardedReportView


class PairsReportView(GuardedReportView):
    """A report about the pairs a person may know of, for whom there could be something in it."""

    may_open = staticmethod(sight.may_open)

    def get_filterset_kwargs(self) -> dict[str, Any]:
        """The pairs the person may know of, among which the filters choose."""
        return {**super().get_filterset_kwargs(), "queryset": sight.visible(self.request.user)}

    def asked_pairs(self) -> QuerySet:
        """The pairs that are asked for, by filters and by the words of a title."""
        pairs = self.filter_queryset(self.filters.queryset)
        return with_title(pairs, self.search_query) if self.is_searching else pairs
