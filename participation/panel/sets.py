"""Signatures that have something in common, chosen to be looked at and removed together.

What they have in common can be a name or an address: it is sent in forms and never in an address.
"""

from datetime import timedelta
from typing import Any

from django import forms
from django.db import models, transaction
from django.db.models import QuerySet
from django.db.models.functions import Lower
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from participation.models import Signature, State
from participation.signatures.removing import remove
from translation.models import Pair

REMOVED_MANY = "participation.remove_signatures"


class Kind(models.TextChoices):
    """What signatures can have in common."""

    HOUR = "hour", _("Signed in one hour")
    MINUTE = "minute", _("Signed in one minute")
    DOMAIN = "domain", _("One domain of e-mail")
    NAME = "name", _("One name")
    NETWORK = "network", _("One network")


LENGTHS = {Kind.HOUR: timedelta(hours=1), Kind.MINUTE: timedelta(minutes=1)}


class Why(models.TextChoices):
    """Why signatures are removed together."""

    ROBOT = "robot", _("Sent by a program")
    SAME = "same", _("One person, many times")
    MADE_UP = "made-up", _("Names that were made up")
    NOT_THEIRS = "not-theirs", _("Given in the name of others")
    TRIAL = "trial", _("Given to try the form out")


class SetForm(forms.Form):
    """Which signatures: what they have in common, under which letter, and which of them.

    A newer signature than `upto` is not among them: it came after somebody looked.
    """

    kind = forms.ChoiceField(choices=Kind.choices)
    value = forms.CharField(max_length=300, strip=False)
    letter = forms.UUIDField(required=False)
    upto = forms.IntegerField(required=False, min_value=0)
    ids = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        given = [one for one in data.getlist("ids") if one.isdecimal() and len(one) < 19]
        self.fields["ids"].choices = [(one, one) for one in given]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Check that a stretch of time begins at a moment."""
        typed = self.cleaned_data
        if typed.get("kind") in LENGTHS:
            moment = parse_datetime(typed.get("value", ""))
            if moment is None or moment.tzinfo is None:
                raise forms.ValidationError("no moment")
            typed["begins"] = moment
        return typed

    @property
    def signatures(self) -> QuerySet[Signature]:
        """The signatures, the latest first; only those ticked where some are. For a valid form."""
        typed = self.cleaned_data
        found = Signature.objects.filter(state__in=(State.PENDING, State.CONFIRMED))
        if typed["letter"]:
            found = found.filter(pair=typed["letter"])
        if typed["upto"] is not None:
            found = found.filter(pk__lte=typed["upto"])
        if typed["ids"]:
            found = found.filter(pk__in=typed["ids"])
        return self._alike(found)

    def _alike(self, found: QuerySet[Signature]) -> QuerySet[Signature]:
        kind, value = Kind(self.cleaned_data["kind"]), self.cleaned_data["value"]
        if kind in LENGTHS:
            begins = self.cleaned_data["begins"]
            return found.filter(created_at__gte=begins, created_at__lt=begins + LENGTHS[kind])
        if kind is Kind.DOMAIN:
            return found.filter(email__iendswith=f"@{value}")
        if kind is Kind.NAME:
            return found.annotate(same=Lower("name")).filter(same=value)
        return found.filter(address_hash=value)


class WhyForm(forms.Form):
    """Why they are removed."""

    why = forms.ChoiceField(
        label=_("Why do you remove them?"), choices=[("", _("Choose a reason")), *Why.choices]
    )
    note = forms.CharField(
        label=_("Note"),
        help_text=_("For your colleagues and for whoever asks. Name nobody."),
        max_length=200,
        required=False,
    )


@transaction.atomic
def remove_together(signatures: QuerySet[Signature], user: Any, why: Why, note: str) -> int:
    """Remove signatures, and log for each letter how many and why, not whose and not the note.

    Returns:
        How many were removed.
    """
    reason = f"{why.label}. {note}" if note else str(why.label)
    by_pair: dict[Any, list[int]] = {}
    for key, pair in signatures.values_list("pk", "pair"):
        by_pair.setdefault(pair, []).append(key)
    removed = {pair: remove(keys, user, reason) for pair, keys in by_pair.items()}
    for letter in Pair.objects.filter(pk__in=removed):
        data = {"count": removed[letter.pk], "why": why.value}
        log(instance=letter, action=REMOVED_MANY, user=user, data=data)
    return sum(removed.values())
