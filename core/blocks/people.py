"""Blocks of people and organisations."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, StructBlock, StructValue

from core.blocks.choosers import RecordChooserBlock
from core.blocks.previews import PreviewInBothLanguages
from people.models import Organisation, Person
from translation.blocks import CharBlock
from translation.locales import locale_for

PEOPLE_GROUP = _("People and organisations")


def public_halves(records: list[Any]) -> list[Any]:
    """The records that readers may see, each once and in the language of the moment.

    Args:
        records: people or organisations in either language; None where one is gone.
    """
    ours = locale_for(get_language()).pk
    halves = [_half(record, ours) for record in records if record]
    return list(dict.fromkeys(half for half in halves if half and half.live))


def _half(record: Any, locale_id: int) -> Any:
    if record.locale_id == locale_id:
        return record
    if hasattr(record, "halves"):
        return record.halves.get(locale_id)
    return (
        type(record)
        .objects.filter(translation_key=record.translation_key, locale_id=locale_id)
        .first()
    )


class PeopleValue(StructValue):
    """A block value that shows people."""

    @property
    def cards(self) -> list[Person]:
        """The people whose record is public in the language of the moment, as they were chosen."""
        return public_halves(self["people"])


class PersonChooserBlock(RecordChooserBlock):
    """A person, with what their card shows."""

    def __init__(self, target_model: str = "people.Person", **kwargs: Any) -> None:
        super().__init__(target_model, related=("organisation", "picture"), **kwargs)


class PeopleBlock(PreviewInBothLanguages, StructBlock):
    """People with a card each."""

    heading = CharBlock(label=_("Heading"), required=False)
    people = ListBlock(
        PersonChooserBlock(),
        label=_("People"),
        help_text=_(
            "Their names, roles and pictures come from their records. Someone whose record is not "
            "published in the language of the page is left out."
        ),
    )

    class Meta:
        icon = "group"
        group = PEOPLE_GROUP
        label = _("People")
        description = _("Cards of people on record, in the page's language.")
        template = "components/people/people.html"
        value_class = PeopleValue

    def example(self) -> dict[str, Any]:
        """The first person whose record is public in the language of the moment, if any."""
        people = Person.objects.filter(locale=locale_for(get_language()), live=True)
        first = people.select_related("organisation", "picture").order_by("pk")[:1]
        return {"heading": _("People"), "people": list(first)}


class OrganisationsValue(StructValue):
    """A block value that shows organisations."""

    @property
    def cards(self) -> list[Organisation]:
        """The organisations whose record is public in the language of the moment."""
        return public_halves(self["organisations"])


class OrganisationsBlock(PreviewInBothLanguages, StructBlock):
    """Organisations with a card each."""

    heading = CharBlock(label=_("Heading"), required=False)
    organisations = ListBlock(
        RecordChooserBlock("people.Organisation", related=("picture",)),
        label=_("Organisations"),
        help_text=_(
            "Their names, descriptions and logos come from their records. One whose record is not "
            "published in the language of the page is left out."
        ),
    )

    class Meta:
        icon = "site"
        group = PEOPLE_GROUP
        label = _("Organisations")
        description = _("Organisations on record, such as partners, in the page’s language.")
        template = "components/organisations/organisations.html"
        value_class = OrganisationsValue

    def example(self) -> dict[str, Any]:
        """The first organisations whose record is public in the language of the moment, if any."""
        found = Organisation.objects.filter(locale=locale_for(get_language()), live=True)
        first = found.select_related("picture").order_by("pk")[:2]
        return {"heading": _("Who we work with"), "organisations": list(first)}
