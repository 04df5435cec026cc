"""The report on terms across the site."""

import csv
import io

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from home.models import StandardPage
from tests.translation.conftest import fill, live_twin, post, send, translated  # noqa: F401
from translation.desk import pieces, writing
from translation.terms import scanning

REPORT = "translation:terms_report"


@pytest.fixture
def as_translator(client, translator):
    client.force_login(translator)
    return client


@pytest.fixture
def page_in_both(english_home, send, translator):  # noqa: F811
    """A page sent for translation, with its introduction translated as given."""

    def make(source, target, title="A page"):
        page = StandardPage(title=title, introduction=source, live=True)
        translation = send(english_home.add_child(instance=page))
        texts = {
            entry.key: target
            for entry in pieces.entries(translation)
            if entry.path == "introduction"
        }
        assert writing.write(translation, translator, texts).is_clean
        return translation

    return make


def rows(client, **asked):
    return client.get(reverse(REPORT), asked).context["object_list"]


def test_a_missing_term_and_a_wrong_form_are_listed_with_the_way_to_the_piece(
    as_translator, make_term, page_in_both
):
    make_term("carer", "gofalwr", other_cy="gofalwyr")
    make_term("Care Act", "Deddf Gofal", avoid_cy="Deddf Ofal")
    translation = page_in_both("For carers: the Care Act.", "I bobl: y Ddeddf Ofal.")
    found = {row.words: row for row in rows(as_translator)}
    assert set(found) == {"carers", "Ddeddf Ofal"}
    missing, wrong = found["carers"], found["Ddeddf Ofal"]
    assert (missing.wrong, missing.right) == ("The agreed translation is missing", "gofalwr")
    assert (missing.words_language, missing.right_language) == ("en", "cy")
    assert (wrong.wrong, wrong.right) == ("A form not to be used", "Deddf Gofal")
    assert (wrong.title, wrong.where) == ("A page", "Introduction")
    desk = reverse("translation:desk", args=[translation.pk])
    key = next(e.key for e in pieces.entries(translation) if e.path == "introduction")
    assert wrong.address == f"{desk}#p-{key}"
    assert f'href="{wrong.address}"' in as_translator.get(reverse(REPORT)).text


def test_a_form_not_to_be_used_in_the_source_is_told_apart(as_translator, make_term, page_in_both):
    make_term("well-being", "llesiant", avoid_en="wellbeing")
    page_in_both("About wellbeing", "Am lesiant")
    [row] = rows(as_translator)
    assert row.wrong == "A form not to be used, in the source"
    assert (row.words, row.right, row.words_language) == ("wellbeing", "well-being", "en")


def test_what_is_right_is_not_listed(as_translator, make_term, page_in_both):
    make_term("carer", "gofalwr", other_cy="gofalwyr")
    page_in_both("For carers", "I ofalwyr")
    answer = as_translator.get(reverse(REPORT))
    assert list(answer.context["object_list"]) == []
    assert "Every term you may see is kept to." in answer.text


def test_a_change_of_a_text_or_a_term_is_seen_at_once(
    as_translator, make_term, page_in_both, translator
):
    term = make_term("carer", "gofalwr")
    translation = page_in_both("A carer", "Person")
    assert len(rows(as_translator)) == 1
    texts = {e.key: "Gofalwr" for e in pieces.entries(translation) if e.path == "introduction"}
    writing.write(translation, translator, texts)
    assert len(rows(as_translator)) == 0
    term.cy = "ceidwad"
    term.save()
    assert len(rows(as_translator)) == 1


def test_only_what_has_changed_is_looked_at_anew(
    as_translator, make_term, page_in_both, monkeypatch
):
    make_term("carer", "gofalwr")
    page_in_both("A carer", "Person", "One")
    rows(as_translator)
    looked = []
    look = scanning._faults
    monkeypatch.setattr(
        scanning, "_faults", lambda *given: looked.append(given[1]) or list(look(*given))
    )
    page_in_both("Another carer", "Rhywun", "Two")
    assert len(rows(as_translator)) == 2
    assert looked == ["Another carer"]


def test_filters_choose_by_matter_term_language_and_title(as_translator, make_term, page_in_both):
    carer = make_term("carer", "gofalwr")
    make_term("board", "bwrdd", avoid_cy="bord")
    page_in_both("A carer", "Person", "Care")
    page_in_both("The board", "Y bord", "Deciding")
    assert len(rows(as_translator)) == 2
    assert [row.words for row in rows(as_translator, kind="avoided")] == ["bord"]
    assert [row.words for row in rows(as_translator, term=carer.pk)] == ["carer"]
    assert [row.words for row in rows(as_translator, q="Decid")] == ["bord"]
    assert len(rows(as_translator, into="en")) == 0
    assert len(rows(as_translator, readers_state="missing")) == 2
    # What no filter knows is answered, not refused.
    for strange in ({"kind": "x"}, {"term": "9" * 40}, {"into": "\x00"}):
        assert as_translator.get(reverse(REPORT), strange).status_code == 200


def test_more_places_cost_no_more_queries(as_translator, make_term, page_in_both):
    make_term("carer", "gofalwr")
    page_in_both("A carer", "Person", "Page 0")
    rows(as_translator)
    with CaptureQueriesContext(
        connection,
    ) as few:
        rows(as_translator)
    for number in range(1, 8):
        page_in_both("A carer", "Person", f"Page {number}")
    rows(as_translator)
    with CaptureQueriesContext(connection) as many:
        assert len(rows(as_translator)) == 8
    assert len(many) == len(few), [query["sql"][:120] for query in many]


def test_the_spreadsheets_say_the_same_and_are_safe_to_open(as_translator, make_term, page_in_both):
    make_term("carer", "gofalwr")
    page_in_both("=carer", "+Person")
    answer = as_translator.get(reverse(REPORT), {"export": "csv"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text))
    assert (row["Words"], row["Agreed"], row["Source"]) == ("carer", "gofalwr", "'=carer")
    sheet = as_translator.get(reverse(REPORT), {"export": "xlsx"})
    content = b"".join(sheet.streaming_content) if sheet.streaming else sheet.content
    values = list(openpyxl.load_workbook(io.BytesIO(content)).active.values)
    assert values[1][4] == "carer"


def test_nobody_sees_more_than_they_may(client, make_user, make_term, page_in_both, editor):
    make_term("carer", "gofalwr")
    page_in_both("A carer", "Person")
    client.force_login(make_user("nobody"))
    assert client.get(reverse(REPORT)).status_code == 302
    client.force_login(editor)
    [row] = rows(client)
    # Who may not translate reads it without the way to the desk.
    assert row.address == ""


def test_the_report_speaks_welsh(as_translator, translator, make_term, page_in_both):
    from wagtail.users.models import UserProfile

    make_term("carer", "gofalwr")
    page_in_both("A carer", "Person")
    profile = UserProfile.get_for_user(translator)
    profile.preferred_language = "cy"
    profile.save()
    assert as_translator.get(reverse(REPORT)).status_code == 200
    assert as_translator.get(reverse("translation:terms_report_results")).status_code == 200
