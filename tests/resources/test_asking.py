"""Asking for another format, and saying that something is wrong: a message begun for the reader."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from home.models import ContactPage
from participation.models import FormEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact(english_home, welsh_home):
    """The contact page, live in both languages, by language."""
    pages = {page.language: page for page in ContactPage.objects.all()}
    for page in pages.values():
        ContactPage.objects.filter(pk=page.pk).update(live=True)
        page.refresh_from_db()
    return pages


def message(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").select_one("textarea").text.strip()


def ways(client, page):
    html = BeautifulSoup(client.get(page.url_path).content, "html.parser")
    return [link["href"] for link in html.select(".resource__asks a")]


def test_the_message_names_the_resource_in_the_readers_language(client, contact, make_pair):
    for page in make_pair():
        for address in ways(client, page):
            assert address.startswith(contact[page.language].url_path)
            words = message(client, address)
            assert page.title in words
            assert page.url_path in words


def test_there_is_no_way_to_ask_without_a_contact_page(client, make_pair):
    assert ways(client, make_pair()[0]) == []


@pytest.mark.parametrize(
    "query",
    [
        "ask=format",
        "ask=format&about=x",
        "ask=%00&about=%00",
        "ask=other&about={key}",
        "about={key}",
    ],
)
def test_anything_else_begins_no_message(client, contact, make_pair, query):
    key = make_pair()[0].translation_key
    assert message(client, f"{contact['en'].url_path}?{query.format(key=key)}") == ""


def test_nothing_hidden_is_named(client, contact, make_resource):
    draft = make_resource("A secret draft", live=False)
    closed = make_resource("Behind a door")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    for page in (draft, closed):
        address = f"{contact['en'].url_path}?ask=format&about={page.translation_key}"
        assert message(client, address) == ""


def test_nothing_is_sent_by_opening_the_form(client, contact, make_pair):
    answer = client.get(ways(client, make_pair()[0])[0])
    assert not answer.cookies
    assert not FormEntry.objects.exists()
