"""What an editor changes on a draft: words, facts, blocks, children."""

import copy
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from blog.models import BlogPostPage
from people.models import Person
from tests.translation.random_site import Site
from translation.locales import language_of, locale_for

Content = dict[str, Any]
TEXTS = ("title", "name", "summary", "introduction", "role", "seo_title", "description")
KINDS = ("text", "cards", "quotation", "notice", "image")


def edited(site: Site, record: Any, times: int = 1) -> tuple[str, Any]:
    """A page or record as last saved with something changed, not saved; and what was changed."""
    draft = record.get_latest_revision_as_object()
    content = json.loads(json.dumps(draft.serializable_data(), default=str))
    done = []
    for _time in range(times):
        possible = [change for name, change in CHANGES if name is None or name in content]
        change = site.chance.choice(possible)
        change(site, record, content)
        done.append(change.__name__.strip("_"))
    return ", ".join(done), record.with_content_json(content)


def _words(site: Site, record: Any, content: Content) -> None:
    name = site.chance.choice([name for name in TEXTS if name in content])
    content[name] = site.say(language_of(record))


def _nothing(site: Site, record: Any, content: Content) -> None:
    pass


def _body(change: Callable[[Site, str, list[Any]], None]) -> Callable[[Site, Any, Content], None]:
    def on_body(site: Site, record: Any, content: Content) -> None:
        blocks = json.loads(content["body"])
        change(site, language_of(record), blocks)
        content["body"] = json.dumps(blocks)

    on_body.__name__ = change.__name__
    return on_body


@_body
def _more_blocks(site: Site, language: str, blocks: list[Any]) -> None:
    place = site.chance.randint(0, len(blocks))
    blocks[place:place] = site.blocks(language, site.chance.choice(KINDS))


@_body
def _fewer_blocks(site: Site, language: str, blocks: list[Any]) -> None:
    if len(blocks) > 1:
        blocks.pop(site.chance.randrange(len(blocks)))


@_body
def _order_of_blocks(site: Site, language: str, blocks: list[Any]) -> None:
    site.chance.shuffle(blocks)


@_body
def _keys_of_paragraphs(site: Site, language: str, blocks: list[Any]) -> None:
    for block in blocks:
        if block["type"] == "text":
            block["value"] = block["value"].replace("<p>", f'<p data-block-key="{site.words}">', 1)
    site.words += 1


@_body
def _words_of_a_block(site: Site, language: str, blocks: list[Any]) -> None:
    block = site.chance.choice(blocks)
    if block["type"] == "text":
        block["value"] = site.rich_text(language)
    elif block["type"] == "cards":
        site.chance.choice(block["value"]["items"])["value"]["text"] = site.say(language)
    else:
        name = {"quotation": "speaker", "image": "caption"}.get(block["type"], "heading")
        block["value"][name] = site.say(language)


@_body
def _order_in_a_block(site: Site, language: str, blocks: list[Any]) -> None:
    for block in blocks:
        if block["type"] == "cards":
            site.chance.shuffle(block["value"]["items"])


@_body
def _facts_of_a_block(site: Site, language: str, blocks: list[Any]) -> None:
    address = site.chance.choice(["", site.address()])
    for block in blocks:
        if block["type"] == "cards":
            site.chance.choice(block["value"]["items"])["value"]["url"] = address
        elif block["type"] == "quotation":
            block["value"]["original_language"] = site.chance.choice(["en", "cy", ""])
            block["value"]["source_url"] = address
        elif block["type"] == "notice":
            block["value"]["kind"] = site.chance.choice(["info", "warning"])
        elif block["type"] == "image":
            block["value"]["image"]["image"] = site.chance.choice(site.images).pk


def _topics(site: Site, record: Any, content: Content) -> None:
    some = site.chance.sample(site.topics, site.chance.randint(0, len(site.topics)))
    content["topics"] = sorted(topic.pk for topic in some)


def _date(site: Site, record: Any, content: Content) -> None:
    content["date"] = f"2026-{site.chance.randint(1, 12):02}-{site.chance.randint(1, 28):02}"
    content["date_precision"] = site.chance.choice(["day", "month", "year"])
    content["is_historical"] = site.chance.choice([True, False])


def _picture(site: Site, record: Any, content: Content) -> None:
    content["picture"] = site.chance.choice([None, *[image.pk for image in site.images]])


def _website(site: Site, record: Any, content: Content) -> None:
    content["website"] = site.chance.choice(["", site.address()])


def _source(site: Site, record: Any, content: Content) -> None:
    content["source_url"] = site.chance.choice(["", site.address()])
    content["source_organisation"] = site.chance.choice(["", site.say(language_of(record))])


def _expiry(site: Site, record: Any, content: Content) -> None:
    days = site.chance.choice([None, 2, 9])
    content["expire_at"] = str(timezone.now() + timedelta(days=days)) if days else None


def _authors(site: Site, record: Any, content: Content) -> None:
    if content["authors"] and site.chance.random() < 0.5:
        content["authors"].pop()
        return
    locale = locale_for(language_of(record))
    for person in Person.objects.filter(locale=locale).order_by("pk")[:1]:
        content["authors"].append(_child(site, record, person=person.pk, organisation=""))


def _roles(site: Site, record: Any, content: Content) -> None:
    if content["roles"] and site.chance.random() < 0.5:
        row = site.chance.choice(content["roles"])
        row["start"], row["title"] = site.chance.choice(["", "1999"]), row["title"]
        return
    title = site.say(language_of(record))
    content["roles"].append(_child(site, record, title=title, start="2001", end=""))


def _child(site: Site, record: Any, **values: Any) -> Content:
    parent = "post" if isinstance(record, BlogPostPage) else "person"
    said = {"role": site.say(language_of(record))} if parent == "post" else {}
    return {
        "pk": None, "sort_order": 9, parent: record.pk, "translation_key": site.uuid(),
        "locale": record.locale_id, **said, **copy.deepcopy(values),
    }  # fmt: skip


# Each change with the field it needs.
CHANGES: list[tuple[str | None, Callable[[Site, Any, Content], None]]] = [
    (None, _words),
    (None, _words),
    (None, _nothing),
    (None, _expiry),
    ("body", _more_blocks),
    ("body", _fewer_blocks),
    ("body", _order_of_blocks),
    ("body", _keys_of_paragraphs),
    ("body", _words_of_a_block),
    ("body", _order_in_a_block),
    ("body", _facts_of_a_block),
    ("topics", _topics),
    ("date", _date),
    ("picture", _picture),
    ("website", _website),
    ("source_url", _source),
    ("authors", _authors),
    ("roles", _roles),
]
