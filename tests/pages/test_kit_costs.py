"""What a page of many blocks asks the database: no more for two of each than for one."""

import pytest
from django.core.files.base import ContentFile
from wagtail.blocks import ChooserBlock, ListBlock, StructBlock
from wagtail.images.blocks import ImageBlock
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page

from bench.queries import described, statements
from core.blocks import BodyBlock
from core.models import SiteDocument, SiteImage
from home.models import StandardPage
from people.models import Organisation, Person

pytestmark = pytest.mark.django_db
CONTENT = 14  # queries a content page may ask, warm
ROUNDS = 2


@pytest.fixture
def records(english, welsh, english_index, make_post, settings, tmp_path):
    """Two of everything that blocks choose, in both languages where there are halves."""
    settings.MEDIA_ROOT = tmp_path
    made = {model: [] for model in (SiteImage, SiteDocument, Person, Organisation, Page)}
    for number in range(ROUNDS):
        image = SiteImage(title="Boat", file=get_test_image_file(f"boat-{number}.png"))
        image.save()
        file = ContentFile(b"words", name=f"plan-{number}.txt")
        organisation = Organisation.objects.create(name=f"Hall {number}", locale=english)
        person = Person.objects.create(
            name=f"Ann {number}", locale=english, organisation=organisation, picture=image
        )
        for record in (organisation, person):
            type(record).objects.create(
                name=record.name, locale=welsh, translation_key=record.translation_key
            )
        made[SiteImage].append(image)
        made[SiteDocument].append(SiteDocument.objects.create(title="Plan", file=file))
        made[Person].append(person)
        made[Organisation].append(organisation)
        made[Page].append(make_post(english_index, f"A river {number}", picture=image))
    return made


def stored(block, records, number):
    """A block's value as it stands in the database, with one thing chosen in every chooser."""
    if isinstance(block, ImageBlock):
        return {"image": records[SiteImage][number].pk, "alt_text": "A boat", "decorative": False}
    if isinstance(block, StructBlock):
        return {name: stored(child, records, number) for name, child in block.child_blocks.items()}
    if isinstance(block, ListBlock):
        value = stored(block.child_block, records, number)
        return [{"type": "item", "id": f"item-{number}", "value": value}]
    if isinstance(block, ChooserBlock):
        found = records.get(block.model_class)
        return found[number].pk if found else None
    if block.name == "url":
        return "https://example.org/"
    if block.name == "date":
        return "2026-03-01"
    return "words" if block.name in ("heading", "text", "title", "caption", "transcript") else ""


@pytest.fixture
def page_of(records, english_home):
    """A page with so many of every block."""

    def make(rounds):
        kit = BodyBlock()
        body = [
            {"type": name, "id": f"{name}-{number}", "value": stored(block, records, number)}
            for number in range(rounds)
            for name, block in kit.child_blocks.items()
        ]
        page = StandardPage(title=f"Everything {rounds}", live=True)
        page.body = StandardPage._meta.get_field("body").to_python(body)
        return english_home.add_child(instance=page)

    return make


def test_two_of_every_block_are_within_the_budget_of_a_page(page_of):
    asked = statements(page_of(ROUNDS).url_path, 200)
    assert len(asked) <= CONTENT, "\n".join(described(asked))


def test_a_second_block_of_a_kind_costs_nothing(page_of):
    once, twice = (len(statements(page_of(rounds).url_path, 200)) for rounds in (1, ROUNDS))
    assert once == twice
