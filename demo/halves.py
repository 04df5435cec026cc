"""The fields of a demo page or record in one language."""

from core.dates import DatePrecision
from demo.bodies import BodyWriter, stable_id
from demo.reading import Item
from people.models import Organisation

PLAIN_FIELDS = (
    "title", "seo_title", "search_description", "heading", "introduction", "summary",
    "thanks_heading", "thanks_text", "source_rights", "name", "role", "description", "biography",
    "intended_for", "rights_holder",
    "challenge", "involved", "decisions", "approach", "change", "difficulty", "contact", "cost",
    "time_needed",
    "place_words", "online_words", "support_words", "cost_words", "booking_words", "status_words",
    "address", "getting_there", "getting_in",
    "recipient",
)  # fmt: skip
STREAMS = (
    "body", "mentions", "files", "recordings", "key_points", "figures", "voices", "resources_used",
    "organisers", "programme", "materials", "changed_dates", "letter", "laws",
)  # fmt: skip
FACTS = {
    "resources.ResourcePage": ("kind", "source", "date", "date_precision", "licence"),
    "case_studies.CaseStudyPage": ("stage", "started", "ended"),
    "campaigns.CampaignPage": (
        "deadline", "delivered_on", "answered_on", "anonymise_on", "goal",
    ),
    "events.EventPage": (
        "start_date", "start_time", "end_date", "end_time", "date_precision", "repeats",
        "repeats_until", "status", "mode", "online_url", "speech", "interpretation", "support",
        "support_email", "cost", "booking_url", "booking_email", "booking_closes", "is_full",
    ),
}  # fmt: skip


def plain_fields(item: Item, language: str) -> Item:
    """The fields that are a line or a paragraph of words."""
    return {name: item[language][name] for name in PLAIN_FIELDS if name in item[language]}


def page_fields(item: Item, writer: BodyWriter) -> Item:
    """Every field of a page in the writer's language.

    Args:
        item: the page's file.
        writer: writes in that language.
    """
    words = plain_fields(item, writer.language)
    fields: Item = {name: writer.link_pages(text) for name, text in words.items()}
    fields["slug"] = item[writer.language].get("slug", writer.language)
    fields |= {name: writer.stream(item, name) for name in STREAMS if name in item}
    shared = item.get("shared", {})
    fields |= {name: shared[name] for name in FACTS.get(item["model"], ()) if name in shared}
    fields |= chosen(shared, writer)
    if item["model"] == "blog.BlogPostPage":
        fields.update(post_facts(shared, writer.language))
        fields["corrections"] = writer.corrections(item)
    return fields


def chosen(shared: Item, writer: BodyWriter) -> Item:
    """What a page refers to: a picture, a publisher, a venue, a form, a series."""
    found = {
        "picture_id": writer.known.images.get(shared.get("image", "")),
        "publisher_id": writer.records.get(shared.get("publisher", "")),
        "venue_id": writer.records.get(shared.get("venue", "")),
        "form_id": writer.known.forms.get(shared.get("form", "")),
        "series_id": writer.known.series.get(shared.get("series", "")),
    }
    return {name: pk for name, pk in found.items() if pk}


def post_facts(shared: Item, language: str) -> Item:
    """The facts of a post, and the name of where it comes from."""
    source = shared.get("source", {})
    return {
        "kind": shared["kind"].replace("_", "-"),
        "date": shared["date"],
        "date_precision": DatePrecision(shared.get("date_precision", "day")),
        "is_historical": shared.get("historical", False),
        "takes_comments": shared.get("takes_comments", False),
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
