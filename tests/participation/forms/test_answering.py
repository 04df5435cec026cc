"""Answering a form that editors have built, in either language."""

import re

import pytest
from django.core import mail

from home.models import FormPage
from participation.forms.models import FormQuestion
from participation.models import FormEntry
from participation.retention import purge

pytestmark = pytest.mark.django_db


def test_an_answer_is_kept_with_the_words_it_was_asked_in(answer, form, form_pages):
    response = answer("cy")

    assert response.status_code == 303
    entry = FormEntry.objects.get()
    assert (entry.form, entry.pair, entry.language) == (form, form_pages["cy"].pair, "cy")
    assert {one["question"]: one["answer"] for one in entry.answers} == {
        "Beth yw ei enw?": "Te a sgwrs",
        "Beth ddigwyddodd?": "Llinell\narall",
        "Ydych chi’n iawn?": "Nac ydw",
        "Pa rai?": ["Ydw", "Nac ydw"],
        "Pwy gawn ni ei holi?": "",
        "Pryd oedd hynny?": "2026-03-01",
        "Ble oedd hynny?": "Gwynedd",
        "Cewch ei gyhoeddi": True,
    }
    assert "Beth yw ei enw?\nTe a sgwrs" in entry.message
    assert (entry.due_on - entry.created_at.date()).days == 10


def test_both_pages_ask_the_same_questions_in_their_own_words(visitor, form_pages, names):
    english, welsh = (visitor.open(form_pages[one]).content.decode() for one in ("en", "cy"))

    assert "What is it called?" in english
    assert "Beth yw ei enw?" not in english
    assert "Beth yw ei enw?" in welsh
    assert "What is it called?" not in welsh
    for name in set(names) - {"about"}:
        assert names[name] in english
        assert names[name] in welsh
    assert "<h2>About it</h2>" in english


def test_each_fault_is_told_at_its_field_and_in_the_summary_and_nothing_typed_is_lost(
    answer, names
):
    response = answer("en", title="", one="", agreed="", date="31/31/2026", email="nobody")

    assert response.status_code == 422
    form, html = response.context["form"], response.content.decode()
    wrong = {names[one] for one in ("title", "one", "agreed", "date", "email")}
    assert set(form.errors) == wrong
    for name in wrong:
        assert f'href="#{form[name].auto_id}"' in html
        assert f'id="{form[name].auto_id}"' in html
    for typed in (
        'value="31/31/2026"',
        'value="nobody"',
        "arall</textarea>",
        'value="Gwynedd" sel',
    ):
        assert typed in html
    assert len(re.findall(r'type="checkbox"[^>]*checked', html)) == 2
    assert FormEntry.objects.count() == 0


def test_who_answers_is_thanked_in_the_words_of_the_form_and_gets_no_cookie(
    answer, visitor, form_pages
):
    sent = answer("cy")
    thanks = visitor.open(form_pages["cy"], "?sent=1")

    assert "Rydym yn falch ohono." in thanks.content.decode()
    assert not sent.cookies
    assert not thanks.cookies
    assert not visitor.open(form_pages["cy"]).cookies


def test_the_sender_gets_a_receipt_in_their_language_and_the_office_the_answers_in_both(answer):
    answer("en", reply_language="cy")

    letters = {letter.to[0]: letter for letter in mail.outbox}
    assert letters["gwenllian@example.org"].extra_headers["Content-Language"] == "cy"
    assert "Te a sgwrs" not in letters["gwenllian@example.org"].body
    assert letters["office@example.org"].extra_headers["Content-Language"] == "cy, en"
    assert "Te a sgwrs" in letters["office@example.org"].body


def test_an_answer_sent_twice_is_kept_once(answer, visitor, form_pages):
    token = visitor.token(form_pages["en"])

    assert [answer("en", token=token).status_code for _press in (1, 2)] == [303, 303]
    assert FormEntry.objects.count() == 1


def test_words_changed_or_taken_away_later_change_nothing_that_was_kept(answer, form, names):
    answer("cy")
    FormQuestion.objects.filter(kind=FormQuestion.Kind.SHORT).update(label_cy="Arall?")
    FormQuestion.objects.filter(kind=FormQuestion.Kind.LONG).delete()

    kept = {one["question"] for one in FormEntry.objects.get().answers}
    assert {"Beth yw ei enw?", "Beth ddigwyddodd?"} <= kept


def test_answers_are_forgotten_when_their_own_form_says(answer, form):
    answer("en")
    FormEntry.objects.update(created_at="2020-01-01T00:00:00Z")
    form.days_kept = 32000
    form.save()
    assert purge()["entries"] == 0

    form.days_kept = 30
    form.save()
    assert purge()["entries"] == 1


def test_a_form_page_without_a_form_shows_its_text_alone(visitor, form_pages):
    page = form_pages["en"]
    FormPage.objects.update(form=None)

    assert '<form class="form"' not in visitor.open(page).content.decode()
