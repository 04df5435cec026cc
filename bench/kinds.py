"""A kind of page that is measured."""

from dataclasses import dataclass

# The most queries a page may need, whatever the amount of content (Welsh may need one more).
CONTENT, LIST, SEARCH = 14, 16, 14
# The most that the time of a list may grow by, from the fewest pages timed to the most.
GROWTH = 2.0


@dataclass(frozen=True)
class Visit:
    """A kind of page.

    Attributes:
        name: what the report calls it.
        limit: the most queries it may need.
        addresses: a path for each language; one path under "" where it belongs to neither.
        status: the status it answers with.
        growth: how many times as long it may take with the most content; None for no promise.
    """

    name: str
    limit: int
    addresses: dict[str, str]
    status: int = 200
    growth: float | None = None
