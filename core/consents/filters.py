"""How the list of consents is narrowed."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import RadioSelect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from consent.models import Consent
from consent.states import Cover, State


class ConsentFilterSet(WagtailFilterSet):
    """By whether it stands, what it covers and how it was given."""

    state = django_filters.ChoiceFilter(
        label=_("State"), choices=State.choices, method="filter_state", widget=RadioSelect
    )
    covers = django_filters.ChoiceFilter(
        label=_("Covers"), choices=Cover.choices, method="filter_covers", widget=RadioSelect
    )
    way = django_filters.ChoiceFilter(
        label=_("How it was given"), choices=Consent.Way.choices, widget=RadioSelect
    )
    language = django_filters.ChoiceFilter(
        label=_("Language"), choices=Consent.Language.choices, widget=RadioSelect
    )

    class Meta:
        model = Consent
        fields = ["state", "covers", "way", "language"]

    def filter_state(self, consents: Any, name: str, value: str) -> QuerySet[Consent]:
        """The consents in one state."""
        if value == State.WITHDRAWN:
            return consents.filter(withdrawn_at__isnull=False)
        return (
            consents.due()
            if value == State.DUE
            else consents.standing().filter(review_on__gt=timezone.localdate())
        )

    def filter_covers(self, consents: Any, name: str, value: str) -> QuerySet[Consent]:
        """The consents that cover one thing."""
        return consents.filter(**{f"covers_{value}": True})
