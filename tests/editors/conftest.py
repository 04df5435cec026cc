"""A list of each type of content, in both languages."""

import datetime

import pytest

from case_studies.models import CaseStudyIndexPage, CaseStudyPage
from events.models import EventIndexPage, EventPage
from resources.models import CollectionIndexPage, CollectionPage, ResourceIndexPage, ResourcePage

INDEXES = {
    "resources": (ResourceIndexPage, ResourcePage, {}),
    "collections": (CollectionIndexPage, CollectionPage, {}),
    "case_studies": (CaseStudyIndexPage, CaseStudyPage, {"stage": "consulting"}),
    "events": (EventIndexPage, EventPage, {"start_date": datetime.date(2026, 5, 1)}),
}


@pytest.fixture
def parents(english_home, welsh_home, english_index, welsh_index):
    """The page each type is added under, by the name of its list and the language."""
    found = {"posts": {"en": english_index, "cy": welsh_index}}
    for name, (index, _model, _needed) in INDEXES.items():
        english_home.refresh_from_db()
        welsh_home.refresh_from_db()
        english = english_home.add_child(instance=index(title=f"English {name}", live=True))
        key = english.translation_key
        welsh = welsh_home.add_child(
            instance=index(title=f"Cymraeg {name}", live=True, translation_key=key)
        )
        found[name] = {"en": english, "cy": welsh}
    return found


@pytest.fixture
def make(parents, make_post):
    """Add a page of a type by the name of its list; live unless told otherwise."""

    def add(name, title, language="en", **fields):
        parent = parents[name][language]
        parent.refresh_from_db()
        if name == "posts":
            return make_post(parent, title, **fields)
        _index, model, needed = INDEXES[name]
        values = {"summary": "In short.", "live": True, **needed, **fields}
        return parent.add_child(instance=model(title=title, **values))

    return add


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client
