"""A process of its own that publishes pairs, for tests that kill it or let two of them meet.

publisher.py prepare 3          makes pairs that are ready; prints their keys
publisher.py look               prints what readers get, and the history
publisher.py publish KEY        says "ready", waits for a line, and stops where STOP_AT says
publisher.py delete KEY cy      the same with one half; also edit and lock
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models.signals import post_save
from django.test import Client
from wagtail.models import PageLogEntry

from blog.models import BlogIndexPage, BlogPostPage
from translation import desk, drafts, pieces, sending
from translation.gate import NotReadyError
from translation.locales import LANGUAGES, locale_for
from translation.models import Pair, PairEvent

OLD, NEW = "Old words", "New words"
PATIENCE = 60  # seconds


def prepare(count: str) -> list[str]:
    """Pairs whose twin is ready: every second one live with old words, the others not yet."""
    return [_ready_pair(number) for number in range(int(count))]


def _ready_pair(number: int) -> str:
    someone, _created = User.objects.get_or_create(username="someone", is_superuser=True)
    index = BlogIndexPage.objects.get(locale=locale_for("en"))
    page = index.add_child(instance=BlogPostPage(title=f"Post {number}", summary=OLD, live=False))
    page.save_revision(user=someone)
    if number % 2:
        drafts.publish(_translated(page, OLD), someone)
    page = BlogPostPage.objects.get(pk=page.pk)
    page.summary = NEW
    page.save_revision(user=someone)
    drafts.save_draft(_translated(page, NEW), someone)
    return str(page.translation_key)


def _translated(page: BlogPostPage, words: str) -> Any:
    someone = User.objects.get(username="someone")
    translation = sending.send(page, someone)[-1].translation
    texts = {
        entry.key: f"{words} yn Gymraeg" if entry.path == "summary" else entry.source
        for entry in pieces.entries(translation)
    }
    assert desk.write(translation, someone, texts).is_clean
    return translation


def look() -> dict[str, Any]:
    """By pair: the words a reader gets in each language, and what the histories say."""
    return {
        str(pair.pk): _seen(pair) for pair in Pair.objects.filter(content_type__app_label="blog")
    }


def _seen(pair: Pair) -> dict[str, Any]:
    pages = BlogPostPage.objects.filter(translation_key=pair.pk)
    published = PairEvent.objects.filter(pair=pair, action="published").order_by("pk")
    logged = PageLogEntry.objects.filter(page__in=pages, action="wagtail.publish")
    return {
        "readers": {language: _read(pages, language) for language in LANGUAGES},
        "state": pair.readers_state,
        "events": list(published.values_list("language", "together")),
        "logged": sorted(logged.values_list("page__locale__language_code", flat=True)),
    }


def _read(pages: Any, language: str) -> str:
    page = pages.filter(locale=locale_for(language)).first()
    response = Client().get(page.url_path) if page else None
    if response is None or response.status_code != 200:
        return ""
    text = response.content.decode()
    return next((words for words in (NEW, OLD) if words in text), "neither")


def publish(key: str, language: str = "en") -> str:
    """Publish the newest draft of one half; the other goes with it."""
    page = _half(key, language)
    someone = User.objects.get(username="someone")
    _wait_for_the_start()
    try:
        page.get_latest_revision().publish(user=someone)
    except NotReadyError as refusal:
        return " ".join(reason.code for reason in refusal.reasons)
    return "published"


def edit(key: str, language: str) -> str:
    """Save another draft of one half."""
    page = _half(key, language).get_latest_revision_as_object()
    page.summary = "Other words"
    _wait_for_the_start()
    page.save_revision()
    return "saved"


def delete(key: str, language: str) -> str:
    """Delete one half."""
    page = _half(key, language)
    _wait_for_the_start()
    page.delete()
    return "deleted"


def lock(key: str, language: str) -> str:
    """Lock one half."""
    page = _half(key, language)
    _wait_for_the_start()
    page.locked = True
    page.save(update_fields=["locked"])
    return "locked"


def _half(key: str, language: str) -> BlogPostPage:
    return BlogPostPage.objects.get(translation_key=key, locale=locale_for(language))


def _wait_for_the_start() -> None:
    """Tell that all is ready, and wait until the test says go."""
    print("ready", flush=True)  # noqa: T201
    sys.stdin.readline()


def stop_at(moment: str, sign: Path) -> None:
    """Give a sign and stand still when a number of halves are live, not committed; or all are.

    Args:
        moment: "1" or "2" halves, or "committed".
        sign: a file that appears then; taking it away lets this process go on.
    """
    live: list[int] = []

    def stand_still() -> None:
        sign.touch()
        until = time.monotonic() + PATIENCE
        while sign.exists() and time.monotonic() < until:
            time.sleep(0.01)

    def count(instance: BlogPostPage, update_fields: Any = None, **kwargs: object) -> None:
        if instance.live and not update_fields:
            live.append(instance.pk)
            if moment == str(len(live)):
                stand_still()
            if moment == "committed" and len(live) == len(LANGUAGES):
                transaction.on_commit(stand_still)

    post_save.connect(count, sender=BlogPostPage, weak=False)


COMMANDS: dict[str, Callable[..., Any]] = {
    "prepare": prepare,
    "look": look,
    "publish": publish,
    "edit": edit,
    "delete": delete,
    "lock": lock,
}

if __name__ == "__main__":
    name, *arguments = sys.argv[1:]
    if where := os.environ.get("STOP_AT"):
        stop_at(where, Path(os.environ["SIGN"]))
    print(json.dumps(COMMANDS[name](*arguments)))  # noqa: T201
