"""Lists show each language its own, and say so of what exists in the other language only."""

import re
from xml.etree import ElementTree

import pytest
from django.core.management import call_command

from home.models import HomePage
from labels.models import Topic

pytestmark = pytest.mark.django_db

CARD = re.compile(r'<article class="card">.*?</article>', re.DOTALL)
ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
XHTML_LINK = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture
def topic():
    return Topic.objects.create(name_en="Rivers", name_cy="Afonydd", slug_en="r", slug_cy="a")


@pytest.fixture
def welsh_only(welsh_index, make_post, topic):
    """A live Welsh post without a twin."""
    return make_post(welsh_index, "Geiriau am rew", summary="Rhestr fer.", topics=[topic])


@pytest.fixture
def english_only(english_index, make_post, topic):
    """A live English post without a twin."""
    return make_post(english_index, "Words for ice", summary="A short list.", topics=[topic])


def html(client, address):
    return client.get(address).content.decode()


def cards(client, address):
    """The cards of a page by the address each leads to."""
    found = CARD.findall(html(client, address))
    return {re.search(r'href="([^"]+)"', card)[1]: card for card in found}


def tags_with_language(card, language):
    return re.findall(rf'<(\w+)[^>]* lang="{language}"', card)


def test_the_welsh_list_marks_an_english_post_and_its_words(client, english_only, welsh_index):
    card = cards(client, welsh_index.url_path)[english_only.url_path]
    assert "Yn Saesneg yn unig" in card
    assert tags_with_language(card, "en") == ["a", "p"]
    assert 'hreflang="en"' in card


def test_the_english_list_marks_a_welsh_post_and_its_words(client, welsh_only, english_index):
    card = cards(client, english_index.url_path)[welsh_only.url_path]
    assert "In Welsh only" in card
    assert tags_with_language(card, "cy") == ["a", "p"]
    assert 'hreflang="cy"' in card


def test_a_narrowed_list_marks_it_too(client, english_only, welsh_index):
    card = cards(client, f"{welsh_index.url_path}?pwnc=a")[english_only.url_path]
    assert "Yn Saesneg yn unig" in card


def test_a_post_is_not_marked_in_its_own_language_nor_one_with_a_twin(
    client, english_only, pair, english_index, welsh_index
):
    for address in (english_index.url_path, welsh_index.url_path):
        for path, card in cards(client, address).items():
            is_other = path == english_only.url_path and address == welsh_index.url_path
            assert ('class="badge"' in card) == is_other


def test_a_post_whose_twin_was_taken_down_is_marked_again(client, pair, welsh_index):
    english, welsh = pair
    welsh.unpublish()
    shown = cards(client, welsh_index.url_path)
    assert list(shown) == [english.url_path]
    assert "Yn Saesneg yn unig" in shown[english.url_path]


def test_each_home_shows_the_newest_posts_of_its_own_language(
    client, pair, english_only, welsh_only
):
    english, welsh = pair
    HomePage.objects.update(body=[("latest_posts", {"heading": "Latest", "count": 6})])
    assert set(cards(client, "/en/")) == {english.url_path, english_only.url_path}
    assert set(cards(client, "/cy/")) == {welsh.url_path, welsh_only.url_path}


def test_a_post_offers_to_read_next_only_what_is_in_its_language(
    client, pair, english_only, welsh_only, topic
):
    for post in pair:
        post.topics = [topic]
        post.save()
    english, welsh = pair
    assert set(cards(client, english.url_path)) == {english_only.url_path}
    assert set(cards(client, welsh.url_path)) == {welsh_only.url_path}


def test_a_search_answers_in_its_language_and_counts_the_other_s_answers(client, english_only):
    call_command("update_index", verbosity=0)
    assert english_only.url_path in html(client, "/en/search/?q=ice")
    welsh = html(client, "/cy/chwilio/?q=ice")
    ours, _heading, english = welsh.partition('id="other-results"')
    assert english_only.url_path not in ours
    assert f'href="{english_only.url_path}" hreflang="en"' in english
    assert '<ol class="plain results" lang="en">' in english
    link = re.search(r'<a href="/en/search/\?q=ice"[^>]*>(.*?)</a>', welsh, re.DOTALL)
    assert 'hreflang="en"' in link[0]
    assert link[1].split()[-1] == "1"


@pytest.mark.parametrize("address", ["/en/feed/", "/cy/ffrwd/"])
def test_a_feed_holds_what_is_in_its_language(client, pair, english_only, welsh_only, address):
    language = address[1:3]
    feed = ElementTree.fromstring(client.get(address).content)  # noqa: S314
    links = [link.get("href") for link in feed.iterfind("a:entry/a:link", ATOM)]
    assert len(links) == 2
    assert all(f"/{language}/" in link for link in links)


def test_the_map_gives_a_page_in_one_language_no_other_address(client, pair, english_only):
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314
    others = {
        entry.findtext("s:loc", namespaces=SITEMAP): len(entry.findall(XHTML_LINK))
        for entry in tree.iterfind("s:url", SITEMAP)
    }
    by_path = {address.split("8000", 1)[1]: count for address, count in others.items()}
    assert by_path[english_only.url_path] == 0
    assert by_path[pair[0].url_path] == by_path[pair[1].url_path] == 3
