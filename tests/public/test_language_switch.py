"""The way from a page to its twin, and the honest page where there is none."""

import re

import pytest

pytestmark = pytest.mark.django_db

SWITCH = re.compile(r'<a[^>]*hreflang="(en|cy)"[^>]*>')


def switch_in(html, language):
    """The first link of a page to the other language."""
    for link in SWITCH.finditer(html):
        if link[1] == language:
            return re.search(r'href="([^"]*)"', link[0])[1].replace("&amp;", "&")
    raise AssertionError(f"no link to {language}")


def test_the_switch_leads_to_the_same_page(client, pair):
    english, welsh = pair
    assert switch_in(client.get(english.url).content.decode(), "cy") == welsh.url_path
    assert switch_in(client.get(welsh.url).content.decode(), "en") == english.url_path


def test_the_switch_comes_before_the_menu_and_right_after_the_skip_link(client, pair):
    html = client.get(pair[0].url).content.decode()
    body = html[html.index("<body") :]
    links = re.findall(r"<a\b[^>]*>", body)
    assert 'href="#' in links[0]
    assert 'hreflang="cy"' in links[1]


def test_the_switch_keeps_the_filters_in_the_words_of_the_other_language(
    client, pair, english_index, welsh_index
):
    html = client.get(f"{english_index.url}?type=opinion&type=news").content.decode()
    assert switch_in(html, "cy") == f"{welsh_index.url_path}?math=barn&math=newyddion"


def test_the_switch_of_a_page_without_a_twin_leads_to_an_honest_page(client, lonely):
    honest = switch_in(client.get(lonely.url).content.decode(), "cy")
    response = client.get(honest)
    assert response.status_code == 200
    html = response.content.decode()
    assert '<html lang="cy"' in html
    assert lonely.url_path in html
    assert 'lang="en"' in html


def test_the_honest_page_leads_on_once_the_twin_is_live(client, pair):
    english, welsh = pair
    response = client.get(f"/cy/ddim-eto/{english.pk}/")
    assert response["Location"].endswith(welsh.url_path)


def test_the_honest_page_tells_nothing_of_a_draft(client, english_index, make_post):
    draft = make_post(english_index, "Not for you yet", live=False)
    assert client.get(f"/cy/ddim-eto/{draft.pk}/").status_code == 404


def test_the_search_switch_keeps_the_question(client, db):
    html = client.get("/en/search/?q=tai").content.decode()
    assert switch_in(html, "cy") == "/cy/chwilio/?q=tai"


@pytest.mark.parametrize("address", ["/en/", "/cy/", "/en/search/", "/cy/chwilio/"])
def test_reading_sets_no_cookie(client, db, address):
    assert not client.get(address).cookies
