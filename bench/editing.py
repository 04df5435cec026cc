"""A page of fifty pieces of text with its twin, and somebody who saves it in the page editor."""

import json
from typing import Any
from uuid import uuid4

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from bench.queries import HOST, UnexpectedAnswerError
from blog.models import BlogIndexPage, BlogPostPage
from translation.desk import drafts, pieces, writing
from translation.sources import sending

PARAGRAPHS, STEPS = 12, 17


def someone(name: str = "bench") -> User:
    """Who works on the site: may do everything."""
    user, _created = User.objects.get_or_create(
        username=name, defaults={"is_superuser": True, "is_staff": True}
    )
    return user


def made_page(index: BlogIndexPage, first: int = 0) -> BlogPostPage:
    """A live page of fifty pieces of text, and its translation, live too.

    Args:
        index: what it is below.
        first: the number of its first words; no two pages may share any, or the second is
            translated from what is remembered of the first.
    """
    steps = [_block("item", _step(first + number)) for number in range(STEPS)]
    body = [_block("text", f"<p>{_words(first + number)}</p>") for number in range(PARAGRAPHS)]
    body.append(_block("steps", {"heading": _words(first), "items": steps}))
    words = {"title": f"Long page {first}", "summary": _words(first), "body": json.dumps(body)}
    page = index.add_child(instance=BlogPostPage(**words, live=False))
    user = someone()
    page.save_revision(user=user)
    translation = sending.send(page, user)[-1].translation
    texts = {entry.key: f"{entry.source} cy" for entry in pieces.entries(translation)}
    texts |= {
        entry.key: entry.source.replace("</p>", " cy</p>")
        for entry in pieces.entries(translation)
        if entry.place.is_marked
    }
    # Who has translated it does not approve it.
    writing.write(translation, someone("bench-translator"), texts)
    drafts.publish(translation, user)
    return BlogPostPage.objects.get(pk=page.pk)


def _block(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "id": str(uuid4()), "value": value}


def _step(number: int) -> dict[str, str]:
    return {"heading": _words(number), "text": _words(number + 100)}


def _words(number: int) -> str:
    return f"What happened on day {number}, and who was there to see it happen"


class Editor:
    """Somebody with a page open in the page editor.

    Args:
        client: signed in.
        page: what is open.
        first: the number of its first words.
    """

    def __init__(self, client: Client, page: BlogPostPage, first: int = 0) -> None:
        self.client = client
        self.first = first
        self.address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        self.page = page
        self.saves = 0

    def save(self) -> None:
        """Change a word and save the draft.

        Raises:
            UnexpectedAnswerError: if it is not saved.
        """
        self._send({})

    def publish(self) -> None:
        """Change a word and publish.

        Raises:
            UnexpectedAnswerError: if it is not saved.
        """
        self._send({"action-publish": "1"})

    def _send(self, more: dict[str, Any]) -> None:
        self.saves += 1
        form = self._form() | more
        before = self.page.revisions.count()
        response = self.client.post(self.address, form, secure=True, headers={"host": HOST})
        if response.status_code != 302 or self.page.revisions.count() != before + 1:
            raise UnexpectedAnswerError(f"the page was not saved: {response.status_code}")

    def _form(self) -> dict[str, Any]:
        paragraphs = [
            ("text", rich_text(f"<p>{_words(self.first + number)}</p>"))
            for number in range(1, PARAGRAPHS)
        ]
        changed = ("text", rich_text(f"<p>{_words(self.first)} {self.saves}</p>"))
        steps = {
            "heading": _words(self.first),
            "items": inline_list([_step(self.first + number) for number in range(STEPS)]),
        }
        form = nested_form_data(
            {
                "title": self.page.title,
                "slug": self.page.slug,
                "summary": _words(self.first),
                "kind": self.page.kind,
                "date": "2026-03-01",
                "date_precision": "day",
                "body": streamfield([changed, *paragraphs, ("steps", steps)]),
                "corrections": streamfield([]),
                "mentions": streamfield([]),
                "authors": inline_formset([]),
                "comments": inline_formset([]),
            }
        )
        return form | self._names_of_blocks()

    def _names_of_blocks(self) -> dict[str, str]:
        """The editor sends each block under the name it had."""
        blocks = self.page.body.raw_data
        names = {f"body-{place}-id": block["id"] for place, block in enumerate(blocks)}
        items = blocks[PARAGRAPHS]["value"]["items"]
        at = f"body-{PARAGRAPHS}-value-items"
        return names | {f"{at}-{place}-id": item["id"] for place, item in enumerate(items)}


def inline_list(values: list[Any]) -> dict[str, Any]:
    """A list of blocks as the editor's form sends it."""
    rows = {
        str(number): {"value": value, "order": str(number), "deleted": "", "id": ""}
        for number, value in enumerate(values)
    }
    return {"count": str(len(values)), **rows}
