"""People together: a circle of seats, and a letter in two languages."""

import math

from core.weave import (
    ACCENT,
    FIGURE,
    GORSE,
    HALF,
    MADDER,
    PERIOD,
    SEA,
    SLATE,
    WOOL,
    cell_at,
    design,
)
from demo.scenes.canvas import HEIGHT, WIDTH, Canvas, Point, mix

SEATS = 12
SEAT_COLOURS = (MADDER, SEA, GORSE, SLATE)


def meeting_circle(size: tuple[int, int]) -> bytes:
    """Twelve seats of one size around an open floor."""
    canvas = Canvas(size, mix(WOOL, "#ffffff", 0.2))
    middle = (WIDTH / 2, HEIGHT / 2)
    canvas.disc(middle, 470, mix(WOOL, GORSE, 0.12))
    canvas.disc(middle, 228, mix(WOOL, "#ffffff", 0.45))
    for seat in range(SEATS):
        angle = math.tau * (seat + 0.5) / SEATS
        _seat(canvas, middle, angle, SEAT_COLOURS[seat % len(SEAT_COLOURS)])
    return canvas.png()


def _seat(canvas: Canvas, middle: Point, angle: float, colour: str) -> None:
    def place(across: float, out: float) -> Point:
        return (
            middle[0] + math.cos(angle) * out - math.sin(angle) * across,
            middle[1] + math.sin(angle) * out + math.cos(angle) * across,
        )

    def block(half: float, near: float, far: float, fill: str) -> None:
        corners = [(-half, near), (half, near), (half * 1.14, far), (-half * 1.14, far)]
        canvas.shape([place(*corner) for corner in corners], fill)

    block(62, 270, 384, colour)
    block(68, 396, 430, mix(colour, "#000000", 0.28))
    for near in (300, 324, 348):
        block(near * 0.14, near, near + 9, mix(colour, WOOL, 0.5))


def letter(size: tuple[int, int]) -> bytes:
    """An open envelope and two sheets of one size, side by side, their colours exchanged."""
    canvas = Canvas(size, SEA)
    left, right, top, bottom = 320, 1280, 500, 920
    canvas.shape([(left, top), (WIDTH / 2, 250), (right, top)], mix(GORSE, SLATE, 0.25))
    canvas.box(left, top, right, bottom, mix(GORSE, SLATE, 0.25))
    _sheet(canvas, 400, WOOL, SLATE)
    _sheet(canvas, 820, SLATE, WOOL)
    _pocket(canvas, left, right, top, bottom)
    return canvas.png()


def _sheet(canvas: Canvas, left: float, paper: str, ink: str) -> None:
    top, width, height, margin, cell = 90, 380, 580, 46, 4
    canvas.box(left, top, left + width, top + height, paper)
    cells, _palette = design("the-letter")
    for column in range(3 * PERIOD):
        for row in range(PERIOD):
            kind = cell_at(cells, column - PERIOD - HALF, row - HALF)
            if kind in (FIGURE, ACCENT):
                x, y = left + margin + column * cell, top + margin + row * cell
                canvas.box(x, y, x + cell, y + cell, MADDER if kind == ACCENT else ink)
    for line, share in enumerate((1, 0.94, 1, 0.62, 1, 0.97, 0.9)):
        y = top + 190 + line * 36 + (22 if line > 3 else 0)
        reach = left + margin + 3 * PERIOD * cell * share
        canvas.box(left + margin, y, reach, y + 11, mix(paper, ink, 0.55))


def _pocket(canvas: Canvas, left: float, right: float, top: float, bottom: float) -> None:
    """The front of the envelope: two sides folded in, and the foot folded up over them."""
    middle = (WIDTH / 2, 760)
    canvas.shape([(left, top), middle, (left, bottom)], mix(GORSE, WOOL, 0.12))
    canvas.shape([(right, top), middle, (right, bottom)], mix(GORSE, WOOL, 0.12))
    canvas.shape([(left, bottom), (WIDTH / 2, 690), (right, bottom)], mix(GORSE, WOOL, 0.3))
