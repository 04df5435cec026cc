"""Translations to work at, made where the database of the site that is visited is.

    desks.tell()

prints, as JSON, the number of a translation into each language, of one with a long text, and of one
that others lock and change.
"""

import json

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail_localize.models import Translation

from blog.models import BlogIndexPage, BlogPostPage
from translation.desk import pieces, writing
from translation.locales import locale_for
from translation.sources import sending

WORDS = {
    "en": {
        "title": "The river and the bridge",
        "summary": "What we heard by the river.",
        "heading": "What was said",
        "text": 'Read <a href="https://law.gov.wales/">the <b>whole</b> report</a> today.',
        "item": "Bring a coat",
        "last": "The bridge opens in May.",
        "earlier": "Beth glywsom wrth yr afon.",
    },
    "cy": {
        "title": "Yr afon a’r bont",
        "summary": "Beth glywsom wrth yr afon.",
        "heading": "Beth ddywedwyd",
        "text": 'Darllenwch <a href="https://cyfraith.llyw.cymru/">yr adroddiad <b>cyfan</b></a>.',
        "item": "Dewch â chot",
        "last": "Bydd y bont yn agor ym mis Mai.",
        "earlier": "What we heard by the river.",
    },
}
LONG = "Mae hen wlad fy nhadau yn annwyl i mi. " * 520  # some 20,000 characters


def tell() -> None:
    """Make the translations and print their numbers."""
    found = {}
    for language, words in WORDS.items():
        body = (
            f"<h2>{words['heading']}</h2><p>{words['text']}</p>"
            f"<ul><li>{words['item']}</li></ul><p>{words['last']}</p>"
        )
        found[{"en": "cy", "cy": "en"}[language]] = _out_of_date(language, words, body)
    words = {**WORDS["cy"], "title": "Testun hir"}
    found["long"] = _sent(_page("cy", words, f"<p>{LONG}</p>")).pk
    found["other"] = _one().pk
    print(json.dumps(found))  # noqa: T201


def tell_one() -> None:
    """Make one more translation and print its number."""
    print(_one().pk)  # noqa: T201


def lock(number: int) -> None:
    """Let the approver lock the page of a translation."""
    page = _target(number)
    page.locked, page.locked_at = True, timezone.now()
    page.locked_by = get_user_model().objects.get(username="approver")
    page.save()


def unlock(number: int) -> None:
    """Take the lock away."""
    page = _target(number)
    page.locked, page.locked_at, page.locked_by = False, None, None
    page.save()


def change_source(number: int, summary: str) -> None:
    """Let the summary of a translation’s source say something else, and send it again."""
    page = Translation.objects.get(pk=number).source.get_source_instance()
    page.summary = summary
    page.save_revision()
    _sent(page)


def delete_source(number: int) -> None:
    """Delete the source of a translation."""
    Translation.objects.get(pk=number).source.get_source_instance().delete()


def _one() -> Translation:
    return _sent(_page("en", WORDS["en"], f"<p>{WORDS['en']['last']}</p>"))


def _target(number: int) -> BlogPostPage:
    return Translation.objects.get(pk=number).get_target_instance()


def _out_of_date(language: str, words: dict[str, str], body: str) -> int:
    """A translation whose summary has changed since it was translated."""
    page = _page(language, words, body)
    translation = _sent(page)
    summary = next(one for one in pieces.entries(translation) if one.path == "summary")
    editor = get_user_model().objects.get(username="editor")
    writing.write(translation, editor, {summary.key: words["earlier"]})
    page.summary = page.summary.replace("afon", "afon fawr").replace("the river", "the big river")
    page.save_revision()
    return _sent(page).pk


def _page(language: str, words: dict[str, str], body: str) -> BlogPostPage:
    index = BlogIndexPage.objects.get(locale=locale_for(language))
    page = index.add_child(
        instance=BlogPostPage(
            title=words["title"], summary=words["summary"], body=[("text", body)], live=False
        )
    )
    page.save_revision()
    return page


def _sent(page: BlogPostPage) -> Translation:
    editor = get_user_model().objects.get(username="editor")
    sent = sending.send(page, editor)
    return next(
        one.translation for one in sent if one.translation.source.object_id == page.translation_key
    )
