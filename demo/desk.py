"""What the demo's people have done at the desk: texts, marks, links and comments."""

import datetime
from collections.abc import Callable
from typing import Any

from django.db.models import Model
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import Translation

from demo.reading import Item, read_file
from translation.desk import choices, pieces, talk, whereabouts, writing
from translation.desk.entry import Entry
from translation.models import SegmentChange, SegmentComment
from translation.sources import sending


def work_at_the_desk(pages: dict[str, int], users: dict[str, Any]) -> None:
    """Do what `content/desk.toml` tells, in its order.

    Args:
        pages: the demo's pages by key; those that are told of have been sent for translation.
        users: the demo users by name.
    """
    ways: dict[str, Callable[[Translation, Item, dict[str, Any]], None]]
    ways = {"text": write, "link": choose, "comment": comment}
    told = read_file("desk.toml")
    for kind, do in ways.items():
        for said in told[kind]:
            page = Page.objects.get(pk=pages[said["page"]]).specific
            do(sending.translation_from(page), said, users)


def write(translation: Translation, said: Item, users: dict[str, Any]) -> None:
    """Translate one piece of text, or mark it."""
    key = piece_of(translation, said["piece"]).key
    marks = {key: said.get("mark", "")}
    save(translation, said, users, {key: said.get("text", "")}, marks)


def choose(translation: Translation, said: Item, users: dict[str, Any]) -> None:
    """Choose the address that belongs to one of the source."""
    user, finder = users[said["by"]], pieces.finder_of(translation)
    found = choices.all_of(translation, finder, user)
    here = [one for one in found if one.source_value == said["address"]]
    save(translation, said, users, {one.key: said["to"] for one in here}, {})


def save(
    translation: Translation,
    said: Item,
    users: dict[str, Any],
    texts: dict[str, str],
    marks: dict[str, str],
) -> None:
    """Save what somebody wrote at the desk.

    Raises:
        ValueError: if the desk would not take it.
    """
    written = writing.write(translation, users[said["by"]], texts, marks=marks)
    if not (written.saved and written.is_clean):
        raise ValueError(f"{said} was not saved")
    set_back(SegmentChange.objects.latest("pk"), said)


def comment(translation: Translation, said: Item, users: dict[str, Any]) -> None:
    """Say something about a piece of text, and perhaps that it is settled."""
    piece = piece_of(translation, said["piece"])
    spot = whereabouts.spot_of(translation, piece.path, piece.key)
    made = talk.add(translation, users[said["by"]], spot, said["text"])
    set_back(made, said)
    if "settled_by" in said:
        talk.resolve(made, users[said["settled_by"]])


def piece_of(translation: Translation, words: str) -> Entry:
    """The piece of text whose source begins with some words.

    Raises:
        LookupError: if there is none, or more than one.
    """
    found = [one for one in pieces.entries(translation) if one.source.startswith(words)]
    if len(found) != 1:
        raise LookupError(f"{len(found)} pieces of {translation} begin with {words!r}")
    return found[0]


def set_back(row: SegmentChange | SegmentComment, said: Item) -> None:
    """Let something have been said some days ago."""
    model: type[Model] = type(row)
    then = timezone.now() - datetime.timedelta(days=said["days_ago"])
    model._default_manager.filter(pk=row.pk).update(at=then)
