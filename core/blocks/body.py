"""The page kit put together."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, StreamBlock, StructBlock, StructValue
from wagtail.images.blocks import ImageBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from core.blocks.links import CallToActionBlock, CardsBlock, DocumentBlock
from core.blocks.lists import AccordionBlock, FactsBlock, KeyPointsBlock, StepsBlock
from core.blocks.previews import PreviewInBothLanguages
from core.blocks.text import NoticeBlock, ProseBlock, QuestionAndAnswerBlock, QuotationBlock
from core.images import SiteImage
from people.models import Person
from people.reading import public_records
from translation.blocks import CharBlock
from translation.locales import locale_for

PICTURE_GROUP = _("Pictures and people")


class PictureBlock(PreviewInBothLanguages, StructBlock):
    """An image in the text. It stands one level deep: wagtail-localize fails on deeper ones."""

    image = ImageBlock(label=_("Image"))
    caption = CharBlock(label=_("Caption"), required=False)

    class Meta:
        icon = "image"
        group = PICTURE_GROUP
        label = _("Picture")
        description = _("An image with alternative text and a caption.")
        template = "components/picture/picture.html"

    def example(self) -> dict[str, Any]:
        """The first image described in the language of the moment; empty without one."""
        images = SiteImage.objects.exclude(**{f"alt_{get_language()}": ""})
        image = images.order_by("pk").first()
        return {
            "image": image and {"image": image, "alt_text": image.default_alt_text},
            "caption": _("A caption, if the picture needs one."),
        }


class PeopleValue(StructValue):
    """A block value that shows people."""

    @property
    def cards(self) -> list[Person]:
        """The people whose record is public in the language of the moment, as they were chosen."""
        people = [person for person in self["people"] if person]
        found = public_records(people)
        keys = [person.translation_key for person in people]
        return [found[key] for key in keys if key in found]


class PersonChooserBlock(SnippetChooserBlock):
    """A person, read together with what their card shows."""

    def bulk_to_python(self, values: list[int]) -> list[Any]:
        """The people with these ids, in order; None where there is none."""
        people = self.model_class.objects.select_related("organisation", "picture")
        found = people.in_bulk(values)
        return [found.get(pk) for pk in values]


class PeopleBlock(PreviewInBothLanguages, StructBlock):
    """People with a card each."""

    heading = CharBlock(label=_("Heading"), required=False)
    people = ListBlock(PersonChooserBlock("people.Person"), label=_("People"))

    class Meta:
        icon = "group"
        group = PICTURE_GROUP
        label = _("People")
        description = _("Cards of people on record, in the page's language.")
        template = "components/people/people.html"
        value_class = PeopleValue

    def example(self) -> dict[str, Any]:
        """The first person whose record is public in the language of the moment, if any."""
        people = Person.objects.filter(locale=locale_for(get_language()), live=True)
        first = people.select_related("organisation", "picture").order_by("pk")[:1]
        return {"heading": _("People"), "people": list(first)}


class BodyBlock(StreamBlock):
    """Everything a body may hold."""

    text = ProseBlock()
    image = PictureBlock()
    quotation = QuotationBlock()
    question_and_answer = QuestionAndAnswerBlock()
    call_to_action = CallToActionBlock()
    cards = CardsBlock()
    accordion = AccordionBlock()
    steps = StepsBlock()
    key_points = KeyPointsBlock()
    facts = FactsBlock()
    document = DocumentBlock()
    people = PeopleBlock()
    notice = NoticeBlock()
