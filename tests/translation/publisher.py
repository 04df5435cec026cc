"""A process of its own that publishes pairs, for tests that kill it or let two of them meet.

What it can be told:

    prepare 3          makes pairs that are ready; says their keys
    look               says what readers get, and the history
    publish KEY        says "ready", waits for "go", and stands still where it was told to
    delete KEY cy      the same with one half; also edit and lock
"""

from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models.signals import post_save
from django.test import Client
from wagtail.models import PageLogEntry

from blog.models import BlogIndexPage, BlogPostPage
from tools.databases import moved_to
from translation.desk import drafts, pieces, writing
from translation.desk.applying import NONE
from translation.going_live.gate import NotReadyError
from translation.locales import LANGUAGES, locale_for
from translation.models import Pair, PairEvent
from translation.sources import sending

OLD, NEW = "Old words", "New words"


def prepare(count: str) -> list[str]:
    """Pairs whose twin is ready: every second one live with old words, the others not yet."""
    return [_ready_pair(number) for number in range(int(count))]


def _ready_pair(number: int) -> str:
    # Somebody else writes what `someone` publishes: nobody approves their own work.
    someone, writer = (
        User.objects.get_or_create(username=name, is_superuser=True)[0]
        for name in ("someone", "writer")
    )
    index = BlogIndexPage.objects.get(locale=locale_for("en"))
    page = index.add_child(instance=BlogPostPage(title=f"Post {number}", summary=OLD, live=False))
    page.save_revision(user=writer)
    if number % 2:
        drafts.publish(_translated(page, OLD), someone)
    page = BlogPostPage.objects.get(pk=page.pk)
    page.summary = NEW
    page.save_revision(user=writer)
    drafts.save_draft(_translated(page, NEW), writer)
    return str(page.translation_key)


def _translated(page: BlogPostPage, words: str) -> Any:
    writer = User.objects.get(username="writer")
    translation = sending.send(page, writer)[-1].translation
    entries = pieces.entries(translation)
    texts = {
        entry.key: f"{words} yn Gymraeg" if entry.path == "summary" else entry.source
        for entry in entries
    }
    # What the memory filled in is confirmed.
    marks = {entry.key: NONE for entry in entries if entry.mark}
    assert writing.write(translation, writer, texts, marks=marks).is_clean
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


def publish(talk: Connection, key: str, language: str = "en") -> str:
    """Publish the newest draft of one half; the other goes with it."""
    page = _half(key, language)
    someone = User.objects.get(username="someone")
    _wait_for_the_start(talk)
    try:
        page.get_latest_revision().publish(user=someone)
    except NotReadyError as refusal:
        return " ".join(reason.code for reason in refusal.reasons)
    return "published"


def edit(talk: Connection, key: str, language: str) -> str:
    """Save another draft of one half."""
    page = _half(key, language).get_latest_revision_as_object()
    page.summary = "Other words"
    _wait_for_the_start(talk)
    page.save_revision()
    return "saved"


def delete(talk: Connection, key: str, language: str) -> str:
    """Delete one half."""
    page = _half(key, language)
    _wait_for_the_start(talk)
    page.delete()
    return "deleted"


def lock(talk: Connection, key: str, language: str) -> str:
    """Lock one half."""
    page = _half(key, language)
    _wait_for_the_start(talk)
    page.locked = True
    page.save(update_fields=["locked"])
    return "locked"


def _half(key: str, language: str) -> BlogPostPage:
    return BlogPostPage.objects.get(translation_key=key, locale=locale_for(language))


def _wait_for_the_start(talk: Connection) -> None:
    """Tell that all is ready, and wait until the test says go."""
    talk.send("ready")
    talk.recv()


def stop_at(moment: str, talk: Connection) -> None:
    """Say so and stand still when a number of halves are live, not committed; or all are.

    Args:
        moment: "1" or "2" halves, or "committed".
        talk: says when to go on.
    """
    live: list[int] = []

    def stand_still() -> None:
        talk.send("standing still")
        talk.recv()

    def count(instance: BlogPostPage, update_fields: Any = None, **kwargs: object) -> None:
        if instance.live and not update_fields:
            live.append(instance.pk)
            if moment == str(len(live)):
                stand_still()
            if moment == "committed" and len(live) == len(LANGUAGES):
                transaction.on_commit(stand_still)

    post_save.connect(count, sender=BlogPostPage, weak=False)


AT_ONCE: dict[str, Callable[..., Any]] = {"prepare": prepare, "look": look}
WHEN_TOLD: dict[str, Callable[..., Any]] = {
    "publish": publish,
    "edit": edit,
    "delete": delete,
    "lock": lock,
}


def run(talk: Connection, database: str, media: str, moment: str, name: str, *more: str) -> None:
    """What the process does.

    Args:
        talk: the test, at the other end.
        database, media: its database and the folder of its files.
        moment: where it is to stand still, or nothing.
        name, more: what it is told to do.
    """
    settings.MEDIA_ROOT = media
    if moment:
        stop_at(moment, talk)
    with moved_to(database):
        said = AT_ONCE[name](*more) if name in AT_ONCE else WHEN_TOLD[name](talk, *more)
    talk.send(said)
