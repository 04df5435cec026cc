"""The field a question becomes in a language."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from labels.fields import pair_value
from labels.models import Area
from participation.forms.models import FormQuestion
from participation.protection import PlainTextField
from welsh.collation import sort_key_for

SHORT = 300  # characters
LONG = 5000  # characters
DATE_FORMATS = ["%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y"]
# No maxlength attribute: a browser would cut off what is pasted without saying so.
TOO_LONG = _("The answer is too long. Characters: %(show_value)d of %(limit_value)d.")
Kind = FormQuestion.Kind


class HeadingField(forms.Field):
    """Words between questions. Templates show them and no control."""

    is_heading = True
    widget = forms.Widget

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)


def field_for(question: FormQuestion, language: str) -> forms.Field:
    """A field that asks a question.

    Args:
        question: the question.
        language: "en" or "cy".
    """
    shared = {
        "label": question.label(language),
        "help_text": question.help(language),
        "required": question.is_required,
        "error_messages": {"required": REQUIRED[Kind(question.kind)]},
    }
    field: Any = FIELDS[Kind(question.kind)](question, language, shared)
    # The summary of faults names the question, whose message is the same for many.
    field.is_asked = True
    return field


def _short(question: FormQuestion, language: str, shared: dict[str, Any]) -> forms.Field:
    return forms.CharField(validators=[MaxLengthValidator(SHORT, TOO_LONG)], **shared)


def _long(question: FormQuestion, language: str, shared: dict[str, Any]) -> forms.Field:
    return PlainTextField(
        validators=[MaxLengthValidator(LONG, TOO_LONG)],
        widget=forms.Textarea(attrs={"rows": 8}),
        **shared,
    )


def _one(question: FormQuestion, language: str, shared: dict[str, Any]) -> forms.Field:
    shared["error_messages"]["invalid_choice"] = CHANGED
    choices = [(words, words) for words in question.choices(language)]
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **shared)


def _many(question: FormQuestion, language: str, shared: dict[str, Any]) -> forms.Field:
    shared["error_messages"]["invalid_choice"] = CHANGED
    choices = [(words, words) for words in question.choices(language)]
    return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **shared)


def _email(question: FormQuestion, language: str, shared: dict[str, Any]) -> forms.Field:
    shared["error_messages"]["invalid"] = _("Enter an e-mail address like name@example.org.")
    return forms.EmailField(max_length=254, **shared)


def _date(question: FormQuestion, language: str, shared: dict[str, Any]) -> forms.Field:
    shared["error_messages"]["invalid"] = _("Enter a date like 31/3/2026.")
    # A line of text: a browser's own date box loses what it cannot read.
    widget = forms.DateInput(attrs={"placeholder": "31/3/2026", "autocomplete": "off"})
    return forms.DateField(input_formats=DATE_FORMATS, widget=widget, **shared)


def _area(question: FormQuestion, language: str, shared: dict[str, Any]) -> forms.Field:
    shared["error_messages"]["invalid_choice"] = CHANGED

    def areas() -> list[tuple[str, Any]]:
        letters = sort_key_for(language)
        authorities = Area.objects.filter(kind=Area.Kind.AUTHORITY)
        names = sorted((pair_value(area, "name", language) for area in authorities), key=letters)
        return [("", _("Choose")), *((name, name) for name in names)]

    return forms.ChoiceField(choices=areas, **shared)


def _tick(question: FormQuestion, language: str, shared: dict[str, Any]) -> forms.Field:
    return forms.BooleanField(**shared)


def _heading(question: FormQuestion, language: str, shared: dict[str, Any]) -> forms.Field:
    return HeadingField(label=shared["label"], help_text=shared["help_text"])


CHANGED = _("Choose one of the answers below.")
CHOOSE = _("Choose an answer.")
REQUIRED = {
    Kind.SHORT: _("Answer this question."),
    Kind.LONG: _("Answer this question."),
    Kind.ONE: CHOOSE,
    Kind.MANY: _("Choose at least one answer."),
    Kind.EMAIL: _("Enter an e-mail address."),
    Kind.DATE: _("Enter a date like 31/3/2026."),
    Kind.AREA: _("Choose a local authority."),
    Kind.TICK: _("Tick this if you agree: without it we cannot take what you send."),
    Kind.HEADING: "",
}
FIELDS: dict[FormQuestion.Kind, Callable[..., forms.Field]] = {
    Kind.SHORT: _short,
    Kind.LONG: _long,
    Kind.ONE: _one,
    Kind.MANY: _many,
    Kind.EMAIL: _email,
    Kind.DATE: _date,
    Kind.AREA: _area,
    Kind.TICK: _tick,
    Kind.HEADING: _heading,
}
