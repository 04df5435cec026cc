"""The form under a letter, and the one on a signer's own page."""

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from labels.cached import all_labels
from labels.models import ALL_WALES, Area
from participation.abuse.rules import SIGNING_RULES
from participation.fields import email_field, name_field
from participation.models import Capacity, NameShown
from participation.protection import PlainTextField, ProtectedForm
from participation.signatures.wordings import AUTHORITY, SIGN, UPDATES, WORDINGS

REASON_LENGTH = 1000
TOO_LONG = gettext_lazy("This is too long. Characters: %(show_value)d of %(limit_value)d.")


def asked(code: str) -> str:
    """What people are asked to agree to, in the language of the moment."""
    return WORDINGS[code][get_language() or "en"]


def name_choices() -> list[tuple[str, str]]:
    """What readers may see of somebody who signs. Nothing comes first: we begin with it."""
    shown = [NameShown.FIRST_NAME, NameShown.FULL_NAME]
    nothing = (NameShown.NOTHING.value, _("Do not show my name"))
    return [nothing, *((one.value, asked(one.value)) for one in shown)]


def area_choices() -> list[tuple[str, str]]:
    """The local authorities, and what lies beyond Wales, in the alphabet of the language."""
    areas = [area for area in all_labels(Area) if area.code != ALL_WALES]
    near = [area for area in areas if area.kind == Area.Kind.AUTHORITY]
    beyond = [area for area in areas if area.kind == Area.Kind.WHOLE]
    return [("", _("I would rather not say")), *((str(one.pk), one.name) for one in near + beyond)]


def reason_field() -> PlainTextField:
    """Why somebody signs."""
    return PlainTextField(
        label=gettext_lazy("Why do you sign?"),
        help_text=gettext_lazy(
            "Up to 1,000 characters, in Welsh or in English. Those who deliver the letter read it; "
            "it is not shown on this website."
        ),
        required=False,
        validators=[MaxLengthValidator(REASON_LENGTH, TOO_LONG)],
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class SignForm(ProtectedForm):
    """Name, address, who signs as what, and what they agree to. Nothing is ticked beforehand."""

    form_name = "sign"
    rules = SIGNING_RULES

    name = name_field(gettext_lazy("Your name"))
    email = email_field(gettext_lazy("Never shown. We send you a link to confirm your signature."))
    area = forms.TypedChoiceField(
        label=gettext_lazy("Where do you live or work?"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=area_choices,
    )
    capacity = forms.ChoiceField(
        label=gettext_lazy("How do you come to sign?"),
        required=False,
        choices=lambda: [("", _("I would rather not say")), *Capacity.choices],
    )
    organisation = forms.CharField(
        label=gettext_lazy("Your organisation"),
        required=False,
        validators=[MaxLengthValidator(200, TOO_LONG)],
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    for_organisation = forms.BooleanField(required=False)
    reason = reason_field()
    name_shown = forms.ChoiceField(
        label=gettext_lazy("May we show your name?"),
        choices=name_choices,
        initial=NameShown.NOTHING,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose whether your name may be shown.")},
    )
    wants_updates = forms.BooleanField(required=False)
    agrees = forms.BooleanField(
        error_messages={
            "required": gettext_lazy(
                "Tick the box if you agree: without your agreement we may not keep your signature."
            )
        }
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for field, code in TICKS.items():
            self.fields[field].label = asked(code)

    def clean(self) -> dict[str, Any]:
        """Check that whoever signs for an organisation says for which."""
        if self.cleaned_data.get("for_organisation") and not self.cleaned_data.get("organisation"):
            self.add_error("organisation", _("Enter the name of the organisation you sign for."))
        return super().clean()

    @property
    def signature_fields(self) -> dict[str, Any]:
        """The fields of a signature, and what was agreed to. For a valid form."""
        typed = self.cleaned_data
        agreed = [code for field, code in TICKS.items() if typed[field]]
        if typed["name_shown"] != NameShown.NOTHING:
            agreed.append(typed["name_shown"])
        plain = (
            "name", "email", "organisation", "for_organisation", "capacity", "reason",
            "name_shown", "wants_updates",
        )  # fmt: skip
        fields = {name: typed[name] for name in plain}
        return {**fields, "area_id": typed["area"], "agreed": agreed}


# The boxes of the form, and what is agreed to by ticking each.
TICKS = {"for_organisation": AUTHORITY, "wants_updates": UPDATES, "agrees": SIGN}


class OwnForm(forms.Form):
    """What somebody who signed can change."""

    use_required_attribute = False

    name_shown = forms.ChoiceField(
        label=gettext_lazy("May we show your name?"),
        choices=name_choices,
        widget=forms.RadioSelect,
    )
    reason = reason_field()
    wants_updates = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wants_updates"].label = asked(UPDATES)
