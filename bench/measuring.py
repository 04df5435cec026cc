"""Measuring every kind of page while the site grows."""

import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from django.core.management import call_command
from django.db import connection

from bench import answers, desk, memory, search
from bench.kinds import Visit
from bench.pairs import Line, Lists, rebuilding, saving
from bench.queries import Counts, count_queries, growth, over_budget
from bench.report import Row
from bench.server import ask, serving
from bench.speed import Speed, best_of, speed_of
from bench.visits import visits
from bench.weights import Weight, weight_of
from demo.scale import bring_to, index_made_posts
from tools.databases import address_of, copied_database

# Pairs of each kind of page. Pages are timed with the second and with the last of these.
SIZES = (20, 100, 2_000, 10_000)
TIMED = (SIZES[1], SIZES[-1])
# How often a page that may not grow slower is timed with each of them.
TURNS = 6
# With so many every pair is worked out anew and every page is put into search.
REBUILT = SIZES[2]

Key = tuple[str, str]


@dataclass
class Measured:
    """Everything that was measured.

    Attributes:
        counts: queries, by the number of pairs of each kind of page.
        speeds: of each page, by that number.
        before: with as few pairs as were timed first, in the moment of the most.
        trivial: of the trivial view with each page's bytes.
        weights: bytes of a first visit.
        lists: what the lists of those who work on the site ask.
        pairs: what else pairs cost.
        search: what search costs and finds.
        desk: what the desk and the translation memory cost.
    """

    counts: dict[int, Counts] = field(default_factory=dict)
    speeds: dict[int, dict[Key, Speed]] = field(default_factory=dict)
    before: dict[Key, Speed] = field(default_factory=dict)
    trivial: dict[Key, Speed] = field(default_factory=dict)
    weights: dict[Key, Weight] = field(default_factory=dict)
    lists: Lists = field(default_factory=Lists)
    pairs: list[Line] = field(default_factory=list)
    search: list[Line] = field(default_factory=list)
    desk: list[Line] = field(default_factory=list)

    def rows(self) -> list[Row]:
        """The figures page by page."""
        small, large = (self.speeds[size] for size in TIMED)
        return [
            Row(
                name=key[0],
                language=key[1],
                queries={size: counts[key] for size, counts in self.counts.items()},
                weight=self.weights[key],
                trivial=self.trivial[key],
                small=small[key],
                before=self.before[key],
                large=large[key],
            )
            for key in small
        ]

    def findings(self, kinds: list[Visit]) -> list[str]:
        """A sentence for everything that is not as promised."""
        found = over_budget(kinds, self.counts[SIZES[-1]])
        for size in SIZES[1:]:
            found += growth(self.counts[SIZES[0]], self.counts[size])
        found += slower(kinds, self.before, self.speeds[TIMED[1]])
        return found + [
            line.finding() for line in self.lines() + self.search + self.desk if not line.is_kept
        ]

    def lines(self) -> list[Line]:
        """The table of what pairs cost."""
        return [*self.lists.lines(), *self.pairs]


def measure() -> tuple[Measured, list[Visit]]:
    """Let the demonstration site grow, and measure it at each size."""
    with ExitStack() as kept:
        return _measure(kept)


def _measure(kept: ExitStack) -> tuple[Measured, list[Visit]]:
    measured = Measured()
    kinds: list[Visit] = []
    small = ""
    measured.search = answers.lines()
    for size in SIZES:
        _say(f"{size:,} pairs of each kind of page")
        bring_to(size)
        index_made_posts()
        settle()
        kinds = kinds or visits()
        measured.counts[size] = count_queries(kinds)
        if size in TIMED:
            measured.lists.count(size)
            addresses = {
                (visit.name, language): address
                for visit in kinds
                for language, address in visit.addresses.items()
            }
            with serving("site_project.wsgi") as port:
                if size == TIMED[0]:
                    _time_first(measured, addresses, port)
                else:
                    promised = {visit.name for visit in kinds if visit.growth}
                    _time_last(measured, addresses, port, small, promised)
        if size == TIMED[0]:
            small = address_of(kept.enter_context(copied_database(Path(), "bench_small")))
    _say("search")
    measured.search += search.lines(settle)
    _say("pairs")
    bring_to(REBUILT)
    settle()
    measured.pairs = [*saving(), rebuilding()]
    _say("the desk and the memory")
    measured.desk = [*desk.lines(), *memory.lines()]
    return measured, kinds


def slower(kinds: list[Visit], small: dict[Key, Speed], large: dict[Key, Speed]) -> list[str]:
    """A sentence for each list whose time grows more with what it lists than it may."""
    found = []
    for visit in kinds:
        for language in visit.addresses if visit.growth else ():
            key = (visit.name, language)
            times = large[key].quickest / small[key].quickest
            if times >= (visit.growth or 0):
                found.append(
                    f"{visit.name} ({language}) takes {times:.1f} times as long with "
                    f"{TIMED[1]:,} pairs as with {TIMED[0]:,} and may take less than {visit.growth}"
                )
    return found


def _time_first(measured: Measured, addresses: dict[Key, str], port: int) -> None:
    measured.weights = {key: weight_of(port, path) for key, path in addresses.items()}
    measured.speeds[TIMED[0]], measured.trivial = _time_beside_trivial(addresses, port)


def _time_last(
    measured: Measured, addresses: dict[Key, str], port: int, small: str, promised: set[str]
) -> None:
    """Each page and, in the next second, the same on the site as it was with few pages.

    A machine may be half as fast a quarter of an hour later: that would look like growth. Even from
    one second to the next it may, so what is promised is asked for by turns, and the best is told.
    """
    large: dict[Key, Speed] = {}
    with serving("site_project.wsgi", DATABASE_URL=small) as small_port:
        for key, path in addresses.items():
            turns = TURNS if key[0] in promised else 1
            both = [(speed_of(small_port, path), speed_of(port, path)) for _turn in range(turns)]
            measured.before[key] = best_of(few for few, _many in both)
            large[key] = best_of(many for _few, many in both)
    measured.speeds[TIMED[1]] = large


def _time_beside_trivial(
    addresses: dict[Key, str], port: int
) -> tuple[dict[Key, Speed], dict[Key, Speed]]:
    """Each page and, in the next second, a view that returns the same bytes."""
    pages, trivial = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(addresses.values()):
            (Path(folder) / str(number)).write_bytes(ask(port, path)[1])
        with serving("bench.trivial", BENCH_BODIES=folder) as trivial_port:
            for number, (key, path) in enumerate(addresses.items()):
                pages[key] = speed_of(port, path)
                trivial[key] = speed_of(trivial_port, f"/{number}")
    return pages, trivial


def prepare() -> None:
    """An empty database becomes the demonstration site."""
    _say("setting up the demonstration site")
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("demo", verbosity=0, stdout=sys.stderr)


def settle() -> None:
    """Do now what the database's own housekeeping would do within a minute."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def _say(words: str) -> None:
    sys.stderr.write(f"bench: {words}\n")
    sys.stderr.flush()
