"""The ways to narrow the results that are offered: kinds as links, the rest as a form."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from core.lists.listing import Chip, Option, ShownFacet, shown_option
from core.lists.standard import TYPE, YEAR
from home.search.chosen import Chosen
from home.search.kinds import in_words, kinds
from home.search.labelled import Labels, facets
from search.finding import Found


@dataclass(frozen=True)
class KindLink:
    """A kind that readers can narrow the results to."""

    label: str
    count: int
    url: str
    is_chosen: bool


@dataclass(frozen=True)
class Narrowing:
    """The form that narrows the results.

    Attributes:
        selects: what it lets choose from, one option of each.
        kept: what else the address says, by name.
        chips: each choice that was made, with the way to take it back.
    """

    selects: list[ShownFacet]
    kept: dict[str, str]
    chips: list[Chip]


def kind_links(found: Found, chosen: Chosen, language: str) -> list[KindLink]:
    """The kinds that are found, each with its number."""
    links = []
    for kind in kinds():
        count = sum(found.by_kind[one] for one in kind.types)
        is_chosen = kind is chosen.kind
        if count or is_chosen:
            url = replace(chosen, kind=kind).url(language)
            links.append(KindLink(in_words(kind), count, url, is_chosen))
    everything = replace(chosen, kind=None).url(language)
    first = KindLink("", found.by_kind.total(), everything, chosen.kind is None)
    return [first, *links] if len(links) > 1 or chosen.kind else []


def narrowing_of(
    found: Found, chosen: Chosen, known: dict[str, Labels], language: str
) -> Narrowing | None:
    """The form, if there is something to narrow."""
    selects = [*_labels(chosen, known, language), _years(found, chosen, language)]
    selects = [select for select in selects if select.options]
    if not chosen.has_filters and (found.total < 2 or not selects):
        return None
    kept = {"q": chosen.words}
    if chosen.kind:
        kept[TYPE[language]] = chosen.kind.words[language]
    return Narrowing(selects, kept, _chips(chosen, language))


def _labels(chosen: Chosen, known: dict[str, Labels], language: str) -> list[ShownFacet]:
    """What is in use in the language: counting each label among what is found takes too long."""
    selected = [label for _facet, label in chosen.labels]
    return [
        ShownFacet(
            facet.label,
            facet.names[language],
            [
                shown_option(choice, facet, 0, choice in selected, language)
                for choice in known[facet.key].choices
                if choice.lookup in known[facet.key].used or choice in selected
            ],
        )
        for facet in facets()
    ]


def _years(found: Found, chosen: Chosen, language: str) -> ShownFacet:
    """The years of what is found, the newest first; none where there is but one."""
    years = {year for year in found.by_year if year}
    if chosen.year:
        years.add(chosen.year)
    elif len(years) == 1:
        years.clear()
    options = [
        Option(str(year), str(year), YEAR[language], found.by_year[year], year == chosen.year)
        for year in sorted(years, reverse=True)
    ]
    return ShownFacet(_("Year"), YEAR[language], options)


def _chips(chosen: Chosen, language: str) -> list[Chip]:
    chips = []
    for one in chosen.labels:
        others = tuple(label for label in chosen.labels if label is not one)
        chips.append(Chip(one[1].label, replace(chosen, labels=others).url(language)))
    if chosen.year:
        chips.append(Chip(str(chosen.year), replace(chosen, year=None).url(language)))
    return chips
