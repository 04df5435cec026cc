"""The list of the library: found by what it is, in either language, without a script."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from core.changes import note_change
from labels.merging import merge
from labels.models import Area, Format, Topic
from people.models import Organisation

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 1, 1)


@pytest.fixture
def rivers():
    return Topic.objects.create(
        name_en="Rivers", name_cy="Afonydd", slug_en="rivers", slug_cy="afonydd"
    )


@pytest.fixture
def entries(format_of):
    """Ready-made entries of a set of files."""

    def entry(language, slug=None):
        chosen = {"format": format_of(slug)} if slug else {}
        return ("file", {"url": "https://example.org/", "language": language, **chosen})

    return entry


@pytest.fixture
def filled(make_pair, entries, rivers):
    """A library of three pairs."""
    gwynedd = Area.objects.get(slug_en="gwynedd")
    toolkit = make_pair(
        "A toolkit",
        "Pecyn cymorth",
        kind="toolkit",
        source="ours",
        date=datetime.date(2014, 1, 1),
        topics=[rivers],
        areas=[gwynedd],
        files=[entries("en"), entries("cy"), entries("cy", "easy-read")],
    )
    film = make_pair(
        "A film", "Ffilm", kind="video", files=[entries("none", "british-sign-language")]
    )
    law = make_pair("A law", "Deddf", kind="legislation", files=[entries("en")])
    return {"toolkit": toolkit, "film": film, "law": law}


def listed(client, page, query=""):
    """The titles in the list, as readers get it."""
    answer = client.get(f"{page.url_path}?{query}")
    assert answer.status_code == 200
    html = BeautifulSoup(answer.content, "html.parser")
    return [title.get_text(strip=True) for title in html.select("main article h2")]


@pytest.mark.parametrize(
    ("in_english", "in_welsh", "found"),
    [
        ("topic=rivers", "pwnc=afonydd", "toolkit"),
        ("type=video", "math=fideo", "film"),
        ("area=gwynedd", "ardal=gwynedd", "toolkit"),
        ("area=north-wales", "ardal=gogledd-cymru", "toolkit"),
        ("year=2014", "blwyddyn=2014", "toolkit"),
        ("format=easy-read", "fformat=hawdd-ei-ddeall", "toolkit"),
        ("language=both", "iaith=y-ddwy", "toolkit"),
        ("language=welsh", "iaith=cymraeg", "toolkit"),
        ("language=easy-read-welsh", "iaith=hawdd-ei-ddeall-cymraeg", "toolkit"),
        ("language=british-sign-language", "iaith=iaith-arwyddion-prydain", "film"),
        ("source=ours", "ffynhonnell=ni", "toolkit"),
        ("type=legislation&language=english", "math=deddfwriaeth&iaith=saesneg", "law"),
    ],
)
def test_a_filter_finds_the_same_in_both_languages(
    client, library, filled, in_english, in_welsh, found
):
    english, welsh = filled[found]
    assert listed(client, library["en"], in_english) == [english.title]
    assert listed(client, library["cy"], in_welsh) == [welsh.title]


def test_nothing_in_easy_read_english_is_found_where_only_welsh_has_it(client, library, filled):
    assert "language=easy-read-english" not in client.get(library["en"].url_path).content.decode()


def test_easy_read_is_found_and_named_after_its_label_is_merged(client, library, filled, format_of):
    kept = Format.objects.create(
        name_en="Easy to read", name_cy="Hawdd", slug_en="easy-to-read", slug_cy="hawdd"
    )
    merge(format_of("easy-read"), kept)
    assert listed(client, library["en"], "language=easy-to-read-welsh") == ["A toolkit"]
    card = BeautifulSoup(client.get(library["en"].url_path).content, "html.parser").main
    assert "Easy to read" in card.text


def test_a_filter_has_the_name_another_process_gave_its_label(client, library, filled, format_of):
    label = format_of("british-sign-language")
    client.get(library["en"].url_path)
    # Written past the signals that would tell this process’s memory.
    Format.objects.filter(pk=label.pk).update(name_en="BSL")
    note_change()
    page = BeautifulSoup(client.get(library["en"].url_path).content, "html.parser")
    choice = page.select_one('[name="language"][value="british-sign-language"]')
    assert choice.find_parent("label").get_text().split()[0] == "BSL"


def test_words_are_looked_for_within_the_library(client, library, filled):
    call_command("update_index", verbosity=0)
    assert listed(client, library["en"], "q=toolkit") == ["A toolkit"]
    assert listed(client, library["cy"], "q=pecyn") == ["Pecyn cymorth"]
    assert listed(client, library["en"], "q=toolkit&type=video") == []


def test_the_order_is_the_readers_alphabet(client, library, make_pair):
    for english, welsh in [("Dd", "Dda"), ("Dz", "Dz"), ("C", "C")]:
        make_pair(english, welsh)
    assert listed(client, library["cy"], "trefn=a-y") == ["C", "Dz", "Dda"]
    assert listed(client, library["en"], "sort=a-z") == ["C", "Dd", "Dz"]


def test_the_newest_come_first_and_those_without_a_date_last(client, library, make_pair):
    make_pair("Undated", "Heb ddyddiad")
    make_pair("Old", "Hen", date=datetime.date(2001, 1, 1))
    make_pair("New", "Newydd", date=datetime.date(2020, 1, 1))
    assert listed(client, library["en"]) == ["New", "Old", "Undated"]


def test_the_switch_keeps_what_was_chosen(client, library, filled):
    html = client.get(f"{library['en'].url_path}?topic=rivers&language=both&sort=a-z")
    switch = BeautifulSoup(html.content, "html.parser").select_one(".switch__link")["href"]
    assert switch.startswith(library["cy"].url_path)
    assert {"pwnc=afonydd", "iaith=y-ddwy", "trefn=a-y"} == set(switch.split("?")[1].split("&"))


def test_an_empty_list_names_the_filter_to_drop(client, library, filled):
    answer = client.get(f"{library['en'].url_path}?topic=rivers&type=video")
    notice = BeautifulSoup(answer.content, "html.parser").select_one(".notice a")
    assert notice.get_text(strip=True) in {"Topic: Rivers", "Type: Video"}


def test_no_filter_is_blamed_where_the_words_are_nowhere(client, library, filled):
    answer = client.get(f"{library['en'].url_path}?topic=rivers&q=nowhereatall")
    notice = BeautifulSoup(answer.content, "html.parser").select_one(".notice")
    assert notice.a is None
    assert "Try fewer words" in notice.text


def test_a_card_says_what_it_is_whose_from_when_and_in_which_languages(
    client, library, filled, english
):
    toolkit, _welsh = filled["toolkit"]
    toolkit.publisher = Organisation.objects.create(name="Common Ground", locale=english, live=True)
    toolkit.save()
    answer = client.get(f"{library['en'].url_path}?type=toolkit")
    words = BeautifulSoup(answer.content, "html.parser").select_one("main article").text
    for word in ("Toolkit", "2014", "Ground", "English", "Welsh", "Easy"):
        assert word in words


def test_what_exists_in_one_language_only_is_marked(client, library, make_resource):
    make_resource("Only English")
    answer = client.get(library["cy"].url_path)
    card = BeautifulSoup(answer.content, "html.parser").select_one("main article")
    assert card.select_one("a")["lang"] == "en"
    assert "Yn Saesneg yn unig" in card.text


def test_a_restricted_resource_and_a_draft_are_not_listed(client, library, make_resource):
    hidden = make_resource("Hidden")
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    make_resource("Draft", live=False)
    assert listed(client, library["en"]) == []


def test_text_on_the_page_counts_as_its_languages_where_there_is_no_file(
    client, library, make_pair, make_resource
):
    make_pair()
    make_resource("Alone")
    assert listed(client, library["en"], "language=both") == ["Working together"]


@pytest.mark.parametrize(
    "query",
    ["type=%00", "type=" + "x" * 3000, "topic=rivers&topic=rivers", "page=-1", "page=x", "q=%22"],
)
def test_a_hostile_address_gives_a_page(client, library, filled, query):
    assert client.get(f"{library['en'].url_path}?{query}").status_code == 200


def test_who_looks_for_words_with_the_form_as_it_stands_has_the_best_match_first(
    client, library, make_pair
):
    make_pair("Rivers", "Afonydd", date=datetime.date(2001, 1, 1))
    make_pair("Roads", "Ffyrdd", summary="Of rivers and bridges.", date=TODAY)
    html = client.get(library["en"].url_path).content
    form = BeautifulSoup(html, "html.parser").select_one("main form")
    order = form.select_one("select option[selected]")["value"]
    assert listed(client, library["en"], f"q=rivers&sort={order}")[0] == "Rivers"
    assert listed(client, library["en"], "q=rivers&sort=newest")[-1] == "Rivers"
