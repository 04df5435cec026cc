"""A library and a list of events in both languages, and topics for them."""

import datetime

import pytest

from events.models import EventIndexPage, EventPage
from labels.models import Area, Topic
from resources.models import ResourceIndexPage, ResourcePage


@pytest.fixture
def homes(db):
    return Topic.objects.create(name_en="Homes", name_cy="Cartrefi", slug_en="homes", slug_cy="cf")


@pytest.fixture
def housing(db):
    return Topic.objects.create(name_en="Housing", name_cy="Tai", slug_en="housing", slug_cy="tai")


@pytest.fixture
def health(db):
    return Topic.objects.create(name_en="Health", name_cy="Iechyd", slug_en="h", slug_cy="iechyd")


@pytest.fixture
def area(db):
    """Find an area by its English name."""
    return lambda name: Area.objects.get(name_en=name)


@pytest.fixture
def lists(english_home, welsh_home):
    """The library and the list of events, by the type they list and the language."""
    found = {}
    for model, words in (
        (ResourceIndexPage, {"en": "Resources", "cy": "Adnoddau"}),
        (EventIndexPage, {"en": "Events", "cy": "Digwyddiadau"}),
    ):
        english = english_home.add_child(instance=model(title=words["en"], live=True))
        key = english.translation_key
        welsh = welsh_home.add_child(
            instance=model(title=words["cy"], live=True, translation_key=key)
        )
        found[model] = {"en": english, "cy": welsh}
    return found


@pytest.fixture
def make_labelled(lists):
    """Add a page with labels; live unless told otherwise."""

    def make(index, model, title, language="en", *, topics=(), areas=(), **fields):
        parent = lists[index][language]
        page = model(title=title, summary="In short.", **{"live": True, **fields})
        parent.refresh_from_db()
        parent.add_child(instance=page)
        page.topics, page.areas = list(topics), list(areas)
        page.save()
        return page

    return make


@pytest.fixture
def make_resource(make_labelled):
    def make(title, language="en", **fields):
        return make_labelled(ResourceIndexPage, ResourcePage, title, language, **fields)

    return make


@pytest.fixture
def make_event(make_labelled):
    def make(title, days, language="en", **fields):
        when = datetime.date.today() + datetime.timedelta(days=days)
        return make_labelled(EventIndexPage, EventPage, title, language, start_date=when, **fields)

    return make
