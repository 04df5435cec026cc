"""The figures as one page of Markdown."""

from collections.abc import Iterable
from dataclasses import dataclass

from bench.pairs import Line
from bench.peers import PEERS, PEERS_GROWN
from bench.speed import Speed
from bench.weights import Weight


@dataclass(frozen=True)
class Row:
    """What was measured of one kind of page in one language.

    Attributes:
        queries: by the number of pairs of each kind of page.
        trivial: a view that returns the same bytes and does nothing else.
        small, large: the page with the fewest and the most pages timed.
        before: with the fewest again, by turns with the most.
    """

    name: str
    language: str
    queries: dict[int, int]
    weight: Weight
    trivial: Speed
    small: Speed
    before: Speed
    large: Speed


HEADINGS = [
    "page",
    "language",
    "queries",
    "HTML KB",
    "first visit KB / requests",
    "requests a second",
    "trivial view",
    "ratio",
    "median ms",
    "with most pages: ms",
    "growth",
]


def table(headings: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A table in Markdown."""
    headings = list(headings)
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def cells(row: Row) -> list[str]:
    """A row of the table."""
    return [
        row.name,
        row.language,
        " · ".join(str(count) for count in dict.fromkeys(row.queries.values())),
        f"{row.weight.html / 1024:.0f}",
        f"{row.weight.total / 1024:.0f} / {row.weight.requests}",
        f"{row.small.per_second:.0f}",
        f"{row.trivial.per_second:.0f}",
        f"{row.trivial.per_second / row.small.per_second:.1f}",
        f"{row.small.milliseconds:.1f}",
        f"{row.large.milliseconds:.1f}",
        f"×{row.large.quickest / row.before.quickest:.1f}",
    ]


def beside_table(lines: list[Line]) -> str:
    """What something costs here and there."""
    return table(["what", "here", "there", "limit"], [line.cells() for line in lines])


def report(
    rows: list[Row],
    pairs: list[Line],
    search: list[Line],
    desk: list[Line],
    timed: tuple[int, int],
    machine: str,
) -> str:
    """The whole page.

    Args:
        rows: what was measured of pages.
        pairs: what pairs cost those who work on the site.
        search: what search costs.
        desk: what the desk costs.
        timed: the numbers of pairs of each kind of page between which growth was timed.
        machine: what it was measured on.
    """
    sizes = ", ".join(f"{size:,}" for size in rows[0].queries)
    return "\n\n".join(
        [
            "# What a page costs",
            machine,
            f"Queries with {sizes} pairs of each kind of page: one number where all are equal. "
            f"Growth is the time with {timed[1]:,} pairs over the time with {timed[0]:,}, asked by "
            "turns on two databases, of the quickest tenth of the requests. "
            "The ratio is how many times more requests the trivial view answers.",
            table(HEADINGS, [cells(row) for row in rows]),
            "## What pairs cost those who work on the site",
            table(["what", "here", "beside", "at most"], [line.cells() for line in pairs]),
            "## Search beside Wagtail’s own",
            beside_table(search),
            "## What the desk costs beside wagtail-localize’s own screens",
            beside_table(desk),
            "## Other sites",
            table(["page", "queries", "median ms", "HTML KB", "first visit KB / requests"], PEERS),
            table(["page", "with 1,000 more posts"], PEERS_GROWN),
        ]
    )
