"""The ways to narrow the list of open letters."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.states import STATE_WORDS, LetterState, state_of
from core.lists.facets import Choice, Facet, Values
from core.lists.standard import topic_facet, year_facet

STATE = {"en": "state", "cy": "cyflwr"}


def campaign_facets() -> list[Facet]:
    """Topic, how far a letter has come, and the year of its deadline."""
    return [topic_facet(), state_facet(), year_facet("deadline")]


def state_facet() -> Facet:
    """How far letters have come today."""

    def values(items: QuerySet[Any]) -> Values:
        today = timezone.localdate()
        rows = items.order_by().values_list("pk", "deadline", "delivered_on", "answered_on")
        return (
            (pk, state_of(deadline, delivered, answered, today).value)
            for pk, deadline, delivered, answered in rows
        )

    def choices(found: Collection[str]) -> list[Choice]:
        return [Choice(one.value, str(one.label), STATE_WORDS[one.value]) for one in LetterState]

    return Facet("state", STATE, _("How far it has come"), values, choices)
