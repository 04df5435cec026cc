"""Forms of signing in."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_tasks import task
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm

from mail.outbox import queue
from mail.readers import language_of
from site_project.sign_in import throttle
from site_project.sign_in.letters import PASSWORD_RESET


class SecondStepForm(forms.Form):
    """The code of an authenticator app, or a recovery code."""

    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autofocus": True}),
    )

    def clean_code(self) -> str:
        return "".join(self.cleaned_data["code"].split()).lower()


class SignInForm(LoginForm):
    """Wagtail's own, whose password field has no label that can be translated.

    Its placeholders only repeat the labels, and are cut off on a phone.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["password"].label = _("Password")
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class LetterPasswordResetForm(PasswordResetForm):
    """Writes our own letter, in the place of a mail that only this form knows."""

    def send_mail(
        self,
        subject_template_name: str,
        email_template_name: str,
        context: dict[str, Any],
        from_email: str | None,
        to_email: str,
        html_email_template_name: str | None = None,
    ) -> None:
        user = context["user"]
        here = [context["uid"], context["token"]]
        address = reverse("wagtailadmin_password_reset_confirm", args=here)
        said = {
            "username": user.get_username(),
            "address": settings.WAGTAILADMIN_BASE_URL + address,
        }
        queue(to_email, PASSWORD_RESET, language_of(user), said)


class QuietPasswordResetForm(PasswordResetForm):
    """Tells nobody whether an address is known.

    The same work is handed over for every address; only the worker that does it looks whether
    somebody has it. A known and an unknown address get the same page after the same time.
    """

    def save(self, *args: Any, **options: Any) -> None:
        email = self.cleaned_data["email"]
        if throttle.may_ask(options["request"], email):
            send_password_reset.enqueue(email)


@task()
def send_password_reset(email: str) -> None:
    """Write to those who can sign in with an address, in their language.

    Args:
        email: any address; nothing happens if nobody has it.
    """
    form = LetterPasswordResetForm({"email": email})
    if form.is_valid():
        # The address in the letter is that of the admin, whichever the request came by.
        form.save(domain_override=urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc)
