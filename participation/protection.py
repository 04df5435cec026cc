"""What every public form has in place of a session: a token, an origin, a trap and a limit.

Whoever is refused gets the page back with everything typed and a sentence in their language that
says what to do. "Thank you" is said only for what is kept: what looks like a robot is asked to
send again, which costs a person one press of a button if we were wrong.
"""

import uuid
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participation import clients, tokens

# HTTP status of a page that comes back to the reader, by the code of what was refused.
STATUS = {"origin": 403, "limit": 429}
OTHER_STATUS = 422


class TrapField(forms.CharField):
    """A field people do not see and robots fill in. Templates hide fields that are a trap."""

    is_trap = True

    def __init__(self) -> None:
        super().__init__(
            required=False,
            label=gettext_lazy("Leave this empty"),
            widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
        )


class PlainTextField(forms.CharField):
    """Text of several lines, where a line break counts as one character.

    Browsers send two characters for each, so that a text of the allowed length would be refused.
    """

    widget = forms.Textarea

    def to_python(self, value: object) -> str:
        """The text with line breaks of one character."""
        text = super().to_python(value) or ""
        return text.replace("\r\n", "\n").replace("\r", "\n")


class ProtectedForm(forms.Form):
    """A public form on a page, for readers without a session.

    Args:
        data: what was sent, or None for an empty form.
        request: the request the form is shown in or sent with.
        pair: the translation key of the page the form stands on.
    """

    form_name: str
    form_token: tokens.FormToken
    use_required_attribute = False

    token = forms.CharField(widget=forms.HiddenInput, required=False)
    website = TrapField()

    def __init__(
        self, data: Any = None, *, request: HttpRequest, pair: uuid.UUID, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.request = request
        self.pair = pair
        if not self.is_bound:
            self.initial["token"] = tokens.issue_token(self.form_name, pair)

    def clean(self) -> dict[str, Any]:
        """Check everything that is not a matter of one field, and refuse at the first finding."""
        self._require_our_page()
        self._read_token()
        if not self.errors:
            self._require_a_person()
            self._require_patience()
        return self.cleaned_data

    def _require_our_page(self) -> None:
        if not clients.is_from_our_page(self.request):
            raise ValidationError(
                _("This form was sent from another website. Please send it again from here."),
                code="origin",
            )

    def _read_token(self) -> None:
        value = self.cleaned_data.get("token", "")
        try:
            self.form_token = tokens.read_token(value, self.form_name, self.pair)
        except tokens.UnusableTokenError:
            self._fill_in("token", tokens.issue_token(self.form_name, self.pair))
            raise ValidationError(
                _("This page was open for a long time. Please send your message again."),
                code="expired",
            ) from None

    def _require_a_person(self) -> None:
        trapped = bool(self.cleaned_data.get("website"))
        if trapped:
            self._fill_in("website", "")
        if trapped or self.form_token.age < tokens.QUICKEST:
            raise ValidationError(
                _("Please check what you have written, then send it again."), code="robot"
            )

    def _require_patience(self) -> None:
        if clients.is_over_limit(self.request, self.form_name):
            raise ValidationError(
                _(
                    "Many messages have come from your network in the last hour. "
                    "Please send yours again later."
                ),
                code="limit",
            )

    def _fill_in(self, name: str, value: str) -> None:
        """Put a value into the form that goes back to the reader."""
        filled: Any = self.data.copy()  # type: ignore[attr-defined]
        filled[self.add_prefix(name)] = value
        self.data = filled

    @property
    def entry_token(self) -> uuid.UUID:
        """The identity of this sending, the same for a double click. For a valid form."""
        typed = [str(self.cleaned_data[name]) for name in sorted(self.fields) if name != "token"]
        return tokens.entry_token(self.form_token, typed)

    @property
    def status(self) -> int:
        """The HTTP status of the page that shows this form again."""
        codes = [error.code for error in self.non_field_errors().as_data()]
        return next((STATUS[code] for code in codes if code in STATUS), OTHER_STATUS)
