"""What there is to cite of a resource, and the sentence that cites it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.text import slugify
from django.utils.translation import gettext as _

from core.dates import DatePrecision
from core.meta import absolute
from resources.files import FileGroup

KEY_PART = 6  # hexadecimal figures of the pair's key, so that no two references share a name


class Named(Protocol):
    """Anybody with a name."""

    @property
    def name(self) -> str:
        """The name."""


@dataclass(frozen=True)
class Reference:
    """What is cited, as plain text; what is not known is empty.

    Attributes:
        kind: a `resources.models.Kind` value.
        name: the name of the reference in somebody's own collection.
        month: its number.
        url: where it can be read: its own address elsewhere if it has one, else the page here.
    """

    kind: str
    name: str
    title: str
    authors: Sequence[str]
    publisher: str
    year: str
    month: str
    day: str
    url: str
    language: str
    summary: str


def reference_to(
    page: Any, authors: Sequence[Named], publisher: Named | None, groups: Sequence[FileGroup]
) -> Reference:
    """What there is to cite of a resource.

    Args:
        page: the resource.
        authors: its authors.
        publisher: its publisher.
        groups: its files and addresses, the reader's own language first.
    """
    names = [author.name for author in authors]
    published_by = publisher.name if publisher else ""
    date, precision = page.date, page.date_precision
    year = str(date.year) if date else ""
    elsewhere = [file.url for group in groups for file in group.files if file.host]
    return Reference(
        kind=page.kind,
        name=reference_name([*names, published_by, page.title], year, page),
        title=page.title,
        authors=names,
        publisher=published_by,
        year=year,
        month=str(date.month) if date and precision != DatePrecision.YEAR else "",
        day=str(date.day) if date and precision == DatePrecision.DAY else "",
        url=elsewhere[0] if elsewhere else absolute(page.url),
        language=page.language,
        summary=page.summary,
    )


def reference_name(names: Sequence[str], year: str, page: Any) -> str:
    """A name of plain letters and figures: "annrees2014en4f01ab"."""
    words = (slugify(name).replace("-", "") for name in names)
    first = next((word for word in words if word), "")
    return f"{first[:20]}{year}{page.language}{page.translation_key.hex[:KEY_PART]}"


def in_words(reference: Reference) -> str:
    """A reference as a sentence: author (year) title. Publisher. Where it is."""
    who = ", ".join(reference.authors) or reference.publisher
    head = " ".join(part for part in [who, f"({reference.year or _('no date')})"] if part)
    publisher = reference.publisher if reference.authors else ""
    where = " ".join([_("Available at:"), reference.url])
    said = [f"{head} {reference.title}", publisher]
    return " ".join([*(ended(part) for part in said if part), where])


def ended(part: str) -> str:
    """A part of a citation with its full stop; a question or an exclamation has its end."""
    return part if part.endswith((".", "?", "!", "…")) else f"{part}."
