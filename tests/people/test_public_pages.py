"""What readers find of a person, an organisation or a law at its own address."""

import json
import re

import pytest

from people.models import DatedRole, Organisation, Person
from translation.going_live import decisions

pytestmark = pytest.mark.django_db


def text(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status
    return response.content.decode()


def test_a_person_has_a_page_in_each_language_with_roles_by_date(client, gwenda):
    english = text(client, gwenda.url)
    assert gwenda.url == "/en/people/gwenda-thomas/"
    assert "Deputy Minister for Children" in english
    assert "2009–2013" in english
    welsh = text(client, gwenda.get_twin().url)
    assert "Dirprwy Weinidog Plant" in welsh
    assert "Deputy Minister" not in welsh


def test_the_page_lists_what_they_wrote_in_the_readers_language(client, gwenda, by):
    by(gwenda)
    english, welsh = text(client, gwenda.url), text(client, gwenda.get_twin().url)
    assert "Author of" in english
    assert "A frozen river" in english
    assert "A frozen river (cy)" not in english
    assert "A frozen river (cy)" in welsh


def test_what_exists_only_in_the_other_language_is_listed_with_a_badge(client, gwenda, by):
    post = by(gwenda)
    post.get_twin().delete()
    page = text(client, gwenda.get_twin().url)
    assert "A frozen river" in page
    assert 'hreflang="en"' in page


def test_drafts_and_restricted_pages_are_on_no_list(client, gwenda, by):
    post = by(gwenda)
    post.unpublish()
    assert "A frozen river</a>" not in text(client, gwenda.url)
    twin = post.get_twin()
    twin.view_restrictions.create(restriction_type="login")
    page = text(client, gwenda.get_twin().url)
    assert "A frozen river (cy)" not in page


def test_the_switch_leads_to_the_twin_and_search_engines_know_both(client, gwenda):
    page = text(client, gwenda.url)
    twin = gwenda.get_twin()
    assert f'class="switch__link" href="{twin.url}"' in page
    assert re.search(rf'hreflang="cy" href="[^"]+{twin.url}"', page)
    assert text(client, "/sitemap.xml").count("gwenda-thomas") >= 4


def test_what_is_missing_in_a_language_is_said_honestly(client, gwenda):
    twin = gwenda.get_twin()
    twin.unpublish()
    text(client, twin.url, 404)
    english = text(client, gwenda.url)
    switch = re.search(r'class="switch__link" href="([^"]+)"', english)[1]
    page = text(client, switch)
    assert gwenda.url in page
    assert 'name="robots" content="noindex"' in page
    assert 'rel="alternate" hreflang="cy"' not in english


def test_the_honest_page_leads_on_once_there_is_a_record(client, gwenda):
    path = f"/cy/not-yet/person/{gwenda.translation_key}/"
    response = client.get(re.sub("not-yet", not_yet_word(), path))
    assert (response.status_code, response.url) == (302, gwenda.get_twin().url)


def not_yet_word():
    from django.urls import reverse
    from django.utils import translation

    with translation.override("cy"):
        return reverse("not_yet", args=[1]).split("/")[2]


def test_a_new_name_makes_a_new_address_and_the_old_one_leads_there(client, gwenda):
    gwenda.name = "Gwenda Tomos"
    with decisions.alone("correction"):
        gwenda.save_revision().publish()
    renamed = Person.objects.get(pk=gwenda.pk)
    assert renamed.url == "/en/people/gwenda-tomos/"
    response = client.get("/en/people/gwenda-thomas/")
    assert (response.status_code, response.url) == (301, renamed.url)


def test_two_people_of_one_name_have_addresses_of_their_own(in_both):
    first, second = in_both(Person, "Pam"), in_both(Person, "Pam")
    assert (first.url, second.url) == ("/en/people/pam/", "/en/people/pam-2/")


def test_a_draft_has_no_address(english, client):
    draft = Person(name="Pam", locale=english, live=False)
    draft.save()
    assert draft.url == ""
    text(client, "/en/people/pam/", 404)


def test_a_name_without_letters_has_an_address(english):
    nobody = Person(name="—", locale=english)
    nobody.save()
    assert nobody.url == f"/en/people/{str(nobody.translation_key)[:8]}/"


def test_lists_go_by_the_alphabet_of_the_language(client, in_both):
    for name in ("Ann Llwyd", "Bob Lutz", "Cai Chwaer", "Dai Cwm"):
        in_both(Person, name)
    english, welsh = text(client, "/en/people/"), text(client, people_in_welsh())
    assert english.index("Ann Llwyd") < english.index("Bob Lutz")
    assert english.index("Cai Chwaer") < english.index("Dai Cwm")
    assert welsh.index("Bob Lutz") < welsh.index("Ann Llwyd")
    assert welsh.index("Dai Cwm") < welsh.index("Cai Chwaer")
    assert ">Ch</h2>" in welsh
    assert ">Ll</h2>" in welsh


def people_in_welsh():
    from django.urls import reverse
    from django.utils import translation

    with translation.override("cy"):
        return reverse("people")


def test_an_office_stands_under_its_own_first_letter(client, in_both):
    in_both(Person, "Mental Health Commissioner, Western Australia", kind="office")
    in_both(Person, "Anna van der Berg", sort_as="van der Berg, Anna")
    page = text(client, "/en/people/")
    assert page.index(">M</h2>") < page.index("Mental Health") < page.index(">V</h2>")


def test_an_organisation_shows_its_former_names_and_who_followed(client, council, in_both):
    after = in_both(Organisation, "The New Body", "Y Corff Newydd")
    Organisation.objects.filter(pk=council.pk).update(successor=after)
    page = text(client, council.url)
    assert "Countryside Council" in page
    assert "1991 – March 2013" in page
    assert after.url in page
    assert council.url in text(client, after.url)
    after.unpublish()
    assert "The New Body" not in text(client, council.url)


def test_a_law_shows_how_it_came_about(client, bill):
    page = text(client, bill.url)
    assert page.index("1 May 2014") < page.index("28 January 2013")
    assert "Social Services Bill" in page


def test_machines_are_told_what_the_page_is_about(client, gwenda, bill, in_both):
    office = in_both(Person, "The Commissioner", kind="office")
    data = {record.pk: graph(client, record) for record in (gwenda, office)}
    assert data[gwenda.pk]["mainEntity"]["@type"] == "Person"
    assert "mainEntity" not in data[office.pk]
    assert graph(client, bill)["mainEntity"]["legislationDate"] == "2013-01-28"


def graph(client, record):
    page = text(client, record.url)
    return json.loads(re.search(r"application/ld\+json\">(.*?)</script>", page, re.S)[1])


@pytest.mark.parametrize(
    "query",
    ["list=author-of&page=9", "list=x", "rhestr=awdur&page=-1", "list=%00", "page=" + "9" * 5000],
)
def test_a_hostile_query_gives_a_page(client, gwenda, by, query):
    by(gwenda)
    text(client, f"{gwenda.url}?{query}")


@pytest.mark.parametrize("path", ["/en/people/%00/", "/en/people/x%20y/", "/en/laws/none/"])
def test_a_wrong_address_is_not_found(client, english_home, path):
    text(client, path, 404)


def test_one_list_is_kept_across_the_language_switch(client, gwenda, by):
    by(gwenda)
    page = text(client, f"{gwenda.url}?list=author-of")
    assert f"{gwenda.get_twin().url}?rhestr=awdur" in page


def test_reading_sets_no_cookie(client, gwenda):
    assert not client.get(gwenda.url).cookies
    assert not client.get("/en/people/").cookies


def test_more_to_list_costs_no_more(gwenda, by, django_assert_max_num_queries):
    from bench.queries import statements

    by(gwenda)
    few = {half.language: len(statements(half.url, 200)) for half in pair(gwenda)}
    for number in range(12):
        by(gwenda, title=f"Post {number}")
        DatedRole.objects.create(
            person=gwenda, locale=gwenda.locale, title=f"Role {number}", start="2001"
        )
    many = {half.language: len(statements(half.url, 200)) for half in pair(gwenda)}
    assert many == few
    assert few["en"] <= 14
    assert few["cy"] <= 15


def pair(record):
    return record, record.get_twin()


def test_a_list_of_many_people_costs_no_more(in_both):
    from bench.queries import statements

    in_both(Person, "Pam")
    few = len(statements("/en/people/", 200))
    for number in range(20):
        in_both(Person, f"Pam {number}")
    assert len(statements("/en/people/", 200)) == few <= 16


def test_a_long_list_shows_one_letter_at_a_time(client, english, monkeypatch):
    monkeypatch.setattr("core.records.index.MOST_ON_A_PAGE", 2)
    for name in ("Abel", "Beth", "Cai"):
        Person(name=name, locale=english).save()
    page = text(client, "/en/people/?letter=b")
    assert "Beth" in page
    assert "Abel" not in page
    assert "Abel" in text(client, "/en/people/?letter=unknown")
