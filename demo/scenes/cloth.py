"""Cloth: two faces of one weave, and a loom with the next band begun."""

from core.weave import (
    ACCENT,
    FIGURE,
    GORSE,
    GROUND,
    HALF,
    MADDER,
    PERIOD,
    SEA,
    SLATE,
    STRIPED,
    WOOL,
    cell_at,
    design,
)
from demo.scenes.canvas import HEIGHT, WIDTH, Canvas, mix

SEAM = WIDTH / 2
# A diamond from its middle outwards, in steps of one cell: bands of thread, then open ground.
DIAMOND = (ACCENT, ACCENT, GROUND, GROUND, FIGURE, FIGURE, GROUND, GROUND, FIGURE, FIGURE)
REACH = 12  # cells from the middle of one diamond to the middle of four


def weave(size: tuple[int, int]) -> bytes:
    """Diamonds, dark on light to the left of a seam and light on dark to the right."""
    dark, light, cell = SEA, WOOL, 20
    canvas = Canvas(size, light)
    canvas.box(SEAM, 0, WIDTH, HEIGHT, dark)
    for row in range(-HEIGHT // cell, HEIGHT // cell):
        for column in range(-WIDTH // cell, WIDTH // cell):
            left, top = SEAM + column * cell, HEIGHT / 2 + row * cell
            figure = dark if left < SEAM else light
            kind = _diamond_at(column, row)
            # Two threads side by side show as one of each within a cell.
            width = {GROUND: 0.0, STRIPED: cell / 2}.get(kind, cell)
            colour = GORSE if kind == ACCENT else figure
            canvas.box(left, top, left + width, top + cell, colour)
    return canvas.png()


def _diamond_at(column: int, row: int) -> int:
    """The thread at a cell: large diamonds, and a smaller one wherever four of them meet."""
    # Counted from the middle of a cell, so that both sides of the seam are alike.
    x = abs((column + 0.5 + REACH) % (2 * REACH) - REACH)
    y = abs((row + 0.5 + REACH) % (2 * REACH) - REACH)
    near, far = int(x + y), int(2 * REACH - x - y)
    if near < len(DIAMOND):
        return DIAMOND[near]
    return ACCENT if far <= 1 else STRIPED if far <= 4 else FIGURE if far <= 7 else GROUND


def loom(size: tuple[int, int]) -> bytes:
    """Upright threads, and at the foot a band of pattern of which half is woven."""
    canvas = Canvas(size, mix(SLATE, "#101a20", 0.35))
    cells, _palette = design("the-loom")
    cell, foot = 20, HEIGHT - 40
    for column in range(WIDTH // cell):
        left = column * cell
        in_red = column % 16 in (6, 7, 8, 9)
        thread = MADDER if in_red else WOOL
        canvas.box(left + 6, 0, left + 14, HEIGHT, thread)
        canvas.box(left + 11, 0, left + 14, HEIGHT, mix(thread, SLATE, 0.3))
        for row in range(_woven_rows(column)):
            top = foot - (row + 1) * cell
            kind = cell_at(cells, column - WIDTH // cell // 2, row - HALF)
            fills = {GROUND: WOOL, FIGURE: MADDER, ACCENT: GORSE, STRIPED: WOOL}
            canvas.box(left, top, left + cell, top + cell, fills[kind])
            if kind == STRIPED:
                canvas.box(left, top, left + cell / 2, top + cell, MADDER)
    _beam(canvas, 70, 112)
    _beam(canvas, foot, HEIGHT)
    return canvas.png()


def _woven_rows(column: int) -> int:
    """How high the band has grown: whole on the left, stepping down to a few rows."""
    across = column / (WIDTH / 20)
    if across < 0.45:
        return PERIOD + 4
    return max(5, PERIOD + 4 - int((across - 0.45) * 90) // 2 * 2)


def _beam(canvas: Canvas, top: float, bottom: float) -> None:
    wood = mix(SLATE, GORSE, 0.38)
    canvas.box(0, top, WIDTH, bottom, wood)
    canvas.box(0, top, WIDTH, top + 8, mix(wood, WOOL, 0.3))
    canvas.box(0, bottom - 10, WIDTH, bottom, mix(wood, SLATE, 0.5))
