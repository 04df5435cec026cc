"""A resource's own page: its files by language, and nothing said that nobody knows."""

import datetime
import json
import re

import pytest
from bs4 import BeautifulSoup

from people.models import Organisation, Person
from resources.models import ResourceAuthor
from resources.models.vocabulary import Licence

pytestmark = pytest.mark.django_db


def shown(client, page):
    """The main part of a page as readers get it."""
    answer = client.get(page.url_path)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").main


def headings(part, level="h3"):
    return [heading.get_text(strip=True) for heading in part.select(level)]


@pytest.fixture
def files(make_document, format_of):
    """An English and a Welsh file, a signed film elsewhere and a page in both."""
    return [
        ("file", {"document": make_document(page_count=12, is_tagged=True), "language": "en"}),
        (
            "file",
            {
                "document": make_document("Y cynllun", "cy", file_title="Y cynllun hawdd"),
                "language": "cy",
                "format": format_of("easy-read"),
            },
        ),
        (
            "file",
            {
                "url": "https://films.example/signed",
                "language": "none",
                "format": format_of("british-sign-language"),
                "title_en": "The plan, signed",
                "title_cy": "Y cynllun mewn arwyddion",
                "checked": datetime.date(2026, 3, 1),
            },
        ),
        ("file", {"url": "https://both.example/", "language": "en-cy"}),
    ]


def test_files_in_the_readers_language_come_first(client, make_pair, files):
    english, welsh = make_pair(files=files)
    assert headings(shown(client, english).select_one(".resource-files")) == [
        "In English",
        "In English and Welsh",
        "In Welsh",
        "Without a written language",
    ]
    assert [link["href"] for link in shown(client, welsh).select(".resource-file__title a")][
        1
    ] == "https://both.example/"
    first = shown(client, welsh).select_one(".resource-file__title a")
    assert first.get_text(strip=True) == "Y cynllun hawdd"


def test_what_a_file_is_comes_from_the_file(client, make_resource, files):
    about = shown(client, make_resource(files=files)).select_one(".resource-file__about")
    words = [part.get_text(strip=True) for part in about.select("span")]
    assert words[0] == "PDF"
    assert "12 pages" in words
    assert "tagged for screen readers" in words


def test_a_title_in_the_other_language_carries_its_lang(client, make_resource, files):
    link = shown(client, make_resource(files=files)).find("a", string="Y cynllun hawdd")
    assert link["lang"] == link["hreflang"] == "cy"


def test_a_title_given_in_both_languages_is_the_readers(client, make_pair, files):
    english, welsh = make_pair(files=files)
    assert "The plan, signed" in shown(client, english).text
    assert "Y cynllun mewn arwyddion" in shown(client, welsh).text


def test_an_address_elsewhere_says_where_and_when_it_was_checked(client, make_resource, files):
    text = shown(client, make_resource(files=files)).text
    assert "films.example" in text
    assert re.search(r"checked on\s+1 March 2026", text)


def test_nothing_is_said_that_nobody_knows(client, make_resource):
    part = shown(client, make_resource())
    empty = [tag.name for tag in part.select("dd, p, li, h2, h3") if not tag.get_text(strip=True)]
    assert empty == []
    for word in ("Publisher", "Key points", "Who it is for", "Rights", "Open or download"):
        assert word not in part.text


def test_everything_known_is_said(client, make_resource, english):
    published = Organisation.objects.create(name="Common Ground", locale=english, live=True)
    person = Person.objects.create(name="Ann Rees", locale=english, live=True)
    page = make_resource(
        publisher=published,
        intended_for="Anyone who plans a service.",
        key_points=[("point", "Trust takes time.")],
        licence=Licence.CC_BY,
        rights_holder="Everyone",
        date=datetime.date(2014, 6, 2),
        date_precision="month",
    )
    page.authors = [
        ResourceAuthor(person=person, locale=english),
        ResourceAuthor(name="Somebody Else", locale=english),
    ]
    page.save()
    text = " ".join(shown(client, page).text.split())
    for words in (
        "Publisher Common Ground",
        "By Ann Rees Somebody Else",
        "June 2014",
        "Who it is for Anyone who plans a service.",
        "Key points Trust takes time.",
        "Rights © Everyone CC BY 4.0",
    ):
        assert words in text


def test_a_hidden_publisher_and_author_are_not_named(client, make_resource, english):
    published = Organisation.objects.create(name="Common Ground", locale=english, live=False)
    person = Person.objects.create(name="Ann Rees", locale=english, live=False)
    page = make_resource(publisher=published)
    page.authors = [ResourceAuthor(person=person, locale=english)]
    page.save()
    content = client.get(page.url_path).content.decode()
    assert "Common Ground" not in content
    assert "Ann Rees" not in content


def test_a_label_leads_to_its_page_or_to_the_list_in_the_words_of_the_language(
    client, make_pair, library
):
    from labels.models import Audience, Topic

    names = {"name_en": "Rivers", "name_cy": "Afonydd", "slug_en": "rivers", "slug_cy": "afonydd"}
    topic = Topic.objects.create(**names)
    names |= {"name_en": "Anglers", "name_cy": "Pysgotwyr"}
    audience = Audience.objects.create(**names)
    english, welsh = make_pair(topics=[topic])
    for page in (english, welsh):
        page.audiences.set([audience])
        page.save()
    page = shown(client, english)
    assert page.find("a", string="Rivers")["href"] == "/en/topics/rivers/"
    assert page.find("a", string="Anglers")["href"] == f"{library['en'].url_path}?audience=rivers"
    page = shown(client, welsh)
    assert page.find("a", string="Afonydd")["href"].startswith("/cy/")
    listed = f"{library['cy'].url_path}?cynulleidfa=afonydd"
    assert page.find("a", string="Pysgotwyr")["href"] == listed


def test_a_resource_on_the_same_topic_is_offered_and_not_itself(client, make_pair):
    from labels.models import Topic

    topic = Topic.objects.first() or Topic.objects.create(
        name_en="Rivers", name_cy="Afonydd", slug_en="rivers", slug_cy="afonydd"
    )
    one, _welsh = make_pair(topics=[topic])
    other, _welsh = make_pair("Another", "Arall", topics=[topic])
    links = {link["href"] for link in shown(client, one).parent.select(".related a")}
    assert links == {other.url_path}


def test_search_engines_are_told_what_it_is(client, make_resource, files, english):
    published = Organisation.objects.create(name="Common Ground", locale=english, live=True)
    page = make_resource(publisher=published, files=files, date=datetime.date(2014, 1, 1))
    html = BeautifulSoup(client.get(page.url_path).content, "html.parser")
    data = json.loads(html.find("script", type="application/ld+json").string)
    assert data["@type"] == "Report"
    assert data["publisher"]["name"] == "Common Ground"
    assert data["datePublished"] == "2014"
    assert [part.get("inLanguage") for part in data["encoding"]] == ["en", None, "cy", None]
    assert "author" not in data
