"""Sound with nothing to hear."""

from demo.reading import Item

# MPEG 1, layer III, 32 kbit/s, 44.1 kHz, one channel; a frame without data is silent.
HEADER = bytes.fromhex("fffb10c4")
FRAME_BYTES, SAMPLES, SAMPLE_RATE = 104, 1152, 44_100


def quiet(item: Item) -> bytes:
    """Silence of so many seconds as an MP3."""
    frames = round(item["seconds"] * SAMPLE_RATE / SAMPLES)
    return (HEADER + bytes(FRAME_BYTES - len(HEADER))) * frames
