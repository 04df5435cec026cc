"""What every public form has in place of a session: a token, an origin, a trap and limits.

Whoever is refused gets the page back with everything typed and a sentence in their language that
says what to do. "Thank you" is said only for what is kept: what looks like a robot is asked to
send again, which costs a person one press of a button if we were wrong.
"""

import math
import uuid
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from participation import clients, tokens
from participation.abuse import attack, proof, refusals
from participation.abuse.rules import RULES

# HTTP status of a page that comes back to the reader, by the code of what was refused.
STATUS = {"origin": 403, "limit": 429, "work": 429}
OTHER_STATUS = 422
# Fields nobody types in.
MACHINERY = {"token", "challenge", "proof"}


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

    Attributes:
        form_name: what it is called among all forms.
        rules: what must not stand in a field, by its name.
    """

    form_name: str
    rules = RULES
    form_token: tokens.FormToken
    use_required_attribute = False

    token = forms.CharField(widget=forms.HiddenInput, required=False)
    website = TrapField()
    # Both are empty but under attack.
    challenge = forms.CharField(widget=forms.HiddenInput, required=False)
    proof = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, data: Any = None, *, request: HttpRequest, pair: uuid.UUID, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.request = request
        self.pair = pair
        for name in self.rules.keys() & self.fields.keys():
            self.fields[name].validators.extend(self.rules[name])
        if not self.is_bound:
            self.initial["token"] = tokens.issue_token(self.form_name, pair)

    def full_clean(self) -> None:
        """Check everything, and count what was refused."""
        super().full_clean()
        refusals.note(self.form_name, self._codes())

    def clean(self) -> dict[str, Any]:
        """Check everything that is not a matter of one field, and refuse at the first finding."""
        self._require_our_page()
        self._read_token()
        if not self.errors:
            self._require_a_person()
            self._require_patience()
            self._require_work_under_attack()
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
        if seconds := clients.seconds_to_wait(self.request, self.form_name):
            minutes = math.ceil(seconds / 60)
            sentence = ngettext(
                "Many messages have come from your network. "
                "Please send yours again in %(count)d minute.",
                "Many messages have come from your network. "
                "Please send yours again in %(count)d minutes.",
                minutes,
            )
            raise ValidationError(sentence % {"count": minutes}, code="limit")

    def _require_work_under_attack(self) -> None:
        email = self.cleaned_data.get("email", "")
        if not attack.is_under_attack(self.form_name, self.pair, email):
            return
        try:
            seconds = self._seconds_owed()
        except proof.UnusableChallengeError:
            self._fill_in("challenge", proof.issue_challenge(self.form_name, self.pair))
            seconds = settings.FORM_WAIT_SECONDS
        if seconds:
            self._fill_in("proof", "")
            minutes = math.ceil(seconds / 60)
            sentence = ngettext(
                "Very many messages are coming at the moment. Everything you have written is "
                "still here. Please send it again in %(count)d minute.",
                "Very many messages are coming at the moment. Everything you have written is "
                "still here. Please send it again in %(count)d minutes.",
                minutes,
            )
            raise ValidationError(sentence % {"count": minutes}, code="work")

    def _seconds_owed(self) -> int:
        """Seconds to wait for who has not solved the challenge; it is used up where there are 0.

        Raises:
            UnusableChallengeError: if there is none, or it served for something else.
        """
        challenge = proof.read_challenge(self.cleaned_data["challenge"], self.form_name, self.pair)
        if not challenge.is_solved_by(self.cleaned_data["proof"]) and challenge.seconds_left:
            return challenge.seconds_left
        if not challenge.serves(self.entry_token):
            raise proof.UnusableChallengeError
        return 0

    def _fill_in(self, name: str, value: str) -> None:
        """Put a value into the form that goes back to the reader."""
        filled: Any = self.data.copy()  # type: ignore[attr-defined]
        filled[self.add_prefix(name)] = value
        self.data = filled

    @property
    def entry_token(self) -> uuid.UUID:
        """The identity of this sending, the same for a double click. For a valid form."""
        names = sorted(self.fields.keys() - MACHINERY)
        typed = [str(self.cleaned_data[name]) for name in names]
        return tokens.entry_token(self.form_token, typed)

    @property
    def asks_for_work(self) -> bool:
        """Whether the page that shows this form again lets the browser solve a challenge."""
        return self.is_bound and self.has_error(NON_FIELD_ERRORS, code="work")

    @property
    def status(self) -> int:
        """The HTTP status of the page that shows this form again."""
        return next((STATUS[code] for code in self._codes() if code in STATUS), OTHER_STATUS)

    def _codes(self) -> list[str]:
        """The codes of all that is wrong."""
        found = self.errors.as_data().values()
        return [error.code or "" for errors in found for error in errors]
