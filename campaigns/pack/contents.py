"""The contents of a delivery pack, in one language at a time and as one text of both."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from wagtail.rich_text import get_text_for_indexing

from campaigns.backing.showing import (
    ShownCoverage,
    ShownSupport,
    counts_of,
    coverage_of,
    support_of,
)
from campaigns.models import CampaignPage
from campaigns.pack.tallies import tally
from campaigns.presentation import laws_of
from campaigns.signatories import Signatory, organisations_of, people_of
from core.switch import NAMES
from labels.models import Area
from participation.models import Capacity, Signature
from translation.locales import language_of, speaking

# Welsh first, as in every mail that has both.
ORDER = ("cy", "en")


@dataclass(frozen=True)
class Tally:
    """How many there are in each group of one sort.

    Attributes:
        others: how many are in groups too small to be told apart.
    """

    title: str
    rows: list[tuple[str, int]]
    others: int


@dataclass(frozen=True)
class PackHalf:
    """The pack in one language.

    Attributes:
        paragraphs: of the letter, as HTML and as plain text.
        count: how many signed, on paper and here.
        paper: how many of them on paper.
    """

    language: str
    title: str
    recipient: str
    deadline: date
    delivered_on: date | None
    paragraphs: list[tuple[Any, str]]
    laws: list[str]
    count: int
    paper: int
    tallies: list[Tally]
    people: list[Signatory]
    organisations: list[str]
    support: list[ShownSupport]
    coverage: list[ShownCoverage]


@dataclass(frozen=True)
class Pack:
    """A delivery pack as it is at this moment."""

    halves: list[PackHalf]

    @property
    def text(self) -> str:
        """The whole pack as plain text, the same from the same contents."""
        parts = []
        for half in self.halves:
            with speaking(half.language):
                parts.append(render_to_string("campaigns/pack/half.txt", {"half": half}).strip())
        return "\n\n\n".join(parts) + "\n"

    @property
    def checksum(self) -> str:
        """The SHA-256 of the text, as 64 hexadecimal digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def pack_of(pair: UUID) -> Pack:
    """The pack of a letter, in every language it is live in."""
    pages = CampaignPage.objects.live().filter(translation_key=pair).select_related("locale")
    by_language = {language_of(page): page for page in pages}
    halves = []
    for language in ORDER:
        if language in by_language:
            with speaking(language):
                halves.append(_half(by_language[language], language))
    return Pack(halves)


def _half(page: CampaignPage, language: str) -> PackHalf:
    pair = page.translation_key
    signed = Signature.objects.filter(pair=pair).counted()
    here, paper = counts_of(pair)
    return PackHalf(
        language=language,
        title=page.title,
        recipient=page.recipient,
        deadline=page.deadline,
        delivered_on=page.delivered_on,
        paragraphs=[
            (block.value, get_text_for_indexing(block.value.source).strip())
            for block in page.letter
        ],
        laws=[str(mention.name) for mention in laws_of(page)],
        count=here + paper,
        paper=paper,
        tallies=_tallies(signed) if signed.exists() else [],
        people=people_of(pair),
        organisations=organisations_of(pair),
        support=support_of(pair, language),
        coverage=[one for one in coverage_of(pair) if not one.is_to_come],
    )


def _tallies(signed: QuerySet[Signature]) -> list[Tally]:
    areas = {area.pk: str(area.name) for area in Area.objects.all()}
    return [
        _tally(signed, "language", _("Language used"), lambda code: NAMES[code]),
        _tally(signed, "area", _("Area"), areas.__getitem__),
        _tally(signed, "capacity", _("Capacity"), lambda code: str(Capacity(code).label)),
    ]


def _tally(
    signed: QuerySet[Signature], field: str, title: str, name: Callable[[Any], str]
) -> Tally:
    rows = signed.order_by().values_list(field).annotate(times=Count("pk"))
    counts = {name(value) if value else _("Not said"): times for value, times in rows}
    return Tally(title, *tally(counts))
