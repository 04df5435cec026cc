"""A new page can begin with headings and prompts, and none of them is published unnoticed."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from blog.models import BlogPostPage
from campaigns.models import CampaignPage
from case_studies.models import CaseStudyPage
from core.starting.starts import SIGN, Section, Start, reasons_against, starts_for
from events.models import EventPage
from resources.models import ResourcePage
from translation.going_live.gate import NotReadyError

TYPES = {
    "posts": BlogPostPage,
    "resources": ResourcePage,
    "case_studies": CaseStudyPage,
    "campaigns": CampaignPage,
    "events": EventPage,
}
EVERY_START = [(name, start.name) for name, model in TYPES.items() for start in starts_for(model)]


def add_address(name, parent):
    model = TYPES[name]._meta
    return reverse("wagtailadmin_pages:add", args=[model.app_label, model.model_name, parent.pk])


def start_of(name, start):
    return next(one for one in starts_for(TYPES[name]) if one.name == start)


@pytest.mark.parametrize("name", TYPES)
def test_every_type_offers_more_than_one_start_and_an_empty_page(as_editor, parents, name):
    assert len(starts_for(TYPES[name])) > 1
    page = as_editor.get(add_address(name, parents[name]["en"])).content.decode()
    for start in starts_for(TYPES[name]):
        assert f"?start={start.name}" in page
    assert SIGN not in page


@pytest.mark.parametrize(("name", "start"), EVERY_START)
@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_start_fills_the_form_in_the_language_of_the_page(
    as_editor, parents, name, start, language
):
    answer = as_editor.get(add_address(name, parents[name][language]), {"start": start})
    assert answer.status_code == 200
    page = answer.context["form"].instance
    chosen = start_of(name, start)
    with override(language):
        wanted = [str(prompt) for prompt in chosen.prompts.values()]
        wanted += [str(section.prompt) for section in chosen.sections]
    said = " ".join([*(str(getattr(page, field)) for field in chosen.prompts),
                     *(block.value.source for block in getattr(page, "body", []))])  # fmt: skip
    for prompt in wanted:
        assert prompt in said.replace("&#x27;", "'").replace("&quot;", '"')
    for field, value in chosen.facts.items():
        assert getattr(page, field) == value


@pytest.mark.parametrize(("name", "start"), EVERY_START)
def test_a_page_with_a_prompt_in_it_is_not_published(make, approver, name, start):
    page = make(name, "Hardly begun", live=False)
    start_of(name, start).fill(page)
    page.save()
    revision = page.save_revision()
    with pytest.raises(NotReadyError) as refused:
        revision.publish(user=approver)
    codes = [reason.code for reason in refused.value.reasons]
    chosen = start_of(name, start)
    assert codes.count("prompt") == len(chosen.prompts) + len(chosen.sections)
    page.refresh_from_db()
    assert not page.live


def test_a_prompt_that_words_were_only_added_to_is_still_one(make):
    page = make("posts", "Half written", live=False)
    page.summary = f"{SIGN} What was it? It was a good day."
    [reason] = reasons_against(page)
    assert "What was it?" in reason.sentence


def test_words_of_ones_own_are_no_prompt(make):
    page = make("posts", "Written", live=False, summary="[{ What a day ✏ }]")
    assert reasons_against(page) == []


def test_a_long_prompt_is_named_by_its_beginning(make):
    page = make("posts", "Long", live=False, summary=f"{SIGN} {'word ' * 50}")
    [reason] = reasons_against(page)
    assert reason.sentence.endswith("…")
    assert len(reason.sentence) < 200


def test_a_start_nobody_offers_is_an_empty_page(as_editor, parents):
    answer = as_editor.get(add_address("posts", parents["posts"]["en"]), {"start": "nothing"})
    assert answer.status_code == 200
    assert not answer.context["form"].instance.summary


def test_markup_in_the_words_of_a_start_is_shown_as_it_is(make):
    page = make("posts", "Markup", live=False)
    words = "<b>bold</b>"
    Start("s", "s", "s", sections=(Section(words, words),)).fill(page)
    assert "<b>" not in page.body[0].value.source
