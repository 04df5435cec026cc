"""The page kit as readers meet it."""

import pytest
from django.utils import translation

from core.blocks import BodyBlock
from core.templatetags.carthen import prose

KIT = BodyBlock()


@pytest.mark.parametrize("name", KIT.child_blocks)
def test_every_block_says_what_it_is_for(name):
    block = KIT.child_blocks[name]
    assert block.meta.description
    assert block.meta.group
    assert block.meta.icon != "placeholder"


def test_a_phrase_in_the_other_language_carries_its_lang():
    html = prose("<p>The word <lang-cy>hwyl</lang-cy> has no equal.</p>")
    assert html == '<p>The word <span lang="cy">hwyl</span> has no equal.</p>'


def test_marks_survive_the_editor():
    from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

    source = '<p data-block-key="a">A <lang-cy>gair</lang-cy> and H<sub>2</sub>O.</p>'
    converter = ContentstateConverter(["lang-cy", "subscript"])
    assert converter.to_database_format(converter.from_database_format(source)) == source


def body_of(*blocks):
    return KIT.to_python([{"type": kind, "value": value, "id": kind} for kind, value in blocks])


def render(language, *blocks):
    with translation.override(language):
        return "".join(
            block.render({"language": language, "page": None}) for block in body_of(*blocks)
        )


def test_a_quotation_says_that_it_is_translated_only_in_the_other_language():
    quotation = ("quotation", {"text": "Diolch", "original_language": "cy"})
    assert "Welsh" in render("en", quotation)
    assert "Cymraeg" not in render("cy", quotation)


def test_facts_are_a_table_or_a_list_of_terms():
    html = render("en", ("facts", {"heading": "", "items": [{"label": "Began", "value": "2012"}]}))
    assert "<th" in html or "<dt" in html


@pytest.mark.django_db
def test_a_call_to_action_needs_one_way_to_go(english_home):
    from django.core.exceptions import ValidationError

    block = KIT.child_blocks["call_to_action"]
    words = {"heading": "Do", "text": "", "link_text": "Go"}
    with pytest.raises(ValidationError):
        block.clean(block.to_python(words))
    with pytest.raises(ValidationError):
        both = {**words, "page": english_home.pk, "url": "https://example.org/"}
        block.clean(block.to_python(both))
    assert block.clean(block.to_python({**words, "url": "https://example.org/"}))


@pytest.mark.django_db
def test_links_lead_to_the_page_in_the_reader_s_language(
    client, english_home, welsh_home, english_index, welsh_index
):
    link = f'<p><a linktype="page" id="{english_index.pk}">News</a></p>'
    cards = {"heading": "", "items": [{"heading": "News", "text": "", "page": english_index}]}
    welsh_home.body = [("text", link), ("cards", cards)]
    welsh_home.save()
    html = client.get("/cy/").content.decode()
    body = html[html.index("<main") : html.index("</main")]
    assert body.count(f'href="{welsh_index.url_path}"') == 2
    assert 'href="/en/' not in body


@pytest.mark.django_db
def test_a_link_to_a_page_that_is_not_in_the_reader_s_language_leads_to_the_honest_page(
    client, welsh_home, english_index, make_post
):
    post = make_post(english_index)
    welsh_home.body = [("text", f'<p><a linktype="page" id="{post.pk}">News</a></p>')]
    welsh_home.save()
    html = client.get("/cy/").content.decode()
    assert f'href="/cy/ddim-eto/{post.pk}/"' in html
