"""What the parity report can be narrowed down to."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import django_filters
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import F, Model, Q, QuerySet
from django.forms import RadioSelect
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page

from labels import halves
from translation.desk import labels
from translation.kinds import Someone
from translation.locales import LANGUAGES
from translation.models import Pair, ReadersState, WorkState
from translation.pages import PairedPage
from translation.paired import paired_records, title_field
from translation.state.reckoning import BEHIND

Choices = list[tuple[str, Any]]

SOON = timedelta(days=7)
SETTLED = (ReadersState.LIVE, ReadersState.WAIVED)
NOBODY = "nobody"

LACKING: Choices = [("cy", _("Welsh")), ("en", _("English"))]
DUE: Choices = [
    ("1", _("With a date, not done")),
    ("overdue", _("Overdue")),
    ("soon", _("Due within a week")),
]
WAIVED: Choices = [
    ("waived", _("Needed in one language only")),
    ("needed", _("Needed in both languages")),
]
WAITING: Choices = [
    ("waiting", _("Approved, waiting for the other language")),
    ("held", _("Held back at the scheduled time")),
]


def kind_of(model: type[Model]) -> str:
    """What rows of a model are called."""
    return capfirst(str(model._meta.verbose_name))


def kinds() -> Choices:
    """Every kind of thing the report can have rows of, by name."""
    pages = [model for model in apps.get_models() if issubclass(model, PairedPage)]
    models: list[type[Model]] = [*pages, *paired_records(), *halves.models()]
    return sorted(((model._meta.label_lower, kind_of(model)) for model in models), key=_by_name)


def _by_name(choice: tuple[str, str]) -> str:
    return choice[1]


def _choice(
    label: Any, choices: Choices | Callable[[], Choices], **options: Any
) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        label=label, choices=choices, empty_label=_("All"), widget=RadioSelect, **options
    )


class ParityFilterSet(WagtailFilterSet):
    """By what is lacking, by state, and by who sees to it until when."""

    # What can be asked about pairs and has no answer for a label.
    PAIRS_ONLY = ("work_state", "owner", "due", "waived", "waiting")

    lacking = _choice(_("Language lacking"), LACKING, method="filter_lacking")
    readers_state = _choice(_("For readers"), ReadersState.choices)
    work_state = _choice(_("Work"), WorkState.choices)
    kind = _choice(_("Kind"), kinds, method="filter_kind")
    owner = _choice(_("Owner"), [], method="filter_owner")
    due = _choice(_("Due"), DUE, method="filter_due")
    waived = _choice(_("Languages needed"), WAIVED, method="filter_waived")
    waiting = _choice(_("Waiting"), WAITING, method="filter_waiting")

    class Meta:
        model = Pair
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["owner"].extra["choices"] = [(NOBODY, _("Nobody")), *self._owners()]

    def _owners(self) -> Iterator[tuple[str, str]]:
        owned = self.queryset.filter(owner__isnull=False).values("owner")
        for user in get_user_model().objects.filter(pk__in=owned):
            yield str(user.pk), get_user_display_name(user)

    def filter_lacking(self, pairs: QuerySet, name: str, language: str) -> QuerySet:
        """What readers of a language lack or get late, and should have."""
        return pairs.filter(lacking=language, readers_state__in=BEHIND)

    def filter_kind(self, pairs: QuerySet, name: str, kind: str) -> QuerySet:
        """Pairs of one type of page or record."""
        app_label, model_name = kind.split(".")
        return pairs.filter(content_type__app_label=app_label, content_type__model=model_name)

    def filter_owner(self, pairs: QuerySet, name: str, owner: str) -> QuerySet:
        """What one person, or nobody, sees to."""
        return pairs.filter(owner=None if owner == NOBODY else owner)

    def filter_due(self, pairs: QuerySet, name: str, value: str) -> QuerySet:
        """What is promised for a day, and is not there yet."""
        today = timezone.localdate()
        pairs = pairs.filter(due_on__isnull=False).exclude(readers_state__in=SETTLED)
        if value == "overdue":
            return pairs.filter(due_on__lt=today)
        return pairs.filter(due_on__range=(today, today + SOON)) if value == "soon" else pairs

    def filter_waived(self, pairs: QuerySet, name: str, value: str) -> QuerySet:
        """What is decided to need one language only, or the rest."""
        return pairs.filter(waived_at__isnull=value != "waived")

    def filter_waiting(self, pairs: QuerySet, name: str, value: str) -> QuerySet:
        """What was approved and is not live yet because of the other language."""
        return pairs.filter(waiting__is_due=value == "held")

    def gaps(self, user: Someone) -> list[halves.Gap]:
        """The empty halves of labels among what is asked for.

        Args:
            user: who asks.
        """
        asked = self.form.cleaned_data
        is_for_pairs = any(asked[name] for name in self.PAIRS_ONLY)
        if is_for_pairs or asked["readers_state"] not in ("", ReadersState.MISSING):
            return []
        models = [
            model for model in halves.models() if asked["kind"] in ("", model._meta.label_lower)
        ]
        return labels.gaps(user, models, [asked["lacking"]] if asked["lacking"] else LANGUAGES)


def with_title(pairs: QuerySet[Pair], text: str) -> QuerySet[Pair]:
    """The pairs with a title, in either language, in which a text occurs."""
    draft_title = Q(live=False, draft_title__icontains=text)
    pages = Page.objects.filter(Q(title__icontains=text) | draft_title)
    found = Q(pk__in=pages.values("translation_key"))
    for model in paired_records():
        named = model._default_manager.filter(**{f"{title_field(model)}__icontains": text})
        found |= Q(pk__in=named.values("translation_key"))
    return pairs.filter(found)


def longest_behind_first(pairs: QuerySet[Pair]) -> QuerySet[Pair]:
    """Sorted by how long readers have been without; what is complete comes last."""
    return pairs.order_by(
        F("behind_since").asc(nulls_last=True),
        F("due_on").asc(nulls_last=True),
        "-created_at",
        "pk",
    )
