"""What is found by the name of an author or publisher, when the record is renamed or hidden."""

from typing import Any

from django.db.models import Q
from wagtail.search.backends import get_search_backend

from people.models import Organisation, Person
from resources.models import ResourcePage

AT_A_TIME = 200


def find_by_new_name(record: Any, **kwargs: Any) -> None:
    """Write anew what search knows of the live resources that name a record.

    Args:
        record: a person or an organisation; nothing names any other kind in search.
    """
    if not isinstance(record, Person | Organisation):
        return
    named = Q(authors__person=record) if isinstance(record, Person) else Q(publisher=record)
    keys = list(ResourcePage.objects.filter(named, live=True).values_list("pk", flat=True))
    backend = get_search_backend()
    for start in range(0, len(keys), AT_A_TIME):
        pages = ResourcePage.objects.filter(pk__in=keys[start : start + AT_A_TIME])
        backend.add_bulk(ResourcePage, list(pages))
