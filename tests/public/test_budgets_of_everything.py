"""Every type of page, list, label page and record page within its budget, however much there is."""

import pytest
from django.core.cache import cache
from django.db import transaction
from django.urls import reverse
from django.utils import translation

from bench.queries import described, statements
from bench.visits import CONTENT, LIST
from core.lists.listed import listed_types
from events.models import EventIndexPage, EventPage
from participation.commenting.commentable import Commentable
from tests.public.everything import INDEXES, Everything, add_of_every_type, make_everything
from translation.locales import LANGUAGES

pytestmark = pytest.mark.django_db
# Pairs of each type, half of them with the topic and area that are asked for. The many are more
# than one page of a list holds, and more than the head of any list shows.
FEW, MANY = 4, 20
NARROWED = {"en": "?topic=rivers&sort=a-z", "cy": "?pwnc=afonydd&trefn=a-y"}
COMMENTABLE = [model for model in listed_types() if issubclass(model, Commentable)]
SECOND_PAGE = dict.fromkeys(LANGUAGES, "?page=2")


@pytest.fixture(scope="module")
def measured(django_db_setup, django_db_blocker, tmp_path_factory):
    """What every kind of address asks where there is little, and where there is more."""
    with (
        pytest.MonkeyPatch.context() as patch,
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        patch.setattr("django.conf.settings.MEDIA_ROOT", tmp_path_factory.mktemp("media"))
        site = make_everything()
        counts = []
        for start, end in ((2, FEW), (FEW, MANY)):
            for number in range(start, end):
                add_of_every_type(site, number)
            for model in COMMENTABLE:
                model.objects.update(takes_comments=True)
            kinds = addresses_of(site)
            counts.append(count(kinds))
        yield kinds, *counts
        transaction.set_rollback(True)
    cache.clear()


def addresses_of(site: Everything):
    """Every kind of address: its budget, and a path in each language."""
    kinds = {}
    for model, pair in site.pages.items():
        kinds[model.__name__] = CONTENT, paths(pair)
    for model, pair in site.lists.items():
        kinds[model.__name__] = LIST, paths(pair)
        kinds[f"{model.__name__}, narrowed"] = LIST, paths(pair, NARROWED)
        kinds[f"{model.__name__}, page 2"] = LIST, paths(pair, SECOND_PAGE)
    for model in INDEXES:
        words = dict.fromkeys(LANGUAGES, "?q=2014")
        kinds[f"{model.__name__}, words"] = LIST, paths(site.lists[model], words)
    kinds["glossary"] = CONTENT, paths(site.glossary)
    kinds["glossary, words"] = CONTENT, paths(site.glossary, dict.fromkeys(LANGUAGES, "?q=cyd"))
    events = site.lists[EventIndexPage]
    past = {"en": "?when=past", "cy": "?pryd=blaenorol"}
    kinds["past events"] = LIST, paths(events, past)
    kinds["calendar"] = LIST, paths(events, {"en": "calendar.ics", "cy": "calendr.ics"})
    event = site.pages[EventPage]
    kinds["calendar of an event"] = LIST, paths(event, {"en": "calendar.ics", "cy": "calendr.ics"})
    for model, pair in site.records.items():
        kinds[model.__name__] = CONTENT, {code: half.url for code, half in pair.items()}
    for name in ("people", "organisations", "laws", "topics", "areas", "feed", "events_feed"):
        kinds[name] = LIST, reversed_in_both(name)
    kinds["resources_feed"] = LIST, reversed_in_both("resources_feed")
    for name, label in (("topic", site.topics[0]), ("area", site.areas[0])):
        slugs = {"en": label.slug_en, "cy": label.slug_cy}
        kinds[name] = LIST, reversed_in_both(name, slugs)
    return kinds


def paths(pair, tails=None):
    return {code: page.url_path + (tails or {}).get(code, "") for code, page in pair.items()}


def reversed_in_both(name, slugs=None):
    found = {}
    for code in LANGUAGES:
        with translation.override(code):
            found[code] = reverse(name, args=[slugs[code]] if slugs else [])
    return found


def count(kinds):
    cache.clear()
    return {
        (name, code): statements(path, 200)
        for name, (_limit, addresses) in kinds.items()
        for code, path in addresses.items()
    }


def test_every_type_is_measured(measured):
    kinds, _few, _many = measured
    assert {model.__name__ for model in listed_types()} <= set(kinds)


def test_everything_stays_within_its_budget_in_both_languages(measured):
    kinds, few, many = measured
    over = []
    for (name, code), asked in [*few.items(), *many.items()]:
        limit = kinds[name][0]
        if code == "cy":
            limit = min(limit, len(few[name, "en"])) + 1
        if len(asked) > limit:
            over.append("\n".join([f"{name} ({code}): {len(asked)} of {limit}", *described(asked)]))
    assert not over, "\n".join(over)


def test_nothing_asks_more_when_there_is_more(measured):
    _kinds, few, many = measured
    more = [
        "\n".join([f"{key}: {len(few[key])}, then {len(asked)}", *described(asked)])
        for key, asked in many.items()
        if len(asked) > len(few[key])
    ]
    assert not more, "\n".join(more)


def test_every_type_whose_readers_may_comment_asks_for_its_comments_once(measured):
    _kinds, _few, many = measured
    assert len(COMMENTABLE) == 4
    for model in COMMENTABLE:
        asked = [one for one in many[model.__name__, "en"] if ' "participation_comment" ' in one]
        assert len(asked) == 1, model
