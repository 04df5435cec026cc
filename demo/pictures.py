"""The demonstration pictures: drawn by code, the same on every machine, with nobody in them."""

from collections.abc import Callable

from demo.scenes import cloth, land, meeting

SIZE = (1600, 1000)  # pixels

SCENES: dict[str, Callable[[tuple[int, int]], bytes]] = {
    "coast": land.coast,
    "hills": land.hills,
    "letter": meeting.letter,
    "loom": cloth.loom,
    "meeting-circle": meeting.meeting_circle,
    "river-ice": land.river_ice,
    "weave": cloth.weave,
}


def draw(scene: str, *, size: tuple[int, int] = SIZE) -> bytes:
    """A scene as a PNG.

    Args:
        scene: a name in `SCENES`, as in content/images.toml.
        size: width and height in pixels.

    Raises:
        KeyError: if there is no such scene.
    """
    return SCENES[scene](size)
