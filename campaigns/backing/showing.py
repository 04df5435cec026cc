"""Support and coverage of a letter as its readers see them."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum
from django.utils import timezone

from campaigns.models.campaign import CampaignPage
from campaigns.models.paper import PaperBatch
from campaigns.models.support import MediaCoverage, SupportLetter
from participation.models import Signature
from translation.models import Pair


@dataclass(frozen=True)
class ShownFile:
    """A document, as `components/document` shows it."""

    file: Any
    title: str
    is_foreign: bool
    note: str = ""


@dataclass(frozen=True)
class ShownSupport:
    """A letter of support on a page.

    Attributes:
        about: role, organisation and country, as far as they are known.
        language: of its text.
    """

    person: str
    about: str
    on: date
    text: str
    language: str
    document: ShownFile | None


@dataclass(frozen=True)
class ShownCoverage:
    """Something published about a letter, or to be published.

    Attributes:
        is_to_come: whether it cannot be read yet.
    """

    outlet: str
    headline: str
    language: str
    link: str
    on: date
    is_to_come: bool


def counts_of(pair: UUID) -> tuple[int, int]:
    """How many have signed a letter here, and how many on paper. One query."""
    own = {"pair": OuterRef("pk")}
    here = Signature.objects.filter(**own).counted().order_by().values("pair")
    paper = PaperBatch.objects.filter(**own).order_by().values("pair")
    rows = Pair.objects.filter(pk=pair).values_list(
        Subquery(here.annotate(times=Count("pk")).values("times")),
        Subquery(paper.annotate(times=Sum("number")).values("times")),
    )
    signed, sheets = rows.first() or (0, 0)
    return signed or 0, sheets or 0


def support_of(pair: UUID, language: str) -> list[ShownSupport]:
    """The letters of support of people who agreed to be shown, the newest first. One query."""
    agreed = SupportLetter.objects.filter(pair=pair, may_be_shown=True)
    return [
        ShownSupport(
            person=one.person,
            about=", ".join(
                part
                for part in (one.role(language), one.organisation, one.country(language))
                if part
            ),
            on=one.written_on,
            text=one.text,
            language=one.language,
            document=_file(one.document, language),
        )
        for one in agreed.select_related("document")
    ]


def pages_with_support(keys: list[str]) -> QuerySet[CampaignPage]:
    """The live letters that show any of the letters of support with some keys."""
    agreed = SupportLetter.objects.filter(pk__in=keys, may_be_shown=True)
    return CampaignPage.objects.filter(live=True, translation_key__in=agreed.values("pair"))


def _file(document: Any, language: str) -> ShownFile | None:
    if document is None:
        return None
    return ShownFile(document, document.title, language not in document.language)


def coverage_of(pair: UUID) -> list[ShownCoverage]:
    """What is said of a letter elsewhere, the newest first. One query."""
    today = timezone.localdate()
    return [
        ShownCoverage(
            outlet=one.outlet,
            headline=one.headline,
            language=one.language,
            link=one.link,
            on=one.on,
            is_to_come=one.state == MediaCoverage.State.PLANNED and one.on >= today,
        )
        for one in MediaCoverage.objects.filter(pair=pair)
        # What was planned and has not been seen to appear is not claimed.
        if one.state == MediaCoverage.State.PUBLISHED or one.on >= today
    ]
