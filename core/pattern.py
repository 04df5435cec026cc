"""The pattern of a pair as a picture: one cloth, a face for each language."""

from io import BytesIO
from uuid import UUID

from PIL import Image, ImageDraw

from core.weave import ACCENT, FIGURE, HALF, PERIOD, STRIPED, cell_at, design, face_colours, runs

# Width and height in pixels, and the size of a cell. A band has no fixed width: it repeats.
SHAPES = {"band": (1440, 39, 3), "card": (480, 270, 5), "share": (1200, 630, 10)}


def pattern_svg(key: UUID | str, *, face: str, shape: str) -> str:
    """The pattern of a key as an SVG document.

    Args:
        key: what the pattern belongs to, normally the UUID of a pair.
        face: "en" or "cy".
        shape: "band" (repeats in both directions at its own size), "card" (16 by 9) or "share"
            (1200 by 630).

    Raises:
        KeyError: if there is no such shape.
    """
    width, height, size = SHAPES[shape]
    cells, palette = design(str(key))
    ground, figure, accent = face_colours(palette, face)

    def path(kind: int, fill: str) -> str:
        steps = "".join(f"M{x} {y}h{run}v1h-{run}z" for x, y, run in runs(cells, kind))
        return f'<path fill="{fill}" d="{steps}"/>' if steps else ""

    # A band fills whatever it is given at its own scale; the others are pictures and scale.
    frame = 'width="100%" height="100%"'
    if shape != "band":
        frame = f'viewBox="0 0 {width} {height}" preserveAspectRatio="xMidYMid slice"'
    tile = size * PERIOD
    # The cloth hangs from its middle, so that whatever the width both ends are cut alike.
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {frame}'
        ' shape-rendering="crispEdges"><defs>'
        f'<pattern id="t" width=".5" height="1" patternUnits="userSpaceOnUse">'
        f'<path fill="{figure}" d="M0 0h.25v1h-.25z"/></pattern>'
        f'<pattern id="c" x="{-tile / 2:g}" y="{-tile / 2:g}" width="{tile}" height="{tile}"'
        f' patternUnits="userSpaceOnUse" viewBox="0 0 {PERIOD} {PERIOD}">'
        f'<path fill="{ground}" d="M0 0h{PERIOD}v{PERIOD}H0z"/>'
        f"{path(STRIPED, 'url(#t)')}{path(FIGURE, figure)}{path(ACCENT, accent)}</pattern></defs>"
        '<svg x="50%" y="50%" overflow="visible">'
        '<path fill="url(#c)" d="M-4e3-2e3h8e3v4e3h-8e3z"/></svg></svg>'
    )


def pattern_png(key: UUID | str, *, face: str, shape: str) -> bytes:
    """The same pattern as a PNG, for places that do not show SVG, such as shared links.

    Args and errors are those of `pattern_svg`.
    """
    width, height, size = SHAPES[shape]
    cells, palette = design(str(key))
    ground, figure, accent = face_colours(palette, face)
    image = Image.new("RGB", (width, height), ground)
    draw = ImageDraw.Draw(image)
    left, top = width // 2 - size * HALF, height // 2 - size * HALF
    fills = {FIGURE: figure, ACCENT: accent}
    for y in range(-(top // size) - 1, (height - top) // size + 1):
        for x in range(-(left // size) - 1, (width - left) // size + 1):
            kind = cell_at(cells, x - HALF, y - HALF)
            corner = (left + x * size, top + y * size)
            if kind in fills:
                draw.rectangle((*corner, corner[0] + size - 1, corner[1] + size - 1), fills[kind])
            elif kind == STRIPED:
                for thread in range(0, size, size // 2):
                    start = corner[0] + thread
                    draw.rectangle(
                        (start, corner[1], start + size // 4, corner[1] + size - 1), figure
                    )
    file = BytesIO()
    image.quantize(8).save(file, format="PNG", optimize=True)
    return file.getvalue()
