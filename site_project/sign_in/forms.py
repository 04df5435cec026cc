"""Forms of signing in."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django_tasks import task
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm

from site_project.sign_in import throttle


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
    """Write to those who can sign in with an address, in both languages.

    Args:
        email: any address; nothing happens if nobody has it.
    """
    form = PasswordResetForm({"email": email})
    if not form.is_valid():
        return
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    form.save(
        domain_override=address.netloc,
        use_https=address.scheme == "https",
        subject_template_name="wagtailadmin/account/password_reset/email_subject.txt",
        email_template_name="wagtailadmin/account/password_reset/email.txt",
    )
