"""The component gallery, for those who work on the site."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import translation

from core.blocks import BodyBlock
from core.gallery.schemes import scheme_styles
from core.gallery.specimens import components, kit_blocks

pytestmark = pytest.mark.django_db


def address(language="en", name="components"):
    with translation.override(language):
        return reverse(name)


@pytest.mark.parametrize("name", ["components", "component_colours"])
def test_only_those_who_work_on_the_site_see_the_gallery(client, editor, name):
    assert client.get(address(name=name)).status_code == 404
    client.force_login(editor)
    assert client.get(address(name=name)).status_code == 200


def test_a_developer_needs_no_login(client, settings):
    settings.DEBUG = True
    assert client.get(address()).status_code == 200


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_block_and_component_is_in_it_on_light_and_on_dark_ground(client, editor, language):
    client.force_login(editor)
    page = BeautifulSoup(client.get(address(language)).content, "html.parser")
    names = [block.name.replace("_", "-") for block in kit_blocks()]
    names += [component.name for component in components()]
    kit = {name.replace("_", "-") for name in BodyBlock().child_blocks}
    assert kit <= set(names)
    assert {"card", "filters", "found", "paging", "breadcrumbs", "field"} <= set(names)
    for name in names:
        specimen = page.find(id=name)
        assert specimen.h3.string
        faces = [face["data-scheme"] for face in specimen.select(".specimen__face")]
        assert faces in (["light", "dark"], []), name


def test_every_block_has_a_name_of_its_own_in_the_gallery():
    names = [block.name for block in kit_blocks()] + [one.name for one in components()]
    assert len(names) == len(set(names))


def test_search_engines_are_kept_out(client, editor):
    client.force_login(editor)
    page = BeautifulSoup(client.get(address()).content, "html.parser")
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert address() not in client.get("/sitemap.xml").content.decode()


def test_the_switch_leads_to_the_gallery_in_the_other_language(client, editor):
    client.force_login(editor)
    page = BeautifulSoup(client.get(address()).content, "html.parser")
    assert page.select_one(".switch__link")["href"] == address("cy")


def test_the_help_menu_leads_to_it(client, editor):
    client.force_login(editor)
    assert address() in client.get("/admin/").content.decode()


def test_both_schemes_have_every_colour_of_the_site():
    light, dark = scheme_styles().split('[data-scheme="dark"]')
    assert "--paper: #fbf7ee;" in light
    assert "--paper: #161b1f;" in dark
    assert light.count("--") == dark.count("--") > 20
