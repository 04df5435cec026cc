"""The rows below a page or record: authors, partners, steps, roles and states."""

from typing import Any

from blog.models import PostAuthor
from case_studies.models import CaseStudyPartner
from demo.bodies import BodyWriter, stable_id
from demo.reading import Item
from people.models import DatedRole, LawState
from resources.models import CollectionStep, ResourceAuthor

# The entries of a record's file that become rows, and the facts and words of each.
ROWS_OF_RECORDS: dict[str, tuple[Any, tuple[str, ...], tuple[str, ...]]] = {
    "roles": (DatedRole, ("start", "end"), ("title",)),
    "states": (LawState, ("state", "date"), ("title", "address")),
}


def give_record_rows(item: Item, record: Any, language: str) -> None:
    """Give a record its rows with their words in a language."""
    for name, (model, facts, words) in ROWS_OF_RECORDS.items():
        if name in item:
            rows = [
                model(
                    locale=record.locale,
                    translation_key=stable_id(name, item["key"], number),
                    sort_order=number,
                    **{fact: str(row.get("s", {}).get(fact, "")) for fact in facts},
                    **{word: row.get(language, {}).get(word, "") for word in words},
                )
                for number, row in enumerate(item[name])
            ]
            setattr(record, name, rows)


def give_page_rows(item: Item, page: Any, writer: BodyWriter) -> None:
    """Give a page its rows with their words in the writer's language."""
    makers = {"authors": author_of(item), "partners": partner_of, "steps": step_of}
    for name, make in makers.items():
        entries = item.get(name) or item.get("shared", {}).get(name)
        if entries:
            rows = [make(entry, writer) for entry in entries]
            for number, row in enumerate(rows):
                row.locale, row.sort_order = page.locale, number
                row.translation_key = stable_id(name, item["key"], number)
            setattr(page, name, rows)


def author_of(item: Item) -> Any:
    """What makes an author of a post, who is on record, or of a resource, who may not be."""

    def make(entry: Item, writer: BodyWriter) -> Any:
        person = writer.records.get(entry.get("person", ""))
        if item["model"] == "blog.BlogPostPage":
            return PostAuthor(person_id=person)
        return ResourceAuthor(person_id=person, name=entry.get("name", ""))

    return make


def partner_of(entry: Item, writer: BodyWriter) -> CaseStudyPartner:
    """An organisation that took part, and what it did."""
    organisation = writer.records[entry["s"]["organisation"]]
    return CaseStudyPartner(organisation_id=organisation, **entry[writer.language])


def step_of(entry: Item, writer: BodyWriter) -> CollectionStep:
    """A step of a collection."""
    facts = entry["s"]
    page = writer.known.pages[facts["page"]] if "page" in facts else None
    return CollectionStep(page_id=page, minutes=facts["minutes"], **entry[writer.language])
