"""A list of each type of content, in both languages."""

import datetime
from copy import deepcopy

import pytest

from blog.models import BlogIndexPage
from campaigns.models import CampaignIndexPage, CampaignPage
from case_studies.models import CaseStudyIndexPage, CaseStudyPage
from events.models import EventIndexPage, EventPage
from home.models import HomePage
from resources.models import CollectionIndexPage, CollectionPage, ResourceIndexPage, ResourcePage
from tests.public.everything import pair_below
from translation.locales import LANGUAGES, locale_for

INDEXES = {
    "resources": (ResourceIndexPage, ResourcePage, {}),
    "collections": (CollectionIndexPage, CollectionPage, {}),
    "case_studies": (CaseStudyIndexPage, CaseStudyPage, {"stage": "consulting"}),
    "campaigns": (
        CampaignIndexPage,
        CampaignPage,
        {"deadline": datetime.date(2026, 5, 1), "recipient": "The Minister"},
    ),
    "events": (EventIndexPage, EventPage, {"start_date": datetime.date(2026, 5, 1)}),
}


@pytest.fixture(scope="module")
def standing_lists(standing):
    """A list of each type of content, which stand for all tests of a module."""
    with standing():
        homes = in_both(HomePage)
        found = {"posts": in_both(BlogIndexPage)}
        for name, (index, _model, _needed) in INDEXES.items():
            titles = {"en": f"English {name}", "cy": f"Cymraeg {name}"}
            found[name] = pair_below(homes, index, titles)
        yield found


def in_both(model):
    """The page there is one of, in both languages."""
    return {code: model.objects.get(locale=locale_for(code)) for code in LANGUAGES}


@pytest.fixture
def parents(db, standing_lists):
    """The page each type is added under, by the name of its list and the language."""
    return deepcopy(standing_lists)


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
