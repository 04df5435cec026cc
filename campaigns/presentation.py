"""What an open letter's own page shows beyond its fields."""

from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from django.http import QueryDict
from django.utils.translation import ngettext

from campaigns.backing.showing import (
    ShownCoverage,
    ShownSupport,
    counts_of,
    coverage_of,
    support_of,
)
from campaigns.goals import next_goal
from campaigns.signatories import NOBODY, Signatories, signatories_of
from campaigns.states import LetterState
from core.blocks.people import public_halves
from core.label_links import LabelGroup, label_groups
from core.switch import NAMES
from participation.updates.showing import ShownUpdate, shown_updates
from people.dates import PartialDate
from people.mentions import Mention, mention_of
from people.reading import with_dates
from translation.locales import OTHER

BOTH = "both"


@dataclass(frozen=True)
class Half:
    """One paragraph in one language; empty where the other language has more of them."""

    language: str
    text: Any


@dataclass(frozen=True)
class ShownCampaign:
    """The parts of a letter's page that are worked out.

    Attributes:
        count: how many have signed, in both languages together.
        in_words: the same with its noun.
        on_paper: how many of them did so on paper; empty where nobody did.
        goal: the number it is on its way to.
        has_twin: whether both languages can be read side by side.
        rows: the letter, paragraph by paragraph, in the languages that are shown.
        columns: the languages shown, each with its own name.
    """

    state: LetterState
    count: int
    in_words: str
    on_paper: str
    goal: int
    has_twin: bool
    rows: list[tuple[Half, ...]]
    columns: list[tuple[str, str]]
    laws: list[Mention]
    signatories: Signatories
    updates: list[ShownUpdate]
    support: list[ShownSupport]
    coverage: list[ShownCoverage]
    label_groups: list[LabelGroup]

    @property
    def is_side_by_side(self) -> bool:
        """Whether both languages are shown."""
        return len(self.columns) > 1


def show_campaign(page: Any, query: QueryDict) -> ShownCampaign:
    """Work out what a letter's page shows.

    Args:
        page: the letter, in the language of the moment.
        query: what follows the question mark in the address.
    """
    signed, paper = counts_of(page.translation_key)
    count = signed + paper
    twin = page.live_twin.specific if BOTH in query and page.live_twin else None
    halves = [page, *([twin] if twin else [])]
    return ShownCampaign(
        state=page.state,
        count=count,
        in_words=ngettext("%(count)s signature", "%(count)s signatures", count) % {"count": count},
        on_paper=_on_paper(paper),
        goal=next_goal(count, page.goal),
        has_twin=page.live_twin is not None,
        rows=aligned(halves),
        columns=[(half.language, NAMES[half.language]) for half in halves],
        laws=laws_of(page),
        signatories=signatories_of(page.translation_key, query.get("page")) if signed else NOBODY,
        updates=shown_updates(page.translation_key, page.language),
        support=support_of(page.translation_key, page.language),
        coverage=coverage_of(page.translation_key),
        label_groups=label_groups(page, page.ancestors[-1].url_path),
    )


def _on_paper(count: int) -> str:
    if not count:
        return ""
    sentence = ngettext("%(count)s of them on paper", "%(count)s of them on paper", count)
    return sentence % {"count": count}


def aligned(halves: list[Any]) -> list[tuple[Half, ...]]:
    """The paragraphs of a letter beside each other. A free pair may have more in one language."""
    columns = [[Half(page.language, block.value) for block in page.letter] for page in halves]
    gap = Half(OTHER[halves[0].language], "") if len(halves) > 1 else None
    return list(zip_longest(*columns, fillvalue=gap))


def laws_of(page: Any) -> list[Mention]:
    """The laws it asks about, as they were at its deadline."""
    records = with_dates(public_halves([block.value for block in page.laws]))
    return [mention_of(record, PartialDate.of(page.deadline)) for record in records]
