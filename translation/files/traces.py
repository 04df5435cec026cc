"""What names a text in a note, for tools that keep notes and nothing else that is ours."""

import re

TRACE = re.compile(r"^carthen: ([0-9]{1,18}-[0-9]{1,18})(?: ([0-9a-f]{12}))?$", re.MULTILINE)


def written(key: str, version: str) -> str:
    """A line that names a text and the version of its translation.

    Args:
        key, version: see `Line`; the version may be empty.
    """
    return f"carthen: {key} {version}".strip()


def found_in(text: str) -> tuple[str, str]:
    """The key and the version that a note names; empty for none."""
    found = TRACE.search(text)
    return (found[1], found[2] or "") if found else ("", "")
