"""The pictures of the demonstration site."""

import tomllib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from core.weave import GORSE, SEA, WOOL
from demo.pictures import SCENES, SIZE, draw

CATALOGUE = Path(__file__).parents[2] / "demo/content/images.toml"


def opened(scene, **options):
    return Image.open(BytesIO(draw(scene, **options))).convert("RGB")


def test_every_scene_of_the_catalogue_can_be_drawn_and_none_is_left_over():
    named = {image["scene"] for image in tomllib.loads(CATALOGUE.read_text())["image"]}
    assert named == set(SCENES)


@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_is_drawn_the_same_each_time_in_the_size_asked_for(scene):
    assert draw(scene) == draw(scene)
    assert opened(scene).size == SIZE
    assert opened(scene, size=(320, 320)).size == (320, 320)


def test_the_two_sides_of_the_weave_exchange_their_colours():
    picture = opened("weave")
    colours = {tuple(bytes.fromhex(colour[1:])): colour for colour in (WOOL, SEA, GORSE)}
    other = {WOOL: SEA, SEA: WOOL, GORSE: GORSE}
    # The middle of every cell of 20 pixels, and its place on the other side of the seam. A cell
    # of two threads has one of each colour in the middle, so it is read at a quarter.
    for y in range(10, 1000, 20):
        for x in range(5, 800, 20):
            left = colours[picture.getpixel((x, y))]
            right = colours[picture.getpixel((1600 - 20 - (x - 5) + 5, y))]
            assert right == other[left]


def test_a_picture_is_light_enough_to_keep_in_a_repository_of_renditions():
    assert max(len(draw(scene)) for scene in SCENES) < 200_000
