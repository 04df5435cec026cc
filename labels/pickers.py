"""How editors choose labels: ticked in a list in the alphabet of their own screens."""

from collections.abc import Iterable
from typing import Any, cast

from django.forms import CheckboxSelectMultiple, Select
from django.forms.models import ModelChoiceIteratorValue
from django.utils.translation import get_language

from labels.cached import all_labels
from labels.former import kept_for
from labels.models import Area
from welsh.collation import sort_key_for

Choice = tuple[Any, Any]


class InOrder:
    """Gives a widget its labels in order."""

    choices: Any

    def optgroups(self, name: str, value: list[str], attrs: Any = None) -> list[Any]:
        """The choices, in order."""
        unordered, self.choices = self.choices, list(ordered(self.choices))
        groups: list[Any] = super().optgroups(name, value, attrs)  # type: ignore[misc]
        self.choices = unordered
        return groups


class LabelSelect(InOrder, Select):
    """One label of a kind; areas stand under their regions."""


class LabelCheckboxes(InOrder, CheckboxSelectMultiple):
    """The labels of one kind; areas stand under their regions."""

    class Media:
        css = {"all": ["css/admin-labels.css"]}

    def __init__(self, attrs: Any = None, choices: Any = ()) -> None:
        super().__init__({"class": "label-checkboxes", **(attrs or {})}, choices)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        """What was ticked. A label merged since the form was opened means the one that stayed."""
        ticked = super().value_from_datadict(data, files, name) or []
        queryset = getattr(self.choices, "queryset", None)
        return kept_for(queryset.model, ticked) if queryset is not None else ticked


def ordered(choices: Iterable[Choice]) -> Iterable[Choice]:
    """The choices of a field by the alphabet of the moment, areas in groups.

    Args:
        choices: pairs of a value that knows its label, and its name.
    """
    key = sort_key_for(get_language() or "en")
    in_order = sorted(choices, key=lambda choice: key(str(choice[1])))
    areas = [choice for choice in in_order if isinstance(label_of(choice), Area)]
    return grouped(areas) if areas else in_order


def grouped(areas: list[Choice]) -> Iterable[Choice]:
    """What is wider than a region, then each region with its authorities, all in given order."""
    wholes = [choice for choice in areas if label_of(choice).kind == Area.Kind.WHOLE]
    if wholes:
        yield Area.Kind.WHOLE.label, wholes
    for region in all_labels(Area):
        own = [choice for choice in areas if label_of(choice).pk == region.pk]
        below = [choice for choice in areas if label_of(choice).region_id == region.pk]
        if region.kind == Area.Kind.REGION and (own or below):
            yield region.name, [*own, *below]


def label_of(choice: Choice) -> Any:
    """The label a choice stands for, if it stands for one."""
    value = choice[0]
    # Django's stubs leave `instance` out.
    return cast(Any, value).instance if isinstance(value, ModelChoiceIteratorValue) else None
