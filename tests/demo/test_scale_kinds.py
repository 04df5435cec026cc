"""Made resources, case studies, events and letters: many, alike in both languages, and gone."""

import pytest
from django.utils import timezone
from wagtail.models import Page

from campaigns.models import CampaignPage
from case_studies.models import CaseStudyIndexPage, CaseStudyPage
from core.changes import state_of_site
from core.lists.index import index_of
from demo.scale import KINDS, bring_to, index_made_pages, made_pages, made_pairs
from demo.scale_kinds import EventRows, ResourceRows, StudyRows
from demo.scale_letters import LetterRows
from events.models import EventPage
from resources.models import ResourcePage
from translation.state.reckoning import DERIVED, reckon

pytestmark = pytest.mark.django_db
NEW = (ResourceRows, StudyRows, EventRows, LetterRows)
LABELS = ("topics", "sectors", "audiences", "areas")
FACTS = {
    ResourcePage: ("kind", "source", "date", "date_precision", "licence", "picture_id"),
    CaseStudyPage: ("stage", "started", "ended", "picture_id"),
    EventPage: ("start_date", "repeats_until", "moments", "mode", "venue_id", "status"),
    CampaignPage: ("deadline", "delivered_on", "answered_on", "goal"),
}


@pytest.fixture
def made(loaded):
    """Forty pairs of each kind."""
    bring_to(40)


def counted():
    models = [kind.model for kind in KINDS]
    return [Page.objects.count(), *(model.objects.count() for model in models)]


def test_each_kind_has_as_many_pairs_as_asked_for_and_the_tree_is_sound(made):
    for kind in KINDS:
        assert made_pairs(kind).count() == 40
        assert 70 < made_pages(kind).count() < 80
    assert not any(Page.find_problems())


def test_the_states_of_made_pairs_are_those_that_would_be_worked_out(made):
    for kind in NEW:
        for pair, derived in reckon(list(made_pairs(kind))):
            assert {name: getattr(pair, name) for name in DERIVED} == derived


@pytest.mark.parametrize("kind", NEW)
def test_facts_are_the_same_in_both_languages(made, kind):
    pairs = 0
    for english in made_pages(kind).filter(locale__language_code="en"):
        if twin := english.get_twin():
            welsh, pairs = twin.specific, pairs + 1
            for name in FACTS[kind.model]:
                assert getattr(english, name) == getattr(welsh, name), name
            for name in LABELS:
                if hasattr(english, name):
                    ours, theirs = getattr(english, name), getattr(welsh, name)
                    assert set(ours.all()) == set(theirs.all())
    assert pairs > 30


@pytest.mark.parametrize("language", ["en", "cy"])
def test_made_pages_vary_enough_for_every_facet(made, language):
    for kind in NEW:
        index = index_of(kind.model, language)
        for facet in index.facets:
            assert len(index.choices[facet.key]) > 1, facet.key


def test_made_events_lie_before_and_after_today(made):
    events = made_pages(EventRows).filter(locale__language_code="en")
    coming = events.filter(over_at__gt=timezone.now()).count()
    assert 10 < coming < events.count() - 10


@pytest.mark.parametrize("kind", NEW)
def test_a_made_page_opens_and_search_finds_it(made, client, kind):
    index_made_pages(kind)
    page = made_pages(kind).filter(locale__language_code="cy").first()
    assert client.get(page.url_path).status_code == 200
    found = kind.model.live_in("cy").order_by().search(page.title)
    assert page.pk in [one.pk for one in found]


def test_removal_takes_what_was_made_and_lists_learn_of_it(loaded):
    before, known = counted(), state_of_site()
    bring_to(40)
    assert counted() != before
    assert state_of_site() != known
    bring_to(0)
    assert counted() == before
    assert not any(made_pages(kind).exists() or made_pairs(kind).exists() for kind in KINDS)
    assert not any(Page.find_problems())


def test_a_kind_without_a_list_is_left_out(loaded):
    CaseStudyIndexPage.objects.get(locale__language_code="cy").delete()
    bring_to(10)
    assert not made_pages(StudyRows).exists()
    assert made_pages(EventRows).exists()
