"""The demonstration shows every type of page and every state there is to show."""

import pytest
from django.utils import timezone
from wagtail.models import Page

from case_studies.choices import Stage
from case_studies.models import CaseStudyPage
from consent.models import Consent
from consent.states import State
from core.blocks import BodyBlock
from core.documents import SiteDocument
from core.lists.index import index_of
from core.lists.listed import listed_types
from core.upkeep.models import Upkeep
from events.choices import Mode, Status
from events.models import EventPage, EventSeries
from home.models import MenuItem
from people.at import title_at
from people.dates import DatePrecision, PartialDate
from people.models import Law
from resources.models import CollectionPage, Kind, ResourcePage

pytestmark = pytest.mark.django_db
LANGUAGES = ("en", "cy")
# What would come from another site, and what stands in fields of their own here.
UNUSED = {"embed", "video", "audio", "document"}
ENOUGH = {ResourcePage: 16, EventPage: 10, CaseStudyPage: 6, CollectionPage: 2}


def live_in(model, language):
    return model.objects.live().filter(locale__language_code=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_enough_of_each_type_for_its_facets_to_be_worth_using(loaded, language):
    assert set(ENOUGH) <= set(listed_types())
    for model, enough in ENOUGH.items():
        assert live_in(model, language).count() >= enough, model
        index = index_of(model, language)
        for facet in index.facets:
            assert len(index.choices[facet.key]) >= 2, (model, facet.key)


@pytest.mark.parametrize("model", [ResourcePage, EventPage, CaseStudyPage])
def test_one_of_each_type_is_in_one_language_only(loaded, model):
    keys = [set(live_in(model, one).values_list("translation_key")) for one in LANGUAGES]
    assert keys[0] ^ keys[1]
    assert len(keys[0] & keys[1]) >= 6


def test_every_sort_of_resource_and_every_stage_of_sharing_is_there(loaded):
    assert set(live_in(ResourcePage, "cy").values_list("kind", flat=True)) == set(Kind.values)
    stages = live_in(CaseStudyPage, "cy").values_list("stage", flat=True)
    assert set(stages) == set(Stage.values)


def test_files_say_of_themselves_what_they_are(loaded):
    files = SiteDocument.objects.all()
    kinds = set(files.values_list("kind", flat=True))
    assert kinds == {"pdf", "docx", "csv", "vtt", "webm", "mp3"}
    for pdf in files.filter(kind="pdf"):
        assert pdf.is_tagged
        assert pdf.page_count == 1
        assert pdf.file_title == pdf.title
    for word in files.filter(kind="docx"):
        assert (word.file_title, word.file_language) == (word.title, word.language)


def test_one_consent_stands_one_was_withdrawn_and_one_is_to_be_asked_again(loaded):
    assert sorted(consent.state for consent in Consent.objects.all()) == sorted(State.values)


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("practice-case-study-a-hall-plans-its-week", "when the consent behind them"),
        ("astudiaeth-achos-ymarfer-neuadd-yn-cynlluniou-hwythnos", "pan dynnwyd y cydsyniad"),
    ],
)
def test_withdrawn_words_stand_on_neither_page(loaded, client, slug, words):
    page = CaseStudyPage.objects.get(slug=slug)
    html = client.get(page.url_path).content.decode()
    assert words not in html
    assert "taken-down" in html


def test_events_are_of_every_sort(loaded):
    events, now = live_in(EventPage, "cy"), timezone.now()
    assert set(events.values_list("mode", flat=True)) == set(Mode.values)
    assert set(events.values_list("date_precision", flat=True)) == set(DatePrecision.values)
    assert events.filter(over_at__gt=now).count() >= 5
    assert events.filter(over_at__lt=now).count() >= 4
    assert events.filter(status=Status.CANCELLED).exists()
    assert events.filter(is_full=True).exists()
    assert EventSeries.objects.get().events.filter(locale__language_code="cy").count() == 2


def test_a_repeated_event_leaves_out_a_week_and_has_an_evening_besides(loaded):
    event = live_in(EventPage, "en").get(repeats="weekly")
    days = [one.first_day for one in event.timing.occurrences]
    left_out, also = event.timing.left_out, dict(event.timing.added)
    assert len(left_out) == len(also) == 1
    assert set(also) <= set(days)
    assert not left_out & set(days)


def test_every_event_is_as_an_editor_could_have_written_it(loaded):
    for event in EventPage.objects.live():
        event.clean()


def test_a_law_was_a_bill_before_it_was_an_act(loaded):
    law = Law.objects.get(locale__language_code="en", name__startswith="Social Services")
    assert "Bill" in title_at(law, PartialDate(2013, 2)).title
    assert "Act" in title_at(law, PartialDate(2020)).title


def test_the_header_leads_to_every_part_of_the_site(loaded):
    items = MenuItem.objects.filter(menu__place="header").order_by("sort_order")
    assert list(items.values_list("page__slug", flat=True)) == [
        "news-and-views",
        "resources",
        "case-studies",
        "events",
        "campaigns",
        "get-involved",
        "about",
    ]


def test_lasting_pages_have_an_owner_and_one_is_to_be_checked(loaded):
    kept = Upkeep.objects.all()
    assert kept.count() >= 4
    assert not kept.filter(owner=None).exists()
    assert kept.due().count() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_home_finds_something_for_each_of_its_sections(loaded, client, language):
    html = client.get(f"/{language}/").content.decode()
    assert html.count('class="head-of-list"') == 4
    assert html.count('class="ways-in"') == 2
    assert html.count('class="card"') == 12


def test_many_kinds_of_block_are_used(loaded):
    pages = Page.objects.live().filter(locale__language_code="cy").specific()
    used = {block.block_type for page in pages for block in getattr(page, "body", [])}
    assert not set(BodyBlock().child_blocks) - used - UNUSED
