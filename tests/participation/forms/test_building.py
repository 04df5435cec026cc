"""Building a form in both languages, and reading what came through it."""

import csv
import io

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from participation.models import Form, FormEntry, FormQuestion

Kind = FormQuestion.Kind


def question(**fields):
    words = {"label_en": "Why?", "label_cy": "Pam?", "kind": Kind.SHORT}
    return FormQuestion(**{**words, **fields})


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"label_cy": ""}, "label_cy"),
        ({"help_en": "In short."}, "help_cy"),
        ({"help_cy": "Yn fyr."}, "help_en"),
        ({"kind": Kind.ONE}, "choices_en"),
        ({"kind": Kind.ONE, "choices_en": "A\nB", "choices_cy": "A"}, "choices_cy"),
        ({"kind": Kind.MANY, "choices_en": "A\nA", "choices_cy": "A\nB"}, "choices_en"),
    ],
)
def test_a_question_lacks_no_word_in_either_language(fields, at):
    with pytest.raises(ValidationError) as refusal:
        question(**fields).clean_fields(exclude=["form"])
        question(**fields).clean()
    assert list(refusal.value.message_dict) == [at]


@pytest.mark.parametrize("days", [None, 31])
def test_a_complaint_about_personal_data_is_acknowledged_when_the_law_says(days):
    form = Form(purpose=Form.Purpose.DATA_PROTECTION, acknowledge_days=days)
    with pytest.raises(ValidationError) as refusal:
        form.clean()
    assert list(refusal.value.message_dict) == ["acknowledge_days"]


def posted(**fields):
    rows = [
        {"kind": "one", "label_en": "Why?", "label_cy": "Pam?", "choices_en": "A\nB",
         "choices_cy": "C\nCh", "help_en": "", "help_cy": "", "use": ""},
    ]  # fmt: skip
    return nested_form_data(
        {
            "name_en": "Ask", "name_cy": "Gofyn", "purpose": "other", "days_kept": "30",
            "questions": inline_formset(rows), **fields,
        }
    )  # fmt: skip


@pytest.mark.django_db
def test_an_editor_builds_a_form_and_sees_it_in_both_languages(client, editor):
    client.force_login(editor)
    refused = client.post(reverse("forms:add"), posted(thanks_en="Thanks"))
    assert "write it in Welsh too" in refused.content.decode()
    assert client.post(reverse("forms:add"), posted()).status_code == 302

    form = Form.objects.get()
    html = client.get(reverse("forms:preview", args=[form.pk])).content.decode()
    assert "Why?" in html
    assert "Pam?" in html
    assert client.get(reverse("forms:edit", args=[form.pk])).status_code == 200
    assert client.get(reverse("forms:index")).status_code == 200


@pytest.mark.django_db
def test_a_translator_builds_no_form(client, translator):
    client.force_login(translator)
    assert client.get(reverse("forms:add")).status_code == 302


@pytest.mark.django_db
def test_a_form_through_which_something_came_is_not_deleted(client, administrator, answer, form):
    answer("en")
    client.force_login(administrator)
    client.post(reverse("forms:delete", args=[form.pk]))
    assert Form.objects.filter(pk=form.pk).exists()


@pytest.mark.django_db
def test_each_question_is_a_column_of_the_spreadsheet_of_its_form(
    client, administrator, answer, form
):
    answer("cy", title="=1+1")
    form.questions.filter(kind=Kind.LONG).delete()
    client.force_login(administrator)

    address = f"{reverse('form_entries:index')}?form={form.pk}&export=csv"
    text = b"".join(client.get(address).streaming_content).decode()
    headings, row = list(csv.reader(io.StringIO(text)))
    cells = dict(zip(headings, row, strict=True))
    assert cells["Beth yw ei enw?"] == "'=1+1"
    assert cells["Pa rai?"] == "Ydw, Nac ydw"
    assert cells["Beth ddigwyddodd?"] == "Llinell\narall"
    assert "Message" not in cells


@pytest.mark.django_db
def test_answers_are_read_below_their_questions_and_without_their_markup(
    client, administrator, answer
):
    answer("cy", text="<script>alert(1)</script>")
    client.force_login(administrator)
    address = reverse("form_entries:inspect", args=[FormEntry.objects.get().pk])
    html = client.get(address).content.decode()
    assert "Beth ddigwyddodd?" in html
    assert "<script>alert(1)" not in html
