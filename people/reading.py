"""People as readers meet them."""

from collections.abc import Collection
from uuid import UUID

from django.utils.translation import get_language

from people.models import Person
from translation.locales import locale_for


def public_records(people: Collection[Person]) -> dict[UUID, Person]:
    """The public records of some people in the language of the moment, by translation key.

    Somebody may have been chosen in the other language, which costs a query; somebody whose
    record is not public in this one is left out.

    Args:
        people: records in either language.
    """
    ours = locale_for(get_language())
    here = [person for person in people if person.locale_id == ours.pk]
    others = [person.translation_key for person in people if person.locale_id != ours.pk]
    if others:
        twins = Person.objects.filter(translation_key__in=others, locale=ours)
        here += twins.select_related("organisation", "picture")
    return {person.translation_key: person for person in here if person.live}
