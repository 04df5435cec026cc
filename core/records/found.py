"""The pages that name a record, by what the record is to them.

They are found in Wagtail's index of references, in which live pages and drafts stand alike; what
is not live, or not for everyone, is left out when it is looked for. What was found is remembered
until the public content changes, or for half a minute: the index may be brought up to date a
moment after the content.
"""

from collections import defaultdict
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex

from core.readable import readable
from core.records.relations import Relation, relation_of
from translation.locales import locale_for

# By relation the pairs, newest first, each with the id of the page to show.
Found = dict[Relation, dict[UUID, int]]


def pages_naming(record: Any, language: str) -> Found:
    """The pages that name a record in either language, newest first, by relation.

    A page counts with its pair: readers are led to the half in their own language, or to the
    other where there is none. Three queries.

    Args:
        record: the record.
        language: the reader's: "en" or "cy".
    """
    references = _references_to(record)
    relations = _relations_by_page(references)
    naming = Page.objects.filter(
        pk__in=references.annotate(page=Cast("object_id", BigIntegerField())).values("page")
    )
    pairs = readable(Page.objects.filter(translation_key__in=naming.values("translation_key")))
    rows = pairs.order_by("-first_published_at", "-pk").values_list(
        "translation_key", "pk", "locale_id"
    )
    ours = locale_for(language).pk
    shown: dict[UUID, int] = {}
    of_pair: dict[UUID, set[Relation]] = defaultdict(set)
    for key, pk, locale_id in rows:
        of_pair[key] |= relations.get(pk, set())
        if key not in shown or locale_id == ours:
            shown[key] = pk
    found = {
        relation: {key: pk for key, pk in shown.items() if relation in of_pair[key]}
        for relation in Relation
    }
    return {relation: pages for relation, pages in found.items() if pages}


def _references_to(record: Any) -> QuerySet[ReferenceIndex]:
    """What pages name a record in either language."""
    halves = type(record).objects.filter(translation_key=record.translation_key)
    return ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(record),
        to_object_id__in=[str(pk) for pk in halves.values_list("pk", flat=True)],
    )


def _relations_by_page(references: QuerySet[ReferenceIndex]) -> dict[int, set[Relation]]:
    found: dict[int, set[Relation]] = defaultdict(set)
    places = references.values_list("object_id", "content_type", "model_path").distinct()
    for pk, type_id, place in places.iterator():
        page_type = ContentType.objects.get_for_id(type_id).model_class()
        # A page of no kind of content, such as the home, is nothing that anybody did.
        if page_type and hasattr(page_type, "card"):
            found[int(pk)].add(relation_of(page_type, place))
    return found
