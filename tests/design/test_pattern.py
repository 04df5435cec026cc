"""The cloth of a pair: one pattern, two faces, neither more than the other."""

import re
from io import BytesIO
from uuid import UUID

import pytest
from PIL import Image

from core.pattern import SHAPES, pattern_png, pattern_svg
from core.weave import FIGURE, GROUND, HALF, PERIOD, cell_at, design, face_colours

KEYS = [str(UUID(int=number * 7919 + 1)) for number in range(40)]


def fills(svg):
    return re.findall(r'fill="(#[0-9a-f]{6})" d="([^"]+)"', svg)


def test_a_key_always_weaves_the_same_cloth():
    for shape in SHAPES:
        first = pattern_svg(KEYS[0], face="en", shape=shape)
        design.cache_clear()
        assert pattern_svg(UUID(KEYS[0]), face="en", shape=shape) == first


def test_different_pairs_have_different_cloth():
    assert len({pattern_svg(key, face="en", shape="card") for key in KEYS}) == len(KEYS)


def test_the_faces_have_one_geometry_and_exchange_their_colours():
    for key in KEYS:
        english = fills(pattern_svg(key, face="en", shape="card"))
        welsh = fills(pattern_svg(key, face="cy", shape="card"))
        assert [shape for _, shape in english] == [shape for _, shape in welsh]
        palette = design(key)[1]
        dark, light, accent = face_colours(palette, "en")
        exchanged = {dark: light, light: dark, accent: accent}
        assert [exchanged[colour] for colour, _ in english] == [colour for colour, _ in welsh]


def test_neither_face_outweighs_the_other():
    for key in KEYS:
        cells, _ = design(key)
        counted = [cell_at(cells, x, y) for x in range(PERIOD) for y in range(PERIOD)]
        figure = sum(kind != GROUND for kind in counted) / len(counted)
        assert 0.35 <= figure <= 0.75


def test_the_cloth_is_symmetrical_and_joins_at_its_edges():
    for key in KEYS:
        cells, _ = design(key)
        for x in range(HALF + 1):
            for y in range(HALF + 1):
                here = cell_at(cells, x, y)
                assert here == cell_at(cells, -x, y) == cell_at(cells, x, -y)
                assert here == cell_at(cells, x + PERIOD, y - PERIOD)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_pattern_is_small_and_carries_no_style_or_script(shape):
    for key in KEYS:
        svg = pattern_svg(key, face="cy", shape=shape)
        assert len(svg.encode()) < 6_000
        assert "style" not in svg
        assert "script" not in svg
        assert "href" not in svg


def test_the_picture_for_sharing_is_the_same_cloth():
    size, (columns, rows) = SHAPES["share"]
    image = Image.open(BytesIO(pattern_png(KEYS[3], face="en", shape="share"))).convert("RGB")
    assert image.size == (columns * size, rows * size)
    cells, palette = design(KEYS[3])
    ground, figure, _ = face_colours(palette, "en")
    wanted = {GROUND: ground, FIGURE: figure}
    for column in range(columns):
        kind = cell_at(cells, column - columns // 2, 0)
        if kind in wanted:
            place = (column * size + size // 2, rows // 2 * size + size // 2)
            assert "#{:02x}{:02x}{:02x}".format(*image.getpixel(place)) == wanted[kind]


def test_an_unknown_shape_is_refused():
    with pytest.raises(KeyError):
        pattern_svg(KEYS[0], face="en", shape="cushion")
