"""The pattern of a pair as a picture: one cloth, a face for each language."""

from io import BytesIO
from uuid import UUID

from PIL import Image, ImageDraw

from core.weave import ACCENT, FIGURE, PERIOD, STRIPED, cell_at, design, face_colours, runs

# The size of a cell in pixels, and how many cells wide and high a picture is: odd numbers, so that
# a figure stands in the middle and every edge falls between two threads. A shape without a size
# fills what it is given at its own scale.
SHAPES: dict[str, tuple[int, tuple[int, int] | None]] = {
    "band": (3, None),
    "wall": (6, None),
    "card": (5, (97, 55)),
    "share": (10, (121, 63)),
}
LARGEST = 8000  # pixels: no screen is wider


def pattern_svg(key: UUID | str, *, face: str, shape: str) -> str:
    """The pattern of a key as an SVG document.

    Args:
        key: what the pattern belongs to, normally the UUID of a pair.
        face: "en" or "cy".
        shape: one of `SHAPES`: a narrow "band", a "wall" behind words, a "card" in a list, or
            "share" for links in other places.

    Raises:
        KeyError: if there is no such shape.
    """
    size, frame = SHAPES[shape]
    cells, palette = design(str(key))
    ground, figure, accent = face_colours(palette, face)

    def path(kind: int, fill: str) -> str:
        steps = "".join(f"M{x} {y}h{run}v1h-{run}z" for x, y, run in runs(cells, kind))
        return f'<path fill="{fill}" d="{steps}"/>' if steps else ""

    if frame:
        width, height = (size * count for count in frame)
        view = f'viewBox="0 0 {width} {height}" preserveAspectRatio="xMidYMid slice"'
    else:
        view = 'width="100%" height="100%"'
    tile = size * PERIOD
    # The cloth hangs from the middle of a cell, so that both ends are cut alike.
    start = -(tile + size) / 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {view} shape-rendering="crispEdges"><defs>'
        '<pattern id="t" width=".5" height="1" patternUnits="userSpaceOnUse">'
        f'<path fill="{figure}" d="M0 0h.25v1h-.25z"/></pattern>'
        f'<pattern id="c" x="{start:g}" y="{start:g}" width="{tile}" height="{tile}"'
        f' patternUnits="userSpaceOnUse" viewBox="0 0 {PERIOD} {PERIOD}">'
        f'<path fill="{ground}" d="M0 0h{PERIOD}v{PERIOD}H0z"/>'
        f"{path(STRIPED, 'url(#t)')}{path(FIGURE, figure)}{path(ACCENT, accent)}</pattern></defs>"
        '<svg x="50%" y="50%" overflow="visible"><path fill="url(#c)"'
        f' d="M-{LARGEST // 2}-{LARGEST // 2}h{LARGEST}v{LARGEST}h-{LARGEST}z"/></svg></svg>'
    )


def pattern_png(key: UUID | str, *, face: str, shape: str) -> bytes:
    """The same pattern as a PNG, for places that do not show SVG, such as shared links.

    Args:
        key: as in `pattern_svg`.
        face: "en" or "cy".
        shape: one of `SHAPES`; one without a size of its own is drawn as a single repeat.

    Raises:
        KeyError: if there is no such shape.
    """
    size, frame = SHAPES[shape]
    columns, rows = frame or (PERIOD, PERIOD)
    cells, palette = design(str(key))
    ground, figure, accent = face_colours(palette, face)
    fills = {FIGURE: figure, ACCENT: accent}
    image = Image.new("RGB", (columns * size, rows * size), ground)
    draw = ImageDraw.Draw(image)
    for row in range(rows):
        for column in range(columns):
            kind = cell_at(cells, column - columns // 2, row - rows // 2)
            left, top = column * size, row * size
            right, bottom = left + size - 1, top + size - 1
            if kind in fills:
                draw.rectangle((left, top, right, bottom), fills[kind])
            elif kind == STRIPED:
                for thread in (left, left + size // 2):
                    draw.rectangle((thread, top, thread + size // 4, bottom), figure)
    file = BytesIO()
    image.quantize(8).save(file, format="PNG", optimize=True)
    return file.getvalue()
