"""The lists on SQLite, the database a new site has: figures beside those of PostgreSQL."""

from bench.measuring import TIMED, settle
from bench.queries import Counts, count_queries
from bench.report import table
from bench.server import serving
from bench.speed import Speed, speed_of
from bench.visits import Visit, visits
from demo.scale import bring_to

HEADINGS = ["list", "language", "queries", "ms", "with most pages: ms", "growth"]


def lists_on_sqlite() -> str:
    """The lists whose time is promised not to grow with what they list, as a table."""
    counts: dict[int, Counts] = {}
    speeds: dict[int, dict[tuple[str, str], Speed]] = {}
    lists: list[Visit] = []
    for size in TIMED:
        bring_to(size)
        settle()
        lists = lists or [visit for visit in visits() if visit.growth]
        counts[size] = count_queries(lists)
        with serving("site_project.wsgi") as port:
            speeds[size] = {
                (visit.name, language): speed_of(port, address)
                for visit in lists
                for language, address in visit.addresses.items()
            }
    small, large = (speeds[size] for size in TIMED)
    return table(
        HEADINGS,
        [
            [
                *key,
                " · ".join(dict.fromkeys(str(counts[size][key]) for size in TIMED)),
                f"{small[key].milliseconds:.1f}",
                f"{large[key].milliseconds:.1f}",
                f"×{large[key].quickest / small[key].quickest:.1f}",
            ]
            for key in small
        ],
    )
