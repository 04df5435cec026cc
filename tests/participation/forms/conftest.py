"""A form with a question of each kind, and a pair of pages it stands on."""

import pytest

from home.models import FormPage
from participation.models import Form, FormQuestion
from translation.locales import LANGUAGES

Kind = FormQuestion.Kind
# By the name a test calls it: how it is answered, and its words in English and in Welsh.
QUESTIONS = {
    "about": (Kind.HEADING, "About it", "Amdano"),
    "title": (Kind.SHORT, "What is it called?", "Beth yw ei enw?"),
    "text": (Kind.LONG, "What happened?", "Beth ddigwyddodd?"),
    "one": (Kind.ONE, "Are you well?", "Ydych chi’n iawn?"),
    "many": (Kind.MANY, "Which ones?", "Pa rai?"),
    "email": (Kind.EMAIL, "Whom may we ask?", "Pwy gawn ni ei holi?"),
    "date": (Kind.DATE, "When was it?", "Pryd oedd hynny?"),
    "area": (Kind.AREA, "Where was it?", "Ble oedd hynny?"),
    "agreed": (Kind.TICK, "You may publish it", "Cewch ei gyhoeddi"),
}
CHOICES = {"en": "Yes\nNo", "cy": "Ydw\nNac ydw"}
REQUIRED = {"title", "one", "agreed"}


@pytest.fixture
def form(db):
    """A form with a question of each kind."""
    form = Form.objects.create(
        name_en="Tell us", name_cy="Dywedwch wrthym", purpose=Form.Purpose.CONTRIBUTION,
        thanks_en="We are glad of it.", thanks_cy="Rydym yn falch ohono.",
        to_address="office@example.org", days_kept=30, acknowledge_days=10,
    )  # fmt: skip
    for order, (name, (kind, english, welsh)) in enumerate(QUESTIONS.items()):
        choices = CHOICES if kind in FormQuestion.CHOOSING else {"en": "", "cy": ""}
        FormQuestion.objects.create(
            form=form, kind=kind, label_en=english, label_cy=welsh, sort_order=order,
            choices_en=choices["en"], choices_cy=choices["cy"], is_required=name in REQUIRED,
        )  # fmt: skip
    return form


@pytest.fixture
def names(form):
    """What the fields of the form are called in a page, by the names tests call them."""
    keys = form.questions.order_by("sort_order").values_list("key", flat=True)
    return {name: f"q-{key.hex}" for name, key in zip(QUESTIONS, keys, strict=True)}


@pytest.fixture
def form_pages(form, contact_pages):
    """A live pair of pages with the form, by language."""
    made, key = {}, {}
    for language in LANGUAGES:
        page = FormPage(title="Tell us", slug=f"tell-{language}", form=form, live=True, **key)
        above = contact_pages[language].get_parent().specific
        made[language] = above.add_child(instance=page)
        key = {"translation_key": made[language].translation_key}
    return made


@pytest.fixture
def answer(visitor, form_pages, names):
    """Send the form on the page of a language, with some answers changed."""

    def send(language, **changes):
        chosen = CHOICES[language].splitlines()
        usual = {
            "title": "Te a sgwrs", "text": "Llinell\r\narall", "one": chosen[1], "many": chosen,
            "email": "", "date": "1/3/2026", "area": "Gwynedd", "agreed": "on",
        }  # fmt: skip
        typed = {names.get(name, name): value for name, value in {**usual, **changes}.items()}
        return visitor.send(form_pages[language], **{k: v for k, v in typed.items() if v != ""})

    return send
