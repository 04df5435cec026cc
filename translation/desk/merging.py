"""Two people at one text: what each changed, put together where they do not meet."""

from dataclasses import replace
from difflib import SequenceMatcher

from wagtail_localize.models import Translation

from translation.desk import wording
from translation.desk.entry import Entry, version_of
from translation.models import SegmentChange
from translation.state.differences import WORDS

# How far back the history of a text is searched for what both began with.
LINES = 50
Edit = tuple[int, int, tuple[str, ...]]


def conflict(mine: Entry, translation: Translation, seen: str) -> Entry:
    """A piece that somebody else has changed meanwhile, with both changes in one if they can be.

    Args:
        mine: the piece with the text a person wrote.
        seen: the version they began with.
    """
    theirs = mine.saved_text
    base = _base(mine, translation, seen)
    merged = merge(base, mine.text, theirs) if base is not None else None
    return replace(mine, theirs=theirs, merged=merged)


def merge(base: str, mine: str, theirs: str) -> str | None:
    """Both changes of a text in one.

    Args:
        base: what both began with.
        mine, theirs: what each made of it.

    Returns:
        None if both changed the same words, or words side by side.
    """
    words = WORDS.findall(base)
    edits = sorted({*_edits(words, mine), *_edits(words, theirs)})
    merged: list[str] = []
    place = 0
    for number, (start, end, new) in enumerate(edits):
        if number and start <= edits[number - 1][1]:
            return None
        merged += words[place:start]
        merged += new
        place = end
    return "".join([*merged, *words[place:]])


def _edits(words: list[str], after: str) -> list[Edit]:
    new = WORDS.findall(after)
    matcher = SequenceMatcher(None, words, new, autojunk=False)
    return [
        (start, end, tuple(new[new_start:new_end]))
        for kind, start, end, new_start, new_end in matcher.get_opcodes()
        if kind != "equal"
    ]


def _base(mine: Entry, translation: Translation, seen: str) -> str | None:
    """What a person saw when they began, if the history of the text knows it."""
    if seen == version_of(""):
        return ""
    lines = SegmentChange.objects.filter(
        pair_id=translation.source.object_id, path=mine.path
    ).order_by("-at", "-pk")
    for before, after in lines.values_list("before", "after")[:LINES]:
        for data in (after, before):
            text = wording.shown(data, mine.place)
            if version_of(text) == seen:
                return text
    return None
