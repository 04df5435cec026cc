"""Beside each text of a file stands what the checks find of it, before it goes in."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.translation.files.edited import with_targets
from translation.desk import pieces
from translation.files import checked, formats, outgoing, taking_over
from translation.models import Delivery

pytestmark = pytest.mark.django_db

SOURCE = "The meeting is on 12 May at 10am."
WRONG = "Bydd y cyfarfod ar 13 Mai am 10yb."
RIGHT = "Bydd y cyfarfod ar 12 Mai am 10yb."


@pytest.fixture
def one(english_index, make_post, send):
    return send(make_post(english_index, "A meeting", summary=SOURCE))


@pytest.fixture
def shown(client, translator, one):
    """The screen of a file with these texts by their places."""

    def read(**by_path):
        document = with_targets(outgoing.document_of(one), one, by_path)
        file = SimpleUploadedFile("back.xlf", formats.FORMATS["xliff1"].write(document))
        client.force_login(translator)
        screen = reverse("translation:files", args=[one.pk])
        answer = client.post(screen, {"file": file}, follow=True)
        return BeautifulSoup(answer.content.decode(), "html.parser")

    return read


def test_what_would_block_stands_beside_its_text_before_it_goes_in(shown, one):
    page = shown(title="Cyfarfod", summary=WRONG)
    steps = {step.find(class_="desk-label").text: step for step in page(class_="files-step")}
    summary = next(entry.label for entry in pieces.entries(one) if entry.path == "summary")
    (found,) = steps.pop(summary).find_all(class_="desk-finding")
    assert found.strong.text == "Dates"
    assert "Stands against publishing" in found.text
    assert "In the source only: 12. In the translation only: 13." in found.text
    assert steps and not any(step(class_="desk-finding") for step in steps.values())
    assert "The checks find 1 thing in these texts that would stand against" in page.text


def test_of_a_right_text_nothing_is_said(shown):
    page = shown(summary=RIGHT)
    assert page(class_="files-step")
    assert not page(class_="desk-finding")
    assert "would stand against publishing" not in page.text


def test_a_text_with_a_finding_goes_in_nevertheless(shown, client, translator, one):
    page = shown(summary=WRONG)
    here = reverse("translation:delivery", args=[Delivery.objects.get().pk])
    client.post(here, {"action": "take", "seen": page.find("input", {"name": "seen"})["value"]})
    said = {entry.path: entry.saved_text for entry in pieces.entries(one)}
    assert said["summary"] == WRONG


def test_where_there_are_too_many_texts_it_says_how_many_were_looked_at(shown, monkeypatch):
    monkeypatch.setattr(checked, "MOST", 1)
    page = shown(title="Cyfarfod", summary=WRONG)
    assert "The checks have looked at the first 1 texts." in page.text
    assert not page(class_="desk-finding")


def test_looking_takes_three_queries_for_any_number_of_translations_and_texts(
    english_index, make_post, send
):
    translations = [send(make_post(english_index, f"Post {n}", summary=SOURCE)) for n in range(3)]
    plans = []
    for one in translations:
        document = with_targets(outgoing.document_of(one), one, {"summary": WRONG, "title": "Un"})
        lines = formats.read(formats.FORMATS["xliff1"].write(document))[0].lines
        plans.append(taking_over.plan_of(one, lines))
    checked.look(plans[:1])
    for some in (plans[:1], plans):
        with CaptureQueriesContext(connection) as captured:
            found = checked.look(some)
        assert found.blocks == len(some)
        assert len(captured) == 3
