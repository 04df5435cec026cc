"""A sheet to draw on in one set of measures, whatever the size of the picture."""

from collections.abc import Iterable
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw

# Every scene is composed on this sheet; a picture of another shape shows the middle of it.
WIDTH, HEIGHT = 1600, 1000
FINER = 3  # Drawn so many times larger and scaled down, so that slanting edges are smooth.

Point = tuple[float, float]


def mix(first: str, second: str, share: float) -> str:
    """A colour between two.

    Args:
        first: a colour as #rrggbb.
        second: another.
        share: how much of the second, from 0 to 1.
    """
    pairs = zip(ImageColor.getrgb(first), ImageColor.getrgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


class Canvas:
    """A sheet of `WIDTH` by `HEIGHT` units that fills a picture of some size in pixels."""

    def __init__(self, size: tuple[int, int], ground: str) -> None:
        width, height = (side * FINER for side in size)
        self.scale = max(width / WIDTH, height / HEIGHT)
        self.left = (width - WIDTH * self.scale) / 2
        self.top = (height - HEIGHT * self.scale) / 2
        self.image = Image.new("RGB", (width, height), ground)
        self.pen = ImageDraw.Draw(self.image)

    def _place(self, point: Point) -> Point:
        return self.left + point[0] * self.scale, self.top + point[1] * self.scale

    def shape(self, points: Iterable[Point], colour: str) -> None:
        """Fill the shape between some points."""
        self.pen.polygon([self._place(point) for point in points], fill=colour)

    def box(self, left: float, top: float, right: float, bottom: float, colour: str) -> None:
        """Fill a rectangle. Neighbours that share an edge neither overlap nor leave a gap."""
        x1, y1 = (round(value) for value in self._place((left, top)))
        x2, y2 = (round(value) for value in self._place((right, bottom)))
        if x2 > x1 and y2 > y1:
            self.pen.rectangle((x1, y1, x2 - 1, y2 - 1), fill=colour)

    def line(self, points: Iterable[Point], width: float, colour: str) -> None:
        """Draw through some points."""
        places = [self._place(point) for point in points]
        self.pen.line(places, fill=colour, width=round(width * self.scale), joint="curve")

    def disc(self, middle: Point, radius: float, colour: str) -> None:
        """Fill a circle."""
        x, y = self._place(middle)
        reach = radius * self.scale
        self.pen.ellipse((x - reach, y - reach, x + reach, y + reach), fill=colour)

    def png(self) -> bytes:
        """The finished picture."""
        file = BytesIO()
        self.image.reduce(FINER).save(file, format="PNG", compress_level=6)
        return file.getvalue()
