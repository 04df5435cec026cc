"""The whole of the parity report, of which a page or a spreadsheet takes what it needs."""

from collections.abc import Iterator
from functools import cached_property

from django.db.models import Count, Q, QuerySet

from labels.halves import Gap
from translation.models import Pair
from translation.parity.filters import longest_behind_first
from translation.parity.rows import Row, row_of_label, rows_of_pairs, with_last_alone
from translation.state.reckoning import BEHIND

# How many rows of a spreadsheet are read at a time.
CHUNK = 500


class Report:
    """Pairs that are behind, the longest first; then empty halves of labels, of which nobody knows
    since when; then the other pairs."""

    def __init__(self, pairs: QuerySet[Pair], gaps: list[Gap]) -> None:
        self._pairs = longest_behind_first(pairs)
        self._gaps = gaps

    @cached_property
    def _counts(self) -> dict[str, int]:
        behind = Count("pk", filter=Q(readers_state__in=BEHIND))
        return self._pairs.order_by().aggregate(behind=behind, all=Count("pk"))

    def __len__(self) -> int:
        return self._counts["all"] + len(self._gaps)

    def __getitem__(self, wanted: slice) -> list[Row]:
        """Some rows, in order.

        Args:
            wanted: a slice with a start and a stop, as a paginator asks for.
        """
        start, stop = wanted.start or 0, len(self) if wanted.stop is None else wanted.stop
        behind, labels = self._counts["behind"], len(self._gaps)
        gaps = self._gaps[max(start - behind, 0) : max(stop - behind, 0)]
        # Among the pairs alone, those on both sides of the labels stand next to each other.
        first = min(start, max(behind, start - labels))
        rows = rows_of_pairs(self._read(first, first + (stop - start) - len(gaps)))
        here = max(behind - first, 0)
        return [*rows[:here], *(row_of_label(gap) for gap in gaps), *rows[here:]]

    def _read(self, start: int, stop: int) -> list[Pair]:
        if start >= stop:
            return []
        pairs = with_last_alone(self._pairs).select_related("owner", "waiting")
        return list(pairs[start:stop])

    def __iter__(self) -> Iterator[Row]:
        for start in range(0, len(self), CHUNK):
            yield from self[start : start + CHUNK]
