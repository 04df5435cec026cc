"""The list of case studies: its facets in both languages, its areas, and what it costs."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from labels.models import Area

pytestmark = pytest.mark.django_db


def seen(client, page, query=""):
    response = client.get(f"{page.url_path}{query}")
    assert response.status_code == 200
    return response.content.decode()


def titles(client, page, query=""):
    text = seen(client, page, query)
    return sorted(name for name in ("Garden", "Kitchen", "Gegin") if f">{name}</a>" in text)


@pytest.fixture
def studies(make_study, labels, english_list, welsh_list, welsh):
    garden = make_study(title="Garden", labels=labels, stage="co-designing",
                        started="2014-05", ended="2016")  # fmt: skip
    kitchen = make_study(title="Kitchen", stage="co-producing", started="2016", ended="2018-01")
    welsh_only = make_study(welsh_list, title="Gegin", locale=welsh, stage="informing",
                            started="2020", ended="2020")  # fmt: skip
    return garden, kitchen, welsh_only


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Garden", "Gegin", "Kitchen"]),
        ("?topic=gardens", ["Garden"]),
        ("?pwnc=gerddi", ["Garden"]),
        ("?stage=co-producing", ["Kitchen"]),
        ("?cam=cydgynhyrchu", ["Kitchen"]),
        ("?stage=co-producing&stage=co-designing", ["Garden", "Kitchen"]),
        ("?year=2016", ["Garden", "Kitchen"]),
        ("?year=2015", ["Garden"]),
        ("?year=2017&stage=co-designing", []),
        ("?language=welsh", ["Gegin"]),
        ("?iaith=saesneg", ["Garden", "Kitchen"]),
        ("?area=gwynedd", ["Garden"]),
        ("?area=nowhere&year=abc", ["Garden", "Gegin", "Kitchen"]),
    ],
)
def test_the_list_is_narrowed_in_the_words_of_either_language(
    client, english_list, studies, query, found
):
    assert titles(client, english_list, query) == found


def test_an_area_is_found_by_its_region_too(client, english_list, studies):
    region = Area.objects.get(name_en="Gwynedd").region
    assert titles(client, english_list, f"?area={region.slug_en}") == ["Garden"]


def test_the_welsh_list_shows_what_is_in_english_alone_and_marks_it(client, welsh_list, studies):
    text = seen(client, welsh_list)
    assert ">Gegin</a>" in text
    assert 'lang="en" hreflang="en">Garden</a>' in text


def test_the_areas_lead_to_their_case_studies_while_nothing_is_narrowed(
    client, english_list, studies
):
    text = seen(client, english_list)
    areas = text.partition('class="by-area"')[2].partition("</nav>")[0]
    assert f'href="{english_list.url_path}?area=gwynedd"' in areas
    assert 'class="by-area"' not in seen(client, english_list, "?year=2015")


def test_a_card_says_when_and_how_far_power_was_shared(client, english_list, studies):
    text = seen(client, english_list, "?topic=gardens")
    assert "May 2014 – 2016" in text
    assert "Co-designing" in text


def test_work_that_goes_on_is_found_in_every_year_since(client, english_list, make_study):
    make_study(title="Garden", started="2022", ended="")
    make_study(title="Kitchen", started="2021", ended="2021")
    assert titles(client, english_list, "?year=2024") == ["Garden"]
    assert titles(client, english_list, "?year=2021") == ["Kitchen"]


def test_work_that_goes_on_is_found_in_a_new_year_though_nothing_was_published_since(
    client, english_list, make_study
):
    make_study(title="Garden", started="2022", ended="")
    with time_machine.travel("2024-12-31T23:00:00+00:00", tick=False):
        assert titles(client, english_list, "?year=2024") == ["Garden"]
    with time_machine.travel("2025-01-01T00:00:00+00:00", tick=False):
        listing = client.get(english_list.url_path).context["listing"]
    years = next(facet for facet in listing.facets if facet.name == "year")
    assert "2025" in [option.value for option in years.options]


@pytest.mark.parametrize(("language", "most"), [("en", 16), ("cy", 17)])
def test_the_list_stays_within_the_budget_however_long_it_is(
    client, english_list, welsh_list, make_study, labels, language, most
):
    page = {"en": english_list, "cy": welsh_list}[language]
    counts = []
    for number in range(2):
        for other in range(3):
            make_study(title=f"Story {number} {other}", labels=labels)
        for _time in range(2):
            seen(client, page, "?stage=co-designing")
        with CaptureQueriesContext(connection) as queries:
            seen(client, page, "?stage=co-designing")
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert counts[0] <= most
