"""The weaving of a pattern: which cell of the cloth has which colour, from a key alone.

A carthen is woven as double cloth: wherever one colour is on top, the other is beneath it, so
both faces carry the same figures with the colours exchanged. Here the geometry comes from the key
alone and the face decides only which of two colours is the ground. As in the loom there are three
states of a cell: ground, figure, and the two threads side by side.
"""

import hashlib
from collections.abc import Callable, Iterator
from functools import lru_cache

GROUND, FIGURE, STRIPED, ACCENT = range(4)
HALF = 12
PERIOD = 2 * HALF
# Figures should cover about half the cloth, so that neither face outweighs the other.
FAIR_COVER = (0.42, 0.58)

SLATE, WOOL, GORSE, SEA, MADDER = "#33424c", "#f1e7d2", "#d9a21b", "#1f5f6e", "#96352c"
# Dark thread, light thread, and one more used sparingly.
PALETTES = [
    (SLATE, WOOL, GORSE),
    (SEA, WOOL, MADDER),
    (MADDER, WOOL, SLATE),
    (SEA, WOOL, GORSE),
    (SLATE, WOOL, MADDER),
    (MADDER, WOOL, GORSE),
]

Distance = Callable[[int, int], int]


def _diamond(x: int, y: int) -> int:
    return x + y


def _lozenge(x: int, y: int) -> int:
    return 2 * ((x + 1) // 2 + (y + 1) // 2) - 1 if x or y else 0


def _square(x: int, y: int) -> int:
    return max(x, y)


def _cross(x: int, y: int) -> int:
    return max(x, y) if min(x, y) <= 1 else max(x, y) + min(x, y)


def _star(x: int, y: int) -> int:
    return max(x, y) + abs(x - y) // 2


FAMILIES: list[tuple[Distance, int]] = [
    (_diamond, 10),
    (_lozenge, 11),
    (_square, 7),
    (_cross, 10),
    (_star, 9),
]
# What each step outwards from the middle of a figure is.
RINGS = [
    (3, 3, 0, 1, 1, 0, 2, 2, 0, 1, 1, 0),
    (3, 1, 1, 0, 0, 1, 1, 2, 2, 0, 1, 0),
    (0, 3, 3, 1, 0, 2, 2, 0, 1, 1, 0, 0),
    (3, 0, 1, 1, 2, 2, 0, 1, 1, 0, 1, 0),
    (1, 3, 0, 2, 1, 1, 0, 0, 1, 1, 2, 0),
]


def _bars(x: int, y: int) -> int:
    return STRIPED if x >= HALF - 1 or y >= HALF - 1 else GROUND


def _chevrons(x: int, y: int) -> int:
    return FIGURE if (x + y) % 4 < 2 else GROUND


def _trellis(x: int, y: int) -> int:
    return FIGURE if x + y in (HALF, HALF + 1) else STRIPED if x + y == HALF + 3 else GROUND


def _steps(x: int, y: int) -> int:
    return STRIPED if (x // 2 + y // 2) % 2 else GROUND


FIELDS = [_bars, _chevrons, _trellis, _steps]

Cells = tuple[tuple[int, ...], ...]


def _woven(seed: bytes) -> Cells:
    """A quarter of the repeat, `HALF + 1` cells each way; the rest mirrors it."""
    centre, reach = FAMILIES[seed[0] % len(FAMILIES)]
    corner, _ = FAMILIES[seed[1] % len(FAMILIES)]
    centre_rings, corner_rings = RINGS[seed[2] % len(RINGS)], RINGS[seed[3] % len(RINGS)]
    field = FIELDS[seed[4] % len(FIELDS)]
    corner_reach = 3 + seed[5] % 4

    def cell(x: int, y: int) -> int:
        if (step := centre(x, y)) <= reach:
            return centre_rings[step]
        if (step := corner(HALF - x, HALF - y)) <= corner_reach:
            return corner_rings[step]
        return field(x, y)

    return tuple(tuple(cell(x, y) for x in range(HALF + 1)) for y in range(HALF + 1))


def _cover(cells: Cells) -> float:
    """The share of the cloth that is not ground, from 0 to 1."""
    weights = {GROUND: 0.0, FIGURE: 1.0, STRIPED: 0.5, ACCENT: 1.0}
    values = [weights[value] for row in cells for value in row]
    return sum(values) / len(values)


@lru_cache(maxsize=256)
def design(key: str) -> tuple[Cells, tuple[str, str, str]]:
    """The cells and colours of a key: the first draft that is fairly balanced."""
    low, high = FAIR_COVER
    draft = 0
    while True:
        seed = hashlib.sha256(f"{key}/{draft}".encode()).digest()
        cells = _woven(seed)
        if low <= _cover(cells) <= high:
            return cells, PALETTES[seed[6] % len(PALETTES)]
        draft += 1


def face_colours(palette: tuple[str, str, str], face: str) -> tuple[str, str, str]:
    """Ground, figure and accent on a face."""
    dark, light, accent = palette
    return (dark, light, accent) if face == "en" else (light, dark, accent)


def cell_at(cells: Cells, x: int, y: int) -> int:
    """The cell at a place counted from the middle of the repeat."""
    return cells[abs((y + HALF) % PERIOD - HALF)][abs((x + HALF) % PERIOD - HALF)]


def runs(cells: Cells, wanted: int) -> Iterator[tuple[int, int, int]]:
    """Cells of one kind as (column, row, length) within one repeat."""
    for row in range(PERIOD):
        start = None
        for column in range(PERIOD + 1):
            inside = column < PERIOD and cell_at(cells, column - HALF, row - HALF) == wanted
            if inside and start is None:
                start = column
            elif not inside and start is not None:
                yield start, row, column - start
                start = None
