"""What search engines and feed readers are told."""

import json
import re
from xml.etree import ElementTree

import pytest

pytestmark = pytest.mark.django_db

BASE = "http://127.0.0.1:8000"


def alternates(html):
    return dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', html))


def test_a_pair_names_both_languages_and_the_front_door(client, pair):
    english, welsh = pair
    for page in pair:
        html = client.get(page.url).content.decode()
        assert alternates(html) == {
            "en": BASE + english.url_path,
            "cy": BASE + welsh.url_path,
            "x-default": BASE + "/",
        }
        assert f'<link rel="canonical" href="{BASE}{page.url_path}"' in html


def test_a_page_without_a_twin_names_no_other_language(client, lonely):
    assert alternates(client.get(lonely.url).content.decode()) == {}


def test_structured_data_is_in_the_page_s_language_and_cannot_end_its_element(
    client, english_index, make_post
):
    post = make_post(english_index, "Say </script> twice")
    html = client.get(post.url).content.decode()
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)[1]
    data = json.loads(block)
    assert data["inLanguage"] == "en"
    assert data["headline"] == "Say </script> twice"


def test_open_graph_speaks_the_page_s_language(client, pair):
    html = client.get(pair[1].url).content.decode()
    assert 'property="og:locale" content="cy_GB"' in html
    assert 'property="og:title" content="Afon dan rew"' in html


def test_the_map_pairs_live_pages_and_leaves_out_what_is_hidden(
    client, pair, lonely, english_index, make_post
):
    english, welsh = pair
    make_post(english_index, "Draft", slug="a-draft", live=False)
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    addresses = [loc.text for loc in tree.iterfind("s:url/s:loc", names)]
    assert BASE + english.url_path in addresses
    assert BASE + lonely.url_path in addresses
    assert not any("a-draft" in address for address in addresses)
    xml = client.get("/sitemap.xml").content.decode()
    assert f'hreflang="cy" href="{BASE}{welsh.url_path}"' in xml


@pytest.mark.parametrize(
    ("address", "language", "title"),
    [("/en/feed/", "en", "A frozen river"), ("/cy/ffrwd/", "cy", "Afon dan rew")],
)
def test_there_is_a_feed_in_each_language(client, pair, address, language, title):
    xml = client.get(address).content.decode()
    assert f'xml:lang="{language}"' in xml
    assert title in xml
    assert xml.count("<entry>") == 1


ATOM = {"a": "http://www.w3.org/2005/Atom"}


def entries(client):
    tree = ElementTree.fromstring(client.get("/en/feed/").content)  # noqa: S314
    return tree.findall("a:entry", ATOM)


def test_a_feed_bears_what_was_pasted_into_a_title(client, english_index, make_post):
    make_post(english_index, "Tea\x0band, \ufffe\x1btalk <b> Ŵyna", summary="A\x0cB")
    [entry] = entries(client)
    assert entry.findtext("a:title", namespaces=ATOM) == "Tea and,   talk <b> Ŵyna"
    assert entry.findtext("a:summary", namespaces=ATOM) == "A B"


def test_a_feed_reader_knows_a_page_again_after_its_address_has_changed(client, pair):
    english = pair[0]
    [before] = entries(client)
    english.slug = "another-address"
    english.save()
    [after] = entries(client)
    assert before.find("a:link", ATOM).get("href") != after.find("a:link", ATOM).get("href")
    known_by = after.findtext("a:id", namespaces=ATOM)
    assert known_by == before.findtext("a:id", namespaces=ATOM)
    assert known_by not in client.get("/cy/ffrwd/").content.decode()


def test_robots_are_shown_the_map_and_kept_out_of_the_admin(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert f"Sitemap: {BASE}/sitemap.xml" in text


@pytest.mark.parametrize("address", ["/", "/en/feed/", "/cy/ffrwd/", "/sitemap.xml", "/en/"])
def test_every_full_address_is_on_the_canonical_host(client, pair, settings, address):
    settings.WAGTAILADMIN_BASE_URL = "https://www.example.org"
    html = client.get(address, headers={"host": "other.example"}).content.decode()
    assert "https://www.example.org/" in html
    assert "other.example" not in html
