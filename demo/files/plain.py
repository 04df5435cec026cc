"""Files of plain text: tables and captions."""

import csv
import io

from demo.reading import Item

SECONDS_A_LINE = 3  # as long as a picture of `demo.files.film` is shown


def table(item: Item) -> bytes:
    """The rows as CSV, with the mark by which spreadsheets know that ŵ is ŵ."""
    out = io.StringIO()
    csv.writer(out).writerows(item["rows"])
    return out.getvalue().encode("utf-8-sig")


def captions(item: Item) -> bytes:
    """The lines as WebVTT, one after the other."""
    cues = ["WEBVTT"]
    for number, line in enumerate(item["lines"]):
        start, end = number * SECONDS_A_LINE, (number + 1) * SECONDS_A_LINE
        cues.append(f"{_clock(start)} --> {_clock(end)}\n{line}")
    return ("\n\n".join(cues) + "\n").encode()


def _clock(seconds: int) -> str:
    return f"00:{seconds // 60:02}:{seconds % 60:02}.000"
