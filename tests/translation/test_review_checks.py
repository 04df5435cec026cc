"""Who approves a translation reads first what the checks find in it."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from translation.checking import overriding, standing
from translation.checking.findings import Check
from translation.desk import drafts, pieces, writing
from translation.models import CheckSettings

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]

SOURCE = "The meeting is on 12 May at 10am."
WRONG = "Bydd y cyfarfod ar 13 Mai am 10yb"


@pytest.fixture
def translation(english_index, make_post, send, fill, translator):
    """A translation with a wrong date, which is set aside, and no full stop; not in review yet."""
    settings = CheckSettings.load()
    settings.off = [one.value for one in Check if one not in (Check.DATES, Check.ENDING)]
    settings.blocking = [Check.DATES.value]
    settings.save()
    translation = send(make_post(english_index, summary=SOURCE))
    key = next(one.key for one in pieces.entries(translation) if one.path == "summary")
    assert writing.write(translation, translator, {key: WRONG}).is_clean
    fill(translation)
    (found,) = standing.blocks_in(translation)
    target = translation.get_target_instance()
    overriding.override(translation, target, translator, found, "It moved by a day.")
    return translation


@pytest.fixture
def box(client, approver, translation):
    """The box in which the approver decides."""

    def read():
        client.force_login(approver)
        answer = client.get(reverse("translation:review", args=[translation.pk]))
        return BeautifulSoup(answer.content.decode(), "html.parser").find(class_="review-box")

    return read


def test_what_was_set_aside_is_shown_with_its_reason_and_who_gave_it(box, translation, translator):
    drafts.send_for_review(translation, translator)
    first, *advice = box().find_all(class_="desk-finding")
    assert first.strong.text == "Dates"
    assert "(Set aside)" in first.text
    why = first.find(class_="finding-why").text
    assert "It moved by a day." in why and translator.get_username() in why
    assert [one.strong.text for one in advice] == ["Punctuation at the end"]
    assert not box().find(class_="desk-finding--block")


def test_each_finding_leads_to_its_text_at_the_desk(box, translation, translator):
    drafts.send_for_review(translation, translator)
    summary = next(one for one in pieces.entries(translation) if one.path == "summary")
    desk = reverse("translation:desk", args=[translation.pk])
    findings = box().find_all(class_="desk-finding")
    assert len(findings) == 2
    for finding in findings:
        assert finding.a["href"] == f"{desk}#p-{summary.key}"
        assert finding.a.text == summary.label


def test_blocks_come_first_and_advice_last(box, translation, translator):
    drafts.send_for_review(translation, translator)
    settings = CheckSettings.load()
    settings.blocking = [Check.DATES.value, Check.ENDING.value]
    settings.save()
    names = [one.strong.text for one in box().find_all(class_="desk-finding")]
    assert names == ["Punctuation at the end", "Dates"]
    assert box().find(class_="desk-finding").text.count("Stands against publishing") == 1


def test_where_nothing_is_found_it_says_so(box, translation, translator):
    settings = CheckSettings.load()
    settings.off, settings.blocking = Check.values, []
    settings.save()
    drafts.send_for_review(translation, translator)
    assert "The checks find nothing." in box().text


def test_it_costs_the_same_however_much_is_found(box, translation, translator, monkeypatch):
    drafts.send_for_review(translation, translator)
    box()
    with CaptureQueriesContext(connection) as few:
        box()
    of_entries = standing.Checker.of_entries
    monkeypatch.setattr(
        standing.Checker, "of_entries", lambda self, there: of_entries(self, list(there) * 30)
    )
    with CaptureQueriesContext(connection) as many:
        assert len(box().find_all(class_="desk-finding")) >= 60
    assert len(many) == len(few)
