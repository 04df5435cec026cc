"""The contact form: writing to us in either language, without a session."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from home.asking import first_words
from participation.entries import keep_entry
from participation.protection import PlainTextField, ProtectedForm
from participation.retention import days_kept
from translation.models import Pair

if TYPE_CHECKING:
    from home.pages import ContactPage

MESSAGE_LENGTH = 5000


class ContactForm(ProtectedForm):
    """Name, address, message and the language to answer in."""

    form_name = "contact"

    name = forms.CharField(
        label=_("Your name"),
        validators=[MaxLengthValidator(120, _("The name is too long: shorten it."))],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Enter your name.")},
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("We answer to this address."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "required": _("Enter your e-mail address."),
            "invalid": _("Enter an e-mail address like name@example.org."),
            "max_length": _("The e-mail address is too long."),
        },
    )
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
    reply_language = forms.ChoiceField(
        label=_("Which language shall we answer in?"),
        help_text=_("Neither language causes a delay."),
        choices=[("cy", _("Welsh")), ("en", _("English"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the language of our answer.")},
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
    """What the template is told when the page is read: the empty form, or that something was sent.

    That something was sent is part of the address (`?sent=1`), so no cookie has to remember it.
    """
    if "sent" in request.GET:
        return {"form": None, "sent": True}
    initial = {"reply_language": page.language, "message": first_words(request)}
    form = ContactForm(request=request, pair=page.translation_key, initial=initial)
    return {"form": form, "sent": False}


def receive(page: "ContactPage", request: HttpRequest) -> HttpResponse:
    """Keep what is sent and go on to the thanks, or give it back with what is the matter."""
    # Error reports leave out what was typed.
    request.sensitive_post_parameters = "__ALL__"  # type: ignore[attr-defined]
    form = ContactForm(request.POST, request=request, pair=page.translation_key)
    if form.is_valid():
        _keep(page, request, form)
        return HttpResponseRedirect(f"{request.path}?sent=1", status=303)
    context = {**page.get_context(request), "form": form, "sent": False}
    return TemplateResponse(request, page.get_template(request), context, status=form.status)


def _keep(page: "ContactPage", request: HttpRequest, form: ContactForm) -> None:
    typed = form.cleaned_data
    keep_entry(
        Pair.objects.of(page),
        form.entry_token,
        page_address=request.build_absolute_uri(request.path),
        to_address=page.to_address,
        language=page.language,
        **{name: typed[name] for name in ("name", "email", "message", "reply_language")},
    )
