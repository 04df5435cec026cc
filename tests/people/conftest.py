"""Records in both languages, and pages that name them."""

import pytest

from blog.models import PostAuthor
from people.models import DatedRole, FormerName, Law, LawState, Organisation, Person


@pytest.fixture
def in_both(english, welsh):
    """Make a record and its twin, live; the English half comes back."""

    def make(model, name, welsh_name="", **fields):
        record = model(name=name, locale=english, **fields)
        record.save()
        twin = model(
            name=welsh_name or name, locale=welsh, translation_key=record.translation_key, **fields
        )
        twin.save()
        return record

    return make


@pytest.fixture
def gwenda(in_both):
    """A minister whose roles are known by the year."""
    person = in_both(Person, "Gwenda Thomas")
    titles = [
        ("Assembly Member for Neath", "Aelod Cynulliad", "1999", "2016"),
        ("Deputy Minister for Children", "Dirprwy Weinidog Plant", "2009", "2013"),
        ("Deputy Minister for Social Services", "Dirprwy Weinidog", "2013-03", "2014"),
    ]
    for half, place in ((person, 0), (person.get_twin(), 1)):
        for row in titles:
            DatedRole.objects.create(
                person=half, locale=half.locale, title=row[place], start=row[2], end=row[3]
            )
    return person


@pytest.fixture
def bill(in_both):
    """A law that was a Bill first."""
    law = in_both(Law, "Social Services Act 2014", "Deddf Gwasanaethau Cymdeithasol 2014")
    titles = {0: "Social Services Bill", 1: "Bil Gwasanaethau Cymdeithasol"}
    for half, place in ((law, 0), (law.get_twin(), 1)):
        own = {"law": half, "locale": half.locale}
        LawState.objects.create(state="introduced", date="2013-01-28", title=titles[place], **own)
        LawState.objects.create(state="act", date="2014-05-01", **own)
    return law


@pytest.fixture
def council(in_both):
    """An organisation that had another name."""
    council = in_both(Organisation, "Natural Resources", "Cyfoeth Naturiol")
    for half, name in ((council, "Countryside Council"), (council.get_twin(), "Cyngor Cefn Gwlad")):
        FormerName.objects.create(
            organisation=half, locale=half.locale, name=name, start="1991", end="2013-03"
        )
    return council


@pytest.fixture
def by(make_post, english_index, welsh_index):
    """A post and its twin by somebody, live; the English half comes back."""

    def write(person, title="A frozen river", **fields):
        post = make_post(english_index, title=title, **fields)
        twin = make_post(
            welsh_index, title=f"{title} (cy)", translation_key=post.translation_key, **fields
        )
        for page, half in ((post, person), (twin, person.get_twin() or person)):
            PostAuthor.objects.create(post=page, person=half, locale=page.locale)
        return post

    return write
