"""What waits for somebody, on the admin’s first screen: short lists that lead to the report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from labels.halves import Gap
from translation.desk import labels
from translation.kinds import Someone
from translation.models import Pair, ReadersState, Waiting
from translation.parity import sight
from translation.parity.filters import SETTLED
from translation.parity.naming import Naming, name
from translation.state.reckoning import BEHIND

SHOWN = 5
# They stand between what a person is to approve and what they have edited.
ORDER = 230


@dataclass(frozen=True)
class Kind:
    """A list on the first screen.

    Attributes:
        query: what narrows the report down to the same.
        among: which pairs belong there.
        order: which come first.
        lacking: the language that label pairs in the list have an empty half in; empty for none.
    """

    query: str
    among: Q
    order: tuple[str, ...]
    lacking: str = ""

    @property
    def name(self) -> str:
        """Names the list in addresses and styles."""
        return self.query.replace("=", "-")


def _needs(language: str) -> Kind:
    among = Q(lacking=language, readers_state__in=BEHIND)
    return Kind(f"lacking={language}", among, ("behind_since", "pk"), language)


KINDS = (
    Kind("waiting=held", Q(waiting__is_due=True), ("waiting__since", "pk")),
    Kind("due=1", Q(due_on__isnull=False) & ~Q(readers_state__in=SETTLED), ("due_on", "pk")),
    _needs("cy"),
    _needs("en"),
    Kind("waiting=waiting", Q(waiting__is_due=False), ("waiting__since", "pk")),
)


def heading(kind: Kind) -> str:
    """What a list is called, in the language of the moment."""
    return {
        "waiting=held": _("Held back at the scheduled time"),
        "due=1": _("Due"),
        "lacking=cy": _("Needs Welsh"),
        "lacking=en": _("Needs English"),
        "waiting=waiting": _("Waiting for the other language"),
    }[kind.query]


@dataclass(frozen=True)
class Line:
    """One pair, or one label with an empty half.

    Attributes:
        language: the language the title is in; empty where nobody knows.
        pair: an unsaved one stands for a label.
    """

    title: str
    language: str
    address: str
    pair: Pair
    waiting: Waiting | None = None
    is_overdue: bool = False


@dataclass
class Panel(Component):
    """One list with its first lines.

    Attributes:
        total: how many there are in all.
    """

    kind: Kind
    total: int
    order: int
    lines: list[Line] = field(default_factory=list)

    template_name = "translation/panels/home.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """What the list shows."""
        report = f"{reverse('translation:parity')}?{self.kind.query}"
        return {"panel": self, "heading": heading(self.kind), "report": report}


def panels_for(user: Someone) -> list[Panel]:
    """The lists in which there is something for a person; the number of queries does not grow.

    Args:
        user: who looks. They see what they see in the report, and no other title.
    """
    if not sight.may_open(user):
        return []
    visible, gaps = sight.visible(user), labels.gaps(user)
    totals = visible.aggregate(
        **{str(place): Count("pk", filter=kind.among) for place, kind in enumerate(KINDS)}
    )
    panels, shown = [], []
    for place, kind in enumerate(KINDS):
        mine = [gap for gap in gaps if gap.lacking == kind.lacking]
        if total := totals[str(place)] + len(mine):
            pairs = _first(visible, kind) if totals[str(place)] else []
            panels.append(Panel(kind, total, ORDER + place))
            shown.append((pairs, mine[: SHOWN - len(pairs)]))
    names = name(list({pair.pk: pair for pairs, _gaps in shown for pair in pairs}.values()))
    for panel, (pairs, mine) in zip(panels, shown, strict=True):
        panel.lines = [*_lines(pairs, names), *map(_line_of_label, mine)]
    return panels


def _first(visible: QuerySet[Pair], kind: Kind) -> list[Pair]:
    return list(visible.filter(kind.among).select_related("waiting").order_by(*kind.order)[:SHOWN])


def _lines(pairs: Iterable[Pair], names: dict[Any, Naming]) -> Iterator[Line]:
    today = timezone.localdate()
    for pair in pairs:
        if named := names.get(pair.pk):
            address = reverse("translation:pair", args=[pair.pk])
            yield Line(
                title=named.title,
                language=named.language,
                address=address,
                pair=pair,
                waiting=getattr(pair, "waiting", None),
                is_overdue=bool(pair.due_on and pair.due_on < today),
            )


def _line_of_label(gap: Gap) -> Line:
    pair = Pair(readers_state=ReadersState.MISSING, lacking=gap.lacking)
    language = gap.source_language if gap.title == gap.text else ""
    return Line(gap.title, language, gap.address, pair)
