"""A film of the demonstration's pictures: WebM, whose frames are the inside of WebP pictures.

A lossy WebP picture holds one VP8 key frame (RFC 9649), and a WebM film may be made of such frames
alone. So a film needs no encoder but the one that writes the pictures.
"""

import io
import struct

from PIL import Image

from demo.files.plain import SECONDS_A_LINE
from demo.pictures import draw
from demo.reading import Item

SIZE = (640, 400)  # pixels
QUALITY = 55
A_PICTURE = SECONDS_A_LINE * 1000  # milliseconds

EBML, SEGMENT, INFO, TRACKS, ENTRY, VIDEO, CLUSTER, BLOCK = (
    0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0xE0, 0x1F43B675, 0xA3,
)  # fmt: skip


def slides(item: Item) -> bytes:
    """The scenes one after the other, without sound."""
    frames = [_frame(scene) for scene in item["scenes"]]
    head = _numbers({0x4286: 1, 0x42F7: 1, 0x42F2: 4, 0x42F3: 8})
    head += _element(0x4282, b"webm") + _numbers({0x4287: 2, 0x4285: 2})
    duration = _element(0x4489, _float(len(frames) * A_PICTURE))
    info = _numbers({0x2AD7B1: 1_000_000}) + duration
    info += _element(0x4D80, b"Carthen") + _element(0x5741, b"Carthen")
    # No track in a language: there is nothing to hear.
    entry = _numbers({0xD7: 1, 0x73C5: 1, 0x9C: 0}) + _element(0x22B59C, b"zxx")
    entry += _element(0x86, b"V_VP8") + _numbers({0x83: 1, 0x23E383: A_PICTURE * 1_000_000})
    entry += _element(VIDEO, _numbers({0xB0: SIZE[0], 0xBA: SIZE[1]}))
    body = _element(INFO, info) + _element(TRACKS, _element(ENTRY, entry))
    for number, frame in enumerate(frames):
        block = _element(BLOCK, b"\x81\x00\x00\x80" + frame)
        body += _element(CLUSTER, _numbers({0xE7: number * A_PICTURE}) + block)
    return _element(EBML, head) + _element(SEGMENT, body)


def _frame(scene: str) -> bytes:
    """The VP8 key frame of a scene."""
    out = io.BytesIO()
    picture = Image.open(io.BytesIO(draw(scene))).convert("RGB").resize(SIZE)
    picture.save(out, "WEBP", quality=QUALITY)
    data = out.getvalue()
    start = data.index(b"VP8 ")
    length = int.from_bytes(data[start + 4 : start + 8], "little")
    return data[start + 8 : start + 8 + length]


def _numbers(values: dict[int, int]) -> bytes:
    return b"".join(
        _element(identity, value.to_bytes(max(1, (value.bit_length() + 7) // 8)))
        for identity, value in values.items()
    )


def _float(value: float) -> bytes:
    return struct.pack(">d", value)


def _element(identity: int, data: bytes) -> bytes:
    """An element: what it is, how long it is in eight bytes, and what it holds."""
    name = identity.to_bytes((identity.bit_length() + 7) // 8)
    return name + (len(data) | 1 << 56).to_bytes(8) + data
