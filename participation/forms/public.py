"""Forms as readers meet them: who writes, what is asked, and in which language we answer."""

import uuid
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from participation.fields import email_field, language_field, name_field
from participation.forms.fields import HeadingField, field_for
from participation.forms.models import Form, FormQuestion
from participation.protection import ProtectedForm


class AnsweredForm(ProtectedForm):
    """A form whose sender gets an answer: a name, an address and the language to answer in."""

    name = name_field(_("Your name"))
    email = email_field(_("We answer to this address."))
    reply_language = language_field(
        _("Which language shall we answer in?"),
        help_text=_("Neither language causes a delay."),
        required=_("Choose the language of our answer."),
    )

    def sender(self) -> dict[str, str]:
        """Who writes, and the language to answer in. For a valid form."""
        return {name: self.cleaned_data[name] for name in ("name", "email", "reply_language")}


class EditorsForm(AnsweredForm):
    """A form that editors have built.

    Args:
        definition: what it asks.
        language: the language it asks in.
    """

    def __init__(
        self,
        data: Any = None,
        *,
        definition: Form,
        language: str,
        request: HttpRequest,
        pair: uuid.UUID,
        **kwargs: Any,
    ) -> None:
        self.definition = definition
        self.form_name = f"form-{definition.pk}"
        super().__init__(data, request=request, pair=pair, **kwargs)
        self.asked = {f"q-{one.key.hex}": one for one in definition.questions.all()}
        fields = {name: field_for(question, language) for name, question in self.asked.items()}
        self.fields.update(fields)
        self.order_fields(["token", "name", "email", *fields, "reply_language", "website"])

    def answers(self) -> list[dict[str, Any]]:
        """What was answered, each with the wording it was asked in. For a valid form."""
        return [
            {
                "key": str(question.key),
                "use": question.use,
                "question": str(self.fields[name].label),
                "answer": _kept(self.cleaned_data[name], question),
            }
            for name, question in self.asked.items()
            if not isinstance(self.fields[name], HeadingField)
        ]

    def privacy_sentence(self) -> str:
        """What happens to what is typed, said where it is typed."""
        days = self.definition.days_kept
        return ngettext(
            "We use what you write here only for what this page says, and delete it after "
            "%(days)d day.",
            "We use what you write here only for what this page says, and delete it after "
            "%(days)d days.",
            days,
        ) % {"days": days}


def _kept(value: Any, question: FormQuestion) -> str | list[str] | bool:
    """An answer as it is kept: words, several words, or whether a box was ticked."""
    if question.kind == FormQuestion.Kind.TICK:
        return bool(value)
    if question.kind == FormQuestion.Kind.MANY:
        return list(value)
    return value.isoformat() if isinstance(value, date) else value or ""
