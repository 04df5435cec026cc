"""The benchmark does what editors and translators do."""

import pytest

from bench import desk, memory
from bench.editing import Editor, made_page, someone

pytestmark = pytest.mark.django_db


def test_it_saves_the_form_that_the_page_editor_has(client, english_index, english_home):
    page = made_page(english_index)
    client.force_login(someone())
    Editor(client, page).save()
    assert "to see it happen 1</p>" in page.revisions.latest("pk").content["body"]


def test_the_desk_and_the_screens_it_is_measured_beside_answer(english_index, monkeypatch):
    for name, value in {"SIZES": (6,), "TIMES": 1, "LISTED": 6, "FEW": 2}.items():
        monkeypatch.setattr(desk, name, value)
    kept = {line.what.split()[0]: line.is_kept for line in desk.lines()}
    assert set(kept) == {"submitting", "opening", "saving", "preview", "list"}
    assert kept["submitting"] and kept["list"]


def test_a_text_is_looked_up_in_a_memory_beside_a_row_by_its_key(monkeypatch):
    monkeypatch.setattr(memory, "UNITS", 30)
    monkeypatch.setattr(memory, "LOOKED_UP", 5)
    assert [line.what for line in memory.lines()] == [
        "a text like this among 30",
        "the same text among 30",
    ]
