"""Loading the demo's organisations, people, laws and venues."""

from functools import partial
from typing import Any

from demo.bodies import stable_id
from demo.children import give_record_rows
from demo.halves import plain_fields
from demo.publishing import Publisher
from demo.reading import Item, read_folder
from events.models import Venue
from labels.models import Area
from people.models import Law, Organisation, Person
from translation.locales import locale_for

# Organisations first: people belong to them.
FOLDERS: dict[str, Any] = {
    "organisations": Organisation,
    "people": Person,
    "laws": Law,
    "venues": Venue,
}
FACTS = (
    "website", "kind", "postcode", "step_free", "accessible_toilet", "changing_places",
    "hearing_loop", "quiet_room", "accessible_parking",
)  # fmt: skip


def load_records(publisher: Publisher) -> dict[str, dict[str, int]]:
    """Every record and its twin, made where they are missing.

    Returns:
        By language, the records by key.
    """
    for folder, model in FOLDERS.items():
        for item in read_folder(folder):
            load_record(item, model, publisher)
    return {language: records_by_key(language) for language in ("en", "cy")}


def records_by_key(language: str) -> dict[str, int]:
    """The records of a language by the key of their file."""
    found: dict[str, int] = {}
    for folder, model in FOLDERS.items():
        records = model.objects.filter(locale=locale_for(language))
        ids = {str(key): pk for key, pk in records.values_list("translation_key", "pk")}
        keys = [item["key"] for item in read_folder(folder)]
        found |= {key: ids[stable_id("record", key)] for key in keys}
    return found


def load_record(item: Item, model: Any, publisher: Publisher) -> None:
    """One record and its twin, made where they are missing."""
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
    for name in FACTS:
        if name in shared:
            setattr(record, name, shared[name])
    if organisation := shared.get("organisation"):
        organisations = Organisation.objects.filter(locale=locale_for(item["source"]))
        record.organisation = organisations.get(translation_key=stable_id("record", organisation))
    if area := shared.get("area"):
        record.area = Area.objects.get(slug_en=area)
    give_record_rows(item, record, language)
