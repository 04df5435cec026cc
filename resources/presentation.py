"""What a resource's own page shows beyond its fields."""

from dataclasses import dataclass
from typing import Any

from core.cards import Card
from core.dates import date_for_machines, date_in_words
from core.label_links import LabelGroup, label_groups, labels_in
from core.lists.index import index_of
from resources.citations import CitationLink, citation_links
from resources.files import FileGroup, groups_of
from resources.models.collection import CollectionPage
from resources.models.vocabulary import ShownLicence, shown_licence
from resources.references import Reference, in_words, reference_to


@dataclass(frozen=True)
class Name:
    """The name of somebody or something, and its page if it has one."""

    name: str
    url: str = ""


@dataclass(frozen=True)
class ShownResource:
    """The parts of a resource that are worked out."""

    kind_label: str
    source_label: str
    date_words: str
    date_machine: str
    publisher: Name | None
    authors: list[Name]
    groups: list[FileGroup]
    label_groups: list[LabelGroup]
    licence: ShownLicence | None
    reference: Reference
    citation: str
    citation_links: list[CitationLink]
    collections: list[Name]
    related: list[Card]


def show_resource(page: Any, *, is_preview: bool = False) -> ShownResource:
    """Work out what a resource's page shows.

    Args:
        page: the resource.
        is_preview: whether it is a draft that is looked at before it is saved.
    """
    labels = label_groups(page, library_path(page), is_preview=is_preview)
    groups = groups_of(page.files, page.title)
    authors, publisher = authors_of(page), publisher_of(page)
    reference = reference_to(page, authors, publisher, groups)
    return ShownResource(
        kind_label=page.kind_label,
        source_label=page.get_source_display(),
        date_words=date_in_words(page.date, page.date_precision) if page.date else "",
        date_machine=date_for_machines(page.date, page.date_precision) if page.date else "",
        publisher=publisher,
        authors=authors,
        groups=groups,
        label_groups=labels,
        licence=shown_licence(page.licence, page.language),
        reference=reference,
        citation=in_words(reference),
        citation_links=citation_links(page),
        collections=collections_with(page),
        related=page.cards_alike([topic.pk for topic in labels_in(labels, "topics")]),
    )


def show_reference(page: Any) -> Reference:
    """What there is to cite of a resource."""
    groups = groups_of(page.files, page.title)
    return reference_to(page, authors_of(page), publisher_of(page), groups)


def library_path(page: Any) -> str:
    """The address of the list the resource stands in."""
    return page.ancestors[-1].url_path


def authors_of(page: Any) -> list[Name]:
    """The authors, each once: names, and people whose record is public in the page's language."""
    names = (
        Name(row.person.name, url_of(row.person)) if row.person else Name(row.name)
        for row in page.authors.select_related("person")
        if not row.person or row.person.live
    )
    return list(dict.fromkeys(names))


def publisher_of(page: Any) -> Name | None:
    """The publisher, if its record is public in the page's language."""
    publisher = page.publisher
    return Name(publisher.name, url_of(publisher)) if publisher and publisher.live else None


def url_of(record: Any) -> str:
    """The address of a record's own page; empty if it has none."""
    return getattr(record, "url", "")


def collections_with(page: Any) -> list[Name]:
    """The collections in the page's language that lead through a resource, by title.

    A step may name either half of the pair.
    """
    found = index_of(CollectionPage, page.language).extras.get(page.translation_key, [])
    return [Name(title, url) for title, url in found]
