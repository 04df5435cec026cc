"""The contact form: writing to us in either language, without a session."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from home.asking import first_words
from participation import sending
from participation.entries import keep_entry
from participation.forms.public import AnsweredForm
from participation.protection import PlainTextField
from participation.retention import days_kept
from translation.models import Pair

if TYPE_CHECKING:
    from home.pages import ContactPage

MESSAGE_LENGTH = 5000


class ContactForm(AnsweredForm):
    """Name, address, message and the language to answer in."""

    form_name = "contact"

    # No maxlength attribute: a browser would cut off what is pasted without saying so.
    message = PlainTextField(
        label=_("Your message"),
        help_text=_("Up to 5,000 characters, in Welsh or in English."),
        validators=[
            MaxLengthValidator(
                MESSAGE_LENGTH,
                _("The message is too long. Characters: %(show_value)d of %(limit_value)d."),
            )
        ],
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Write your message.")},
    )

    field_order = ["token", "name", "email", "message", "reply_language", "website"]

    def privacy_sentence(self) -> str:
        """What happens to what is typed, said where it is typed."""
        days = days_kept()
        return ngettext(
            "We use what you write here only to answer you, and delete it after %(days)d day.",
            "We use what you write here only to answer you, and delete it after %(days)d days.",
            days,
        ) % {"days": days}


def shown(page: "ContactPage", request: HttpRequest) -> dict[str, Any]:
    """What the template is told when the page is read."""
    initial = {"reply_language": page.language, "message": first_words(request)}
    return sending.shown(
        request,
        lambda: ContactForm(request=request, pair=page.translation_key, initial=initial),
    )


def receive(page: "ContactPage", request: HttpRequest) -> HttpResponse:
    """Keep a message, or give it back with what is the matter."""
    form = ContactForm(request.POST, request=request, pair=page.translation_key)
    return sending.receive(page, request, form, lambda: _keep(page, request, form))


def _keep(page: "ContactPage", request: HttpRequest, form: ContactForm) -> None:
    keep_entry(
        Pair.objects.of(page),
        form.entry_token,
        page_address=request.build_absolute_uri(request.path),
        to_address=page.to_address,
        language=page.language,
        message=form.cleaned_data["message"],
        **form.sender(),
    )
