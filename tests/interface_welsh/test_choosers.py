"""Choosers of records speak the language of whoever meets them, not of whoever came first."""

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.users.models import UserProfile

from core.blocks.choosers import RecordChooserBlock
from core.blocks.spoken import ConsentChooserBlock
from labels.models import Area
from people.models import Person

pytestmark = pytest.mark.django_db


def form(client, user, language, address):
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    client.force_login(user)
    return client.get(address).content.decode()


@pytest.mark.parametrize("first", ["en", "cy"])
@pytest.mark.parametrize(
    ("view", "pk_of", "english", "welsh"),
    [
        ("wagtailsnippets_people_person:add", None, "Choose organisation", "Dewis: sefydliad"),
        ("wagtailsnippets_labels_area:edit", Area, "Choose area", "Dewis: ardal"),
        ("wagtailsnippets_events_venue:add", None, "Choose area", "Dewis: ardal"),
    ],
)
def test_a_form_offers_records_in_the_language_of_the_screens(
    client, editor, first, view, pk_of, english, welsh
):
    address = reverse(view, args=[pk_of.objects.first().pk] if pk_of else [])
    words = {"en": english, "cy": welsh}
    for language in (first, {"en": "cy", "cy": "en"}[first]):
        other = words[{"en": "cy", "cy": "en"}[language]]
        html = form(client, editor, language, address)
        assert words[language] in html
        assert other not in html


@pytest.mark.parametrize(
    "block", [RecordChooserBlock("people.Person", related=()), ConsentChooserBlock()]
)
def test_a_stream_offers_records_in_the_language_of_the_screens(block):
    with override("en"):
        in_english = str(block.widget.choose_one_text)
    with override("cy"):
        in_welsh = str(block.widget.choose_one_text)
    assert in_english.startswith("Choose ")
    assert in_welsh.startswith("Dewis")
    assert block.widget.icon == block.target_model.snippet_viewset.icon


def test_the_record_to_merge_with_is_offered_in_the_language_of_the_screens(
    client, administrator, english
):
    person = Person.objects.create(name="Mair", locale=english)
    address = reverse("wagtailsnippets_people_person:merge", args=[person.pk])
    assert "Dewis: person" in form(client, administrator, "cy", address)
