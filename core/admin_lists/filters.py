"""What the lists of pages can be narrowed down to.

Each filter narrows by primary key, so that it holds beside a search too: a search knows indexed
fields only.
"""

from collections.abc import Callable
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.forms import RadioSelect, Select
from django.utils.translation import gettext_lazy as _
from django_filters.filters import ChoiceFilter, DateFromToRangeFilter, ModelChoiceFilter
from wagtail.admin.filters import DateRangePickerWidget, LocaleFilter, WagtailFilterSet
from wagtail.models import Page

from labels.models import Area, Topic
from labels.pickers import ordered
from translation.models import Pair, ReadersState

ALL = _("All")
STATES = {
    "live": (_("Live"), Q(live=True, has_unpublished_changes=False)),
    "changed": (_("Live, with changes that are not published"),
                Q(live=True, has_unpublished_changes=True)),
    "draft": (_("Draft"), Q(live=False)),
}  # fmt: skip


def narrowed(pages: QuerySet[Any], wanted: Q) -> QuerySet[Any]:
    """The pages a condition holds for.

    Args:
        pages: what a list shows so far.
        wanted: a condition on the fields of their type.
    """
    found = pages.model._default_manager.filter(wanted).order_by()
    return pages.filter(pk__in=found.values("pk"))


class ConditionFilter(ChoiceFilter):
    """A choice of which each option is a condition."""

    def __init__(self, conditions: dict[str, tuple[Any, Any]], **kwargs: Any) -> None:
        """Offer the options.

        Args:
            conditions: by value, the words of an option and its condition, a Q or what makes one
                at the moment it is asked for.
        """
        self.conditions = conditions
        options = [(value, words) for value, (words, _condition) in conditions.items()]
        super().__init__(choices=options, empty_label=ALL, widget=RadioSelect, **kwargs)

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Narrow the list down to an option."""
        if value not in self.conditions:
            return qs
        condition: Q | Callable[[], Q] = self.conditions[value][1]
        return narrowed(qs, condition() if callable(condition) else condition)


class FieldFilter(ChoiceFilter):
    """One value of a field with choices."""

    def __init__(self, field: str, choices: Any, label: Any) -> None:
        """Offer every value of a field."""
        super().__init__(
            field_name=field, choices=choices, label=label, empty_label=ALL, widget=RadioSelect
        )

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Narrow the list down to a value."""
        return narrowed(qs, Q(**{self.field_name: value})) if value else qs


class LabelOrAll(Select):
    """Labels by the alphabet, areas under their regions, after the choice of all."""

    def optgroups(self, name: str, value: list[str], attrs: Any = None) -> list[Any]:
        """The choices, in order."""
        unordered = self.choices
        everything, *labels = unordered
        self.choices = [everything, *ordered(labels)]
        groups = super().optgroups(name, value, attrs)
        self.choices = unordered
        return groups


class LabelFilter(ModelChoiceFilter):
    """One label."""

    def filter(self, qs: QuerySet[Any], value: Any) -> QuerySet[Any]:
        """Narrow the list down to the pages with a label."""
        return narrowed(qs, Q(**{self.field_name: value})) if value else qs


class PairFilter(ChoiceFilter):
    """What readers of the two languages get."""

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Narrow the list down to the pairs in a state."""
        if not value:
            return qs
        pairs = Pair.objects.filter(readers_state=value)
        return qs.filter(translation_key__in=pairs.values("translation_key"))


def topic_filter() -> LabelFilter:
    """What the pages are about."""
    return _label_filter("topics", _("Topic"), Topic)


def area_filter() -> LabelFilter:
    """The places the pages are about."""
    return _label_filter("areas", _("Area"), Area)


def _label_filter(field: str, label: Any, model: type[Model]) -> LabelFilter:
    labels = model._default_manager.all()
    return LabelFilter(field, label=label, queryset=labels, empty_label=ALL, widget=LabelOrAll)


class ContentFilters(WagtailFilterSet):
    """What every list of pages can be narrowed down to."""

    locale = LocaleFilter(
        label=_("Language"),
        choices=[("en", _("English")), ("cy", _("Welsh"))],
        empty_label=None,
        null_label=ALL,
        null_value=None,
        widget=RadioSelect,
    )
    state = ConditionFilter(STATES, label=_("State"))
    pair = PairFilter(
        label=_("Both languages"),
        choices=ReadersState.choices,
        empty_label=ALL,
        widget=RadioSelect,
    )
    latest_revision_created_at = DateFromToRangeFilter(
        label=_("Last edited"), widget=DateRangePickerWidget
    )

    class Meta:
        model = Page
        fields: list[str] = []
