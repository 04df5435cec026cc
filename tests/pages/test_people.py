"""People on pages: in the reader's language, and only where their record is public."""

import pytest

from blog.models import PostAuthor
from home.models import StandardPage
from people.models import Organisation, Person

pytestmark = pytest.mark.django_db
ENGLISH, WELSH = "<p>She fishes.</p>", "<p>Mae hi’n pysgota.</p>"


@pytest.fixture
def ann(english, welsh):
    """Ann's record in both languages."""
    organisation = Organisation.objects.create(name="Common Ground", locale=english)
    ann = Person(name="Ann Rees", biography=ENGLISH, locale=english, organisation=organisation)
    ann.save()
    key = ann.translation_key
    Person(name="Ann Rees", biography=WELSH, locale=welsh, translation_key=key).save()
    return ann


@pytest.fixture(params=["author", "block"])
def shown(request, client, english_index, welsh_index, english_home, welsh_home, make_post):
    """Show a person on a page of a language; what a reader gets comes back."""

    def show(person, language):
        index, home = {
            "en": (english_index, english_home),
            "cy": (welsh_index, welsh_home),
        }[language]
        if request.param == "author":
            page = make_post(index)
            PostAuthor.objects.create(post=page, person=person, locale=page.locale)
        else:
            body = [("people", {"heading": "", "people": [person]})]
            page = home.add_child(instance=StandardPage(title="People", slug="p", body=body))
        return client.get(page.url_path).content.decode()

    return show


def test_somebody_chosen_in_the_other_language_is_shown_in_the_page_s_own(ann, shown):
    page = shown(ann, "cy")
    assert WELSH in page
    assert ENGLISH not in page


def test_somebody_without_a_record_in_the_page_s_language_is_not_shown_in_the_other(ann, shown):
    ann.get_twin().unpublish()
    assert "Ann Rees" not in shown(ann, "cy")


def test_somebody_whose_record_is_a_draft_is_not_shown(ann, shown):
    ann.unpublish()
    assert "Ann Rees" not in shown(ann, "en")


def test_an_organisation_is_named_only_while_its_record_is_public(ann, shown):
    ann.organisation.unpublish()
    page = shown(Person.objects.get(pk=ann.pk), "en")
    assert "Ann Rees" in page
    assert "Common Ground" not in page
