"""A case study as readers meet it, and what stands before it goes live."""

import json
import re

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.admin.panels import get_form_for_model

from case_studies.forms import CaseStudyForm
from case_studies.models import CaseStudyPage, CaseStudyPartner
from consent.withdrawing import withdraw
from people.models import Organisation
from tests.case_studies.conftest import WORDS, voice
from translation.going_live.gate import own_reasons

pytestmark = pytest.mark.django_db


def seen(client, page):
    response = client.get(page.url_path)
    assert response.status_code == 200
    return response.content.decode()


def data(text):
    found = re.search(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', text, re.S)
    return json.loads(found[1])


def test_the_story_is_told_in_order_with_the_facts_beside_it(client, make_study):
    text = seen(client, make_study())
    parts = [
        "The challenge", "Nobody used the corner", "Who was involved", "Fourteen neighbours",
        "How decisions were shared", "The group chose", "What was done", "Six evenings",
        "What changed", "People meet there", "What was hard", "The lease took a year",
        "Ask about this work", "Ask at the hall",
    ]  # fmt: skip
    main = text.partition('<div class="story">')[2]
    places = [main.index(part) for part in parts]
    assert places == sorted(places)
    facts = text.partition('<dl class="about">')[2].partition("</dl>")[0]
    for fact in ("May 2014 – 2016", "£4,000 for tools", "A day a week", "Co-designing"):
        assert fact in facts


def test_parts_nobody_wrote_have_no_heading(client, make_study):
    text = seen(client, make_study(difficulty="", decisions="", contact="", cost=""))
    assert "What was hard" not in text
    assert "Ask about this work" not in text
    assert "What it cost" not in text
    # The scale of shared power stands there all the same.
    assert text.count("How decisions were shared") == 2


def test_the_scale_says_in_words_how_far_power_was_shared(client, make_study):
    text = seen(client, make_study(stage="consulting"))
    scale = text.partition('<ol class="stage')[2].partition("</ol>")[0]
    assert scale.count("<li") == 4
    assert scale.count("stage__step--reached") == 2
    here = re.search(r'<li[^>]*aria-current="step"[^>]*>(.*?)</li>', scale, re.S)[1]
    assert "Consulting" in here
    assert "This work" in here


def test_a_figure_stands_with_its_source(client, make_study):
    figure = {
        "number": "9 of 14", "label": "ideas carried out",
        "source_title": "Minutes, 2016", "source_url": "https://example.org/minutes",
    }  # fmt: skip
    text = seen(client, make_study(figures=[("figure", figure)]))
    assert '<strong class="key-figure__number">9 of 14</strong>' in text
    assert '<a href="https://example.org/minutes">Minutes, 2016</a>' in text


def test_a_voice_has_the_name_on_its_consent_unless_another_is_written(
    client, make_study, make_consent
):
    consent = make_consent("Mair", person_name="Mair Tudur")
    named = voice(consent, text="Another thing.", speaker="A neighbour")
    text = seen(client, make_study(voices=[voice(consent), named]))
    assert WORDS in text
    assert '<span class="quotation__speaker">Mair</span>' in text
    assert '<span class="quotation__speaker">A neighbour</span>' in text
    assert "Tudur" not in text


@pytest.mark.parametrize("speaker", ["", "A neighbour"])
def test_a_voice_without_consent_is_refused_with_the_reason(make_study, speaker):
    study = make_study(voices=[voice(speaker=speaker)], live=False)
    (reason,) = own_reasons(study)
    assert reason.code == "consent_missing"
    assert (speaker or "They asked me") in reason.sentence


def test_a_case_study_whose_voices_all_agreed_is_not_refused(make_study, consent):
    assert own_reasons(make_study(voices=[voice(consent)], live=False)) == []


def test_what_a_voice_said_is_gone_from_the_page_and_from_search_when_it_is_withdrawn(
    client, make_study, publish_pair, consent, welsh_list
):
    halves = publish_pair(make_study(voices=[voice(consent)], live=False))
    welsh_words = halves[1].voices[0].value["text"]
    before = [seen(client, half) for half in halves]
    assert WORDS in before[0]
    assert welsh_words in before[1]
    assert CaseStudyPage.objects.search("drew").count() == 1
    withdraw(consent)
    after = [seen(client, half) for half in halves]
    assert WORDS not in after[0]
    assert welsh_words not in after[1]
    assert "Mair" not in "".join(after)
    assert "These words were taken down" in after[0]
    assert CaseStudyPage.objects.search("drew").count() == 0


def test_partners_stand_under_the_name_of_their_record_while_it_is_public(
    client, english, make_study
):
    study = make_study()
    shown = Organisation.objects.create(name="Tir Cyffredin", locale=english, live=True)
    hidden = Organisation.objects.create(name="Not public", locale=english, live=False)
    for number, organisation in enumerate([shown, hidden]):
        CaseStudyPartner.objects.create(
            case_study=study, organisation=organisation, role="Gave the rooms",
            sort_order=number, locale=english,
        )  # fmt: skip
    text = seen(client, study)
    assert "Tir Cyffredin" in text
    assert text.count("Gave the rooms") == 1
    assert "Not public" not in text


def test_resources_used_are_shown_in_the_reader_s_language(
    client, make_study, make_post, english_index, english_list
):
    tool = make_post(english_index, title="How to listen")
    text = seen(client, make_study(resources_used=[("page", tool)]))
    assert "Used along the way" in text
    assert "How to listen" in text


def test_search_engines_are_told_what_when_where_and_who(client, make_study, labels):
    told = data(seen(client, make_study(labels=labels)))
    assert told["@type"] == "Article"
    assert told["temporalCoverage"] == "2014-05/2016"
    assert told["about"] == [{"@type": "Thing", "name": "Gardens"}]
    assert told["contentLocation"] == [{"@type": "Place", "name": "Gwynedd"}]
    assert told["inLanguage"] == "en"


@pytest.mark.parametrize(
    ("started", "ended"), [("", "2016"), ("2017", "2016"), ("2016-05", "2016-04-30")]
)
def test_an_end_before_the_beginning_is_refused(english_list, started, ended):
    study = CaseStudyPage(title="A", slug="a", summary="b", stage="informing",
                          started=started, ended=ended)  # fmt: skip
    with pytest.raises(ValidationError):
        study.clean()


def test_the_facts_of_a_case_study_reach_its_twin_at_once(
    make_study, publish_pair, welsh_list, approver, labels, consent, make_consent
):
    english, welsh = publish_pair(make_study(voices=[voice(consent)], live=False))
    other = make_consent("Gwen")
    draft = english.get_latest_revision_as_object()
    draft.stage, draft.started, draft.areas = "co-producing", "2013", labels["areas"]
    draft.voices[0].value["consent"] = other
    draft.save_revision().publish(user=approver)
    twin = CaseStudyPage.objects.get(pk=welsh.pk)
    assert (twin.stage, twin.started) == ("co-producing", "2013")
    assert list(twin.areas.all()) == labels["areas"]
    assert twin.voices[0].value["consent"] == other
    assert twin.cost != draft.cost


def test_a_full_case_study_stays_within_the_budget(
    client, make_study, labels, make_consent, make_post, english_index, english, make_image,
    settings, tmp_path
):  # fmt: skip
    settings.MEDIA_ROOT = tmp_path
    consents = [make_consent(f"Person {number}") for number in range(4)]
    tools = [make_post(english_index, title=f"Tool {number}") for number in range(3)]
    study = make_study(
        labels=labels,
        picture=make_image(),
        voices=[voice(consent) for consent in consents],
        body=[("quotation", {"text": "Yes.", "consent": consents[0]})],
        resources_used=[("page", tool) for tool in tools],
    )
    for number in range(3):
        organisation = Organisation.objects.create(name=f"O {number}", locale=english, live=True)
        CaseStudyPartner.objects.create(
            case_study=study, organisation=organisation, sort_order=number, locale=english
        )
        make_study(title=f"Another {number}", labels=labels)
    for _time in range(2):
        seen(client, study)
    with CaptureQueriesContext(connection) as queries:
        seen(client, study)
    assert len(queries) <= 14, [query["sql"][:150] for query in queries]


def test_links_in_the_parts_of_the_story_are_looked_up_together(
    client, make_study, make_post, english_index
):
    posts = [make_post(english_index, title=f"Post {number}") for number in range(6)]
    links = [f'<p><a linktype="page" id="{post.pk}">Read</a></p>' for post in posts]
    one = make_study(title="One", challenge=links[0])
    many = make_study(title="Many", challenge="".join(links[:3]), change="".join(links[3:]))
    counts = []
    for study in (one, many):
        seen(client, study)
        with CaptureQueriesContext(connection) as queries:
            text = seen(client, study)
        counts.append(len(queries))
    assert posts[5].url_path in text
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("started", "ended", "wrong"),
    [
        ("", "2016", {"started": "Say when it began as well."}),
        ("2014/33", "2013", {"started": "Write a year, a month or a day"}),
        ("2014", "2013", {"ended": "It ended before it began."}),
        ("2014", "", {}),
    ],
)
def test_an_editor_is_told_once_what_is_wrong_with_the_dates(started, ended, wrong):
    fields = ["started", "ended"]
    form_class = get_form_for_model(CaseStudyPage, form_class=CaseStudyForm, fields=fields)
    form = form_class({"started": started, "ended": ended}, instance=CaseStudyPage())
    said = {name: form.errors[name] for name in fields if name in form.errors}
    assert {name: len(sentences) for name, sentences in said.items()} == dict.fromkeys(wrong, 1)
    for name, sentence in wrong.items():
        assert said[name][0].startswith(sentence)
