"""Where the keys of the content files are found in the database."""

from dataclasses import dataclass, field


@dataclass
class Known:
    """Database ids by key.

    Attributes:
        labels: by the field of a page that holds them: topics, sectors, audiences, areas, formats.
        records: by language: people, organisations, laws and venues.
        pages: each in the language it was first written in.
    """

    images: dict[str, int]
    files: dict[str, int]
    consents: dict[str, int]
    series: dict[str, int]
    forms: dict[str, int]
    labels: dict[str, dict[str, int]]
    records: dict[str, dict[str, int]]
    pages: dict[str, int] = field(default_factory=dict)
