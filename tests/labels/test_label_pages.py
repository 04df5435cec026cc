"""The page of a topic or an area has everything about it, in each language, at a fixed cost."""

import re

import pytest
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape
from wagtail.models import PageViewRestriction

from bench.queries import statements
from labels.merging import merge
from labels.models import Topic

pytestmark = pytest.mark.django_db
BUDGET = 16  # queries, with nothing of the page remembered


def path_of(label, language="en"):
    with translation.override(language):
        return reverse(label._meta.model_name, args=[label.slug])


def read(client, label, language="en", status=200):
    answer = client.get(path_of(label, language))
    assert answer.status_code == status
    return answer.content.decode()


def headings(html):
    found = re.findall(r"<h([123])[^>]*>(.*?)</h\1>", html, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", text).split()) for _level, text in found]


def test_a_topic_has_the_pages_of_every_type(
    client, make_resource, make_event, make_post, english_index, housing, health
):
    make_post(english_index, "A post on housing", topics=[housing])
    make_resource("A housing guide", topics=[housing])
    make_resource("A health guide", topics=[health])
    make_event("A housing day", 7, topics=[housing])
    make_event("A day long ago", -7, topics=[housing])
    shown = headings(read(client, housing))
    assert shown[0] == "Housing"
    order = ["Coming events 1", "A housing day", "A post on housing", "A housing guide"]
    assert [text for text in shown if text in order] == order
    assert shown.index("Past events 1") < shown.index("A day long ago")
    assert shown.index("A housing guide") < shown.index("Past events 1")
    assert "A health guide" not in shown


def test_events_come_soonest_first_and_the_rest_is_a_link_away(client, make_event, housing, lists):
    for days in (30, 10, 20, 40):
        make_event(f"In {days} days", days, topics=[housing])
    html = read(client, housing)
    shown = headings(html)
    assert [text for text in shown if text.startswith("In ")] == [
        "In 10 days", "In 20 days", "In 30 days",
    ]  # fmt: skip
    assert 'href="/en/events/?topic=housing"' in html
    assert client.get("/en/events/?topic=housing").content.decode().count('class="card"') == 4


def test_an_area_has_its_own_and_what_is_about_more_under_headings_of_their_own(
    client, make_resource, area
):
    make_resource("For Gwynedd", areas=[area("Gwynedd")])
    make_resource("For Conwy", areas=[area("Conwy")])
    make_resource("For Conwy and the north", areas=[area("Conwy"), area("North Wales")])
    make_resource("For everyone in Wales", areas=[area("All Wales")])
    make_resource("For Cardiff", areas=[area("Cardiff")])
    shown = headings(read(client, area("Gwynedd")))
    assert shown == [
        "Gwynedd", "Resources 1", "For Gwynedd",
        "North Wales", "For Conwy and the north",
        "All Wales", "For everyone in Wales",
    ]  # fmt: skip


def test_a_region_has_what_is_in_its_authorities(client, make_resource, area):
    make_resource("For Gwynedd", areas=[area("Gwynedd")])
    make_resource("For the north", areas=[area("North Wales")])
    html = read(client, area("North Wales"))
    shown = headings(html)
    assert "Resources 2" in shown
    assert {"For Gwynedd", "For the north"} <= set(shown)
    assert f'href="{path_of(area("Gwynedd"))}"' in html


def test_the_welsh_page_has_welsh_pages_and_welsh_addresses(client, make_resource, area):
    english = make_resource("A guide", areas=[area("Swansea")])
    make_resource("Canllaw", "cy", areas=[area("Swansea")], translation_key=english.translation_key)
    html = read(client, area("Swansea"), "cy")
    assert headings(html)[:3] == ["Abertawe", "Adnoddau 1", "Canllaw"]
    assert "?ardal=abertawe" in html
    assert f'href="{path_of(area("Swansea"))}"' in html


def test_what_exists_only_in_the_other_language_is_there_and_says_so(client, make_resource, area):
    make_resource("Only English", areas=[area("Swansea")])
    html = read(client, area("Swansea"), "cy")
    assert re.search(r'lang="en"[^>]*>\s*Only English', html)


def test_the_head_names_both_languages(client, make_resource, area):
    make_resource("A guide", areas=[area("Swansea")])
    html = read(client, area("Swansea"))
    welsh = path_of(area("Swansea"), "cy")
    assert re.search(rf'hreflang="cy" href="[^"]*{welsh}"', html)
    assert re.search(r'rel="canonical" href="[^"]*/en/areas/swansea/"', html)
    assert "<title>Swansea" in html
    assert "noindex" not in html
    assert 'href="/en/areas/"' in html


@pytest.mark.parametrize("name", ["Powys", "Mid Wales", "All Wales", "Beyond the United Kingdom"])
def test_an_area_that_has_nothing_says_so_and_is_kept_out_of_search_engines(client, area, name):
    html = read(client, area(name))
    assert "There is nothing here yet." in html
    assert 'name="robots" content="noindex"' in html
    assert 'href="/en/areas/"' in html


def test_an_area_with_nothing_of_its_own_points_to_the_wider_one(client, make_resource, area):
    make_resource("For everyone in Wales", areas=[area("All Wales")])
    html = read(client, area("Powys"))
    assert "There is nothing about this area alone yet." in html
    assert "For everyone in Wales" in headings(html)


def test_drafts_and_restricted_pages_are_not_there(client, make_resource, housing):
    make_resource("A draft", topics=[housing], live=False)
    secret = make_resource("A secret", topics=[housing])
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    html = read(client, housing)
    assert "A draft" not in html
    assert "A secret" not in html


def test_a_page_of_a_label_follows_every_change(client, make_resource, housing):
    page = make_resource("A guide", topics=[housing])
    assert "A guide" in read(client, housing)
    page.title = "A better guide"
    page.save()
    assert "A better guide" in read(client, housing)
    page.unpublish()
    assert "A better guide" not in read(client, housing)


def test_a_former_address_leads_to_the_page_for_good(client, housing, homes):
    homes.slug_en = "dwellings"
    homes.save()
    answer = client.get("/en/topics/homes/")
    assert (answer.status_code, answer["Location"]) == (301, "/en/topics/dwellings/")
    merge(homes, housing)
    answer = client.get("/en/topics/dwellings/")
    assert (answer.status_code, answer["Location"]) == (301, "/en/topics/housing/")


def test_the_address_of_the_other_language_leads_to_this_one(client, housing):
    answer = client.get("/en/topics/tai/")
    assert (answer.status_code, answer["Location"]) == (301, "/en/topics/housing/")


@pytest.mark.parametrize("slug", ["nothing", "a" * 300, "0", "-"])
def test_an_address_that_no_label_had_is_not_found(client, db, slug):
    assert client.get(f"/en/topics/{slug}/").status_code == 404
    assert client.get(f"/en/areas/{slug}/").status_code == 404


@pytest.mark.parametrize("query", ["page=2", "q=%00", "topic=x&topic=y", "%ff", "a=" + "b" * 5000])
def test_a_query_changes_nothing(client, housing, query):
    assert client.get(f"{path_of(housing)}?{query}").status_code == 200


def test_topics_stand_by_letter_in_each_alphabet(client, make_resource):
    names = [("Play", "Chwarae"), ("Beer", "Cwrw"), ("Culture", "Llên"), ("Unused", "Dim")]
    topics = [
        Topic.objects.create(name_en=en, name_cy=cy, slug_en=en.lower(), slug_cy=f"{cy[:2]}-{en}")
        for en, cy in names
    ]
    make_resource("A guide", topics=topics[:3])
    assert headings(client.get("/en/topics/").content.decode())[1:4] == ["B", "C", "P"]
    with translation.override("cy"):
        path = reverse("topics")
    html = client.get(path).content.decode()
    assert headings(html)[1:4] == ["C", "Ch", "Ll"]
    assert "Dim" not in html


def test_topics_that_begin_with_no_letter_of_the_alphabet_stand_together(client, make_resource):
    topics = [
        Topic.objects.create(name_en=name, name_cy=name, slug_en=slug, slug_cy=slug)
        for name, slug in [("2030", "2030"), ("Ýa", "ya"), ("Жа", "zha")]
    ]
    make_resource("A guide", topics=topics)
    assert headings(client.get("/en/topics/").content.decode()).count("#") == 1


def test_authorities_stand_under_their_regions(client, make_resource, area):
    make_resource("A guide", areas=[area("Gwynedd")])
    html = client.get("/en/areas/").content.decode()
    shown = headings(html)
    assert [text.rstrip(" 1") for text in shown[1:5]] == [
        "Mid Wales", "North Wales", "South East Wales", "South West Wales",
    ]  # fmt: skip
    names = re.findall(r'<a href="/en/areas/[\w-]+/">([^<]+)</a>', html)
    assert len(names) == 29
    north = names[names.index("North Wales") + 1 :][:6]
    assert north == [
        "Conwy",
        "Denbighshire",
        "Flintshire",
        "Gwynedd",
        "Isle of Anglesey",
        "Wrexham",
    ]


def test_the_sitemap_has_the_labels_that_have_something(client, make_resource, area, housing):
    make_resource("A guide", areas=[area("Gwynedd")])
    xml = client.get("/sitemap.xml").content.decode()
    assert "/en/areas/gwynedd/</loc>" in xml
    assert "/en/areas/north-wales/</loc>" in xml
    assert "/en/areas/powys/" not in xml
    assert "/en/topics/housing/" not in xml
    assert re.search(rf'hreflang="cy" href="[^"]*{path_of(area("Gwynedd"), "cy")}"', xml)


def fill(number, make_resource, make_event, area, housing):
    for place in ("Gwynedd", "North Wales", "All Wales"):
        for n in range(number):
            make_resource(f"Guide {n}", areas=[area(place)], topics=[housing])
            make_event(f"Day {n}", n - 2, areas=[area(place)], topics=[housing])


def asked(path, most):
    count = len(statements(path, 200))
    assert count <= most, f"{path}: {count} queries"
    return count


def test_the_cost_does_not_grow_with_what_there_is(
    make_resource, make_event, area, housing, monkeypatch
):
    paths = [
        path_of(label, language)
        for label in (area("Gwynedd"), area("North Wales"), housing)
        for language in ("en", "cy")
    ]
    paths += ["/en/topics/", "/en/areas/"]
    counts = []
    for number in (4, 4):
        fill(number, make_resource, make_event, area, housing)
        remembered = [asked(path, 5) for path in paths]
        with monkeypatch.context() as patch:
            patch.setattr("home.labelled.views.remembered", lambda name, build: build())
            counts.append((remembered, [asked(path, BUDGET) for path in paths]))
    assert counts[0] == counts[1]


def test_names_with_odd_characters_are_shown_as_they_are(client, make_resource):
    odd = Topic.objects.create(name_en="<b>& “x”", name_cy="ŵ", slug_en="odd", slug_cy="od")
    make_resource("A guide", topics=[odd])
    assert escape("<b>& “x”") in read(client, odd)
