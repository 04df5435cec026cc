"""Each type of content has a list of its own in the admin."""

import csv
import io
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.users.models import UserProfile

from labels.models import Area

NAMES = ["posts", "resources", "collections", "case_studies", "events", "campaigns"]


def listed(client, name, **query):
    answer = client.get(reverse(f"{name}:index"), query)
    assert answer.status_code == 200
    return {page.title for page in answer.context["object_list"]}


def in_welsh(user):
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "cy"})


@pytest.mark.parametrize("name", NAMES)
def test_a_list_shows_its_own_type_in_both_languages_and_nothing_else(as_editor, make, name):
    for other in NAMES:
        make(other, f"English {other}")
    make(name, "Yn Gymraeg", "cy")
    assert listed(as_editor, name) == {f"English {name}", "Yn Gymraeg"}


@pytest.mark.parametrize("name", NAMES)
def test_a_list_tells_what_readers_of_the_other_language_get(as_editor, make, name):
    make(name, "Alone")
    page = as_editor.get(reverse(f"{name}:index"))
    assert "Welsh: missing" in page.content.decode()


@pytest.mark.parametrize("name", NAMES)
def test_a_list_is_narrowed_by_language_state_and_pair(as_editor, make, name):
    make(name, "Live")
    make(name, "Draft", live=False)
    make(name, "Byw", "cy")
    assert listed(as_editor, name, locale="cy") == {"Byw"}
    assert listed(as_editor, name, state="draft") == {"Draft"}
    assert listed(as_editor, name, pair="live") == set()
    assert listed(as_editor, name, pair="missing", locale="en") == {"Live"}


def test_types_are_narrowed_by_what_they_are(as_editor, make):
    make("posts", "An opinion", kind="opinion")
    make("posts", "Some news", kind="news")
    make("resources", "A guide", kind="guide")
    make("resources", "A report", kind="report")
    make("case_studies", "Asked", stage="consulting")
    make("case_studies", "As equals", stage="co-producing")
    assert listed(as_editor, "posts", kind="opinion") == {"An opinion"}
    assert listed(as_editor, "resources", kind="guide") == {"A guide"}
    assert listed(as_editor, "case_studies", stage="co-producing") == {"As equals"}


def test_events_to_come_and_past_ones_are_told_apart(as_editor, make):
    today = timezone.localdate()
    make("events", "Next week", start_date=today + timedelta(days=7))
    make("events", "Last week", start_date=today - timedelta(days=7))
    assert listed(as_editor, "events", when="coming") == {"Next week"}
    assert listed(as_editor, "events", when="past") == {"Last week"}


def test_a_search_and_a_filter_hold_together(as_editor, make):
    make("resources", "A guide to rivers", kind="guide")
    make("resources", "A report on rivers", kind="report")
    make("resources", "A guide to hills", kind="guide")
    assert listed(as_editor, "resources", q="rivers", kind="guide") == {"A guide to rivers"}


@pytest.mark.parametrize(
    "query", ["kind=nothing", "state=x", "pair=x", "topics=x", "review=x", "locale=fr", "keeper=9"]
)
def test_a_filter_nobody_offered_is_no_error(as_editor, make, query):
    make("resources", "A guide")
    assert as_editor.get(f"{reverse('resources:index')}?{query}").status_code in (200, 404)


@pytest.mark.parametrize("name", NAMES)
def test_a_list_of_fifty_costs_what_wagtails_own_does(
    client, administrator, editor, make, parents, name
):
    client.force_login(administrator)
    for number in range(3):
        make(name, f"Piece {number}")
    few = count_queries(client, reverse(f"{name}:index"))
    for number in range(3, 50):
        make(name, f"Piece {number}")
    assert count_queries(client, reverse(f"{name}:index")) <= few
    # Wagtail asks for every row whether somebody who may not publish may delete it.
    client.force_login(editor)
    many = count_queries(client, reverse(f"{name}:index"))
    explored = reverse("wagtailadmin_explore", args=[parents[name]["en"].pk])
    # The explorer is Wagtail's own list and the states of the pairs: one query.
    assert many <= count_queries(client, explored) - 1 + 5


def count_queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


@pytest.mark.parametrize("name", NAMES)
def test_a_spreadsheet_tells_the_state_of_the_twin_and_runs_no_formula(as_editor, make, name):
    make(name, '=HYPERLINK("https://example.org")')
    answer = as_editor.get(reverse(f"{name}:index"), {"export": "csv"})
    text = b"".join(answer.streaming_content).decode()
    [line] = list(csv.DictReader(io.StringIO(text)))
    assert line["Title"].startswith("'=")
    assert line["Both languages"] == "Welsh: missing"
    assert line["Language"] == "English"
    answer = as_editor.get(reverse(f"{name}:index"), {"export": "xlsx"})
    sheet = load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active
    headings, values = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert values[headings.index("Title")].startswith("'=")
    assert values[headings.index("Both languages")] == "Welsh: missing"
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize("name", NAMES)
def test_the_button_adds_below_the_right_page_in_the_editors_language(
    as_editor, editor, parents, name
):
    for language in ("en", "cy"):
        if language == "cy":
            in_welsh(editor)
        page = as_editor.get(reverse(f"{name}:index"))
        # The language switch of the list itself is no way to add.
        [address] = set(re.findall(r'href="([^"]*choose_parent[^"]*)"', page.content.decode()))
        answer = as_editor.get(address)
        assert answer.status_code == 302
        assert answer.url.endswith(f"/{parents[name][language].pk}/")


def test_those_without_rights_to_pages_are_not_led_to_the_lists(client, translator, parents):
    client.force_login(translator)
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("resources:index") not in home
    assert client.get(reverse("resources:index")).status_code == 302


def test_the_lists_stand_under_one_entry_of_the_menu(as_editor):
    home = as_editor.get(reverse("wagtailadmin_home")).content.decode()
    for name in NAMES:
        assert reverse(f"{name}:index") in home


def test_areas_are_offered_under_their_regions_after_all_of_them(as_editor, make):
    gwynedd = Area.objects.get(name_en="Gwynedd")
    page = make("resources", "In Gwynedd")
    page.areas = [gwynedd]
    page.save()
    make("resources", "Elsewhere")
    assert listed(as_editor, "resources", areas=gwynedd.pk) == {"In Gwynedd"}
    offered = as_editor.get(reverse("resources:index")).context["filters"].form["areas"]
    first, *groups = offered.field.widget.optgroups("areas", [""])
    assert first[1][0]["value"] == ""
    in_group = {str(option["label"]): group for group, options, _at in groups for option in options}
    assert in_group["Gwynedd"] == "North Wales"


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_list_says_that_it_is_empty(as_editor, editor, make, name):
    make(name, "Something else")
    address = reverse(f"{name}:index")
    for query in ({"q": "nowhere"}, {"state": "draft"}):
        html = as_editor.get(address, query).content.decode()
        assert "match your query" in html
        assert "1-0 of 0" not in html
    in_welsh(editor)
    assert "Dim canlyniadau" in as_editor.get(address, {"q": "nowhere"}).content.decode()
