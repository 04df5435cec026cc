"""Loading the demo's organisations and people."""

from functools import partial
from typing import Any

from demo.bodies import stable_id
from demo.halves import children, plain_fields
from demo.publishing import Publisher
from demo.reading import Item, read_folder
from people.models import DatedRole, Organisation, Person
from translation.locales import locale_for

MODELS = {"people.Organisation": Organisation, "people.Person": Person}


def load_records(publisher: Publisher) -> dict[str, dict[str, int]]:
    """Organisations first, then the people who belong to them.

    Returns:
        By language, the people by key.
    """
    for folder in ("organisations", "people"):
        for item in read_folder(folder):
            load_record(item, publisher)
    return {language: people_by_key(language) for language in ("en", "cy")}


def people_by_key(language: str) -> dict[str, int]:
    """The people of a language by the key of their file."""
    ids = dict(
        Person.objects.filter(locale=locale_for(language)).values_list("translation_key", "pk")
    )
    keys = {stable_id("record", item["key"]): item["key"] for item in read_folder("people")}
    return {keys[str(key)]: pk for key, pk in ids.items() if str(key) in keys}


def load_record(item: Item, publisher: Publisher) -> None:
    """One record and its twin, made where they are missing."""
    model = MODELS[item["model"]]
    key = stable_id("record", item["key"])
    language = item["source"]
    if model.objects.filter(translation_key=key).exists():
        return
    source = model(translation_key=key, locale=locale_for(language), live=False)
    write(item, source, language)
    source.save()
    publisher.publish_both(source, partial(write, item))


def write(item: Item, record: Any, language: str) -> None:
    """Give a record its fields in a language."""
    for name, value in plain_fields(item, language).items():
        setattr(record, name, value)
    shared = item.get("shared", {})
    record.website = shared.get("website", "")
    if organisation := shared.get("organisation"):
        organisations = Organisation.objects.filter(locale=locale_for(item["source"]))
        record.organisation = organisations.get(translation_key=stable_id("record", organisation))
    for name, rows in children(item, language):
        setattr(record, name, [DatedRole(locale=record.locale, **row) for row in rows])
