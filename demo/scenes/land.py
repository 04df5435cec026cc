"""Land and water: hills, a coast, and ice breaking on a river."""

import math
import random

from core.weave import GORSE, SEA, SLATE, WOOL
from demo.scenes.canvas import HEIGHT, WIDTH, Canvas, Point, mix

NIGHT = mix(SEA, "#06202c", 0.55)
SHALLOWS = mix("#5fb0b8", WOOL, 0.2)
MOSS = mix(SEA, GORSE, 0.42)
# From the farthest to the nearest: the colour, and the height of the skyline at equal steps.
HILLS: list[tuple[str, tuple[int, ...]]] = [
    (mix(SLATE, WOOL, 0.62), (400, 300, 390, 210, 370, 270, 410)),
    (mix(SLATE, WOOL, 0.36), (470, 520, 350, 500, 380, 480, 360)),
    (mix(MOSS, WOOL, 0.28), (520, 640, 500, 640, 510, 570)),
    (SLATE, (720, 600, 740, 620, 740, 640)),
    (MOSS, (760, 850, 730, 860, 760)),
    (NIGHT, (930, 860, 950, 850, 930)),
]


def hills(size: tuple[int, int]) -> bytes:
    """Layers of hills under a pale sky, each woven with straight lines."""
    canvas = Canvas(size, mix(WOOL, "#ffffff", 0.25))
    for step in range(6):
        canvas.box(0, step * 34, WIDTH, step * 34 + 17, mix(WOOL, SEA, 0.10 - step * 0.015))
    for number, (colour, heights) in enumerate(HILLS):
        apart = WIDTH / (len(heights) - 1)
        # Valleys are not all equally far apart: every second corner leans the way the hill does.
        lean = 0.16 if number % 2 else -0.16
        skyline = [
            (apart * (at + (lean if 0 < at < len(heights) - 1 and at % 2 else 0)), height)
            for at, height in enumerate(heights)
        ]
        canvas.shape([(0, HEIGHT), *skyline, (WIDTH, HEIGHT)], colour)
        thread = mix(colour, WOOL, 0.22 if number < 5 else 0.12)
        for depth in range(1, 9):
            low = [(x, y + depth * (15 + 3 * number)) for x, y in skyline]
            canvas.line(low, 4 if depth % 4 else 9, mix(thread, colour, depth / 9))
    return canvas.png()


def coast(size: tuple[int, int]) -> bytes:
    """Bands of sea meeting a yellow shore under a wide sky."""
    sky = mix(WOOL, "#ffffff", 0.35)
    canvas = Canvas(size, sky)
    for step, top in enumerate((0, 120, 230, 320, 385)):
        canvas.box(0, top, WIDTH, HEIGHT, mix(sky, SHALLOWS, 0.42 - step * 0.09))
    horizon = 430
    blues = [mix(NIGHT, SEA, share) for share in (0.2, 0.7)]
    blues += [mix(SEA, SHALLOWS, share) for share in (0.05, 0.3, 0.58, 0.9)]
    # Each band of sea begins at the horizon's height on the left and reaches farther down the
    # right, so that the shore opens like a bay.
    for step, blue in enumerate(blues):
        left = horizon + 26 * step + 5 * step * step
        right = horizon + 44 * step + 10 * step * step
        canvas.shape(_shore(left, right, step), blue)
    edges = [
        (mix(WOOL, "#ffffff", 0.5), 0),
        (mix(GORSE, WOOL, 0.55), 26),
        (mix(GORSE, WOOL, 0.3), 74),
        (GORSE, 140),
        (mix(GORSE, SLATE, 0.16), 250),
    ]
    for number, (colour, down) in enumerate(edges):
        canvas.shape(_shore(horizon + 300 + down, horizon + 520 + down * 1.25, 7 + number), colour)
    return canvas.png()


def _shore(left: float, right: float, seed: int) -> list[Point]:
    """Everything below a line of straight strokes from the left edge to the right."""
    chance = random.Random(seed)  # noqa: S311  a drawing, not a secret
    steps = 8
    swing = min(28, seed * 5)
    line = [
        (WIDTH * step / steps, left + (right - left) * step / steps + chance.uniform(-swing, swing))
        for step in range(steps + 1)
    ]
    return [(0, HEIGHT), *line, (WIDTH, HEIGHT)]


def river_ice(size: tuple[int, int]) -> bytes:
    """Ice that is hardly cracked at the top left, and floes drifting apart downstream."""
    canvas = Canvas(size, NIGHT)
    chance = random.Random(2013)  # noqa: S311  a drawing, not a secret
    for _stroke in range(110):
        x, y, reach = chance.uniform(-99, WIDTH), chance.uniform(0, HEIGHT), chance.uniform(60, 220)
        canvas.line([(x, y), (x + reach, y + reach * 0.22)], 4, mix(NIGHT, SEA, 0.8))
    for row in range(-1, 6):
        for column in range(-1, 8):
            _floe(canvas, column, row)
    return canvas.png()


def _crack(column: int, row: int) -> Point:
    """A corner that three floes shared before the ice broke."""
    chance = random.Random(column * 100 + row)  # noqa: S311
    rise = -34 if (column + row) % 2 else 34
    return column * 118 + chance.uniform(-40, 40), row * 205 + rise + chance.uniform(-32, 32)


def _floe(canvas: Canvas, column: int, row: int) -> None:
    chance = random.Random(row * 1000 + column)  # noqa: S311
    first = 2 * column + row % 2
    edge = [_crack(first + step, row) for step in range(3)]
    edge += [_crack(first + step, row + 1) for step in (2, 1, 0)]
    x, y = (sum(axis) / len(edge) for axis in zip(*edge, strict=True))
    downstream = max(0.0, min(1.0, (x / WIDTH + y / HEIGHT - 0.25) / 1.5))
    shrunk, turn = 0.95 - 0.5 * downstream, chance.uniform(-0.9, 0.9) * downstream
    away = [chance.uniform(-46, 46) * downstream for _axis in range(2)]

    def adrift(corner: Point) -> Point:
        across, down = (corner[0] - x) * shrunk, (corner[1] - y) * shrunk
        return (
            x + away[0] + across * math.cos(turn) - down * math.sin(turn),
            y + away[1] + across * math.sin(turn) + down * math.cos(turn),
        )

    floe = [adrift(corner) for corner in edge]
    ice = mix(WOOL, "#ffffff", 0.5)
    canvas.shape([(cx + 4, cy + 14) for cx, cy in floe], mix(SEA, WOOL, 0.3))
    canvas.shape(floe, mix(ice, SEA, 0.05 + 0.2 * chance.random()))
    start = chance.randrange(len(floe))
    tip = adrift((x + chance.uniform(-30, 30), y + chance.uniform(-20, 20)))
    lit = [floe[(start + step) % len(floe)] for step in range(3)]
    canvas.shape([tip, *lit], mix(ice, SEA, 0.02))
