"""The kinds of file the site takes, and what each is called."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Family(StrEnum):
    """What a reader does with a file."""

    READ = "read"
    LISTEN = "listen"
    WATCH = "watch"
    CAPTIONS = "captions"


@dataclass(frozen=True)
class Kind:
    """One kind of file.

    Attributes:
        name: its extension, in small letters.
        label: what readers call it.
        content_type: its media type.
        family: what a reader does with it.
    """

    name: str
    label: str | Promise
    content_type: str
    family: Family = Family.READ


_OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS = {
    kind.name: kind
    for kind in [
        Kind("pdf", "PDF", "application/pdf"),
        Kind("docx", "Word", f"{_OFFICE}.wordprocessingml.document"),
        Kind("odt", "OpenDocument", "application/vnd.oasis.opendocument.text"),
        Kind("pptx", "PowerPoint", f"{_OFFICE}.presentationml.presentation"),
        Kind("xlsx", "Excel", f"{_OFFICE}.spreadsheetml.sheet"),
        Kind("csv", "CSV", "text/csv"),
        Kind("txt", _("Plain text"), "text/plain"),
        Kind("mp3", "MP3", "audio/mpeg", Family.LISTEN),
        Kind("ogg", "Ogg", "audio/ogg", Family.LISTEN),
        Kind("opus", "Opus", "audio/ogg", Family.LISTEN),
        Kind("mp4", "MP4", "video/mp4", Family.WATCH),
        Kind("webm", "WebM", "video/webm", Family.WATCH),
        Kind("vtt", _("Captions"), "text/vtt", Family.CAPTIONS),
    ]
}


def kind_of(name: str) -> Kind | None:
    """The kind of file with an extension, or None where the site takes no such file.

    Args:
        name: the extension, without the dot.
    """
    return KINDS.get(name.lower())
