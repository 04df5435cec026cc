"""What a case study's own page shows beyond its fields."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from case_studies.choices import STAGE_MEANS, Stage
from core.cards import Card
from core.label_links import LabelGroup, label_groups, labels_in
from core.meta import absolute
from core.related import related_cards
from people.reading import public_records


@dataclass(frozen=True)
class Step:
    """One step of the scale from being told to deciding together."""

    label: str
    meaning: str
    is_reached: bool
    is_here: bool


@dataclass(frozen=True)
class ShownPartner:
    """An organisation that took part, under its name in the language of the page."""

    name: str
    url: str
    role: str


@dataclass(frozen=True)
class Section:
    """One part of the story."""

    name: str
    heading: str
    text: str


@dataclass(frozen=True)
class ShownCaseStudy:
    """The parts of a case study that are worked out.

    Attributes:
        beginning: what stands before the figures.
        end: what follows them.
    """

    period: str
    steps: list[Step]
    beginning: list[Section]
    end: list[Section]
    partners: list[ShownPartner]
    label_groups: list[LabelGroup]
    resources: list[Card]
    related: list[Card]


def show_case_study(page: Any, *, is_preview: bool = False) -> ShownCaseStudy:
    """Work out what a case study's page shows.

    Args:
        page: the case study, in the language of the moment.
        is_preview: whether it is a draft.
    """
    groups = label_groups(page, page.ancestors[-1].url_path, is_preview=is_preview)
    used = tuple(block.value.pk for block in page.resources_used if block.value)
    return ShownCaseStudy(
        period=page.period.words,
        steps=steps_to(page.stage),
        beginning=sections_before(page),
        end=_filled([Section("difficulty", _("What was hard"), page.difficulty)]),
        partners=partners_of(page),
        label_groups=groups,
        resources=related_cards(used) if used else [],
        related=page.cards_alike([topic.pk for topic in labels_in(groups, "topics")]),
    )


def steps_to(stage: str) -> list[Step]:
    """The scale, with the step that was reached.

    Args:
        stage: a code of `Stage`; empty in a draft that does not say yet.
    """
    order = list(Stage)
    here = order.index(Stage(stage)) if stage else -1
    return [
        Step(str(one.label), str(STAGE_MEANS[one]), number <= here, number == here)
        for number, one in enumerate(order)
    ]


def sections_before(page: Any) -> list[Section]:
    """The story up to what changed; parts nobody wrote are left out."""
    decisions = Section("decisions", _("How decisions were shared"), page.decisions)
    return [
        *_filled([Section("challenge", _("The challenge"), page.challenge)]),
        *_filled([Section("involved", _("Who was involved"), page.involved)]),
        # The scale stands here, also where nobody wrote more about it.
        *([decisions] if page.stage else _filled([decisions])),
        *_filled([Section("approach", _("What was done"), page.approach)]),
        *_filled([Section("change", _("What changed"), page.change)]),
    ]


def _filled(sections: list[Section]) -> list[Section]:
    return [section for section in sections if section.text]


def partners_of(page: Any) -> list[ShownPartner]:
    """The partners whose record is public in the language of the page."""
    rows = list(page.partners.select_related("organisation"))
    found = public_records([row.organisation for row in rows])
    public = [(row, found.get(row.organisation.translation_key)) for row in rows]
    return [
        ShownPartner(record.name, record.url or record.website, row.role)
        for row, record in public
        if record
    ]


def data_of(page: Any, shown: ShownCaseStudy) -> dict[str, Any]:
    """What search engines may know; see https://schema.org/Article.

    Args:
        page: the case study.
        shown: what its page shows.
    """
    data: dict[str, Any] = {"@type": "Article", "headline": page.title}
    if page.first_published_at:
        data["datePublished"] = page.first_published_at.date().isoformat()
    if page.last_published_at:
        data["dateModified"] = page.last_published_at.date().isoformat()
    if page.started:
        data["temporalCoverage"] = f"{page.started}/{page.ended or '..'}"
    topics = labels_in(shown.label_groups, "topics")
    areas = labels_in(shown.label_groups, "areas")
    if topics:
        data["about"] = [{"@type": "Thing", "name": topic.name} for topic in topics]
    if areas:
        data["contentLocation"] = [{"@type": "Place", "name": area.name} for area in areas]
    if shown.partners:
        data["contributor"] = [_organisation(partner) for partner in shown.partners]
    return data


def _organisation(partner: ShownPartner) -> dict[str, str]:
    address = {"url": absolute(partner.url)} if partner.url else {}
    return {"@type": "Organization", "name": partner.name, **address}
