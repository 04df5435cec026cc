"""Keeping what shows a result beside what finds it."""

from collections.abc import Iterable
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.utils.text import Truncator
from wagtail.search.models import IndexEntry

from search.fields import KeySearchField, UnquotedField
from search.models import Findable

MOST_TEXT: Final = 20_000  # characters
BETWEEN_PARTS: Final = " · "
TITLES: Final = ("title", "heading", "name")
_SHOWN: Final = ("content_type", "object_id", "locale", "dated", "url", "title", "text")


def keep(model: type[Any], objects: Iterable[Any]) -> None:
    """Keep what some things of one type say, after Wagtail has indexed them.

    Two statements, however many there are. What has no address of its own no reader finds.
    """
    fields = [field for field in model.get_search_fields() if isinstance(field, KeySearchField)]
    by_id = {str(one.pk): one for one in objects}
    if not by_id or not hasattr(model, "search_url"):
        return
    content_type = ContentType.objects.get_for_model(model, for_concrete_model=False)
    entries = IndexEntry.objects.filter(content_type=content_type, object_id__in=by_id)
    Findable.objects.bulk_create(
        [
            Findable(
                entry_id=entry,
                content_type=content_type,
                object_id=by_id[key].pk,
                locale_id=by_id[key].locale_id,
                **shown(by_id[key], fields),
            )
            for entry, key in entries.values_list("pk", "object_id")
        ],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=_SHOWN,
    )


def shown(thing: Any, fields: Iterable[KeySearchField]) -> dict[str, Any]:
    """What shows something among results."""
    parts = [
        " ".join(part.split())
        for field in fields
        if field.field_name not in TITLES and not isinstance(field, UnquotedField)
        for part in field.text(thing).split("\n")
    ]
    return {
        "dated": thing.search_date,
        "url": thing.search_url,
        "title": Truncator(str(thing.title)).chars(255),
        "text": BETWEEN_PARTS.join(part for part in parts if part)[:MOST_TEXT],
    }


def forget(thing: Any) -> None:
    """Forget something that Wagtail's index forgets."""
    Findable.objects.filter(entry__in=thing.index_entries.all()).delete()


def forget_lost() -> None:
    """Forget what Wagtail's index no longer has."""
    Findable.objects.exclude(entry__in=IndexEntry.objects.all()).delete()
