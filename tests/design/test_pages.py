"""What every page is built like, whatever it says."""

import pytest
from bs4 import BeautifulSoup

from core.blocks import BodyBlock
from home.blocks import HomeBlock


@pytest.fixture(params=["/en/", "/cy/", "/en/search/?q=words", "/en/nothing-here/", "/"])
def page(request, client, db):
    return BeautifulSoup(client.get(request.param).content, "html.parser")


def test_a_page_has_no_style_or_script_of_its_own(page):
    assert page.find_all("style") == []
    assert page.find_all(style=True) == []
    scripts = [tag for tag in page.find_all("script") if tag.get("type") != "application/ld+json"]
    assert [tag for tag in scripts if not tag.get("src") or tag.get_text()] == []


def test_a_page_asks_for_the_script_of_the_search_box_alone_and_waits_for_none(page):
    scripts = page.find_all("script", src=True)
    assert len(scripts) <= 1
    for script in scripts:
        assert script["type"] == "module"
        assert script["src"].startswith("/static/js/search/typing")


def test_a_page_asks_for_few_stylesheets_and_nothing_from_another_host(page):
    sheets = page.find_all("link", rel="stylesheet")
    assert 1 <= len(sheets) <= 3
    for tag in [*sheets, *page.find_all("img")]:
        assert (tag.get("href") or tag.get("src")).startswith("/")


def test_a_page_has_one_main_heading_and_a_title(page):
    assert len(page.find_all("h1")) == 1
    assert page.title.get_text(strip=True)


@pytest.mark.parametrize(("address", "name"), [("/en/", "Cymraeg"), ("/cy/", "English")])
def test_the_switch_comes_first_after_the_skip_link(client, db, address, name):
    page = BeautifulSoup(client.get(address).content, "html.parser")
    skip, switch, *_ = page.body.find_all(["a", "button", "input", "summary"])
    assert skip["href"] == "#main"
    assert page.find(id="main").name == "main"
    assert switch.get_text(strip=True) == name
    assert switch["lang"] == switch["hreflang"] != page.html["lang"]
    assert switch.find_parent("details") is None


def test_the_band_shows_the_face_of_the_language_and_turns_over_at_the_switch(client, db):
    for language, other in [("en", "cy"), ("cy", "en")]:
        page = BeautifulSoup(client.get(f"/{language}/").content, "html.parser")
        faces = [image["src"].split("/")[3] for image in page.select(".fold img")]
        assert faces == [language, other]


@pytest.mark.parametrize(
    ("name", "block"),
    [*HomeBlock().child_blocks.items(), *BodyBlock().child_blocks.items()],
)
def test_every_block_of_the_page_kit_can_be_shown(name, block, db):
    value = block.get_preview_value()
    html = block.render(value)
    assert "style=" not in html
    assert "None" not in html
