"""What has become of a demo page since it was first published."""

import datetime
import json
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from core.upkeep.models import Upkeep
from demo.bodies import BodyWriter
from demo.halves import plain_fields
from demo.publishing import Publisher
from demo.reading import Item
from translation.models import Pair
from translation.sources import sending

A_WEEK = datetime.timedelta(days=7)


def update(page: Any, item: Item, writer: BodyWriter, publisher: Publisher) -> None:
    """Change a live page in the language it was first written in, and publish that alone.

    Args:
        page: the live page, read afresh.
        item: the page's file, with an `update`: what to say instead, which words of the body to
            replace, what to add at its end, why it goes alone, and whether it has been sent for
            translation.
        writer: writes in that language.
    """
    said, language = item["update"], writer.language
    for name, value in plain_fields({language: said.get(language, {})}, language).items():
        setattr(page, name, value)
    added = writer.stream({"key": f"{item['key']}-update", "body": said.get("body", [])}, "body")
    body = json.dumps(list(page.body.get_prep_value()), ensure_ascii=False)
    for change in said.get("reworded", []):
        body = body.replace(change["before"], change["after"])
    page.body = [*json.loads(body), *added]
    revision = page.save_revision(user=publisher.users["editor"])
    publisher.publish_revision_alone(revision, said["reason"], said["note"])
    if said.get("sent"):
        sending.send(type(page).objects.get(pk=page.pk), publisher.users["editor"])


def promise(page: Any, said: Item, users: dict[str, Any]) -> None:
    """Give a pair an owner and a day it is promised for, and say since when it is behind.

    Args:
        page: the page in the language it was first written in.
        said: `owner`, `due_in` days from today and, where it is behind, for how many days.
        users: the demo users by name.
    """
    pair = page.pair
    pair.owner = users[said["owner"]]
    pair.due_on = timezone.localdate() + datetime.timedelta(days=said["due_in"])
    pair.save(update_fields=["owner", "due_on"])
    if "behind" in said:
        set_back(page, pair, timezone.now() - datetime.timedelta(days=said["behind"]))


def look_after(page: Any, said: Item, users: dict[str, Any]) -> None:
    """Say who looks after a pair of pages and when it is to be checked.

    Args:
        page: the page in either language.
        said: `owner`, and `review_in` days from today, which may be past.
        users: the demo users by name.
    """
    day = timezone.localdate() + datetime.timedelta(days=said["review_in"])
    Upkeep.objects.create(pair=page.pair, owner=users[said["owner"]], review_on=day)


def set_back(page: Any, pair: Pair, moment: datetime.datetime) -> None:
    """Let what put a pair behind have happened at an earlier moment, and the rest before it."""
    before = moment - A_WEEK
    last = pair.events.latest("pk")
    is_update = pair.events.exclude(pk=last.pk).update(at=before) > 0
    pair.events.filter(pk=last.pk).update(at=moment)
    Pair.objects.filter(pk=pair.pk).update(behind_since=moment)
    first = before if is_update else moment
    halves = Page.objects.filter(translation_key=pair.pk)
    halves.update(first_published_at=first, last_published_at=first)
    halves.filter(pk=page.pk).update(last_published_at=moment)


def edit(page: Any, said: Item, users: dict[str, Any]) -> None:
    """Save a draft that says something else, in the language the page was first written in.

    Args:
        page: the page, read afresh.
        said: the fields to change.
        users: the demo users by name.
    """
    for name, words in said.items():
        setattr(page, name, words)
    page.save_revision(user=users["editor"])
