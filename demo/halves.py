"""The fields of a demo page or record in one language."""

from typing import Any

from core.dates import DatePrecision
from demo.bodies import BodyWriter, stable_id
from demo.reading import Item
from people.models import Organisation

PLAIN_FIELDS = (
    "title",
    "seo_title",
    "search_description",
    "heading",
    "introduction",
    "summary",
    "thanks_heading",
    "thanks_text",
    "source_rights",
    "name",
    "role",
    "description",
    "biography",
)


def plain_fields(item: Item, language: str) -> Item:
    """The fields that are a line or a paragraph of words."""
    return {name: item[language][name] for name in PLAIN_FIELDS if name in item[language]}


def page_fields(item: Item, writer: BodyWriter) -> Item:
    """Every field of a page in the writer's language.

    Args:
        item: the page's file.
        writer: writes in that language.
    """
    fields = plain_fields(item, writer.language)
    fields["slug"] = item[writer.language].get("slug", writer.language)
    if "body" in item:
        fields["body"] = writer.body(item)
    shared = item.get("shared", {})
    if image := shared.get("image"):
        fields["picture_id"] = writer.images[image]
    if item["model"] == "blog.BlogPostPage":
        fields.update(post_facts(shared, writer.language))
        fields["corrections"] = writer.corrections(item)
    return fields


def post_facts(shared: Item, language: str) -> Item:
    """The facts of a post, and the name of where it comes from."""
    source = shared.get("source", {})
    return {
        "kind": shared["kind"].replace("_", "-"),
        "date": shared["date"],
        "date_precision": DatePrecision(shared.get("date_precision", "day")),
        "is_historical": shared.get("historical", False),
        "is_opinion_of_author": shared.get("views_of_author", False),
        "source_organisation": source_name(source, language),
        "source_url": source.get("url", ""),
        "source_date": source.get("date"),
    }


def source_name(source: Item, language: str) -> str:
    """The name of the organisation a text comes from, in a language."""
    key = source.get("organisation")
    if not key:
        return ""
    organisations = Organisation.objects.filter(locale__language_code=language)
    return organisations.get(translation_key=stable_id("record", key)).name


def children(item: Item, language: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """The rows below a page or record that carry words: a person's dated roles."""
    roles = [
        {
            "translation_key": stable_id("role", item["key"], number),
            "title": role[language]["title"],
            "start": str(role.get("s", {}).get("start", "")),
            "end": str(role.get("s", {}).get("end", "")),
        }
        for number, role in enumerate(item.get("roles", []))
    ]
    return [("roles", roles)] if roles else []
